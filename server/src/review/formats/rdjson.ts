import type { Range } from "../../base/lines.ts";
import { printable, printableJson } from "../../base/printable.ts";
import type { Severity } from "../../model/diagnostic.ts";
import { fixLines, placeOf, type Report, type Reported } from "./reported.ts";

/** The format of reviewdog, which comments on changes at any code host. */
export function rdjson(report: Report): string {
  const { name, address } = report.tool;
  const diagnostics = report.findings.map((finding) => {
    const { path, code, severity, message, range, related, docs } = finding;
    const suggestions = suggestionsOf(finding, report);
    const said = [
      printable(message),
      ...related.map((place) => `${placeOf(place, report)} ${printable(place.message)}`),
      ...fixLines(finding),
    ];
    return {
      message: said.join("\n"),
      location: { path: printable(report.shown(path)), range: rangeOf(path, range, report) },
      severity: severityOf(severity),
      code: { value: code, url: docs },
      ...(suggestions.length === 0 ? {} : { suggestions }),
    };
  });
  return `${printableJson({ source: { name, url: address }, diagnostics })}\n`;
}

/**
 * A suggestion is one change to the file of the finding. A fix with several changes is none: each would be offered by
 * itself.
 */
function suggestionsOf({ path, fixes }: Reported, report: Report) {
  return fixes.flatMap(({ edits }) => {
    const [edit] = edits;
    if (edit === undefined || edits.length > 1 || edit.path !== path) return [];
    return [{ range: rangeOf(path, edit.range, report), text: edit.newText.replace(/\p{Cs}/gu, "\ufffd") }];
  });
}

function rangeOf(path: string, { start, end }: Range, { byteColumn }: Report) {
  return {
    start: { line: start.line + 1, column: byteColumn(path, start) },
    end: { line: end.line + 1, column: byteColumn(path, end) },
  };
}

function severityOf(severity: Severity): "ERROR" | "WARNING" | "INFO" {
  if (severity === "error") return "ERROR";
  return severity === "warning" ? "WARNING" : "INFO";
}
