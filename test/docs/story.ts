import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { specs } from "../../server/src/cli/specs.ts";
import { folder, TODAY } from "../cli/door.ts";
import { type Block, type Page, root } from "./pages.ts";

/** Does what a page tells its reader to do, in order and in an empty folder. `pages.ts` says how blocks are marked. */

/** Whether a page has something to do. */
export function isStory({ blocks }: Page): boolean {
  return blocks.some((block, index) => isRun(block, blocks[index + 1]));
}

function isRun(block: Block, next: Block | undefined): boolean {
  return block.language === "sh" && (block.marks.has("run") || isOutput(next));
}

function isOutput(block: Block | undefined): block is Block {
  return block?.language === "text" && block.follows;
}

/**
 * Plays a page. Returns the page as it would be if every block that shows an output showed the real one.
 *
 * @throws Error, naming the line of the page, where a command ends with another exit code than the page says, or where a
 * change does not fit the file.
 */
export function play(page: Page): string {
  const cwd = folder();
  const programs = folder();
  writeShim(programs);
  let text = "";
  let done = 0;
  for (const [index, block] of page.blocks.entries()) {
    writeFiles(cwd, page, block);
    const next = page.blocks[index + 1];
    if (!isRun(block, next)) continue;
    const printed = run(cwd, programs, page, block);
    if (!isOutput(next) || fits(printed, next.text)) continue;
    text += page.text.slice(done, next.start) + printed;
    done = next.end;
  }
  return text + page.text.slice(done);
}

/** The command `strategy` as it is built, on the day of the tests where a command asks for the day. */
function writeShim(programs: string): void {
  const dated = specs.filter(({ options }) => Object.hasOwn(options, "today")).map(({ name }) => name);
  const file = path.join(programs, "strategy");
  const program = path.join(root, "bin/strategy.cjs");
  writeFileSync(
    file,
    `#!/bin/sh\ncase "$1" in ${dated.join("|")}) set -- "$@" --today ${TODAY};; esac\n` +
      `exec "${process.execPath}" "${program}" "$@"\n`,
  );
  chmodSync(file, 0o755);
}

function writeFiles(cwd: string, page: Page, { marks, text, line }: Block): void {
  const written = marks.get("file") ?? marks.get("add") ?? marks.get("change");
  if (written === undefined) return;
  const target = path.join(cwd, written);
  const before = existsSync(target) ? readFileSync(target, "utf8") : "";
  mkdirSync(path.dirname(target), { recursive: true });
  if (marks.has("file")) writeFileSync(target, text);
  if (marks.has("add")) writeFileSync(target, before === "" ? text : `${before}\n${text}`);
  if (marks.has("change")) writeFileSync(target, changed(before, text, `${page.path}:${line}`));
}

/** A text after a change that is shown as its old and new lines, of which the old ones stand in it exactly once. */
function changed(before: string, diff: string, where: string): string {
  const lines = diff.trimEnd().split("\n");
  const without = (sign: string): string =>
    lines.flatMap((line) => (line.startsWith(sign) ? [] : `${line.slice(1)}\n`)).join("");
  const parts = before.split(without("+"));
  if (parts.length !== 2) throw new Error(`${where}: what is changed stands in the file ${parts.length - 1} times.`);
  return parts.join(without("-"));
}

/** Runs a block as a shell would; what it prints on both outputs. */
function run(cwd: string, programs: string, page: Page, block: Block): string {
  const copied = block.marks.get("copy");
  if (copied !== undefined) cpSync(path.join(root, copied), path.join(cwd, copied), { recursive: true });
  const here = block.marks.get("here");
  if (here !== undefined) cpSync(path.join(root, here), cwd, { recursive: true });
  const { NO_COLOR: _, FORCE_COLOR: __, GITHUB_ACTIONS: ___, ...env } = process.env;
  const ran = spawnSync("sh", ["-ec", `exec 2>&1\n${block.text}`], {
    cwd,
    env: { ...env, ...gitName, PATH: `${programs}${path.delimiter}${env.PATH ?? ""}` },
    encoding: "utf8",
    input: "",
  });
  const expected = Number(block.marks.get("run") || 0);
  if (ran.status === expected) return ran.stdout;
  throw new Error(`${page.path}:${block.line}: ended with ${ran.status} instead of ${expected}:\n${ran.stdout}`);
}

const gitName = {
  GIT_AUTHOR_NAME: "Robin",
  GIT_AUTHOR_EMAIL: "robin@example.com",
  GIT_COMMITTER_NAME: "Robin",
  GIT_COMMITTER_EMAIL: "robin@example.com",
  GIT_CONFIG_GLOBAL: path.join(root, "does-not-exist"),
  GIT_CONFIG_NOSYSTEM: "1",
};

/** Whether an output is what a page shows; a line `…` there stands for any lines. */
function fits(printed: string, shown: string): boolean {
  const parts = shown.split(/^…\n/m).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("(?:.*\\n)*?")}$`).test(printed);
}
