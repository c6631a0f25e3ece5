import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SourceFile } from "../../server/src/model/source.ts";
import { format } from "../../server/src/syntax/format.ts";
import { diagnose, PLAN } from "../support/kit.ts";
import { type GeneratedPlan, type Part, plans, textOf } from "../support/plans.ts";
import { runs, samples } from "./corpus.ts";

/** How often each code is reported, sorted by code. */
function codesOf(files: Readonly<Record<string, string>>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, severity } of diagnose(files)) {
    const key = `${code} ${severity}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Codes that sit at the second of a pair: of three that form a chain, the order decides how many are a second. */
const PAIRED = /^segments-(alike|overlap) /;

function unpaired(counts: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(counts).map(([key, count]) => [key, PAIRED.test(key) ? 1 : count]));
}

const shuffled = plans.chain((plan) =>
  fc
    .shuffledSubarray([...plan.parts], { minLength: plan.parts.length, maxLength: plan.parts.length })
    .map((parts): { plan: GeneratedPlan; parts: readonly Part[] } => ({ plan, parts })),
);

const AMOUNT = /([\d_]+(?:\.\d+)?)([kMB]?)(?:\.\.([\d_]+(?:\.\d+)?)([kMB]?))? ([A-Z]{3})\b/g;

/** A text in which every amount of money is a thousand times as much. */
function scaled(text: string): string {
  const more = (digits: string, magnitude: string): string => {
    const next = { "": "k", k: "M", M: "B" }[magnitude];
    return next === undefined ? `${Number(digits.replaceAll("_", "")) * 1000}${magnitude}` : digits + next;
  };
  return text.replace(
    AMOUNT,
    (_all, from: string, m1: string, to: string | undefined, m2: string | undefined, code: string) =>
      to === undefined ? `${more(from, m1)} ${code}` : `${more(from, m1)}..${more(to, m2 ?? "")} ${code}`,
  );
}

function formatted(text: string): string {
  return format(new SourceFile(PLAN, text, undefined).tree);
}

function renamed(text: string, names: readonly string[], rename: (name: string) => string): string {
  return names.reduce((now, name) => now.replace(new RegExp(`\\b${name}\\b`, "g"), rename(name)), text);
}

function mapped(
  files: Readonly<Record<string, string>>,
  change: (text: string) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, change(text)]));
}

describe("what a plan means", () => {
  it("does not depend on the order of its statements", () => {
    fc.assert(
      fc.property(shuffled, ({ plan, parts }) => {
        const other = codesOf({ ...plan.files, [PLAN]: textOf(parts) });
        expect(unpaired(other)).toEqual(unpaired(codesOf(plan.files)));
      }),
      runs(120),
    );
  });

  it("does not depend on the size of the money", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        expect(codesOf(mapped(files, scaled))).toEqual(codesOf(files));
      }),
      runs(100),
    );
    for (const { text } of samples) {
      if (!text.includes("import ")) expect(codesOf({ [PLAN]: scaled(text) })).toEqual(codesOf({ [PLAN]: text }));
    }
  });

  it("does not depend on the names that it gives", () => {
    const suffix = fc.constantFrom("-neu", "é", "价格", "_2", "x");
    fc.assert(
      fc.property(plans, suffix, ({ files, names }, end) => {
        const other = mapped(files, (text) =>
          renamed(
            text,
            names,
            (name) => `${name.split("").reverse().join("").replace(/\d/g, "n")}${name.replace(/\D/g, "")}${end}`,
          ),
        );
        expect(codesOf(other)).toEqual(codesOf(files));
      }),
      runs(100),
    );
  });

  it("does not depend on its layout", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        const tidy = mapped(files, formatted);
        expect(codesOf(tidy)).toEqual(codesOf(files));
        expect(mapped(tidy, formatted)).toEqual(tidy);
        const cramped = mapped(files, (text) =>
          text.replace(/\n\s*/g, "\n").replace(/([^\s{}])\n(?=[^\s{}])/g, "$1; "),
        );
        expect(codesOf(cramped)).toEqual(codesOf(files));
      }),
      runs(60),
    );
  });
});
