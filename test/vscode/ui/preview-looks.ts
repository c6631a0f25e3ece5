import { writeFileSync } from "node:fs";
import path from "node:path";
import type { Story } from "./index.ts";
import { Preview, sample } from "./preview-page.ts";

/** Pictures to be looked at: all themes, a column and a whole window. */
export const looks: readonly Story[] = [
  look("light", "Default Light Modern"),
  look("dark", "Default Dark Modern"),
  look("high-contrast", "Default High Contrast"),
  look("high-contrast-light", "Default High Contrast Light"),
];

function look(name: string, theme: string): Story {
  return {
    title: `preview: a picture, ${name}`,
    size: { width: 1600, height: 1000 },
    settings: { "workbench.colorTheme": theme, "workbench.activityBar.location": "hidden" },
    async play(workbench) {
      writeFileSync(path.join(workbench.folder, "roastery.strategy"), sample);
      const preview = await Preview.beside(workbench, "roastery.strategy");
      await workbench.press("Control+KeyB");
      await workbench.picture(`preview-${name}`);
      await preview.section("differentiation").scrollIntoViewIfNeeded();
      await preview.look("document.querySelector('#sr-differentiation').scrollIntoView()");
      await workbench.picture(`preview-${name}-differentiation`);
      await preview.look("document.querySelector('#sr-segmentation').scrollIntoView()");
      await workbench.picture(`preview-${name}-segmentation`);
      await preview.slider.focus();
      await workbench.press("PageDown");
      await preview.page.locator(".sw-what-if .sr-message").first().waitFor();
      await preview.look("document.querySelector('#sr-concentration').scrollIntoView()");
      await workbench.picture(`preview-${name}-trying`);
      // Alone in the window it is wide, in a narrow window a column.
      await workbench.command("View: Close Editors in Other Groups");
      await workbench.page.locator(".tab", { hasText: "roastery.strategy" }).nth(1).waitFor({ state: "detached" });
      await preview.look("document.querySelector('#sr-concentration').scrollIntoView()");
      await workbench.picture(`preview-${name}-wide`);
      await workbench.page.setViewportSize({ width: 420, height: 900 });
      await preview.look("document.querySelector('#sr-concentration').scrollIntoView()");
      await workbench.picture(`preview-${name}-narrow`);
      await preview.look("document.querySelector('.sw-rows').scrollIntoView()");
      await workbench.picture(`preview-${name}-narrow-trying`);
      await preview.look("document.querySelector('#sr-segmentation .sr-figure').scrollIntoView()");
      await workbench.picture(`preview-${name}-narrow-charts`);
      await preview.look("document.querySelector('#sr-overview').scrollIntoView()");
      await workbench.picture(`preview-${name}-narrow-overview`);
    },
  };
}
