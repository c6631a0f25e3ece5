import type { Story } from "./index.ts";

/** From a mistake to its remedy. */
export const mending: readonly Story[] = [
  {
    title: "a USP that nobody values is underlined, and the light bulb mends it",
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("plan.strategy");
      await workbench.selectWord("Freshness 5, Speed 4, ", "values Freshness");
      await workbench.press("Delete");
      await workbench.squiggles.first().waitFor();
      await workbench.hoverOver("FreshInThree", "usp FreshInThree");
      await page.locator(".monaco-hover:visible", { hasText: "does not value" }).first().waitFor();
      await workbench.picture("squiggle-and-hover");
      await workbench.clickOn("FreshInThree", "usp FreshInThree");
      await page.locator(".codicon-light-bulb, .codicon-lightbulb-autofix").first().click();
      const menu = page.locator(".action-widget").first();
      await menu.waitFor();
      await workbench.picture("light-bulb");
      await menu.locator(".monaco-list-row", { hasText: "Freshness" }).first().click();
      await workbench.line("values Price 2, Freshness").or(workbench.line("values Freshness")).first().waitFor();
      await workbench.squiggles.first().waitFor({ state: "detached" });
    },
  },
  {
    title: "a crooked plan is put straight by the formatter",
    async play(workbench) {
      await workbench.openPlan("plan.strategy");
      await workbench.clickOn("currency", "currency EUR");
      await workbench.press("Home");
      await workbench.press("Home");
      await workbench.type("      ");
      await workbench.press("Shift+Alt+KeyF");
      await workbench.saved("plan.strategy", (text) => /\n {2}currency EUR\n/.test(text));
    },
  },
];
