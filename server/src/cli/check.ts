import process from "node:process";
import { type Severity, severities } from "../model/diagnostic.ts";
import { CommandError, count, type Given } from "./command.ts";
import { jsonReport } from "./json-report.ts";
import { colorsFor, columns, complain, isInteractive, print, say, writeFile } from "./output.ts";
import { checkAll, type FileResult, type Results, reaches, type TextOf } from "./results.ts";
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
}

function readOptions(given: Given): CheckOptions {
  const fix = given.has("fix");
  const watch = given.has("watch");
  if (fix && given.has("stdin")) throw new CommandError("--fix writes files, so it does not go with --stdin");
  if (watch && given.has("stdin"))
    throw new CommandError("--watch waits for files to change, so it does not go with --stdin");
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
  };
}

/** The formats with the files that they go to: `--output` belongs to the `--format` before it. */
function outputsOf(given: Given): Output[] {
  const outputs: Output[] = [];
  for (const { name, value } of given.options) {
    if (name === "format")
      outputs.push({ format: checkFormats.find((format) => format === value) ?? "text", file: undefined });
    if (name !== "output") continue;
    const last = outputs.pop() ?? { format: "text" };
    if ("file" in last && last.file !== undefined) {
      throw new CommandError(`--output ${value} has no format of its own: write a --format before each --output`);
    }
    outputs.push({ format: last.format, file: value });
  }
  if (outputs.length === 0) outputs.push({ format: "text", file: undefined });
  if (outputs.filter(({ file }) => file === undefined).length > 1) {
    throw new CommandError("two formats cannot share standard output: write --output FILE after one of them");
  }
  return outputs;
}

async function checkOnce(session: Session, options: CheckOptions): Promise<number> {
  const selection = await session.selection();
  if (options.fix) {
    const { applyFixes } = await import("./fix.ts");
    const { fixes, files } = applyFixes(session, selection.paths);
    const done = fixes === 0 ? "nothing to fix" : `fixed ${count(fixes, "problem")} in ${count(files, "file")}`;
    if (!options.quiet) say(`${done}\n`);
  }
  const reports = await Promise.all(
    options.outputs.map(async (output) => ({ output, text: await textReport(session, options, output) })),
  );
  const see = (result: FileResult, textOf: TextOf): void => {
    for (const { text } of reports) text?.see(result, textOf);
  };
  const progress = new Progress(selection.paths.length, options.quiet);
  const results = checkAll(session, selection.paths, see, {
    keep: options.watch,
    progress: (done) => progress.at(done),
  });
  progress.end();
  for (const { output, text } of reports) {
    const content = text === undefined ? jsonReport(results) : await text.text(results);
    if (output.file === undefined) print(content);
    else writeFile(output.file, content);
  }
  const trouble = [...selection.trouble, ...results.trouble];
  for (const line of trouble) complain(line);
  return trouble.length > 0 ? 2 : exitCode(results, options);
}

async function textReport(
  session: Session,
  options: CheckOptions,
  { format, file }: Output,
): Promise<TextReport | undefined> {
  if (format !== "text") return undefined;
  return new TextReport({
    minSeverity: options.minSeverity,
    quiet: options.quiet,
    colors: await colorsFor(options.color, file !== undefined),
    columns: file === undefined ? columns() : 120,
    shownPath: (path) => session.shown(path),
  });
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
