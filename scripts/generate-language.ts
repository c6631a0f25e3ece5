import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { languageConfiguration } from "./language/configuration.ts";
import { emacsMode, vimSyntax } from "./language/editors.ts";
import { grammar, markdownInjection } from "./language/grammar.ts";
import { blockPages, indexPage } from "./language/pages.ts";

/**
 * Writes from the vocabulary's table what other tools read: the TextMate grammars, their like for Vim and Emacs, the
 * editor's language configuration and the reference in `docs/language/`. `--check` compares instead of writing, and exits 1 naming the
 * files that are out of step.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const pagesFolder = "docs/language";

/** Every generated file: its path from the root, with `/`, and its text. */
export function languageFiles(): ReadonlyMap<string, string> {
  const files = new Map([
    ["syntaxes/strategy.tmLanguage.json", json(grammar())],
    ["syntaxes/strategy.markdown.tmLanguage.json", json(markdownInjection())],
    ["syntaxes/strategy.vim", vimSyntax()],
    ["syntaxes/strategy-mode.el", emacsMode()],
    ["language-configuration.json", json(languageConfiguration())],
    [`${pagesFolder}/index.md`, indexPage()],
  ]);
  for (const [name, text] of blockPages()) files.set(`${pagesFolder}/${name}.md`, text);
  return files;
}

/** The files that differ from what the generator writes, are missing, or are pages of blocks that are no more. */
export function filesOutOfStep(): string[] {
  const files = languageFiles();
  const changed = [...files].filter(([name, text]) => readIfThere(name) !== text).map(([name]) => name);
  return [...changed, ...stalePages(files)];
}

function stalePages(files: ReadonlyMap<string, string>): string[] {
  const folder = path.join(root, pagesFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => `${pagesFolder}/${name}`)
    .filter((name) => name.endsWith(".md") && !files.has(name));
}

function readIfThere(name: string): string | undefined {
  const file = path.join(root, name);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function write(): void {
  const files = languageFiles();
  for (const [name, text] of files) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const name of stalePages(files)) rmSync(path.join(root, name));
}

function check(): void {
  const changed = filesOutOfStep();
  if (changed.length === 0) return;
  process.stderr.write(`Out of step with the vocabulary: ${changed.join(", ")}. Run scripts/generate-language.ts.\n`);
  process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes("--check")) check();
  else write();
}
