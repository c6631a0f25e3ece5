import fs from "node:fs";
import path from "node:path";
import { decode } from "../../server/src/base/utf8.ts";
import type { Severity } from "../../server/src/model/diagnostic.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { toDiagnostic } from "../../server/src/workspace/diagnostics.ts";
import { diskFiles } from "../../server/src/workspace/disk.ts";
import { createWorkspace, type Workspace } from "../../server/src/workspace/facade.ts";
import { TODAY } from "./kit.ts";

/**
 * Runs the cases of `test/conformance/`, each of which says itself what the checker must find. Its README is the
 * specification of this file.
 */

export const CASES = path.join(import.meta.dirname, "..", "conformance");

export interface Case {
  readonly group: string;
  readonly name: string;
  /** The root of the case, absolute. */
  readonly root: string;
  /** The files with marks, relative to the root; the plan is the first. */
  readonly files: readonly string[];
}

/** All cases of a group. */
export function casesOf(group: string): Case[] {
  const folder = path.join(CASES, group);
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((entry): Case => {
      if (!entry.isDirectory())
        return { group, name: entry.name.replace(/\.strategy$/, ""), root: folder, files: [entry.name] };
      const root = path.join(folder, entry.name);
      const others = fs
        .readdirSync(root, { recursive: true, encoding: "utf8" })
        .map((name) => name.split(path.sep).join("/"))
        .filter((name) => name !== "plan.strategy" && /\.strategy$|strategy\.config\.json$/.test(name));
      return { group, name: entry.name, root, files: ["plan.strategy", ...others.sort()] };
    });
}

/** What one case asks for and what the checker says; equal where the case passes. */
export interface Outcome {
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** The messages, to read where a case fails. */
  readonly messages: readonly string[];
}

/** Throws for a mark or a directive that cannot be read. */
export function run(each: Case): Outcome {
  const sheets = each.files.map((file) => readSheet(each.root, file));
  const plan = sheets[0];
  if (plan === undefined) throw new Error(`${each.name} has no plan.`);
  const workspace = createWorkspace({
    files: diskFiles(each.root),
    today: plan.today ?? TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
  const expected: string[] = [];
  const found: string[] = [];
  const messages: string[] = [];
  for (const sheet of sheets) {
    const compares = comparison(sheet.check ?? plan.check ?? ["all"]);
    for (const mark of sheet.marks) {
      if (!compares(mark.code, "error"))
        throw new Error(`${sheet.file}:${mark.line}: the mark ${mark.code} is not among the checked codes.`);
      for (let i = 0; i < mark.times; i++) expected.push(`${sheet.file}:${mark.line} ${mark.code}${mark.severity}`);
    }
    const graded = new Set(
      sheet.marks.filter((mark) => mark.severity !== "").map(({ line, code }) => `${line} ${code}`),
    );
    for (const { code, severity, line, message } of diagnosesOf(workspace, sheet.file)) {
      if (!compares(code, severity)) continue;
      const grade = graded.has(`${line} ${code}`) ? `:${severity.charAt(0).toUpperCase()}` : "";
      found.push(`${sheet.file}:${line} ${code}${grade}`);
      messages.push(`${sheet.file}:${line} ${severity} ${code}: ${message}`);
    }
    for (const number of sheet.numbers) {
      const report = workspace.report(sheet.file);
      if (report === undefined) throw new Error(`${sheet.file} is a library and has no numbers.`);
      const value = at(JSON.parse(JSON.stringify(report)), number.path);
      const wanted = number.value === undefined ? "absent" : String(number.value);
      expected.push(`${sheet.file} ${number.path} = ${wanted}`);
      found.push(
        `${sheet.file} ${number.path} = ${isSame(value, number.value) ? wanted : (JSON.stringify(value) ?? "absent")}`,
      );
    }
  }
  return { expected: expected.sort(), found: found.sort(), messages };
}

/** Whether a number is the wanted one to four significant digits, or absent where it is to be. */
function isSame(value: unknown, wanted: number | undefined): boolean {
  if (wanted === undefined || typeof value !== "number") return value === wanted;
  if (wanted === 0) return value === 0;
  const digit = 10 ** (Math.floor(Math.log10(Math.abs(wanted))) - 3);
  return Math.abs(value - wanted) <= (digit / 2) * (1 + 1e-9);
}

interface Mark {
  readonly line: number;
  readonly code: string;
  readonly times: number;
  /** `:E` and so on, or nothing. */
  readonly severity: string;
}

interface Sheet {
  readonly file: string;
  readonly check: readonly string[] | undefined;
  readonly today: string | undefined;
  readonly marks: readonly Mark[];
  readonly numbers: readonly { readonly path: string; readonly value: number | undefined }[];
}

const codes = new Set(allRules.map((rule) => rule.code));
const languageCodes = new Set(
  allRules.filter((rule) => rule.section === "language" && rule.code !== "name-shadowed").map((rule) => rule.code),
);

function readSheet(root: string, file: string): Sheet {
  const { text } = decode(fs.readFileSync(path.join(root, file)));
  const lines = text.split(/\r\n|\r|\n/);
  const marks: Mark[] = [];
  const numbers: { path: string; value: number | undefined }[] = [];
  let check: string[] | undefined;
  let today: string | undefined;
  lines.forEach((line, index) => {
    const start = line.indexOf("//~");
    if (start < 0) return;
    const body = line.slice(start + 3).trim();
    if (line.slice(0, start).trim() === "" && !body.startsWith("^")) {
      const [word = "", ...rest] = body.split(/\s+/);
      if (word === "check") {
        check = rest
          .join(" ")
          .split(/[\s,]+/)
          .filter((code) => code !== "");
        for (const code of check)
          if (code !== "all" && !codes.has(code)) throw new Error(`${file}:${index + 1}: there is no rule ${code}.`);
        return;
      }
      if (word === "today") {
        today = rest[0];
        return;
      }
      if (word === "number") {
        numbers.push(numberOf(file, index, rest));
        return;
      }
    }
    let above = index;
    if (body.startsWith("^")) {
      do above--;
      while (/^\s*\/\/~/.test(lines[above] ?? ""));
    }
    marks.push(...marksIn(file, above + 1, body.replace(/^\^/, "").trim()));
  });
  return { file, check, today, marks, numbers };
}

function numberOf(file: string, index: number, words: readonly string[]): { path: string; value: number | undefined } {
  const [name, relation, value] = words;
  if (name !== undefined && relation === "absent" && value === undefined) return { path: name, value: undefined };
  if (name !== undefined && relation === "=" && value !== undefined && Number.isFinite(Number(value)))
    return { path: name, value: Number(value) };
  throw new Error(`${file}:${index + 1}: this number cannot be read.`);
}

function marksIn(file: string, line: number, body: string): Mark[] {
  return body.split(/\s+/).map((word) => {
    const match = /^([a-z]+(?:-[a-z]+)*)(?:\*(\d+))?(:[EWIH])?$/.exec(word);
    if (match === null || !codes.has(match[1] ?? ""))
      throw new Error(`${file}:${line}: the mark ${word} cannot be read.`);
    return { line, code: match[1] ?? "", times: Number(match[2] ?? 1), severity: match[3] ?? "" };
  });
}

function comparison(check: readonly string[]): (code: string, severity: Severity) => boolean {
  if (check.includes("all")) return (_code, severity) => severity !== "hint";
  const listed = new Set(check);
  return (code) => listed.has(code) || languageCodes.has(code);
}

function diagnosesOf(
  workspace: Workspace,
  file: string,
): { code: string; severity: Severity; line: number; message: string }[] {
  const diagnostics = file.endsWith(".json")
    ? workspace
        .config(file)
        .problems.filter((problem) => problem.file.path === file)
        .map(toDiagnostic)
    : workspace.diagnostics(file);
  if (diagnostics === undefined) throw new Error(`${file} cannot be read.`);
  return diagnostics.map(({ code, severity, range, message }) => ({
    code,
    severity,
    line: range.start.line + 1,
    message,
  }));
}

/** A value by a dotted path; a member of an array by its `name` or `value`. */
function at(value: unknown, dotted: string): unknown {
  let current = value;
  for (const part of dotted.split(".")) {
    if (Array.isArray(current)) current = current.find((each: unknown) => named(each, part));
    else if (typeof current === "object" && current !== null) current = new Map(Object.entries(current)).get(part);
    else return undefined;
  }
  return current;
}

function named(each: unknown, name: string): boolean {
  if (typeof each !== "object" || each === null) return false;
  return ("name" in each && each.name === name) || ("value" in each && each.value === name);
}
