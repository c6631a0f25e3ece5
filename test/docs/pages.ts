import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * The pages that people read, as the tests of this folder see them. A page may say with a comment in front of a block
 * what the block is; readers do not see it:
 *
 * - `<!-- file: PATH -->` the block is the whole file PATH;
 * - `<!-- add: PATH -->` it goes to the end of the file PATH;
 * - `<!-- change: PATH -->` it is a `diff` of the file PATH: lines that go (`-`), that come (`+`), that stay (blank);
 * - `<!-- run -->` it is a `sh` block that is run though it shows nothing; `<!-- run: 1 -->` names the exit code;
 * - `<!-- copy: PATH -->` (in front of a `sh` block that is run) brings a folder of the repository along;
 * - `<!-- here: PATH -->` (likewise) brings what is in that folder, without the folder itself;
 * - `<!-- in: BLOCK -->` it is a piece of a plan that stands in a block of that name;
 * - `<!-- guide -->` it is a piece of the one plan that the language guide writes.
 *
 * A `sh` block with a `text` block directly behind it is run, and the `text` block is what it prints; a line `…` in it
 * stands for any lines. `stories.slow.test.ts` runs them, page by page and in order.
 */

export const root = path.resolve(import.meta.dirname, "../..");

const fence = /^((?:<!-- .+? -->\n+)*)```(\w*)\n([\s\S]*?)^```$/gm;

export interface Block {
  readonly language: string;
  /** With the line end of its last line. */
  readonly text: string;
  /** What the comment in front of it says: `file: coffee.strategy`. */
  readonly marks: ReadonlyMap<string, string>;
  /** From 1: where the text begins. */
  readonly line: number;
  /** Offsets of the text in the page. */
  readonly start: number;
  readonly end: number;
  /** Whether nothing but blank lines stands between it and the block before. */
  readonly follows: boolean;
}

export interface Page {
  /** From the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

function pathsIn(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll(path.sep, "/")}`)
    .filter((name) => name.endsWith(".md"))
    .sort();
}

/** Every page of the guide, of the samples, and the README. */
export const pages: readonly Page[] = ["README.md", ...pathsIn("docs"), ...pathsIn("samples")].map((name) =>
  pageOf(name, readFileSync(path.join(root, name), "utf8")),
);

/** Whether a page is generated from keywords or rules, whose own tests hold what it shows. */
export function isGenerated({ path: name }: Page): boolean {
  return /^docs\/(?:rules|language)\/(?!index\.md$)/.test(name);
}

export function pageOf(name: string, text: string): Page {
  const blocks: Block[] = [];
  let last = 0;
  for (const found of text.matchAll(fence)) {
    const [whole, comments = "", language = "", content = ""] = found;
    const start = found.index + comments.length + "```\n".length + language.length;
    const marks = [...comments.matchAll(/<!-- ([a-z]+)(?:: (.+?))? -->/g)];
    blocks.push({
      language,
      text: content,
      marks: new Map(marks.map(([, mark = "", value = ""]) => [mark, value])),
      line: text.slice(0, start).split("\n").length,
      start,
      end: start + content.length,
      follows: last > 0 && text.slice(last, found.index).trim() === "",
    });
    last = found.index + whole.length;
  }
  return { path: name, text, blocks };
}

/** The text of a page outside of its blocks, which keep their lines: empty ones. */
export function proseOf(page: Page): string {
  return page.text.replace(/^```[\s\S]*?^```$/gm, (block) => block.replace(/[^\n]/g, ""));
}

/** The anchors of a page, as GitHub makes them from its headings. */
export function anchorsOf(page: Page): Set<string> {
  const anchors = new Set<string>();
  for (const [, title = ""] of proseOf(page).matchAll(/^#+ (.+)$/gm)) {
    const plain = title.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
    anchors.add(plain.replace(/[^\p{L}\p{N}_ -]/gu, "").replaceAll(" ", "-"));
  }
  return anchors;
}

export interface Link {
  readonly target: string;
  readonly line: number;
}

/** The links and pictures of a page that lead to files or headings of the repository. */
export function linksOf(page: Page): Link[] {
  const prose = proseOf(page).replace(/`[^`\n]*`/g, (code) => code.replace(/[^\n]/g, " "));
  return [...prose.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map((found) => ({
    target: found[1] ?? "",
    line: prose.slice(0, found.index).split("\n").length,
  }));
}
