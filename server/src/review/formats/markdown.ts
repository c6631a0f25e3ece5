import { code as codeOf, plain } from "../../base/markdown.ts";
import { countsInWords, countsOf, type Gone, gravestFirst, plural, type Report, type Reported } from "./reported.ts";

/** Comments of code hosts end at about this many characters; a job summary holds more. */
const LONGEST = 60_000;
/** What the lines after a table take. */
const RESERVE = 400;

/** A table for a comment or the summary of a job. Nothing of a plan is a link, a picture or a mention in it. */
export function markdown(report: Report, longest = LONGEST): string {
  const { findings, files, since, putAside } = report;
  const found = countsInWords(countsOf(findings));
  const which = since === undefined ? "" : ` since ${codeOf(since.revision)}`;
  const fresh = since === undefined ? "" : "new ";
  const compared = found === "" ? `No ${fresh}problems` : `${found}${since === undefined ? "" : " new"}`;
  const parts = [`**${compared}**${which} in ${plural(files.length, "file")}`];
  let room = longest - RESERVE;
  const fits = (text: string): boolean => {
    room -= text.length + 1;
    return room >= 0;
  };
  const rows = listed(
    gravestFirst(findings).map((finding) => row(finding, report)),
    fits,
  );
  if (findings.length > 0) parts.push(["| | Where | What | Rule |", "|---|---|---|---|", ...rows.shown].join("\n"));
  if (rows.left > 0) parts.push(`… and ${rows.left} more.`);
  const fixed = since?.fixed ?? [];
  if (fixed.length > 0) {
    const lines = listed(
      gravestFirst(fixed).map((finding) => fixedLine(finding, report)),
      fits,
    );
    parts.push(`**Fixed: ${plural(fixed.length, "problem")}**`);
    if (lines.shown.length > 0) parts.push(lines.shown.join("\n"));
    if (lines.left > 0) parts.push(`… and ${lines.left} more.`);
  }
  const aside = asideOf(putAside);
  if (aside !== "") parts.push(aside);
  return `${parts.join("\n\n")}\n`;
}

function listed(lines: readonly string[], fits: (line: string) => boolean): { shown: string[]; left: number } {
  const end = lines.findIndex((line) => !fits(line));
  const shown = end < 0 ? [...lines] : lines.slice(0, end);
  return { shown, left: lines.length - shown.length };
}

function row(finding: Reported, report: Report): string {
  const { severity, message, fixes, code, docs } = finding;
  const said = [plain(message), ...fixes.map(({ title }) => `*Fix:* ${plain(title)}`)].join("<br>");
  return `| **${severity}** | ${placeOf(finding, report)} | ${said} | [${codeOf(code)}](${docs}) |`;
}

function fixedLine(finding: Gone, report: Report): string {
  const { message, code, docs } = finding;
  return `- ${placeOf(finding, report)} ${plain(message)} [${codeOf(code)}](${docs})`;
}

function placeOf({ path, range }: Pick<Reported, "path" | "range">, { shown }: Report): string {
  return codeOf(`${shown(path)}:${range.start.line + 1}`);
}

function asideOf(putAside: Report["putAside"]): string {
  const comments = putAside.filter(({ by }) => by === "comment").length;
  const baselined = putAside.length - comments;
  const said = [
    ...(comments > 0 ? [`${comments} accepted by comments`] : []),
    ...(baselined > 0 ? [`${baselined} in the baseline`] : []),
  ];
  return said.length === 0 ? "" : `Not counted: ${said.join(", ")}.`;
}
