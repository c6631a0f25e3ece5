import type { Story } from "./index.ts";

const wide = { width: 1600, height: 1000 };
const narrow = { width: 760, height: 900 };

/** Pictures to be looked at: all themes, wide and narrow. What they must show is waited for. */
export const pictures: readonly Story[] = [
  picture("light", "Default Light Modern", wide),
  picture("dark", "Default Dark Modern", wide),
  picture("high-contrast", "Default High Contrast", wide),
  picture("high-contrast-light", "Default High Contrast Light", wide),
  picture("light-narrow", "Default Light Modern", narrow),
  picture("dark-narrow", "Default Dark Modern", narrow),
];

function picture(name: string, theme: string, size: { width: number; height: number }): Story {
  return {
    title: `a picture, ${name}`,
    size,
    settings: { "workbench.colorTheme": theme },
    async play(workbench) {
      await workbench.openPlan("plan.strategy");
      await workbench.selectWord("Freshness 5, Speed 4, ", "values Freshness");
      await workbench.press("Delete");
      await workbench.squiggles.first().waitFor();
      await workbench.picture(name);
    },
  };
}
