import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Story } from "./index.ts";
import { guarding } from "./preview-guarding.ts";
import { looks } from "./preview-looks.ts";
import { cursorLine, lineOf, Preview } from "./preview-page.ts";
import { trying } from "./preview-trying.ts";

/** The preview beside the text, as it is used. */

const following: readonly Story[] = [
  {
    title: "preview: it follows what is typed, and stays while the text is broken",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      const heading = preview.page.locator("h1");
      await heading.filter({ hasText: "Northwind Roastery" }).waitFor();
      await workbench.selectWord("Roastery", "strategy Northwind");
      await workbench.type("Coffee");
      await heading.filter({ hasText: "Northwind Coffee" }).waitFor();
      await workbench.selectWord("Small offices", "segment SmallOffices");
      await workbench.type("Studios");
      await preview.section("segmentation").getByText("Studios").first().waitFor();
      // Without its closing quote the title is gone from the text, but not from the picture.
      await workbench.press("End");
      await workbench.press("ArrowLeft");
      await workbench.press("ArrowLeft");
      await workbench.press("Backspace");
      await preview.note.filter({ hasText: "The text has an error" }).waitFor();
      await preview.section("segmentation").getByText("Studios").first().waitFor();
      await workbench.picture("preview-broken");
      await preview.page.getByRole("button", { name: "Go to the error" }).click();
      await cursorLine(workbench, lineOf(workbench, "plan.strategy", "segment SmallOffices"));
      // The cursor was on this line before: it is the focus that comes with the click, and keys go where it is.
      await workbench.page.locator(".editor-instance .monaco-editor.focused").waitFor();
      await workbench.press("Control+KeyZ");
      await preview.note.waitFor({ state: "detached" });
    },
  },
];

const going: readonly Story[] = [
  {
    title: "preview: a click lands on the line of what was clicked, in imported files, too",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      await preview.section("segmentation").getByRole("button", { name: "Small offices" }).first().click();
      await workbench.isOpen("plan.strategy");
      await cursorLine(workbench, lineOf(workbench, "plan.strategy", "segment SmallOffices"));
      // Places of the picture move with the text, also before the next picture is there.
      await workbench.press("Control+Home");
      await workbench.type("// The plan for next year.\n\n");
      await preview.section("segmentation").getByRole("button", { name: "Small offices" }).first().click();
      await cursorLine(workbench, lineOf(workbench, "plan.strategy", "segment SmallOffices") + 2);
      await preview.section("differentiation").getByRole("button", { name: "Big Bean Inc." }).first().click();
      await workbench.isOpen("market.strategy");
      await cursorLine(workbench, lineOf(workbench, "shared/market.strategy", "competitor BigBean"));
    },
  },
  {
    title: "preview: a mark of a chart leads to its line, with the keyboard",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      const mark = preview.section("concentration").locator(".sr-chart [data-at][tabindex]:visible").first();
      await mark.focus();
      await workbench.press("Enter");
      await cursorLine(workbench, lineOf(workbench, "plan.strategy", "focus SmallOffices"));
    },
  },
  {
    title: "preview: what belongs to the cursor is marked and comes into view",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      await workbench.clickOn("48_000", "size 48_000");
      const marked = preview.section("segmentation").locator("[data-here]", { hasText: "48,000" }).first();
      await marked.waitFor();
      await workbench.eventually(
        () => preview.look<number>("scrollY"),
        (scroll) => scroll > 0,
        () => "the preview has not scrolled",
      );
      await workbench.picture("preview-cursor");
      await workbench.clickOn("owner", "owner");
      await preview.page.locator("header [data-here]", { hasText: "Office coffee team" }).waitFor();
    },
  },
  {
    title: "preview: a long text is scrolled and typed beside without a jump",
    async play(workbench) {
      const preview = await Preview.beside(workbench);
      await workbench.selectWord("Office", "owner");
      await preview.slider.scrollIntoViewIfNeeded();
      const kept = await preview.section("concentration").locator("h2").elementHandle();
      // The pointer rests on the page: nobody wants it to scroll away from there.
      await preview.section("concentration").locator("h2").hover();
      const before = await preview.look<number>("scrollY");
      await workbench.type("Studio");
      await preview.page.locator("header", { hasText: "Studio coffee team" }).first().waitFor();
      const after = await preview.look<number>("scrollY");
      if (Math.abs(after - before) > 40) throw new Error(`It scrolled from ${before} to ${after}.`);
      const isSame = await kept?.evaluate((element) => element.isConnected);
      if (isSame !== true) throw new Error("The page was built anew.");
    },
  },
];

const lasting: readonly Story[] = [
  {
    title: "preview: it is there again after a reload, one for each plan, and follows a new name",
    async play(workbench) {
      const { page } = workbench;
      writeFileSync(path.join(workbench.folder, "second.strategy"), 'strategy Second "The second plan" {\n}\n');
      const preview = await Preview.beside(workbench);
      await workbench.clickOn("owner", "owner");
      await workbench.open("second.strategy");
      await workbench.press("Control+KeyK");
      await workbench.press("KeyV");
      await preview.page.locator("h1", { hasText: "The second plan" }).waitFor();
      await page.locator(".tab", { hasText: "Preview plan.strategy" }).waitFor();
      const loaded = page.waitForEvent("load");
      await workbench.command("Developer: Reload Window");
      await loaded;
      await workbench.ready();
      await preview.page.locator("h1", { hasText: "The second plan" }).waitFor();
      await page.locator(".tab", { hasText: "Preview plan.strategy" }).click();
      await preview.page.locator("h1", { hasText: "Northwind Roastery" }).waitFor();
      const row = page.locator(".explorer-folders-view .monaco-list-row", { hasText: "plan.strategy" }).first();
      await row.click();
      await workbench.press("F2");
      await page.locator(".explorer-folders-view input").fill("coffee.strategy");
      await workbench.press("Enter");
      await page.locator(".tab", { hasText: "Preview coffee.strategy" }).click();
      await preview.page.locator("h1", { hasText: "Northwind Roastery" }).waitFor();
    },
  },
  {
    title: "preview: a library has no picture, and says so",
    async play(workbench) {
      await workbench.openPlan("shared/market.strategy");
      await workbench.command("Strategy: Open Preview");
      await new Preview(workbench).note.filter({ hasText: "library" }).waitFor();
    },
  },
];

const exporting: readonly Story[] = [
  {
    title: "preview: the report is exported as a page beside the plan",
    async play(workbench) {
      const { page } = workbench;
      await workbench.openPlan("plan.strategy");
      await workbench.command("Strategy: Export Report…");
      await workbench.row(".quick-input-list", "HTML").click();
      const name = page.locator(".quick-input-widget input").first();
      await workbench.eventually(
        () => name.inputValue(),
        (text) => text.endsWith("plan.html"),
        (text) => `the dialog proposes ${text}`,
      );
      await workbench.press("Enter");
      await page.locator(".notification-list-item", { hasText: "plan.html is written" }).waitFor();
      const html = readFileSync(path.join(workbench.folder, "plan.html"), "utf8");
      if (!html.includes("Northwind Roastery</bdi>")) throw new Error(`The page holds ${html.slice(0, 400)}`);
    },
  },
];

export const previews: readonly Story[] = [
  ...following,
  ...going,
  ...trying,
  ...lasting,
  ...exporting,
  ...guarding,
  ...looks,
];
