import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { FrameLocator, Locator } from "playwright-core";
import { root } from "../../../scripts/vscode/install.ts";
import type { Story } from "./index.ts";
import type { Workbench } from "./workbench.ts";

/** The preview beside the text, as it is used. */

/** The page of the preview that is shown. */
class Preview {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Opens a plan with the preview beside it. */
  static async beside(workbench: Workbench, file = "plan.strategy"): Promise<Preview> {
    await workbench.openPlan(file);
    await workbench.page.locator('.editor-actions a[aria-label^="Open Preview to the Side"]').first().click();
    const preview = new Preview(workbench);
    await preview.page.locator("h1").waitFor();
    return preview;
  }

  get page(): FrameLocator {
    return this.#workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  section(name: string): Locator {
    return this.page.locator(`#sr-${name}`);
  }

  get slider(): Locator {
    return this.page.getByRole("slider", { name: "Share of Small offices" });
  }

  get note(): Locator {
    return this.page.locator(".sw-note");
  }

  /** What the page finds out about itself. */
  look<T>(script: string): Promise<T> {
    return this.page.locator("body").evaluate((_body, text) => {
      // biome-ignore lint/security/noGlobalEval: the script is ours, and runs as if typed into the console.
      return globalThis.eval(text);
    }, script);
  }
}

/** The line of the cursor, as the status bar tells it. */
function cursorLine(workbench: Workbench, line: number): Promise<void> {
  const status = workbench.page.locator("#status\\.editor\\.selection", { hasText: new RegExp(`^Ln ${line},`) });
  return status.waitFor();
}

function lineOf(workbench: Workbench, file: string, text: string): number {
  const lines = readFileSync(path.join(workbench.folder, file), "utf8").split("\n");
  return lines.findIndex((line) => line.includes(text)) + 1;
}

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

const trying: readonly Story[] = [
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
      await panel.getByText("540 customers").waitFor();
      await panel.locator(".sr-message", { hasText: "budget-unallocated" }).waitFor();
      await preview.section("concentration").locator("svg text", { hasText: "75%" }).first().waitFor();
      await workbench.picture("preview-trying");
      await workbench.line("focus SmallOffices 90%").waitFor();
      await preview.page.getByRole("button", { name: "Apply to the text" }).click();
      await workbench.line("focus SmallOffices 75%").waitFor();
      await preview.note.waitFor({ state: "detached" });
      await workbench.clickOn("focus", "focus SmallOffices 75%");
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
      await slider.focus();
      await workbench.press("ArrowLeft");
      await workbench.press("PageDown");
      const at = (value: number) => preview.page.locator(`[role="slider"][aria-valuenow="${value}"]`).waitFor();
      await at(79);
      await workbench.press("End");
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
      await preview.page.getByRole("status").filter({ hasText: "gets no money in this plan any more" }).waitFor();
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

const hostile = `strategy Evil "<img src=x onerror=globalThis.struck=1></script><script>globalThis.struck=1</script>" {
  currency EUR
  summary "<svg onload=globalThis.struck=1>{a|b}"
}
value Calm "<b onclick=globalThis.struck=1>Calm</b>"
competitor Other "\u{202e}<iframe src=javascript:globalThis.struck=1>" {
  offers Calm 2
  url "javascript:globalThis.struck=1"
}
usp Best "<a href=javascript:globalThis.struck=1>Best</a>" {
  delivers Calm 5
  because ""><script>globalThis.struck=1</script>"
  proof "Proof" "javascript:globalThis.struck=1" 2026-09
  proof "Data" "data:text/html,<script>globalThis.struck=1</script>" 2026-09
}
segment Some "</text></svg><script>globalThis.struck=1</script>" {
  size 100
  psychographics { values Calm 5; expects Calm 3 }
  economics { acquisition 5 EUR; revenue 9 EUR; margin 50%; lifetime 2y }
}
concentration {
  budget 1k EUR
  focus Some 90% { acquire 50%; retain 50% }
}
`;

const guarding: readonly Story[] = [
  {
    title: "preview: hostile titles stay text",
    async play(workbench) {
      const { page } = workbench;
      const violations: string[] = [];
      page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text()) && message.location().url.includes("preview"))
          violations.push(message.text());
      });
      writeFileSync(path.join(workbench.folder, "evil.strategy"), hostile);
      const preview = await Preview.beside(workbench, "evil.strategy");
      await preview.page.locator("h1", { hasText: "<img src=x onerror=globalThis.struck=1></script>" }).waitFor();
      await preview.section("differentiation").locator("button", { hasText: "<a href=javascript:" }).first().waitFor();
      await preview.section("segmentation").locator(".sr-chart:visible").first().waitFor();
      const found = await preview.look<string>(`JSON.stringify({
        struck: globalThis.struck ?? null,
        foreign: [...document.querySelectorAll("#root :is(script, img, iframe, object, embed, form, style, link, base, meta)")].length,
        handlers: [...document.querySelectorAll("#root *")].filter((each) => [...each.attributes].some(({ name }) => name.startsWith("on"))).length,
        links: [...document.querySelectorAll("#root [href], #root [src]")].map((each) => each.getAttribute("href") ?? each.getAttribute("src")).filter((address) => !/^(https?:|#)/.test(address)),
      })`);
      const clean = JSON.stringify({ struck: null, foreign: 0, handlers: 0, links: [] });
      if (found !== clean) throw new Error(`The page holds ${found}`);
      if (violations.length > 0) throw new Error(violations[0]);
      await workbench.picture("preview-hostile");
    },
  },
  {
    title: "preview: it keeps to its policy, and axe finds nothing wrong in it",
    size: { width: 1600, height: 1000 },
    async play(workbench) {
      const refused: string[] = [];
      workbench.page.on("console", (message) => {
        if (/Content Security Policy/.test(message.text())) refused.push(message.text());
      });
      writeFileSync(path.join(workbench.folder, "roastery.strategy"), sample);
      const preview = await Preview.beside(workbench, "roastery.strategy");
      await preview.slider.focus();
      await workbench.press("PageDown");
      await preview.page.locator(".sw-what-if .sr-message").first().waitFor();
      await preview.look(readFileSync(path.join(root, "node_modules", "axe-core", "axe.min.js"), "utf8"));
      const found =
        await preview.look<string>(`axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) =>
        violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 4).map(({ html, failureSummary }) => html.slice(0, 200) + " " + failureSummary).join(" | ")).join("\\n"))`);
      if (found !== "") throw new Error(found);
      if (refused.length > 0) throw new Error(refused[0]);
    },
  },
];

/** A plan of some length. */
const sample = readFileSync(path.join(root, "samples", "northwind-roastery", "plan.strategy"), "utf8");

/** Pictures to be looked at: all themes, a column and a whole window. */
const looks: readonly Story[] = [
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
      await preview.look("document.querySelector('#sr-overview').scrollIntoView()");
      await workbench.picture(`preview-${name}-narrow-overview`);
    },
  };
}

export const previews: readonly Story[] = [
  ...following,
  ...going,
  ...trying,
  ...lasting,
  ...exporting,
  ...guarding,
  ...looks,
];
