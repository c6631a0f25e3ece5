import type { LineIndex } from "../base/lines.ts";
import { type Severity, severities } from "../model/diagnostic.ts";
import type { BaselineEntry } from "../review/baseline.ts";
import { ConfigProblems } from "../workspace/config-problems.ts";
import type { Diagnostic, SilencedDiagnostic } from "../workspace/diagnostics.ts";
import type { Session } from "./session.ts";

/** What was found in one file: a plan, a library or a configuration. */
export interface FileResult {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** By place, then code. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments silence; absent where nobody asked. */
  readonly silenced?: readonly SilencedDiagnostic[];
  /** What the baseline holds. */
  readonly baselined?: readonly Diagnostic[];
}

/** A finding that was there before a change and is not any more; its place is the one that it had. */
export interface Fixed extends Pick<Diagnostic, "code" | "severity" | "message" | "range" | "docs"> {
  readonly path: string;
}

/** A text with its lines, for showing a place in it. */
export interface ShownText {
  readonly text: string;
  readonly lines: LineIndex;
}

export type TextOf = (path: string) => ShownText | undefined;

export type Counts = Readonly<Record<Severity, number>>;

export interface Summary extends Counts {
  readonly files: number;
  readonly suppressed: number;
  /** With `--since`: how many were there before. */
  readonly known?: number;
  /** With `--baseline`: how many it holds. */
  readonly baselined?: number;
}

export interface Results {
  /** Sorted by path; files without findings are in it. */
  readonly files: readonly FileResult[];
  readonly summary: Summary;
  /** Files that cannot be read, one line each. */
  readonly trouble: readonly string[];
  /** With `--since`. */
  readonly since?: { readonly revision: string; readonly commit: string; readonly fixed: readonly Fixed[] };
  /** With `--baseline`: what it holds although nothing matches it any more. */
  readonly baseline?: { readonly expired: readonly BaselineEntry[] };
}

/** Results whose texts are still there. */
export interface Checked extends Results {
  readonly textOf: TextOf;
}

/**
 * Checks files one after the other. Plans that no other file imports are forgotten once they are checked, so that
 * memory holds what is shared and little more.
 *
 * @param see called with every result while its texts are still there.
 * @param progress called before each file with its number, from 0 on.
 */
export function checkAll(
  session: Pick<Session, "workspace" | "shown">,
  paths: readonly string[],
  see: (result: FileResult, textOf: TextOf) => void,
  options: { readonly keep: boolean; readonly silenced?: boolean; readonly progress: (done: number) => void },
): Checked {
  const { workspace } = session;
  const files: FileResult[] = [];
  const trouble: string[] = [];
  const problems = new ConfigProblems();
  const imported = new Set<string>();
  let suppressed = 0;
  const textOf: TextOf = (path) => workspace.project.source(path) ?? problems.textOf(path);
  const add = (result: FileResult): void => {
    files.push(result);
    see(result, textOf);
  };
  for (const [done, path] of paths.entries()) {
    options.progress(done);
    problems.add(workspace.config(path).problems);
    const diagnostics = workspace.diagnostics(path);
    if (diagnostics === undefined) {
      trouble.push(`${session.shown(path)} cannot be read`);
      continue;
    }
    suppressed += workspace.suppressed(path);
    add({ path, diagnostics, ...(options.silenced === true ? { silenced: workspace.silenced(path) } : {}) });
    const source = workspace.project.source(path);
    for (const { target } of source?.imports ?? []) if (target !== undefined) imported.add(target.path);
    if (!options.keep && source?.isPlan === true && !imported.has(path)) workspace.release(path);
  }
  for (const result of problems.results()) add(result);
  files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { files, summary: { files: files.length, ...countsOf(files), suppressed }, trouble, textOf };
}

/** What is left of results without what was there before and what the baseline holds. */
export function without(
  { files, summary, trouble }: Results,
  known: ReadonlySet<Diagnostic> | undefined,
  baselined: ReadonlySet<Diagnostic> | undefined,
): Results {
  let before = 0;
  let held = 0;
  const left = files.map((file): FileResult => {
    const fresh = file.diagnostics.filter((diagnostic) => known?.has(diagnostic) !== true);
    before += file.diagnostics.length - fresh.length;
    if (baselined === undefined) return { ...file, diagnostics: fresh };
    const aside = fresh.filter((diagnostic) => baselined.has(diagnostic));
    held += aside.length;
    return { ...file, diagnostics: fresh.filter((diagnostic) => !baselined.has(diagnostic)), baselined: aside };
  });
  const counts = {
    ...(known === undefined ? {} : { known: before }),
    ...(baselined === undefined ? {} : { baselined: held }),
  };
  return { files: left, summary: { ...summary, ...countsOf(left), ...counts }, trouble };
}

export function countsOf(files: readonly FileResult[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { diagnostics } of files) for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** Whether a severity is as grave as a limit, or graver. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}
