import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Rule } from "../../server/src/rules/rule.ts";

/** A rule's page as its author wrote it, in the comment above the rule. */

/** The parts that every page has, in this order. */
export const parts = ["Why it matters", "Breaks it", "Mended", "Source"] as const;

export type Part = (typeof parts)[number];

export interface RulePage {
  readonly rule: Rule;
  /** One sentence: what the rule says is wrong. */
  readonly summary: string;
  /** Markdown without the part's heading. */
  readonly text: Readonly<Record<Part, string>>;
}

const root = new URL("../../", import.meta.url);

/** Where the rule stands, from the root of the project, with `/`. */
export function sourceOf(rule: Rule): string {
  return `server/src/rules/${rule.section}/${rule.code}.ts`;
}

/** Reads the page of a rule from its source file. Throws, naming file and fault, where a part is missing or unknown. */
export function readPage(rule: Rule): RulePage {
  const source = readFileSync(fileURLToPath(new URL(sourceOf(rule), root)), "utf8");
  return pageFrom(rule, source);
}

/** The same from the text of the source file. */
export function pageFrom(rule: Rule, source: string): RulePage {
  const [summary = "", ...sections] = commentAbove(rule, source).split(/^## /m);
  const found = new Map(sections.map((section) => headed(section)));
  const names = [...found.keys()];
  if (names.join() !== parts.join()) {
    throw new Error(`${sourceOf(rule)}: the page has the parts ${names.join(", ")}; expected ${parts.join(", ")}.`);
  }
  const text = (part: Part): string => found.get(part) ?? "";
  return {
    rule,
    summary: summary.trim().replace(/\s+/g, " "),
    text: {
      "Why it matters": text("Why it matters"),
      "Breaks it": text("Breaks it"),
      Mended: text("Mended"),
      Source: text("Source"),
    },
  };
}

function headed(section: string): [string, string] {
  const end = section.indexOf("\n");
  return end < 0 ? [section.trim(), ""] : [section.slice(0, end).trim(), section.slice(end).trim()];
}

/** The text of the doc comment directly above the exported rule, without its stars. */
function commentAbove(rule: Rule, source: string): string {
  const name = constantOf(rule.code);
  const at = source.indexOf(`export const ${name} = define`);
  const before = at < 0 ? "" : source.slice(0, at).trimEnd();
  const start = before.lastIndexOf("/**");
  if (start < 0 || !before.endsWith("*/")) {
    throw new Error(`${sourceOf(rule)}: no doc comment directly above "export const ${name}".`);
  }
  return before
    .slice(start + 3, -2)
    .split(/\r?\n/)
    .map((line) => line.replace(/^ \* ?/, ""))
    .join("\n")
    .trim();
}

/** `usp-unvalued` is exported as `uspUnvalued`. */
function constantOf(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** An example of a page: a plan, several files, or a configuration file. */
export interface Example {
  readonly language: string;
  readonly text: string;
}

/** The fenced examples of a part, in their order. */
export function examplesIn(text: string): Example[] {
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", body = ""]) => ({
    language,
    text: body,
  }));
}

/**
 * The files of an example, by path: where it begins with a line `// file: PATH`, one for each such line; otherwise
 * `plan.strategy` alone, or `strategy.config.json` where it is written in JSON.
 */
export function filesOf(example: Example): Record<string, string> {
  if (example.language !== "strategy") return { "strategy.config.json": example.text };
  const [first = "", ...rest] = example.text.split(/^\/\/ file: (\S+)\n/m);
  if (rest.length === 0) return { "plan.strategy": first };
  const files: Record<string, string> = {};
  for (let i = 0; i < rest.length; i += 2) files[rest[i] ?? ""] = rest[i + 1] ?? "";
  return files;
}
