import fs from "node:fs";
import nodePath from "node:path";
import { applyBaseline, type BaselineEntry, baselineEntry, parseBaseline, writeBaseline } from "../review/baseline.ts";
import type { Diagnostic } from "../workspace/diagnostics.ts";
import { CommandError, count, reasonOf } from "./command.ts";
import { factsOf } from "./facts.ts";
import { complain, say, writeFile } from "./output.ts";
import type { Results } from "./results.ts";
import type { Session } from "./session.ts";

/** More expired entries than this are counted only. */
const MOST_LISTED = 10;

export interface BaselineOptions {
  /** As it was given. */
  readonly file: string;
  readonly update: boolean;
  readonly quiet: boolean;
}

/**
 * Holds findings against the file of those that a team has put aside, and writes it anew where that is asked for.
 *
 * @throws CommandError where the file cannot be used.
 */
export function heldAgainst(
  { root, cwd, workspace }: Session,
  { files }: Results,
  options: BaselineOptions,
): { readonly baselined: ReadonlySet<Diagnostic>; readonly expired: readonly BaselineEntry[] } {
  const file = nodePath.resolve(cwd, options.file);
  const folder = nodePath.dirname(file);
  const named = (path: string): string =>
    nodePath.relative(folder, nodePath.join(root, path)).split(nodePath.sep).join("/");
  const entries = read(file, options);
  const found = factsOf(files, workspace, named);
  const facts = found.map(({ fact }) => fact);
  const checked = new Set(files.map(({ path }) => named(path)));
  const { known, expired, unseen } = applyBaseline(entries ?? [], facts, {
    wasChecked: (path) => checked.has(path),
    isThere: (path) => fs.existsSync(nodePath.join(folder, path)),
  });
  if (!options.update) {
    if (!options.quiet) tell(options.file, expired);
    return { baselined: new Set([...known].flatMap((index) => found[index]?.diagnostic ?? [])), expired };
  }
  const text = writeBaseline([...unseen, ...facts.map(baselineEntry)]);
  if (entries === undefined || writeBaseline(entries) !== text) writeFile(file, text);
  if (!options.quiet) {
    const changed = [
      ...(facts.length > known.size ? [`${facts.length - known.size} added`] : []),
      ...(expired.length > 0 ? [`${expired.length} removed`] : []),
    ];
    const what = changed.length === 0 ? "nothing changed" : changed.join(", ");
    say(`${options.file}: ${count(facts.length + unseen.length, "problem")} put aside (${what})\n`);
  }
  return { baselined: new Set(found.map(({ diagnostic }) => diagnostic)), expired: [] };
}

/** Undefined where there is no file yet, and one is to be made. */
function read(file: string, { file: given, update }: BaselineOptions): readonly BaselineEntry[] | undefined {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
    if (missing && update) return undefined;
    const hint = missing ? "; --update-baseline makes it" : "";
    throw new CommandError(`--baseline ${given} cannot be read: ${reasonOf(error)}${hint}`);
  }
  const parsed = parseBaseline(text);
  if ("why" in parsed) throw new CommandError(`--baseline ${given} cannot be used: ${parsed.why}`);
  return parsed;
}

function tell(file: string, expired: readonly BaselineEntry[]): void {
  if (expired.length === 0) return;
  const match = expired.length === 1 ? "matches" : "match";
  complain(
    `${count(expired.length, "entry", "entries")} of ${file} ${match} nothing any more; --update-baseline removes them`,
  );
  for (const { path, code, in: home } of expired.slice(0, MOST_LISTED)) {
    complain(`  ${path} ${code}${home === "" ? "" : ` in ${home}`}`);
  }
  if (expired.length > MOST_LISTED) complain(`  and ${expired.length - MOST_LISTED} more`);
}
