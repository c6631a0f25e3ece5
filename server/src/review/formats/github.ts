import { printable } from "../../base/printable.ts";
import type { Severity } from "../../model/diagnostic.ts";
import {
  countsInWords,
  countsOf,
  fixLines,
  gravestFirst,
  placeOf,
  plural,
  type Report,
  type Reported,
} from "./reported.ts";

type Command = "error" | "warning" | "notice";

/** How many annotations of a kind GitHub takes from one step; it drops further ones without a word. */
const MOST = 10;
/** More of the rest is of no use in a log. */
const MOST_LISTED = 200;

/** Workflow commands of GitHub, which show findings on the lines of a change. */
export function github(report: Report): string {
  const sorted = gravestFirst(report.findings);
  const used: Record<Command, number> = { error: 0, warning: 0, notice: 0 };
  const lines: string[] = [];
  const rest: Reported[] = [];
  for (const finding of sorted) {
    const command = commandOf(finding.severity);
    if (used[command]++ < MOST) lines.push(annotation(finding, command, report));
    else rest.push(finding);
  }
  if (rest.length > 0) {
    lines.push(
      `GitHub shows ${MOST} of a kind. Not shown on the lines of the change: ${countsInWords(countsOf(rest))}.`,
    );
    for (const finding of rest.slice(0, MOST_LISTED)) lines.push(logLine(finding, report));
    if (rest.length > MOST_LISTED) lines.push(`  and ${rest.length - MOST_LISTED} more`);
  }
  const fixed = gravestFirst(report.since?.fixed ?? []);
  if (fixed.length > 0) lines.push(`Fixed since ${harmless(report.since?.revision ?? "")}:`);
  for (const finding of fixed.slice(0, MOST_LISTED)) lines.push(logLine(finding, report));
  if (fixed.length > MOST_LISTED) lines.push(`  and ${fixed.length - MOST_LISTED} more`);
  if (!report.quiet) lines.push(lastLine(report));
  return lines.map((line) => `${line}\n`).join("");
}

function lastLine({ findings, files, since }: Report): string {
  const found = countsInWords(countsOf(findings));
  const compared = since === undefined ? "" : ` since ${harmless(since.revision)}`;
  const fresh = compared === "" ? "" : "new ";
  const what = found === "" ? `No ${fresh}problems` : `${found}${compared === "" ? "" : " new"}`;
  return `${what}${compared} in ${plural(files.length, "file")}`;
}

function annotation(finding: Reported, command: Command, report: Report): string {
  const { path, range, code, message, related, docs } = finding;
  const { start, end } = range;
  const properties = [
    `file=${property(report.shown(path))}`,
    `line=${start.line + 1}`,
    `endLine=${end.line + 1}`,
    // GitHub takes columns only within one line.
    ...(start.line === end.line ? [`col=${start.character + 1}`, `endColumn=${end.character + 1}`] : []),
    `title=${property(code)}`,
  ];
  const said = [
    printable(message),
    ...related.slice(0, MOST).map((place) => `${placeOf(place, report)} ${printable(place.message)}`),
    ...fixLines(finding),
    docs,
  ];
  return `::${command} ${properties.join(",")}::${data(said.join("\n"))}`;
}

function commandOf(severity: Severity): Command {
  return severity === "error" || severity === "warning" ? severity : "notice";
}

/** What stands after the second `::`. */
function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(printable(text)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A line for the log that is no command, whatever it holds. */
function logLine(finding: Pick<Reported, "path" | "range" | "severity" | "message" | "code">, report: Report): string {
  const { severity, message, code } = finding;
  return `  - ${harmless(`${placeOf(finding, report)} ${severity} ${message} ${code}`)}`;
}

/** GitHub still obeys an older kind of command wherever it stands in a line. */
function harmless(text: string): string {
  return printable(text).replaceAll("##[", "## [");
}
