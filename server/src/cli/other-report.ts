import fs from "node:fs";
import nodePath from "node:path";
import process from "node:process";
import manifest from "../../../package.json" with { type: "json" };
import type { Position } from "../base/lines.ts";
import type { Severity } from "../model/diagnostic.ts";
import { type FormatName, formats, markdown } from "../review/formats/index.ts";
import type { PutAside, Report, Reported, RulePage } from "../review/formats/reported.ts";
import { Fingerprints, homeOf, nowhere } from "../review/matching.ts";
import { allRules } from "../rules/index.ts";
import { pages } from "../rules/pages.generated.ts";
import { type Diagnostic, docsOf } from "../workspace/diagnostics.ts";
import { reasonOf } from "./command.ts";
import { complain } from "./output.ts";
import { countsOf, type FileResult, type Results, reaches, type TextOf } from "./results.ts";
import { holds } from "./select.ts";
import type { Session } from "./session.ts";

/** The summary of a step may be 1 MiB; it may have been begun by others. */
const LONGEST_SUMMARY = 900_000;

export interface OtherOptions {
  readonly minSeverity: Severity;
  readonly failOn: Severity | "never";
  readonly quiet: boolean;
}

/** Gathers what the formats of other tools need, as long as the texts of the files are there. */
export class OtherReport {
  readonly #session: Session;
  readonly #options: OtherOptions;
  readonly #findings: Reported[] = [];
  readonly #putAside: PutAside[] = [];
  /** Columns in bytes, where they are others than in UTF-16 code units, by their places. */
  readonly #columns = new Map<string, number>();
  readonly #fingerprints = new Fingerprints();

  constructor(session: Session, options: OtherOptions) {
    this.#session = session;
    this.#options = options;
  }

  see({ path, diagnostics, silenced = [], baselined = [] }: FileResult, textOf: TextOf): void {
    const take = (diagnostic: Diagnostic): Reported => this.#reported(path, diagnostic, textOf);
    for (const diagnostic of diagnostics) {
      const finding = take(diagnostic);
      if (reaches(finding.severity, this.#options.minSeverity)) this.#findings.push(finding);
    }
    for (const { diagnostic, reason } of silenced) this.#putAside.push({ ...take(diagnostic), by: "comment", reason });
    for (const diagnostic of baselined) this.#putAside.push({ ...take(diagnostic), by: "baseline", reason: "" });
  }

  text(format: FormatName, results: Results): string {
    const report = this.#report(format, results);
    if (format === "github") writeStepSummary(report);
    return formats[format](report);
  }

  #reported(path: string, diagnostic: Diagnostic, textOf: TextOf): Reported {
    const { code, severity, message, range, related, fixes, docs } = diagnostic;
    const file = textOf(path);
    const source = path.endsWith(".json") ? undefined : this.#session.workspace.project.source(path);
    const home = source === undefined ? nowhere : homeOf(source, source.lines.offset(range.start));
    const fingerprint = this.#fingerprints.of({ path, code, home, message });
    const places = [
      range,
      ...fixes.flatMap(({ edits }) => edits.filter((edit) => edit.path === path)).map((edit) => edit.range),
    ];
    if (file !== undefined) {
      for (const { start, end } of places) {
        for (const position of [start, end]) {
          const from = file.lines.startOf(position.line);
          const bytes = Buffer.byteLength(file.text.slice(from, from + position.character), "utf8");
          if (bytes !== position.character) this.#columns.set(keyOf(path, position), bytes + 1);
        }
      }
    }
    return { path, code, severity, message, range, related, fixes, docs, home: home.name, fingerprint };
  }

  #report(format: FormatName, { files, since }: Results): Report {
    const byPath = <T extends Reported>(all: readonly T[]): T[] => [...all].sort((a, b) => order(a.path, b.path));
    return {
      tool: { name: "strategy", version: manifest.version, address: manifest.homepage },
      files: files.map(({ path }) => path),
      findings: byPath(this.#findings),
      putAside: byPath(this.#putAside),
      counts: countsOf(files),
      since:
        since === undefined
          ? undefined
          : {
              revision: since.revision,
              fixed: since.fixed.filter(({ severity }) => reaches(severity, this.#options.minSeverity)),
            },
      failOn: this.#options.failOn,
      quiet: this.#options.quiet,
      rule: rulePage,
      shown: this.#shownIn(format),
      byteColumn: (path, position) => this.#columns.get(keyOf(path, position)) ?? position.character + 1,
    };
  }

  /** Build servers know files by their paths in the repository, wherever in it the command runs. */
  #shownIn(format: FormatName): (path: string) => string {
    const { root, shown } = this.#session;
    const inRepository = format === "github" || format === "gitlab" || format === "sarif";
    const { GITHUB_WORKSPACE, CI_PROJECT_DIR, BUILD_SOURCESDIRECTORY } = process.env;
    const folders = inRepository ? [GITHUB_WORKSPACE, CI_PROJECT_DIR, BUILD_SOURCESDIRECTORY] : [];
    const real = realOr(root);
    const folder = folders.flatMap((each) => (each ? [realOr(each)] : [])).find((each) => holds(each, real));
    if (folder !== undefined) {
      return (path) => nodePath.relative(folder, nodePath.join(real, path)).split(nodePath.sep).join("/");
    }
    return format === "sarif" ? (path) => path : shown;
  }
}

function realOr(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}

function keyOf(path: string, { line, character }: Position): string {
  return `${line}:${character}:${path}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function rulePage(code: string): RulePage {
  const rule = allRules.find((each) => each.code === code);
  const page = pages.get(code);
  return {
    code,
    section: rule?.section ?? "language",
    severity: rule?.severity ?? "error",
    summary: page?.summary ?? code,
    page: page?.page ?? code,
    docs: docsOf(code),
  };
}

/** Adds a table to the page of the job, where GitHub gives it one. */
function writeStepSummary(report: Report): void {
  const file = process.env.GITHUB_STEP_SUMMARY ?? "";
  if (file === "") return;
  try {
    fs.appendFileSync(file, `### Strategy\n\n${markdown(report, LONGEST_SUMMARY)}\n`);
  } catch (error) {
    complain(`the summary of the job cannot be written: ${reasonOf(error)}`);
  }
}
