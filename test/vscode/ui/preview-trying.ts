import type { Story } from "./index.ts";
import { Preview } from "./preview-page.ts";

/** Shares that are tried in the preview. */
export const trying: readonly Story[] = [
  {
    title: "preview: a bar is dragged, the share applied to the text and taken back",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      await workbench.clickOn("owner", "owner");
      await workbench.press("Control+End");
      await workbench.line("focus SmallOffices 90%").waitFor();
      const { slider } = preview;
      await slider.scrollIntoViewIfNeeded();
      const box = await slider.boundingBox();
      if (box === null) throw new Error("There is no bar.");
      const y = box.y + box.height / 2;
      await workbench.page.mouse.move(box.x + box.width * 0.9, y);
      await workbench.page.mouse.down();
      await workbench.page.mouse.move(box.x + box.width * 0.7, y, { steps: 5 });
      await workbench.page.mouse.move(box.x + box.width * 0.75, y, { steps: 5 });
      await workbench.page.mouse.up();
      await preview.page
        .getByRole("slider", { name: "Share of Small offices" })
        .and(preview.page.locator('[aria-valuenow="75"]'))
        .waitFor();
      const panel = preview.page.locator(".sw-what-if");
      await panel.locator(".sw-figure", { hasText: "540 won" }).waitFor();
      await panel.locator(".sr-message", { hasText: "budget-unallocated" }).waitFor();
      await preview.section("concentration").locator("svg text", { hasText: "75%" }).first().waitFor();
      await workbench.picture("preview-trying");
      await workbench.line("focus SmallOffices 90%").waitFor();
      await preview.page.getByRole("button", { name: "Apply to the text" }).click();
      await workbench.line("focus SmallOffices 75%").waitFor();
      await preview.note.waitFor({ state: "detached" });
      // The text may move under the pointer while numbers come into its lines.
      await workbench.eventually(
        async () => {
          await workbench.clickOn("budget", "budget 600k");
          return workbench.page.locator("#status\\.editor\\.selection").isVisible();
        },
        (isThere) => isThere,
        () => "the editor does not take the cursor",
      );
      await workbench.press("Control+KeyZ");
      await workbench.line("focus SmallOffices 90%").waitFor();
      await preview.page.locator('[role="slider"][aria-valuenow="90"]').waitFor();
    },
  },
  {
    title: "preview: a share is tried with the keyboard, kept while the text changes, and discarded",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      const { slider } = preview;
      const at = (value: number) => preview.page.locator(`[role="slider"][aria-valuenow="${value}"]`).waitFor();
      await slider.press("ArrowLeft");
      await at(89);
      await slider.press("PageDown");
      await at(79);
      await slider.press("End");
      await at(100);
      await preview.page.locator(".sw-rest", { hasText: "more than there is" }).waitFor();
      await workbench.press("Home");
      await at(0);
      await workbench.page.keyboard.press("Tab");
      await preview.page.getByLabel("Share of Small offices in percent").fill("62.5");
      await at(62.5);
      await workbench.clickOn("owner", "owner");
      await workbench.press("Control+End");
      await workbench.selectWord("600k", "budget 600k");
      await workbench.type("800k");
      await preview.page.locator(".sw-what-if").getByText("500,000 EUR").waitFor();
      await preview.page.getByRole("button", { name: "Discard" }).click();
      await at(90);
      await preview.page.locator(".sw-what-if").getByText("720,000 EUR").waitFor();
      await workbench.line("focus SmallOffices 90%").waitFor();
    },
  },
  {
    title: "preview: a share of a segment that goes away is dropped with a word",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      await preview.slider.focus();
      await workbench.press("PageDown");
      await preview.page.getByText("You are trying other shares").waitFor();
      await workbench.clickOn("owner", "owner");
      await workbench.press("Control+KeyA");
      await workbench.press("Delete");
      await workbench.type('strategy Other "Another plan" {');
      await preview.page.locator("h1", { hasText: "Another plan" }).waitFor();
      await preview.page.getByRole("status").filter({ hasText: "is no segment of this plan any more" }).waitFor();
    },
  },
];
