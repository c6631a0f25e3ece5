import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diagnose } from "../support/kit.ts";
import { plans } from "../support/plans.ts";
import { cases, mutated, runs, samples } from "./corpus.ts";

/** Every diagnostic lies within the text and says something. */
function checks(text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { code, message, diagnostic } of diagnose(text)) {
    const { start, end } = diagnostic.range;
    expect(lines.length, code).toBeGreaterThan(end.line);
    expect(end.line > start.line || end.character >= start.character, code).toBe(true);
    expect(end.character, code).toBeLessThanOrEqual(lines[end.line]?.length ?? 0);
    expect(message.length, code).toBeGreaterThan(10);
    expect(message, code).not.toMatch(/undefined|NaN|\[object/);
  }
}

const words = fc.constantFrom(
  ...[
    "strategy",
    "segment",
    "usp",
    "value",
    "for",
    "values",
    "focus",
    "concentration",
    "economics",
    "period",
    "A",
    "B",
  ],
  ...["{", "}", ",", ";", "\n", '"a"', '"""', "/*", "//", "///", "5", "5%", "12 EUR", "2027-02-30", "1..", "..", "\t"],
);

describe("any text", () => {
  it("gives diagnostics and never fails", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(words, { maxLength: 60 }).map((all) => all.join(" ")),
    );
    fc.assert(fc.property(texts, checks), runs(600));
  });

  it("gives diagnostics where it was a sample before someone's cat walked over it", () => {
    fc.assert(fc.property(mutated(samples.map(({ text }) => text)), checks), runs(120));
  });

  it("gives diagnostics where it was a conformance case before", () => {
    fc.assert(fc.property(mutated(cases.map(({ text }) => text)), checks), runs(400));
  });

  it("is a plan without errors of the language where it was made as one", () => {
    fc.assert(
      fc.property(plans, ({ files, text }) => {
        checks(text);
        const errors = diagnose(files).filter(({ diagnostic }) => isOfTheLanguage(diagnostic.code));
        expect(errors.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
      }),
      runs(150),
    );
  });
});

function isOfTheLanguage(code: string): boolean {
  return /^(syntax-error|unknown-|repeated-|missing-keyword|wrong-value|out-of-range|ambiguous|import-|rate-)/.test(
    code,
  );
}
