import { expect } from "vitest";
import { LineIndex } from "../../server/src/base/lines.ts";
import type { Severity } from "../../server/src/model/diagnostic.ts";
import type { Report } from "../../server/src/report/report.ts";
import { allRules } from "../../server/src/rules/index.ts";
import type { Diagnostic, DiagnosticFix, FileEdit } from "../../server/src/workspace/diagnostics.ts";
import { createWorkspace, type Workspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";

/**
 * The kit that tests are written with. It is the only helper that touches the checker's API: texts go in by the door
 * that tools use, and what comes out is compared with marks in the text.
 */

export const PLAN = "plan.strategy";

/** The day on which tests take place unless they say otherwise. */
export const TODAY = "2026-11-22";

export interface CheckOptions {
  /** The codes that are compared, besides all errors of the language. */
  readonly codes: string | readonly string[];
  /** The `rules` of a `strategy.config.json`. */
  readonly rules?: object;
  readonly today?: string;
}

/** What the checker says of one place; lines count from 1. */
export interface Diagnosis {
  readonly path: string;
  readonly code: string;
  readonly severity: Severity;
  readonly line: number;
  readonly message: string;
  readonly diagnostic: Diagnostic;
}

/** Texts by path; one text is the plan. */
export type Sources = string | Readonly<Record<string, string>>;

const languageCodes = new Set(allRules.filter((rule) => rule.section === "language").map((rule) => rule.code));

/** Everything that the checker says of some files, hints too. */
export function diagnose(files: Sources, options: { today?: string; rules?: object } = {}): Diagnosis[] {
  const texts = textsOf(files);
  const workspace = workspaceOf(texts, options);
  const found: Diagnosis[] = [];
  for (const path of Object.keys(texts)) {
    if (path.endsWith(".strategy")) found.push(...diagnosesOf(workspace, path));
  }
  return found;
}

/** What `strategy report --format json` says of the plan. */
export function report(files: Sources): Report {
  const found = workspaceOf(textsOf(files), {}).report(PLAN);
  if (found === undefined) throw new Error("There is no plan to report on.");
  return found;
}

function diagnosesOf(workspace: Workspace, path: string): Diagnosis[] {
  return (workspace.diagnostics(path) ?? []).map((diagnostic) => ({
    path,
    code: diagnostic.code,
    severity: diagnostic.severity,
    line: diagnostic.range.start.line + 1,
    message: diagnostic.message,
    diagnostic,
  }));
}

function textsOf(files: Sources): Record<string, string> {
  return typeof files === "string" ? { [PLAN]: files } : { ...files };
}

function workspaceOf(texts: Record<string, string>, options: { today?: string; rules?: object }): Workspace {
  const all = { ...texts };
  if (options.rules !== undefined) all["strategy.config.json"] = JSON.stringify({ rules: options.rules });
  return createWorkspace({
    files: memoryFiles(all),
    today: options.today ?? TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
}

/**
 * Compares what the checker says with the marks in the texts: `//~ CODE` at the end of a line, `//~^ CODE` on a line of
 * its own for the line above, `CODE:E` with its severity, `CODE*2` for two. A mark that is missing, doubled or not of a
 * compared code fails.
 */
export function check(what: string | readonly string[] | CheckOptions, files: Sources): void {
  const options: CheckOptions = typeof what === "object" && "codes" in what ? what : { codes: what };
  const codes = new Set(typeof options.codes === "string" ? [options.codes] : options.codes);
  for (const code of codes) {
    if (!allRules.some((rule) => rule.code === code)) throw new Error(`There is no rule ${code}.`);
  }
  const texts = textsOf(files);
  const expected: string[] = [];
  for (const [path, text] of Object.entries(texts)) expected.push(...marksOf(path, text, codes));
  const found = diagnose(texts, options).filter(
    ({ code }) => codes.has(code) || (languageCodes.has(code) && code !== "name-shadowed"),
  );
  const withSeverity = new Set(expected.filter((mark) => /:[EWIH]$/.test(mark)).map((mark) => mark.slice(0, -2)));
  const actual = found.map(({ path, line, code, severity }) => {
    const place = `${path}:${line} ${code}`;
    return withSeverity.has(place) ? `${place}:${severity.charAt(0).toUpperCase()}` : place;
  });
  expect(actual.sort(), found.map(({ line, code, message }) => `${line} ${code}: ${message}`).join("\n")).toEqual(
    expected.sort(),
  );
}

const MARK = /\/\/~(\^?)\s+([a-z-]+(?:\*\d+)?(?::[EWIH])?(?:\s+[a-z-]+(?:\*\d+)?(?::[EWIH])?)*)\s*$/;

function marksOf(path: string, text: string, codes: ReadonlySet<string>): string[] {
  const marks: string[] = [];
  const lines = text.split(/\r\n|\r|\n/);
  lines.forEach((line, index) => {
    if (!line.includes("//~")) return;
    const match = MARK.exec(line);
    if (match === null) throw new Error(`This mark cannot be read: ${line.trim()}`);
    let at = index;
    if (match[1] === "^") {
      do at--;
      while (/^\s*\/\/~\^/.test(lines[at] ?? ""));
    }
    for (const each of (match[2] ?? "").split(/\s+/)) {
      const [, code = "", times = "1", severity = ""] = /^([a-z-]+?)(?:\*(\d+))?(:[EWIH])?$/.exec(each) ?? [];
      if (!codes.has(code) && !languageCodes.has(code))
        throw new Error(`The mark ${code} is not among the compared codes.`);
      for (let i = 0; i < Number(times); i++) marks.push(`${path}:${at + 1} ${code}${severity}`);
    }
  });
  return marks;
}

/**
 * Applies the fix of that title to the first diagnostic of a code that offers it, and compares the text. The result must
 * parse, must not have the diagnostic any more, and must not have a new one above a hint.
 */
export function fixes(
  code: string,
  before: Sources,
  title: string,
  after: string,
  options: { today?: string; rules?: object; path?: string } = {},
): void {
  const texts = textsOf(before);
  const path = options.path ?? PLAN;
  const found = diagnose(texts, options);
  const offered = found.filter((each) => each.code === code && each.path === path);
  if (offered.length === 0) {
    throw new Error(`There is no ${code}, only:\n${found.map((each) => `${each.line} ${each.code}`).join("\n")}`);
  }
  const titles = offered.flatMap(({ diagnostic }) => diagnostic.fixes.map((fix) => fix.title));
  const mended = offered.find(({ diagnostic }) => diagnostic.fixes.some((fix) => fix.title === title));
  const fix = mended?.diagnostic.fixes.find((each) => each.title === title);
  if (fix === undefined || mended === undefined)
    throw new Error(`No fix "${title}" of ${code}, only: ${titles.join(" | ")}`);
  const result = applyFix(texts, fix);
  expect(result[path]).toBe(after);
  proveFix(texts, result, mended, found, options);
}

/** The texts after a fix. */
export function applyFix(texts: Readonly<Record<string, string>>, fix: DiagnosticFix): Record<string, string> {
  const result = { ...texts };
  for (const path of new Set(fix.edits.map((edit) => edit.path))) {
    result[path] = applyEdits(
      result[path] ?? "",
      fix.edits.filter((edit) => edit.path === path),
    );
  }
  return result;
}

/** A text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly FileEdit[]): string {
  const lines = new LineIndex(text);
  const spans = edits
    .map(({ range, newText }) => ({ start: lines.offset(range.start), end: lines.offset(range.end), newText }))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  let result = text;
  for (const { start, end, newText } of spans) result = result.slice(0, start) + newText + result.slice(end);
  return result;
}

/** Fails unless a fix removes its diagnostic, still parses, and adds no other diagnostic above a hint. */
export function proveFix(
  before: Readonly<Record<string, string>>,
  after: Record<string, string>,
  mended: Diagnosis,
  found: readonly Diagnosis[],
  options: { today?: string; rules?: object } = {},
): void {
  const now = diagnose(after, options);
  const count = (all: readonly Diagnosis[], code: string): number => all.filter((each) => each.code === code).length;
  expect(count(now, mended.code), `The fix leaves ${mended.code}:\n${after[mended.path]}`).toBeLessThan(
    count(found, mended.code),
  );
  for (const each of now) {
    if (each.severity === "hint") continue;
    expect(
      count(now, each.code),
      `The fix adds ${each.code}: ${each.message}\n${after[each.path] ?? before[each.path] ?? ""}`,
    ).toBeLessThanOrEqual(count(found, each.code));
  }
}
