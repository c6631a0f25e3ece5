import process from "node:process";
import { type Severity, severities } from "../model/diagnostic.ts";
import { CommandError, count, type Given } from "./command.ts";
import { jsonReport } from "./json-report.ts";
import { colorsFor, columns, complain, isInteractive, print, say, writeFile } from "./output.ts";
import { type Checked, checkAll, type FileResult, type Results, reaches, type TextOf, without } from "./results.ts";
import type { Selection } from "./select.ts";
import { openSession, type Session } from "./session.ts";
import { checkFormats, colorModes, limits } from "./specs.ts";
import { TextReport } from "./text-report.ts";

/** `strategy check`. Resolves to the exit code; throws a CommandError where it could not do its work. */
export async function check(given: Given): Promise<number> {
  const options = readOptions(given);
  const session = await openSession(given);
  if (given.has("watch")) {
    const { watch } = await import("./watch.ts");
    const written = options.outputs.flatMap(({ file }) => file ?? []);
    return watch(session, () => checkOnce(session, options), written);
  }
  return checkOnce(session, options);
}

interface Output {
  readonly format: (typeof checkFormats)[number];
  /** Absent for standard output. */
  readonly file: string | undefined;
}

interface CheckOptions {
  readonly outputs: readonly Output[];
  readonly minSeverity: Severity;
  readonly failOn: Severity | "never";
  readonly maxWarnings: number | undefined;
  readonly fix: boolean;
  readonly watch: boolean;
  readonly quiet: boolean;
  readonly color: (typeof colorModes)[number];
  readonly since: string | undefined;
  readonly baseline: string | undefined;
  readonly updateBaseline: boolean;
}

function readOptions(given: Given): CheckOptions {
  const fix = given.has("fix");
  const watch = given.has("watch");
  if (fix && given.has("stdin")) throw new CommandError("--fix writes files, so it does not go with --stdin");
  if (watch && given.has("stdin"))
    throw new CommandError("--watch waits for files to change, so it does not go with --stdin");
  const since = given.get("since");
  const baseline = given.get("baseline");
  const updateBaseline = given.has("update-baseline");
  if (since !== undefined && given.has("stdin"))
    throw new CommandError("--since compares files, so it does not go with --stdin");
  if (updateBaseline && baseline === undefined)
    throw new CommandError("--update-baseline writes the file of --baseline FILE, which is missing");
  if (updateBaseline && since !== undefined)
    throw new CommandError("--update-baseline writes all problems, so it does not go with --since");
  const maxWarnings = given.get("max-warnings");
  if (maxWarnings !== undefined && !/^\d{1,15}$/.test(maxWarnings)) {
    throw new CommandError(`--max-warnings cannot be ${maxWarnings}: use a whole number such as 0 or 10`);
  }
  return {
    outputs: outputsOf(given),
    minSeverity: given.choice("min-severity", severities, "information"),
    failOn: given.choice("fail-on", limits, "error"),
    maxWarnings: maxWarnings === undefined ? undefined : Number(maxWarnings),
    fix,
    watch,
    quiet: given.has("quiet"),
    color: given.choice("color", colorModes, "auto"),
    since,
    baseline,
    updateBaseline,
  };
}

/** The formats with the files that they go to: `--output` belongs to the `--format` before it. */
function outputsOf(given: Given): Output[] {
  const usual = isGithubWorkflow() ? "github" : "text";
  const outputs: Output[] = [];
  for (const { name, value } of given.options) {
    if (name === "format")
      outputs.push({ format: checkFormats.find((format) => format === value) ?? usual, file: undefined });
    if (name !== "output") continue;
    const last = outputs.pop() ?? { format: usual };
    if ("file" in last && last.file !== undefined) {
      throw new CommandError(`--output ${value} has no format of its own: write a --format before each --output`);
    }
    outputs.push({ format: last.format, file: value });
  }
  if (outputs.length === 0) outputs.push({ format: usual, file: undefined });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new CommandError("two formats cannot share standard output: write --output FILE after one of them");
  }
  return outputs;
}

function isGithubWorkflow(): boolean {
  const { GITHUB_ACTIONS = "" } = process.env;
  return GITHUB_ACTIONS !== "" && GITHUB_ACTIONS !== "false";
}

async function checkOnce(session: Session, options: CheckOptions): Promise<number> {
  const selection = await session.selection();
  const reports = await Promise.all(options.outputs.map(async (output) => writerOf(session, options, output)));
  const see = (result: FileResult, textOf: TextOf): void => {
    for (const report of reports) report.see(result, textOf);
  };
  const results =
    options.since === undefined && options.baseline === undefined
      ? checkPaths(session, await fixed(session, options, selection), options, see)
      : await checkNarrowly(session, options, selection, see);
  for (const { file, text } of reports) {
    const content = await text(results);
    if (file === undefined) print(content);
    else writeFile(file, content);
  }
  const trouble = [...selection.trouble, ...results.trouble];
  for (const line of trouble) complain(line);
  return trouble.length > 0 ? 2 : exitCode(results, options);
}

/** Applies the safe fixes where that is wanted; gives the paths again. */
async function fixed(
  session: Session,
  options: CheckOptions,
  { paths }: Pick<Selection, "paths">,
): Promise<readonly string[]> {
  if (!options.fix) return paths;
  const { applyFixes } = await import("./fix.ts");
  const { fixes, files } = applyFixes(session, paths);
  const done = fixes === 0 ? "nothing to fix" : `fixed ${count(fixes, "problem")} in ${count(files, "file")}`;
  if (!options.quiet) say(`${done}\n`);
  return paths;
}

function checkPaths(
  session: Session,
  paths: readonly string[],
  options: CheckOptions,
  see: ((result: FileResult, textOf: TextOf) => void) | undefined,
): Checked {
  const progress = new Progress(paths.length, options.quiet);
  const results = checkAll(session, paths, see ?? (() => {}), {
    keep: options.watch || see === undefined,
    silenced: options.outputs.some(({ format }) => format !== "text" && format !== "json"),
    progress: (done) => progress.at(done),
  });
  progress.end();
  return results;
}

/** Checks, and leaves out what was there before or is put aside. Reports see what is left. */
async function checkNarrowly(
  session: Session,
  options: CheckOptions,
  selection: Selection,
  see: (result: FileResult, textOf: TextOf) => void,
): Promise<Results> {
  const { since: revision, baseline: file, updateBaseline: update, quiet, fix } = options;
  const comparison = revision === undefined ? undefined : await import("./since.ts");
  const find = async () => (revision === undefined ? undefined : comparison?.sinceOf(session, selection, revision));
  let since = await find();
  const paths = await fixed(session, options, since ?? selection);
  // What fixes wrote is a part of the change.
  if (fix) since = await find();
  const all = checkPaths(session, since?.paths ?? paths, options, undefined);
  const compared = since === undefined ? undefined : comparison?.compare(session, since, all);
  const held =
    file === undefined ? undefined : (await import("./baseline.ts")).heldAgainst(session, all, { file, update, quiet });
  const left = without(all, compared?.known, held?.baselined);
  for (const result of left.files) see(result, all.textOf);
  return {
    ...left,
    ...(since === undefined
      ? {}
      : { since: { revision: since.revision, commit: since.commit, fixed: compared?.fixed ?? [] } }),
    ...(held === undefined ? {} : { baseline: { expired: held.expired } }),
  };
}

/** What writes one output: it sees each file while its text is there, and makes the whole text in the end. */
interface Writer {
  readonly file: string | undefined;
  see(result: FileResult, textOf: TextOf): void;
  text(results: Results): string | Promise<string>;
}

async function writerOf(session: Session, options: CheckOptions, { format, file }: Output): Promise<Writer> {
  if (format === "json") return { file, see: () => {}, text: jsonReport };
  if (format !== "text") {
    const { OtherReport } = await import("./other-report.ts");
    const report = new OtherReport(session, options);
    return {
      file,
      see: (result, textOf) => report.see(result, textOf),
      text: (results) => report.text(format, results),
    };
  }
  const report = new TextReport({
    minSeverity: options.minSeverity,
    quiet: options.quiet,
    colors: await colorsFor(options.color, file !== undefined),
    columns: file === undefined ? columns() : 120,
    shownPath: (path) => session.shown(path),
  });
  return { file, see: (result, textOf) => report.see(result, textOf), text: (results) => report.text(results) };
}

function exitCode({ summary }: Results, { failOn, maxWarnings }: CheckOptions): number {
  if (maxWarnings !== undefined && summary.warning > maxWarnings) return 1;
  if (failOn === "never") return 0;
  return severities.some((severity) => summary[severity] > 0 && reaches(severity, failOn)) ? 1 : 0;
}

/** A clock that only goes forward. `performance` would be loaded for this alone. */
function milliseconds(): number {
  return process.uptime() * 1000;
}

/** How far a long check is, on a terminal only. */
class Progress {
  readonly #total: number;
  readonly #quiet: boolean;
  #next = milliseconds() + 1000;
  #shown = false;
  #interactive: boolean | undefined;

  constructor(total: number, quiet: boolean) {
    this.#total = total;
    this.#quiet = quiet;
  }

  at(done: number): void {
    if (this.#quiet || this.#interactive === false) return;
    const now = milliseconds();
    if (now < this.#next) return;
    this.#next = now + 100;
    this.#interactive ??= isInteractive();
    if (!this.#interactive) return;
    say(`\r\u001b[2KChecking ${done} of ${this.#total} files`);
    this.#shown = true;
  }

  end(): void {
    if (this.#shown) say("\r\u001b[2K");
  }
}
