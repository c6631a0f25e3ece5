import type { Story } from "./index.ts";

/** From one place to another, and a name that changes everywhere. */
export const going: readonly Story[] = [
  {
    title: "F12 leads to a value in the imported file",
    async play(workbench) {
      await workbench.openPlan("plan.strategy");
      await workbench.clickOn("Freshness", "delivers Freshness");
      await workbench.press("F12");
      await workbench.isOpen("market.strategy");
      await workbench.line("value Freshness").waitFor();
    },
  },
  {
    title: "F2 renames a value in both files",
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("plan.strategy");
      await workbench.clickOn("Freshness", "delivers Freshness");
      await workbench.press("F2");
      const input = page.locator(".rename-box input");
      await input.waitFor();
      await workbench.picture("rename");
      await input.fill("Aroma");
      await workbench.press("Enter");
      await workbench.line("delivers Aroma 5").waitFor();
      await workbench.saved("plan.strategy", (text) => text.includes("values Aroma 5, Speed 4"));
      await workbench.openPlan("market.strategy");
      await workbench.line("value Aroma").waitFor();
      await workbench.saved("shared/market.strategy", (text) => text.includes("Speed 3, Aroma 1"));
    },
  },
];
