import type { Position, Range } from "../../base/lines.ts";
import { printable } from "../../base/printable.ts";
import { type Severity, severities } from "../../model/diagnostic.ts";

/** A finding with all that other tools want to know of it. */
export interface Reported {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based lines and UTF-16 code units. */
  readonly range: Range;
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly ReportedFix[];
  /** The address of the rule's page. */
  readonly docs: string;
  /** The declaration that it stands in, such as `usp RoastedToOrder`; empty where there is none. */
  readonly home: string;
  /** Stays the same while lines shift; no two findings of a run share one. */
  readonly fingerprint: string;
}

export interface ReportedFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly ReportedEdit[];
}

export interface ReportedEdit {
  readonly path: string;
  readonly range: Range;
  readonly newText: string;
}

/** A finding that is not counted, and why. */
export interface PutAside extends Reported {
  readonly by: "comment" | "baseline";
  /** What the comment says; empty where it says nothing. */
  readonly reason: string;
}

export interface RulePage {
  readonly code: string;
  readonly section: string;
  readonly severity: Severity;
  readonly summary: string;
  /** The whole page as Markdown. */
  readonly page: string;
  readonly docs: string;
}

export type Counts = Readonly<Record<Severity, number>>;

/** What a check found, for the formats of other tools. */
export interface Report {
  readonly tool: { readonly name: string; readonly version: string; readonly address: string };
  /** The paths of the files that were checked. */
  readonly files: readonly string[];
  /** By path and place; less grave ones than people want to see are left out. */
  readonly findings: readonly Reported[];
  readonly putAside: readonly PutAside[];
  readonly counts: Counts;
  /** What a change was compared with, and what it mends. */
  readonly since: { readonly revision: string; readonly fixed: readonly Gone[] } | undefined;
  /** From which severity on the check fails. */
  readonly failOn: Severity | "never";
  /** Without a last line that counts. */
  readonly quiet: boolean;
  rule(code: string): RulePage;
  /** A path as the tool that reads the format knows the file. */
  shown(path: string): string;
  /** The one-based column of a place, counted in bytes of UTF-8. */
  byteColumn(path: string, position: Position): number;
}

/** A finding that was there before a change and is not any more. */
export type Gone = Pick<Reported, "path" | "code" | "severity" | "message" | "range" | "docs">;

/** The gravest first, then by path and place. */
export function gravestFirst<T extends Pick<Reported, "path" | "severity" | "range" | "code">>(
  findings: readonly T[],
): T[] {
  const rank = ({ severity }: T): number => severities.indexOf(severity);
  return [...findings].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      order(a.path, b.path) ||
      a.range.start.line - b.range.start.line ||
      a.range.start.character - b.range.start.character ||
      order(a.code, b.code),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a severity is as grave as a limit, or graver. */
export function reaches(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(limit);
}

/** `path:line:column`, one-based. */
export function placeOf({ path, range }: Pick<Reported, "path" | "range">, { shown }: Pick<Report, "shown">): string {
  return `${printable(shown(path))}:${range.start.line + 1}:${range.start.character + 1}`;
}

/** What can be done about a finding, one line each: `Fix: Add Freshness to what Small offices value`. */
export function fixLines({ fixes }: Pick<Reported, "fixes">): string[] {
  return fixes.map(({ title }) => `Fix: ${printable(title)}`);
}

/** Everything in one line, for tools that have room for no more. */
export function oneLine(finding: Reported): string {
  return [printable(finding.message), ...fixLines(finding).map((line) => `${line}.`), finding.docs].join(" ");
}

/** How many there are of each severity: `1 error, 2 warnings`; empty where there are none. */
export function countsInWords(counts: Counts): string {
  const parts = severities.filter((severity) => counts[severity] > 0);
  return parts.map((severity) => plural(counts[severity], severity)).join(", ");
}

export function countsOf(findings: readonly { readonly severity: Severity }[]): Counts {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

export function plural(n: number, one: string): string {
  return `${n} ${n === 1 ? one : `${one}s`}`;
}
