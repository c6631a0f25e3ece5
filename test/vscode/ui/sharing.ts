import type { Story } from "./index.ts";
import type { Workbench } from "./workbench.ts";

/** What plans share: imported with a look at what comes into play, found where it is used, and moved out. */
export const sharing: readonly Story[] = [
  importing("light", "Default Light Modern", { width: 1400, height: 900 }),
  importing("dark", "Default Dark Modern", { width: 760, height: 900 }),
  {
    title: "sharing: the line above a shared value lists the plans that use it, and leads there",
    settings: { "workbench.colorTheme": "Default Dark Modern" },
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("market.strategy");
      const lens = page.locator(".codelens-decoration a", { hasText: "in play in 1 plan" }).first();
      await lens.waitFor();
      await workbench.picture("sharing-lens");
      await lens.click();
      const row = page.locator(".quick-input-list .monaco-list-row", { hasText: "Northwind Roastery" }).first();
      await row.waitFor();
      await workbench.picture("sharing-plans");
      await row.click();
      await workbench.isOpen("plan.strategy");
      // The same from the menu of the tree, where the imported value stands, too.
      const tree = await workbench.strategyTree();
      await tree.locator(".monaco-list-row", { hasText: "Differentiation" }).first().click();
      await workbench.press("ArrowRight");
      await tree.locator(".monaco-list-row", { hasText: "Roasted this week" }).first().click({ button: "right" });
      await page.locator(".monaco-menu .action-label", { hasText: "Find Plans That Use This" }).first().waitFor();
      await workbench.picture("sharing-tree-menu");
      await workbench.press("ArrowDown");
      await workbench.press("Enter");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Northwind Roastery" }).first().waitFor();
      await workbench.picture("sharing-tree");
    },
  },
  {
    title: "sharing: a segment is extracted to a shared file under the name that is typed",
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("plan.strategy");
      await workbench.clickOn("SmallOffices", "segment SmallOffices");
      await workbench.command("Strategy: Extract to Shared File…");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "New shared file" }).first().waitFor();
      await workbench.picture("sharing-extract");
      await workbench.press("Enter");
      const input = page.locator(".quick-input-widget input").first();
      await workbench.eventually(
        () => input.inputValue(),
        (value) => value === "small-offices.strategy",
        (value) => `The name is ${value}`,
      );
      await input.fill("shared/offices.strategy");
      await workbench.picture("sharing-extract-name");
      await workbench.press("Enter");
      await workbench.line('import "shared/offices.strategy"').waitFor();
    },
  },
];

function importing(name: string, theme: string, size: { width: number; height: number }): Story {
  return {
    title: `sharing: an import shows what comes into play before it is written, ${name}`,
    size,
    settings: { "workbench.colorTheme": theme },
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("plan.strategy");
      // The plan has lost its import, and has not been saved since.
      await workbench.selectWord('import "shared/market.strategy"', 'import "shared/market.strategy"');
      await workbench.press("Delete");
      await workbench.squiggles.first().waitFor();
      await workbench.command("Strategy: Import from…");
      await step(workbench, "shared/market.strategy");
      await workbench.picture(`sharing-file-${name}`);
      await workbench.press("Enter");
      const value = await step(workbench, "Roasted this week");
      await workbench.picture(`sharing-choice-${name}`);
      await value.click();
      await workbench.press("Enter");
      await step(workbench, "Big Bean Inc.");
      await workbench.picture(`sharing-preview-${name}`);
      // Back, and there again: nothing has changed, and what was ticked still is.
      await page.locator(".quick-input-titlebar .codicon-quick-input-back, .quick-input-titlebar a").first().click();
      await page.locator(".quick-input-widget", { hasText: "1 Selected" }).waitFor();
      await workbench.press("Enter");
      await (await step(workbench, "Import from shared/market.strategy")).click();
      await workbench.line('import "shared/market.strategy"').waitFor();
      await workbench.squiggles.first().waitFor({ state: "detached" });
      await workbench.press("Control+KeyZ");
      await workbench.line('import "shared/market.strategy"').waitFor({ state: "detached" });
    },
  };
}

/** A row of the list that a step shows, once it is there. */
async function step({ page }: Workbench, text: string) {
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first();
  await row.waitFor();
  return row;
}
