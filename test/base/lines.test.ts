import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineIndex } from "../../server/src/base/lines.ts";

function startsOf(index: LineIndex): number[] {
  return Array.from({ length: index.count }, (_, line) => index.startOf(line));
}

describe("the lines of a text that was edited", () => {
  const pieces = fc.array(fc.constantFrom("a", "b", "\n", "\r", "\r\n"), { maxLength: 12 }).map((all) => all.join(""));

  it("are those of the text that comes out, also where breaks of two characters come or go", () => {
    fc.assert(
      fc.property(pieces, pieces, fc.nat(), fc.nat(), (text, typed, from, length) => {
        const start = from % (text.length + 1);
        const end = Math.min(text.length, start + (length % 5));
        const before = new LineIndex(text);
        startsOf(before);
        const result = text.slice(0, start) + typed + text.slice(end);
        expect(startsOf(before.edited(result, start, end, typed.length))).toEqual(startsOf(new LineIndex(result)));
      }),
      { numRuns: 3000, seed: 20261122 },
    );
  });

  it("are found as well where nobody had asked for those of the text before", () => {
    expect(startsOf(new LineIndex("a\nb").edited("a\nb\nc", 3, 3, 2))).toEqual([0, 2, 4]);
  });
});
