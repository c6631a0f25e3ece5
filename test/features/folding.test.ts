import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldingRanges } from "../../server/src/features/folding.ts";
import { cases, mutated, runs, samples } from "../properties/corpus.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

/** What folds, as `FIRST-LAST kind` with lines counted from 1. */
function folds(text: string): string[] {
  return foldingRanges(scene(text).host, PLAN).map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1} ${kind}`,
  );
}

describe("folding", () => {
  it("folds blocks up to the line before their brace", () => {
    const text = 'segment A "A" {\n  size 5\n  demographics {\n    age 5\n  }\n}\nvalue B "B" { role price }\n';
    expect(folds(text)).toEqual(["1-5 region", "3-4 region"]);
  });

  it("folds a block whose brace stands on a line of its own with its keyword", () => {
    expect(folds('segment A "A"\n{\n  size 5\n}\n')).toEqual(["1-3 region"]);
  });

  it("folds a block whose brace stands behind its last line up to there", () => {
    expect(folds('segment A "A" {\n  size 5\n  reach 5% }\n')).toEqual(["1-3 region"]);
  });

  it("folds blocks that follow one another on a line", () => {
    expect(folds('segment A "A" {\n  size 5\n} ; segment B "B" {\n  size 5\n}\n')).toEqual([
      "1-2 region",
      "3-4 region",
    ]);
  });

  it("folds a block without its brace up to its last line", () => {
    expect(folds('segment A "A" {\n  size 5\n  reach 5%\n\nvalue B "B"\n')).toEqual(["1-3 region"]);
    expect(folds('segment A "A" {\n  demographics {\n    age 5\n\n')).toEqual(["1-3 region", "2-3 region"]);
    expect(folds('segment A "A" {')).toEqual([]);
    expect(folds('segment A "A" {\n\n')).toEqual([]);
  });

  it("folds runs of comments of one kind, and comments over several lines", () => {
    const text = `// a
// b
/// c
/// d
value A "A" // e
// f

// g
/* h
 i */
value B "B" /* j
k */
`;
    expect(folds(text)).toEqual(["1-2 comment", "3-4 comment", "9-10 comment", "11-12 comment"]);
  });

  it("folds runs of imports, with comments and empty lines between them", () => {
    const text = 'import "a.strategy"\n\n// so\nimport "b.strategy"\nuse A\nimport "c.strategy"\nimport\n';
    expect(folds(text)).toEqual(["1-4 imports", "6-7 imports"]);
    expect(folds('import "a.strategy"\n')).toEqual([]);
  });

  it("folds texts over several lines, with the closing quotes in sight", () => {
    expect(folds('usp U """\n  We ship\n  fast\n  """ {\n  premium 5%\n}\n')).toEqual(["1-3 region", "4-5 region"]);
    expect(folds('note """a\nb"""\n')).toEqual(["1-2 region"]);
    expect(folds('value A "A"\nnote """\nnever\nclosed\n')).toEqual(["2-5 region"]);
  });

  it("folds lists over several lines", () => {
    expect(folds('usp U "U" {\n  delivers A 5,\n    B 4,\n    C 3\n  premium 5%\n}\n')).toEqual([
      "1-5 region",
      "2-4 region",
    ]);
    expect(
      folds('segment A "A" {\n  psychographics {\n    pains "a",\n      """\n      b\n      """\n  }\n}\n'),
    ).toEqual(["1-7 region", "2-6 region", "3-6 region", "4-5 region"]);
  });

  it("folds what stands between markers of a region", () => {
    const text = '// #region Values\n// one\n// two\nvalue A "A"\n//#endregion\n// #endregion\n// #region open\n';
    expect(folds(text)).toEqual(["1-5 region", "2-3 comment"]);
  });

  it("counts lines with any line end, after a byte-order mark and emoji", () => {
    expect(folds('\ufeff// a\r\n// b\r\nsegment A "😀" {\r\n  size 5\r\n}')).toEqual(["1-2 comment", "3-4 region"]);
    expect(folds('segment A "A" {\r  size 5\r}\r')).toEqual(["1-2 region"]);
  });

  it("gives nothing for an empty file and for one that cannot be read", () => {
    expect(folds("")).toEqual([]);
    expect(foldingRanges(scene("").host, "missing.strategy")).toEqual([]);
  });

  it("takes thousands of blocks within each other", () => {
    expect(folds("x {\n".repeat(5000))).toHaveLength(4999);
  });

  it("gives ranges that lie within each other or apart, in any text", () => {
    const texts = mutated([...samples, ...cases].map(({ text }) => text));
    fc.assert(
      fc.property(texts, (text) => {
        const lines = text.split(/\r\n|\r|\n/).length;
        const ranges = foldingRanges(scene(text).host, PLAN);
        ranges.forEach(({ startLine, endLine }, i) => {
          expect(startLine).toBeGreaterThanOrEqual(0);
          expect(endLine).toBeGreaterThan(startLine);
          expect(endLine).toBeLessThan(lines);
          for (const other of ranges.slice(i + 1)) {
            expect(other.startLine).toBeGreaterThan(startLine);
            expect(other.endLine <= endLine || other.startLine > endLine, "no two overlap in part").toBe(true);
          }
        });
      }),
      runs(200),
    );
  });
});
