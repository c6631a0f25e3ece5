import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asked, fill } from "../../../server/src/features/templates/fill.ts";
import { readTemplate, type Template } from "../../../server/src/features/templates/read.ts";
import { SourceFile } from "../../../server/src/model/source.ts";
import { headOf } from "../../../server/src/model/template-head.ts";
import type { Statement } from "../../../server/src/syntax/tree.ts";
import { shippedTemplates } from "../../../server/src/workspace/shipped-templates.generated.ts";
import { dayOf } from "../../../server/src/workspace/today.ts";
import { stall } from "../../support/templates.ts";

/** Whatever people answer, a template gives a plan of the same build: no answer gets out of its place. */

const today = dayOf("2026-11-22");

function template(text: string): Template {
  const read = readTemplate([{ path: "plan.strategy", text }]);
  if ("fault" in read) throw new Error(read.fault.message);
  return read;
}

const templates = [
  template(stall),
  ...Object.entries(shippedTemplates)
    .filter(([path]) => /^[^/]+\.strategy$/.test(path))
    .map(([, text]) => template(text)),
];

/** Keywords and blocks, without what stands in them. */
function build(statements: readonly Statement[]): unknown {
  return statements.map(({ keyword, block }) => [keyword?.text, block === undefined ? "" : build(block.statements)]);
}

/** Signs that mean something to the language, among any others. */
const signs = fc.constantFrom(
  '"',
  '"""',
  "\\",
  "\n",
  "\r\n",
  "{",
  "}",
  ";",
  "//",
  "/*",
  "*/",
  "///",
  ",",
  "<stall>",
  "$" + "{1:x}",
  "\\u{41}",
  "..",
);
const words = fc.constantFrom("strategy", "budget", "EUR", "3k", "15%", "2027-02", "draft", "import", "4y", "DE", "A");
const blank = fc.constantFrom(" ", "\t", "\u00a0", "\u2028", "\ufeff", "\u0000", "\ud800", "\u202e");
const answer = fc
  .array(fc.oneof(signs, words, blank, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

describe("any answers", () => {
  it("give a plan of the same build, without an error, laid out", () => {
    fc.assert(
      fc.property(fc.nat(templates.length - 1), fc.array(answer, { minLength: 9, maxLength: 9 }), (which, given) => {
        const from = templates[which] ?? template(stall);
        const questions = asked(from, today);
        const answers = Object.fromEntries(questions.map(({ name }, i) => [name, given[i] ?? ""]));
        const filled = fill(from, { today, answers });
        const text = filled.files[0]?.text ?? "";
        const file = new SourceFile("plan.strategy", text);
        expect(file.marks).toEqual([]);
        expect(build(file.tree.statements)).toEqual(build(from.plan.source.tree.statements));
        expect(file.tree.comments.length).toBeLessThanOrEqual(from.plan.source.tree.comments.length);
        expect(filled.name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.strategy$/u);
        // A question that takes a text takes any.
        const texts = questions.filter(({ kind }) => kind === "text").map(({ name }) => name);
        expect(filled.problems.filter(({ name }) => texts.includes(name))).toEqual([]);
        expect(plain(filled.snippet)).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it("stand in texts as they were given", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (given) => {
        fc.pre(given.trim() !== "");
        const { files } = fill(template(stall), { today, answers: { stall: given } });
        const file = new SourceFile("plan.strategy", files[0]?.text ?? "");
        const title = file.content.find("strategy")?.values[1];
        expect(title).toMatchObject({ value: `${given.trim().replace(/\r\n?/g, "\n")} 2027` });
      }),
      { numRuns: 300 },
    );
  });
});

/** What a snippet stands for, its tab stops with what they hold. */
function plain(snippet: string): string {
  return snippet
    .replace(/\$0$/, "")
    .replace(/((?:\\[\\$}]|[^\\$])*?)\$\{\d+:((?:\\[\\$}]|[^\\$}])*)\}/gs, "$1$2")
    .replace(/\\([\\$}])/g, "$1");
}

describe("any template", () => {
  it("is read and filled, or told what is wrong", () => {
    const line = fc.oneof(
      fc.constantFrom(
        "/// # T",
        "///",
        "/// Questions:",
        "/// Examples:",
        "/// For whom: us",
        "/// - a: A?",
        '/// - a: "x"',
      ),
      fc.constantFrom(
        "",
        'strategy A "<a> 2027" {',
        "period 2027 // <a>",
        "}",
        "budget 5 EUR // <a>",
        'note "<a>"',
        "{",
        '"',
        "// <a>",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join("\n");
        const read = readTemplate([{ path: "t.strategy", text }]);
        if ("fault" in read) expect(headOf(text)?.title ?? "").toBe("");
        else {
          asked(read, today);
          fill(read, { today, answers: { a: "x" } });
          for (const { line: at, message } of read.problems) {
            expect(at).toBeLessThan(lines.length + 1);
            expect(message).not.toBe("");
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
