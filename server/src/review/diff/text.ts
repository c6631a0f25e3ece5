import { plural } from "../../model/wording.ts";
import { type FigureRow, figureRows } from "./figures.ts";
import {
  acceptedWords,
  calmWords,
  changeWords,
  headerAlone,
  inventory,
  NOTHING,
  NOTHING_AT_ALL,
  principleTitles,
  ruleWords,
  statusWords,
  summary,
} from "./phrases.ts";
import { type Diff, type FileDiff, type Finding, principles } from "./types.ts";
import { inText, short } from "./words.ts";

/** The diff for a terminal. */

type Paint = (text: string) => string;

export interface Paints {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
}

export function diffText(diff: Diff, paint: Paints): string {
  const { base, head, files, unchanged, rules } = diff;
  const lines = files.flatMap((file) => [...fileLines(file, paint), ""]);
  if (rules.length > 0) {
    lines.push(
      paint.bold("Rules of the configuration"),
      ...rules.map((rule) => `  ${rule.code}  ${ruleWords(rule)}`),
      "",
    );
  }
  if (lines.length === 0) return `${unchanged.length > 0 ? NOTHING : NOTHING_AT_ALL}\n`;
  const quiet =
    unchanged.length === 0 ? "" : `; in ${plural(unchanged.length, "other file")} only comments or layout did`;
  lines.push(paint.dim(`${short(base)} → ${short(head)}: ${summary(files)}${quiet}`));
  return `${lines.join("\n")}\n`;
}

function fileLines(file: FileDiff, paint: Paints): readonly string[] {
  const { path, kind, title, consequences, findings, accepted } = file;
  const name =
    kind === "plan" ? `${paint.bold(short(title))}  ${paint.dim(short(path, 400))}` : paint.bold(short(path, 400));
  const header = headerAlone(file);
  if (header !== undefined) return [`${name}: ${inText(changeWords(header))}`];
  const status = statusWords(file);
  const calm = calmWords(file);
  return [
    name,
    ...(status === undefined ? [] : [`  ${inText(status)}`]),
    ...(calm === undefined ? [] : [`  ${calm}`]),
    ...section(
      "What it means",
      consequences.map(({ words }) => inText(words)),
      paint,
    ),
    ...section(
      `New problems: ${findings.added.length}`,
      findings.added.map((each) => findingLine(each, paint)),
      paint,
    ),
    ...section(`Fixed: ${findings.fixed.length}`, findings.fixed.map(fixedLine), paint),
    ...changeLines(file, paint),
    ...section(
      "Accepted risks",
      accepted.map((each) => inText(acceptedWords(each))),
      paint,
    ),
    ...numberLines(figureRows(file), paint),
  ];
}

function section(title: string, lines: readonly string[], paint: Paints): readonly string[] {
  return lines.length === 0 ? [] : ["", `  ${paint.bold(title)}`, ...lines.map((line) => `    ${line}`)];
}

function findingLine({ severity, line, message, code }: Finding, paint: Paints): string {
  const color = severity === "error" ? paint.red : severity === "warning" ? paint.yellow : paint.dim;
  return `${color(severity)}  line ${line}  ${short(message, 400)}  ${paint.dim(code)}`;
}

function fixedLine({ severity, message, code }: Finding): string {
  return `${severity}  ${short(message, 400)}  ${code}`;
}

function changeLines({ changes, status, kind }: FileDiff, paint: Paints): readonly string[] {
  if (status === "added" || status === "removed") {
    const held = inventory(changes);
    return held === ""
      ? []
      : ["", `  ${kind === "plan" ? "It" : "The file"} ${status === "added" ? "declares" : "declared"} ${held}.`];
  }
  const lines: string[] = [];
  for (const principle of principles) {
    const here = changes.filter((change) => change.principle === principle);
    if (here.length === 0) continue;
    lines.push(paint.dim(principleTitles[principle]), ...here.map((change) => `  ${inText(changeWords(change))}`));
  }
  return section("What changed", lines, paint);
}

function numberLines(rows: readonly FigureRow[], paint: Paints): readonly string[] {
  const lines: string[] = [];
  let last: string | undefined;
  for (const { about, label, of, before, after } of rows) {
    if (about !== last && about !== "") lines.push(paint.dim(short(about)));
    last = about;
    lines.push(`${about === "" ? "" : "  "}${label}${short(of)}  ${before} → ${after}`);
  }
  return section("Numbers", lines, paint);
}
