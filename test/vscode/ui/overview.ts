import type { Story } from "./index.ts";

/** What the editor says of the plan as a whole. */
export const overview: readonly Story[] = [
  {
    title: "the Problems panel lists what is wrong and leads there",
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("plan.strategy");
      await workbench.selectWord("SmallOffices", "for SmallOffices");
      await workbench.type("SmallOfices");
      await workbench.press("Control+Shift+KeyM");
      const row = page.locator(".markers-panel .monaco-list-row", { hasText: "SmallOfices" }).first();
      await row.waitFor();
      await workbench.picture("problems");
      await row.dblclick({ position: { x: 90, y: 8 } });
      await page.locator(".monaco-editor.focused").first().waitFor();
    },
  },
  {
    title: "the tree Strategy shows principles and declarations, and follows the text",
    async play(workbench) {
      await workbench.openPlan("plan.strategy");
      const tree = await workbench.strategyTree();
      await tree.locator(".monaco-list-row", { hasText: "Differentiation" }).first().waitFor();
      await workbench.picture("tree");
    },
  },
  {
    title: "the status item counts what was found",
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("plan.strategy");
      await workbench.selectWord("SmallOffices", "for SmallOffices");
      await workbench.type("SmallOfices");
      await workbench.squiggles.first().waitFor();
      await page.locator("#status\\.languageStatus").hover();
      await page
        .locator(".hover-language-status", { hasText: /1 error/ })
        .first()
        .waitFor();
      await workbench.picture("status");
    },
  },
  {
    title: "fences of Markdown are highlighted as plans",
    async play(workbench) {
      const { page } = workbench;
      await workbench.open("notes.md");
      await workbench.clickOn("value", "value Freshness");
      await workbench.command("Developer: Inspect Editor Tokens and Scopes");
      const scopes = page.locator(".token-inspect-widget");
      await scopes
        .filter({ hasText: "meta.embedded.block.strategy" })
        .filter({ hasText: "storage.type.block.strategy" })
        .waitFor();
    },
  },
];
