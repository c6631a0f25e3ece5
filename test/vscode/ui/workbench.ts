/** The workbench as its users see it: what they click, type and read. Waits for what appears, and never by the clock. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { screenshots } from "./screenshots.ts";

/** How long a text may take to be what it should be, in milliseconds. */
const patience = 10_000;

export class Workbench {
  readonly page: Page;
  readonly folder: string;

  constructor(page: Page, folder: string) {
    this.page = page;
    this.folder = folder;
  }

  /** Waits until files can be opened. */
  async ready(): Promise<void> {
    await this.page.locator(".explorer-folders-view .monaco-list-row").first().waitFor({ timeout: 30_000 });
  }

  /** Waits until the editor of an empty window can be used. */
  async readyWithoutFolder(): Promise<void> {
    await this.page.locator(".activitybar .action-item a").first().waitFor({ timeout: 30_000 });
    // Without a folder the side bar is closed at first.
    await this.page.locator('.activitybar a[aria-label^="Explorer"]').first().click();
    await this.page.locator(".explorer-viewlet .pane-header").first().waitFor();
  }

  get editor(): Locator {
    return this.page.locator(".editor-instance .monaco-editor").first();
  }

  get squiggles(): Locator {
    return this.page.locator(".monaco-editor .squiggly-error");
  }

  /** Opens a file by its name. */
  async open(name: string): Promise<void> {
    await this.press("Control+KeyP");
    await this.page.locator(".quick-input-widget input").first().fill(name);
    await this.page
      .locator(".quick-input-list .monaco-list-row", { hasText: path.basename(name) })
      .first()
      .waitFor();
    await this.press("Enter");
    await this.isOpen(name);
    await this.editor.locator(".view-lines").first().waitFor();
  }

  async isOpen(name: string): Promise<void> {
    await this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`).waitFor();
  }

  /** Opens a plan or library by its name, and waits until the language server has looked at it. */
  async openPlan(name: string): Promise<void> {
    await this.open(name);
    await this.editor.locator(".codelens-decoration").first().waitFor();
  }

  /** Runs a command of the palette by its title. */
  async command(title: string): Promise<void> {
    await (await this.#offered(title)).click();
  }

  /** Waits until the palette has a command: in a window that has just opened, those of extensions come later. */
  async knows(title: string): Promise<void> {
    const row = await this.#offered(title);
    await this.press("Escape");
    await row.waitFor({ state: "hidden" });
  }

  async #offered(title: string): Promise<Locator> {
    const row = this.row(".quick-input-list", title);
    await this.eventually(
      async () => {
        await this.press("F1");
        await this.page.locator(".quick-input-widget input").first().fill(`>${title}`);
        const isThere = await row.waitFor({ timeout: 1_000 }).then(
          () => true,
          () => false,
        );
        // Commands of an extension that is just being found are not in a list that is open already.
        if (!isThere) await this.press("Escape");
        return isThere;
      },
      (isThere) => isThere,
      () => `There is no command ${title}`,
    );
    return row;
  }

  press(keys: string): Promise<void> {
    return this.page.keyboard.press(keys);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** A line of the editor that holds this text. */
  line(text: string): Locator {
    return this.editor.locator(".view-line", { hasText: text }).first();
  }

  /** Puts the cursor into a word: a click on its first letters. */
  async clickOn(word: string, within: string): Promise<void> {
    const box = await this.wordIn(word, within);
    await this.page.mouse.click(box.x, box.y);
  }

  /** Selects words of a line, from the first letter to the last. */
  async selectWord(words: string, within: string): Promise<void> {
    const { left, right, y } = await this.wordIn(words, within);
    await this.page.mouse.click(left, y);
    await this.page.keyboard.down("Shift");
    await this.page.mouse.click(right, y);
    await this.page.keyboard.up("Shift");
  }

  /** The tree of the plan, opened. */
  async strategyTree(): Promise<Locator> {
    const pane = this.page.locator(".pane", { has: this.page.locator('.pane-header[aria-label^="Strategy"]') });
    await pane.waitFor();
    const header = pane.locator(".pane-header");
    if ((await header.getAttribute("aria-expanded")) !== "true") await header.click();
    return pane.locator(".pane-body");
  }

  /** Takes a picture, for people to look at. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`), animations: "disabled" });
  }

  async hoverOver(word: string, within: string): Promise<void> {
    const box = await this.wordIn(word, within);
    await this.page.mouse.move(box.x, box.y);
    await this.page.mouse.move(box.x + 1, box.y);
  }

  /** The middle of a word in the line that holds `within`. */
  async wordIn(word: string, within: string): Promise<Box> {
    const line = this.line(within);
    await line.waitFor();
    const found = await line.evaluate(measure, word);
    if (found === null) throw new Error(`There is no ${word} in the line of ${within}`);
    return found;
  }

  /** Takes a proposal of the completion by its label; types first what brings it up. */
  async take(label: string, typed: string): Promise<void> {
    await this.type(typed);
    await this.row(".suggest-widget.visible", label).click();
  }

  /** Asks for completion until it offers this. */
  async suggest(label: string): Promise<void> {
    const row = this.row(".suggest-widget.visible", label);
    await this.eventually(
      async () => {
        await this.press("Escape");
        await this.press("Control+Space");
        await this.page.locator(".suggest-widget.visible").waitFor();
        return row.isVisible();
      },
      (isThere) => isThere,
      () => `${label} is not offered`,
    );
  }

  /** The row of a list whose label is exactly this. */
  row(list: string, label: string): Locator {
    const exactly = new RegExp(`^${label.replace(/[^\w\s]/g, "\\$&")}$`);
    const name = this.page.locator(".label-name", { hasText: exactly });
    return this.page.locator(`${list} .monaco-list-row`).filter({ has: name }).first();
  }

  /** Saves, and gives the text of the file once it satisfies. */
  async saved(name: string, satisfies: (text: string) => boolean): Promise<string> {
    await this.press("Control+KeyS");
    const file = path.join(this.folder, name);
    return this.eventually(
      // What was never saved before is not there at once.
      () => (existsSync(file) ? readFileSync(file, "utf8") : ""),
      satisfies,
      (text) => `${name} holds\n${text}`,
    );
  }

  /** Waits until what `look` gives satisfies. */
  async eventually<T>(look: () => T | Promise<T>, satisfies: (found: T) => boolean, otherwise: (found: T) => string) {
    const end = Date.now() + patience;
    for (;;) {
      const found = await look();
      if (satisfies(found)) return found;
      if (Date.now() > end) throw new Error(otherwise(found));
      // The next picture of the page is the soonest that anything can have changed.
      await this.page.evaluate("new Promise((resolve) => requestAnimationFrame(resolve))");
    }
  }
}

/** Where words stand on the page: their ends and their middle. */
interface Box {
  readonly left: number;
  readonly right: number;
  readonly x: number;
  readonly y: number;
}

/** The part of the page's own things that `measure` uses, which runs there. */
interface Measured {
  readonly ownerDocument: {
    createTreeWalker(root: unknown, what: number): { nextNode(): { readonly textContent: string | null } | null };
    createRange(): {
      setStart(node: unknown, offset: number): void;
      setEnd(node: unknown, offset: number): void;
      getBoundingClientRect(): { left: number; top: number; right: number; bottom: number };
    };
  };
}

/** Runs in the page: the middle of a word in a line of the editor. */
function measure(line: Measured, word: string): Box | null {
  const walker = line.ownerDocument.createTreeWalker(line, 4);
  const pieces: { node: object; start: number }[] = [];
  let whole = "";
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    pieces.push({ node, start: whole.length });
    whole += node.textContent ?? "";
  }
  // The editor shows blanks as such that do not break.
  const start = whole.replace(/\u00a0/g, " ").indexOf(word);
  if (start < 0) return null;
  const end = start + word.length;
  const first = pieces.filter((piece) => piece.start <= start).pop();
  const last = pieces.filter((piece) => piece.start < end).pop();
  if (first === undefined || last === undefined) return null;
  const range = line.ownerDocument.createRange();
  range.setStart(first.node, start - first.start);
  range.setEnd(last.node, end - last.start);
  const { left, right, top, bottom } = range.getBoundingClientRect();
  return { left, right, x: (left + right) / 2, y: (top + bottom) / 2 };
}
