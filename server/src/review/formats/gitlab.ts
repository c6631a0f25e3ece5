import { printable, printableJson } from "../../base/printable.ts";
import type { Severity } from "../../model/diagnostic.ts";
import { fixLines, oneLine, type Report } from "./reported.ts";

/** GitLab's report on code quality. */
export function gitlab(report: Report): string {
  const issues = report.findings.map((finding) => {
    const { path, code, severity, message, range, fingerprint, docs } = finding;
    const { start, end } = range;
    return {
      type: "issue",
      check_name: code,
      description: [printable(message), ...fixLines(finding)].join(" "),
      content: { body: oneLine(finding) },
      url: docs,
      categories: ["Clarity"],
      severity: severityOf(severity),
      fingerprint,
      location: {
        path: printable(report.shown(path)),
        lines: { begin: start.line + 1, end: end.line + 1 },
        positions: {
          begin: { line: start.line + 1, column: start.character + 1 },
          end: { line: end.line + 1, column: end.character + 1 },
        },
      },
    };
  });
  return `${printableJson(issues)}\n`;
}

function severityOf(severity: Severity): "major" | "minor" | "info" {
  if (severity === "error") return "major";
  return severity === "warning" ? "minor" : "info";
}
