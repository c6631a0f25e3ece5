import type { Range } from "../../base/lines.ts";
import { printable, printableJson } from "../../base/printable.ts";
import type { Severity } from "../../model/diagnostic.ts";
import type { PutAside, Report, Reported, ReportedFix, RulePage } from "./reported.ts";

const BASE = "SRCROOT";

/** SARIF 2.1.0, which code hosts and editors read. */
export function sarif(report: Report): string {
  const all: readonly (Reported | PutAside)[] = [...report.findings, ...report.putAside];
  const codes = [...new Set(all.map(({ code }) => code))].sort();
  const { name, version, address } = report.tool;
  const rules = codes.map((code) => ruleOf(report.rule(code)));
  const run = {
    tool: { driver: { name, version, semanticVersion: version, informationUri: address, rules } },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [BASE]: { description: { text: "The folder of the repository." } } },
    results: all.map((finding) => resultOf(finding, codes.indexOf(finding.code), report)),
  };
  return `${printableJson({ $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] })}\n`;
}

function ruleOf({ code, section, severity, summary, page, docs }: RulePage) {
  // Pages lead to each other by file name, which means nothing elsewhere.
  const folder = docs.slice(0, docs.lastIndexOf("/") + 1);
  const help = page.replace(/\]\(([a-z0-9-]+\.md)/g, (_, file: string) => `](${folder}${file}`);
  return {
    id: code,
    name: code.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text: help, markdown: help },
    helpUri: docs,
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: [section] },
  };
}

function resultOf(finding: Reported | PutAside, ruleIndex: number, report: Report) {
  const { code, severity, message, related, fixes, home, fingerprint } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: levelOf(severity),
    message: { text: words(message) },
    locations: [
      {
        physicalLocation: placeOf(finding, report),
        ...(home === "" ? {} : { logicalLocations: [{ name: printable(home) }] }),
      },
    ],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, id) => ({
            id: id + 1,
            physicalLocation: placeOf(place, report),
            message: { text: words(place.message) },
          })),
        }),
    partialFingerprints: { "strategyFact/v1": fingerprint },
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => fixOf(fix, report)) }),
    ...("by" in finding ? { suppressions: [suppressionOf(finding)] } : {}),
    properties: { severity },
  };
}

function suppressionOf({ by, reason }: PutAside) {
  const kind = by === "comment" ? "inSource" : "external";
  return { kind, ...(reason === "" ? {} : { justification: printable(reason) }) };
}

function fixOf({ title, safe, edits }: ReportedFix, report: Report) {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return {
    description: { text: words(title) },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifactOf(path, report),
      replacements: edits
        .filter((edit) => edit.path === path)
        .map(({ range, newText }) => ({
          deletedRegion: regionOf(range),
          insertedContent: { text: newText.replace(/\p{Cs}/gu, "\ufffd") },
        })),
    })),
    properties: { safe },
  };
}

function placeOf({ path, range }: { readonly path: string; readonly range: Range }, report: Report) {
  return { artifactLocation: artifactOf(path, report), region: regionOf(range) };
}

function artifactOf(path: string, { shown }: Report) {
  const parts = shown(path)
    .replace(/\p{Cs}/gu, "\ufffd")
    .split("/");
  return { uri: parts.map(encodeURIComponent).join("/"), uriBaseId: BASE };
}

/** Lines and columns count from one; the end is the column after the last character. */
function regionOf({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function levelOf(severity: Severity): "error" | "warning" | "note" {
  return severity === "error" || severity === "warning" ? severity : "note";
}

/** A text in which nothing is a link or stands for an argument. */
function words(text: string): string {
  return printable(text)
    .replaceAll("](", "] (")
    .replace(/\{(\d+)\}/g, "($1)");
}
