import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyFix, type Diagnosis, diagnose, PLAN } from "../support/kit.ts";
import { plans } from "../support/plans.ts";
import { cases, mutated, runs, samples } from "./corpus.ts";

type Texts = Readonly<Record<string, string>>;

const LANGUAGE = /^(syntax-error|unknown-|repeated-|missing-keyword|wrong-value|out-of-range|ambiguous|import-|rate-)/;

/**
 * What one diagnostic is the same as before the fix by. Of the language's errors a mended text may show others of the
 * same code, which the first one hid: on the rest of its line, or in a block that was not judged.
 */
function key({ code, message, path }: Diagnosis): string {
  return LANGUAGE.test(code) ? `${path} ${code} ${message}` : `${path} ${code}`;
}

function count(all: readonly Diagnosis[], one: Diagnosis): number {
  return all.filter((each) => key(each) === key(one)).length;
}

function isAt(a: Diagnosis, b: Diagnosis): boolean {
  return a.line === b.line && a.diagnostic.range.start.character === b.diagnostic.range.start.character;
}

/** Whether a new diagnostic is one that a safe fix may bring to light. */
function mayAppear(one: Diagnosis, mended: Diagnosis): boolean {
  if (one.severity === "hint") return true;
  if (!LANGUAGE.test(mended.code)) return false;
  // A rule may tell more of what it could not read before.
  if (!LANGUAGE.test(one.code)) return true;
  // Errors hide behind an error of the line, behind an unknown keyword and in a block that was not judged.
  return one.line > mended.line || (one.line === mended.line && /^(syntax-error|unknown-keyword)$/.test(mended.code));
}

/** Tries every fix of every diagnostic; returns what is wrong with those that do not hold what they promise. */
function broken(files: Texts): string[] {
  const found = diagnose(files);
  const tried = new Set<string>();
  const wrong: string[] = [];
  for (const one of found) {
    const { code, path, line, diagnostic } = one;
    for (const fix of diagnostic.fixes) {
      const same = JSON.stringify([key(one), fix.edits]);
      if (tried.has(same)) continue;
      tried.add(same);
      const after = applyFix(files, fix);
      const now = diagnose(after);
      const tell = (what: string): void => {
        wrong.push(`${path}:${line} ${code}: the fix "${fix.title}" ${what}\n${after[path]}`);
      };
      // Where the same is said twice on a line, the second comes up when the first is gone.
      const there = now.some((each) => key(each) === key(one) && isAt(each, one));
      if (there && count(now, one) >= count(found, one)) tell("leaves it.");
      const unread = (all: readonly Diagnosis[]) => all.filter((each) => each.code === "syntax-error").length;
      if (unread(now) > unread(found)) tell("leaves a text that is no plan.");
      if (!fix.safe) continue;
      for (const each of now) {
        if (count(now, each) > count(found, each) && !mayAppear(each, one)) tell(`is safe but adds: ${each.message}`);
      }
    }
  }
  return wrong;
}

/** Texts that stand alone, by their paths: what they import would not be there. */
const alone = (all: readonly { path: string; text: string }[]) => all.filter(({ text }) => !/^\s*import /m.test(text));

describe("every fix", () => {
  it("removes what it mends in the samples", () => {
    const files = Object.fromEntries(samples.map((each) => [each.path, each.text]));
    expect(broken(files)).toEqual([]);
  });

  const groups = [...new Set(cases.map((each) => each.path.split("/")[2] ?? ""))];

  it.each(groups)("removes what it mends in the cases of %s", (group) => {
    const wrong = alone(cases)
      .filter((each) => each.path.startsWith(`test/conformance/${group}/`))
      .flatMap((each) => broken({ [each.path]: each.text }));
    expect(wrong).toEqual([]);
  });

  it("removes what it mends in any plan", () => {
    fc.assert(
      fc.property(plans, ({ files }) => {
        expect(broken(files)).toEqual([]);
      }),
      { ...runs(12), endOnFailure: true },
    );
  });

  it("removes what it mends in a plan that someone is in the middle of writing", () => {
    fc.assert(
      fc.property(mutated(alone(cases).map(({ text }) => text)), (text) => {
        expect(broken({ [PLAN]: text })).toEqual([]);
      }),
      { ...runs(80), endOnFailure: true },
    );
  });
});
