import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applyBaseline,
  type BaselineEntry,
  baselineEntry,
  parseBaseline,
  writeBaseline,
} from "../../server/src/review/baseline.ts";
import type { Fact } from "../../server/src/review/matching.ts";

function fact(given: Partial<Fact> = {}): Fact {
  const home = { name: "usp Roasted", at: "usp", title: "Roasted to order" };
  return { path: "a.strategy", code: "claim-unproven", message: "It has no proof.", home, ...given };
}

const all = { wasChecked: () => true, isThere: () => true };

describe("a baseline file", () => {
  it("is sorted, a line for each finding, and says what people can read", () => {
    const entries = [
      fact({ path: "b.strategy" }),
      fact({ code: "a-code" }),
      fact({ message: "It lacks 5 points." }),
    ].map(baselineEntry);
    expect(writeBaseline(entries)).toBe(`{
  "version": 1,
  "findings": [
    {"path":"a.strategy","code":"a-code","in":"usp Roasted","at":"usp","fact":"It has no proof."},
    {"path":"a.strategy","code":"claim-unproven","in":"usp Roasted","at":"usp","fact":"It lacks # point."},
    {"path":"b.strategy","code":"claim-unproven","in":"usp Roasted","at":"usp","fact":"It has no proof."}
  ]
}
`);
    expect(writeBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n');
  });

  it("is read as it was written, whatever stands in it", () => {
    const text = fc.string({ unit: "binary" });
    const entry: fc.Arbitrary<BaselineEntry> = fc.record({ path: text, code: text, in: text, at: text, fact: text });
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const written = writeBaseline(entries);
        const read = parseBaseline(written);
        if ("why" in read) throw new Error(read.why);
        expect(writeBaseline(read)).toBe(written);
        expect(read).toHaveLength(entries.length);
        expect(written.split("\n")).toHaveLength(entries.length === 0 ? 5 : entries.length + 6);
      }),
    );
  });

  it("says why it cannot be used", () => {
    const why = (text: string): unknown => parseBaseline(text);
    expect(why("{")).toEqual({ why: "it is not JSON" });
    expect(why("null")).toEqual({ why: 'it does not say "version": 1' });
    expect(why('{"version":2,"findings":[]}')).toEqual({ why: 'it does not say "version": 1' });
    expect(why('{"version":1}')).toEqual({ why: 'it has no list "findings"' });
    expect(why('{"version":1,"findings":[{"path":"a"}]}')).toEqual({
      why: "its entry 1 lacks a path, a code or a fact",
    });
    expect(why('\ufeff{"version":1,"findings":[]}')).toEqual([]);
  });
});

describe("findings against a baseline", () => {
  it("are known by rule, declaration and fact", () => {
    const entries = [fact({ message: "It lacks 5 points." })].map(baselineEntry);
    const found = [fact({ message: "It lacks 9 points." }), fact({ message: "It has no price." })];
    expect(applyBaseline(entries, found, all)).toEqual({ known: new Set([0]), expired: [], unseen: [] });
  });

  it("use up an entry each", () => {
    const entries = [fact(), fact()].map(baselineEntry);
    expect(applyBaseline(entries, [fact(), fact(), fact()], all).known).toEqual(new Set([0, 1]));
    expect(applyBaseline(entries, [fact()], all).expired).toHaveLength(1);
  });

  it("follow a file that was renamed, but not one that is still there", () => {
    const entries = [baselineEntry(fact())];
    const found = [fact({ path: "b.strategy" })];
    const gone = { ...all, isThere: (path: string) => path !== "a.strategy" };
    expect(applyBaseline(entries, found, gone).known).toEqual(new Set([0]));
    expect(applyBaseline(entries, found, all)).toEqual({ known: new Set(), expired: entries, unseen: [] });
  });

  it("say nothing of files that were not checked", () => {
    const entries = [baselineEntry(fact()), baselineEntry(fact({ path: "b.strategy" }))];
    const seen = { wasChecked: (path: string) => path === "b.strategy", isThere: () => true };
    expect(applyBaseline(entries, [], seen)).toEqual({ known: new Set(), expired: [entries[1]], unseen: [entries[0]] });
  });

  it("let entries of files expire that are gone", () => {
    const entries = [baselineEntry(fact())];
    expect(applyBaseline(entries, [], { wasChecked: () => false, isThere: () => false }).expired).toEqual(entries);
  });
});
