import type { Severity } from "../../model/diagnostic.ts";
import { oneLine, type Report } from "./reported.ts";
import { attributes } from "./xml.ts";

/** Checkstyle's XML, which many tools for reviews read. */
export function checkstyle(report: Report): string {
  const files = report.files.map((path) => {
    const errors = report.findings
      .filter((finding) => finding.path === path)
      .map((finding) => {
        const { line, character } = finding.range.start;
        const values = {
          line: line + 1,
          column: character + 1,
          severity: severityOf(finding.severity),
          message: oneLine(finding),
          source: `${report.tool.name}.${finding.code}`,
        };
        return `    <error${attributes(values)}/>\n`;
      });
    return `  <file${attributes({ name: report.shown(path) })}>\n${errors.join("")}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n${files.join("")}</checkstyle>\n`;
}

function severityOf(severity: Severity): "error" | "warning" | "info" {
  return severity === "error" || severity === "warning" ? severity : "info";
}
