import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { asked } from "../../server/src/features/templates/fill.ts";
import type { Question } from "../../server/src/features/templates/questions.ts";
import { SourceFile } from "../../server/src/model/source.ts";
import { format } from "../../server/src/syntax/format.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { findTemplates, shippedPlace } from "../../server/src/workspace/templates.ts";
import { type FoundTemplate, fillFound } from "../../server/src/workspace/templates-found.ts";
import { tryTemplate } from "../../server/src/workspace/templates-try.ts";
import { dayOf } from "../../server/src/workspace/today.ts";
import { diagnose, TODAY } from "../support/kit.ts";

/** The templates that come along: what a person gets from them, on any day and with any usual answer. */

const folder = path.join(import.meta.dirname, "..", "..", "templates", "plans");
const pictures = path.join(import.meta.dirname, "..", "..", "docs", "pictures", "templates");

const { templates, problems } = findTemplates([shippedPlace], TODAY);

/** Every text in the folder, by its path. */
const texts: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => /\.(?:strategy|json|md)$/.test(name) && name !== "order.json")
    .map((name) => [name, readFileSync(path.join(folder, name), "utf8")]),
);
const plans = Object.entries(texts).filter(([name]) => name.endsWith(".strategy"));

/** What the checker says of all files of a filled template: "severity code: message". */
function said(found: FoundTemplate, answers: Readonly<Record<string, string>> = {}, today = TODAY): readonly string[] {
  const filled = fillFound(found, { answers, today });
  expect(filled.problems).toEqual([]);
  const byPath = Object.fromEntries(filled.files.map((file) => [file.path, file.text]));
  const workspace = createWorkspace({ files: memoryFiles(byPath), today });
  return Object.keys(byPath)
    .filter((name) => name.endsWith(".strategy"))
    .flatMap((name) => workspace.diagnostics(name) ?? [])
    .map(({ severity, code, message }) => `${severity} ${code}: ${message}`);
}

function errorsIn(found: FoundTemplate, answers: Readonly<Record<string, string>>): readonly string[] {
  return said(found, answers).filter((line) => line.startsWith("error"));
}

function questionsOf(found: FoundTemplate): readonly Question[] {
  return asked(found.template, dayOf(TODAY));
}

function filledText(found: FoundTemplate, answers: Readonly<Record<string, string>> = {}, today = TODAY): string {
  return fillFound(found, { answers, today })
    .files.map(({ text }) => text)
    .join("\n");
}

/** The amount times a factor, as in `600k EUR`. */
function times(amount: string, factor: number): string {
  const [, digits = "", rest = ""] = /^([\d_.]+)(.*)$/.exec(amount) ?? [];
  return `${Number(digits.replaceAll("_", "")) * factor}${rest}`;
}

/** Another answer than the default that a person may well give. */
function other({ kind, initial, choices = [] }: Question): string {
  if (kind === "text") return `Other ${initial.toLowerCase()}`;
  if (kind === "choice") return choices.find(({ word }) => word !== initial)?.word ?? "";
  if (/^[A-Z]{3}$/.test(initial)) return "CHF";
  if (/^\d{4}$/.test(initial)) return String(Number(initial) + 1);
  const range = /^(\d+)\.\.(\d+)$/.exec(initial);
  if (range !== null) return `${range[1]}..${Number(range[2]) + 1}`;
  return times(initial, 1.2);
}

describe("the shipped templates", () => {
  it("come in their order: by how often people write such a plan, the one of several files last", () => {
    expect(templates.map(({ id }) => id)).toEqual([
      "b2b-software",
      "consumer-subscription",
      "marketplace",
      "professional-service",
      "local-shop",
      "hardware-product",
      "nonprofit-programme",
      "internal-platform",
      "market-and-plan",
    ]);
  });

  it("are those of the folder, and none has a problem", () => {
    expect(problems).toEqual([]);
    const ids = readdirSync(folder).filter((name) => name !== "order.json");
    expect(templates.map(({ id, isFolder }) => (isFolder ? id : `${id}.strategy`)).sort()).toEqual(ids.sort());
  });

  it("check clean as they stand", () => {
    expect(diagnose(texts)).toEqual([]);
  });

  it("each have a picture, and all of them are small", () => {
    const sizes = templates.map(({ id }) => statSync(path.join(pictures, `${id}.png`)).size);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000);
  });
});

describe.each(plans)("%s", (name, text) => {
  it("is laid out in the common style", () => {
    expect(format(new SourceFile(name, text).tree)).toBe(text);
  });

  it("is easy to read: no long line, no long comment", () => {
    const lines = text.split("\n");
    expect(lines.filter((line) => line.length > 110)).toEqual([]);
    const long = text.match(/(?:^[ \t]*\/\/ .*\n){4}/gm) ?? [];
    expect(long).toEqual([]);
  });
});

describe.each(templates.map((found) => [found.id, found] as const))("%s", (_, found) => {
  it("asks for the four to seven things that change most", () => {
    const { forWhom, description } = found.template.head;
    expect(questionsOf(found).length).toBeGreaterThanOrEqual(4);
    expect(questionsOf(found).length).toBeLessThanOrEqual(7);
    expect([forWhom, description]).not.toContain("");
  });

  it.each([TODAY, "2027-06-30", "2027-07-01", "2031-01-01", "2031-11-22", "2031-12-31"])(
    "filled with its defaults on %s it says nothing but what is right",
    (today) => {
      expect(said(found, {}, today)).toEqual([]);
    },
  );

  it("has goals that its money reaches", () => {
    const goals = tryTemplate(found, { today: TODAY }).report?.goals ?? [];
    expect(goals.length).toBeGreaterThanOrEqual(2);
    const beyond = goals.filter(({ acquire = 0, reachableAcquire = acquire }) => acquire > reachableAcquire);
    expect(beyond.map(({ name }) => name)).toEqual([]);
  });

  it("has no date that goes stale", () => {
    const years = filledText(found, {}, "2031-11-22").match(/\b20\d\d\b/g) ?? [];
    expect(years.length).toBeGreaterThan(0);
    expect(years.filter((year) => Number(year) < 2031)).toEqual([]);
  });

  it("counts in the currency that is asked for, everywhere", () => {
    for (const currency of ["USD", "JPY"]) {
      expect(said(found, { currency })).toEqual([]);
      expect(filledText(found, { currency })).not.toMatch(/\bEUR\b/);
    }
  });

  it("bears half the budget, and twice the budget", () => {
    const budget = questionsOf(found).find(({ name }) => name === "budget");
    const initial = budget?.initial ?? "";
    expect(initial).toMatch(/^\d+k [A-Z]{3}$/);
    expect(errorsIn(found, { budget: times(initial, 0.5) })).toEqual([]);
    expect(errorsIn(found, { budget: times(initial, 2) })).toEqual([]);
  });

  it("bears any name", () => {
    const strange = Object.fromEntries(
      questionsOf(found)
        .filter(({ kind }) => kind === "text")
        .map(({ name }) => [name, 'Zwölf "kleine" Läden & Söhne \\ 十二']),
    );
    expect(said(found, strange)).toEqual([]);
  });

  it("puts every answer to use, and bears each", () => {
    const usual = filledText(found);
    for (const question of questionsOf(found)) {
      const answers = { [question.name]: other(question) };
      expect(filledText(found, answers), question.name).not.toBe(usual);
      expect(errorsIn(found, answers)).toEqual([]);
    }
  });

  it("gives a plan in the common layout, without a head and with comments on the four principles", () => {
    const { files } = fillFound(found, { today: TODAY });
    for (const { path: name, text } of files) {
      if (name.endsWith(".strategy")) expect(format(new SourceFile(name, text).tree)).toBe(text);
      expect(text.split("\n").filter((line) => name !== "README.md" && line.length > 110)).toEqual([]);
      expect(text).not.toMatch(/^\/\/\/ (?:#|Questions:)|<\p{L}[^>@:\n]*>/mu);
    }
    const comments = (files[0]?.text.match(/\/\/ .*$/gm) ?? []).join(" ").toLowerCase();
    for (const principle of ["specialization", "differentiation", "segmentation", "concentration"]) {
      expect(comments).toContain(principle);
    }
  });
});
