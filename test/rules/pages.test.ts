import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesOutOfStep, ruleFiles } from "../../scripts/generate-rules.ts";
import { type Example, examplesIn, filesOf, parts, readPage } from "../../scripts/rules/page.ts";
import { allRules } from "../../server/src/rules/index.ts";
import { pages as explained } from "../../server/src/rules/pages.generated.ts";
import { createWorkspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { diagnose } from "../support/kit.ts";

const rulesFolder = path.resolve(import.meta.dirname, "../../server/src/rules");
const today = "2026-11-22";
const pages = allRules.map(readPage);

/** Errors of the language that make an example say something else than it seems to say. */
const languageErrors = new Set(
  allRules.filter((rule) => rule.section === "language" && rule.severity === "error").map((rule) => rule.code),
);

/** The codes of everything that is said of an example's files, or of the configuration that it is. */
function codesOf(example: Example): string[] {
  const files = filesOf(example);
  if (!("strategy.config.json" in files)) return diagnose(files, { today }).map((diagnosis) => diagnosis.code);
  const { problems } = createWorkspace({ files: memoryFiles(files), today }).config("plan.strategy");
  return problems.map((problem) => problem.code);
}

/** Every file in a section's folder that defines a rule, as `section/file` without its ending. */
function definedRules(): string[] {
  const sections = readdirSync(rulesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return sections.flatMap(({ name: section }) =>
    readdirSync(path.join(rulesFolder, section))
      .filter((file) => /= define\w*Rule\b/.test(readFileSync(path.join(rulesFolder, section, file), "utf8")))
      .map((file) => `${section}/${path.parse(file).name}`),
  );
}

describe("the registry", () => {
  it("holds every rule that a file defines, each under its own section and code", () => {
    expect(definedRules().sort()).toEqual(allRules.map((rule) => `${rule.section}/${rule.code}`).sort());
  });

  it("knows every code once, and silences only codes that there are", () => {
    const codes = allRules.map((rule) => rule.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(allRules.flatMap((rule) => rule.silences).filter((code) => !codes.includes(code))).toEqual([]);
  });
});

describe("generated files", () => {
  it("are in step with the rules", () => expect(filesOutOfStep()).toEqual([]));

  it("link to pages that there are", () => {
    const files = ruleFiles();
    for (const [name, text] of files) {
      if (!name.endsWith(".md")) continue;
      for (const [, target = ""] of text.matchAll(/\]\(([\w-]+\.md)\)/g)) {
        expect(files.has(`docs/rules/${target}`), `${name} → ${target}`).toBe(true);
      }
    }
  });

  it("explain every code, without links that lead nowhere in a terminal", () => {
    expect([...explained.keys()]).toEqual(allRules.map((rule) => rule.code));
    for (const [code, { page }] of explained) expect(page, code).not.toMatch(/\]\([\w-]+\.md\)/);
  });
});

describe.each(pages.map((page) => [page.rule.code, page] as const))("the page of %s", (code, page) => {
  const { rule, summary, text } = page;
  const breaking = examplesIn(text["Breaks it"]);
  const mended = examplesIn(text.Mended);

  it("has a summary of one sentence, and something in every part", () => {
    expect(summary).toMatch(/^\S.*[^.!?]\.$/);
    for (const part of parts) expect(text[part], part).not.toBe("");
    expect([breaking.length, mended.length].map((count) => count > 0)).toEqual([true, true]);
  });

  it("is written for product managers, about nothing but the plan", () => {
    const words = `${summary}\n${Object.values(text).join("\n")}`;
    expect(words).not.toMatch(/\bTODO\b(?!`)|\b(RULES|LANGUAGE|DOMAIN)\.md\b|\bnull\b|\bundefined\b|\bboolean\b/);
    if (rule.section === "language") expect(text.Source).toBe("The language itself.");
  });

  it.each(breaking.map((example, index) => [index + 1, example] as const))(
    "shows a plan that breaks it (%i)",
    (_, example) => {
      const codes = codesOf(example);
      expect(codes).toContain(code);
      if (rule.section !== "language") expect(codes.filter((found) => languageErrors.has(found))).toEqual([]);
    },
  );

  it.each(mended.map((example, index) => [index + 1, example] as const))("shows it mended (%i)", (_, example) => {
    const codes = codesOf(example);
    expect(codes).not.toContain(code);
    expect(codes.filter((found) => languageErrors.has(found))).toEqual([]);
  });
});
