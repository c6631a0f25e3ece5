import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { selectionRanges } from "../../server/src/features/selection.ts";
import { cases, mutated, runs, samples } from "../properties/corpus.ts";
import { atCursor, scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

/** The selections from the innermost on, without the whole file. */
function steps(text: string): string[] {
  const { host, at, texts } = atCursor(text);
  const ranges = selectionRanges(host, at);
  expect(ranges[ranges.length - 1]).toEqual({ start: 0, end: texts[PLAN]?.length });
  return ranges.slice(0, -1).map(({ start, end }) => texts[PLAN]?.slice(start, end) ?? "");
}

describe("selection", () => {
  it("grows from a name over its item, line and block to the file", () => {
    const text = 'value A "A"\nusp U "U" { // so\n  delivers Spe<|>ed 5, Price 4\n  premium 5%\n}\n';
    expect(steps(text)).toEqual([
      "Speed",
      "Speed 5",
      "delivers Speed 5, Price 4",
      "// so\n  delivers Speed 5, Price 4\n  premium 5%",
      "{ // so\n  delivers Speed 5, Price 4\n  premium 5%\n}",
      'usp U "U" { // so\n  delivers Speed 5, Price 4\n  premium 5%\n}',
    ]);
  });

  it("grows from a keyword over the head to the statement", () => {
    expect(steps('seg<|>ment A "A" { size 5 }\n')).toEqual(["segment", 'segment A "A"', 'segment A "A" { size 5 }']);
  });

  it("grows within a text from the word over the inside of the quotes", () => {
    expect(steps('usp U "Don\'t wait th<|>ree days"\n')).toEqual([
      "three",
      "Don't wait three days",
      '"Don\'t wait three days"',
      'U "Don\'t wait three days"',
      'usp U "Don\'t wait three days"',
    ]);
    expect(steps('note """\n  One line\n  ano<|>ther line\n"""\n')).toEqual([
      "another",
      "another line",
      "One line\n  another line",
      "\n  One line\n  another line\n",
      '"""\n  One line\n  another line\n"""',
      'note """\n  One line\n  another line\n"""',
    ]);
  });

  it("takes an amount with its currency and a range as one value", () => {
    expect(steps("concentration { budget 60<|>0k EUR }\n").slice(0, 3)).toEqual([
      "600k",
      "600k EUR",
      "budget 600k EUR",
    ]);
    expect(steps("demographics { age 5 }\nx 25..4<|>5\n")[0]).toBe("45");
  });

  it("grows within comments", () => {
    expect(steps('/// We roast.\n/// Eve<|>ry day.\nvalue A "A"\n')).toEqual([
      "Every",
      "Every day.",
      "/// Every day.",
      "/// We roast.\n/// Every day.",
    ]);
    expect(steps('segment A "A" {\n  /* wh<|>y */\n  size 5\n}\n').slice(0, 4)).toEqual([
      "why",
      "/* why */",
      "/* why */\n  size 5",
      "{\n  /* why */\n  size 5\n}",
    ]);
  });

  it("takes the block around blanks", () => {
    expect(steps('value A "A" {\n  role price\n<|>\n  note "x"\n}\n')).toEqual([
      'role price\n\n  note "x"',
      '{\n  role price\n\n  note "x"\n}',
      'value A "A" {\n  role price\n\n  note "x"\n}',
    ]);
    expect(steps('value A "A"\n\n<|>\nvalue B "B"\n')).toEqual([]);
  });

  it("takes the statement that begins at the cursor, and that which ends there", () => {
    expect(steps('value A "A";<|>value B "B"')[0]).toBe("value");
    expect(steps('value A "A" { }<|>\n')).toEqual(["{ }", 'value A "A" { }']);
  });

  it("works in half-typed text, after a byte-order mark, with other line ends and emoji", () => {
    expect(steps('\ufeffusp U "👍🏽 sh<|>ip\r\n  delivers')).toEqual([
      "ship",
      "👍🏽 ship",
      '"👍🏽 ship',
      'U "👍🏽 ship',
      'usp U "👍🏽 ship',
    ]);
    expect(steps('segment A "A" {\r\n  psychographics {\r\n    values Sp<|>eed\r\n')).toEqual([
      "Speed",
      "values Speed",
      "{\r\n    values Speed",
      "psychographics {\r\n    values Speed",
      "{\r\n  psychographics {\r\n    values Speed",
      'segment A "A" {\r\n  psychographics {\r\n    values Speed',
    ]);
  });

  it("is the whole file where it is empty, and nothing where it cannot be read", () => {
    const { host, at } = atCursor("<|>");
    expect(selectionRanges(host, at)).toEqual([{ start: 0, end: 0 }]);
    expect(selectionRanges(host, { path: "missing.strategy", offset: 0 })).toEqual([]);
    expect(selectionRanges(host, { path: PLAN, offset: 99 })).toEqual([{ start: 0, end: 0 }]);
  });

  it("grows strictly and always holds the cursor, in any text", () => {
    const texts = mutated([...samples, ...cases].map(({ text }) => text));
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 20 }),
        (text, all) => {
          const { host } = scene(text);
          for (const part of all) {
            const offset = Math.round(part * text.length);
            const ranges = selectionRanges(host, { path: PLAN, offset });
            expect(ranges[ranges.length - 1]).toEqual({ start: 0, end: text.length });
            ranges.forEach(({ start, end }, i) => {
              expect(start <= offset && offset <= end, "holds the cursor").toBe(true);
              const next = ranges[i + 1];
              if (next === undefined) return;
              expect(next.start <= start && end <= next.end, "holds the one before").toBe(true);
              expect(next.end - next.start).toBeGreaterThan(end - start);
            });
          }
        },
      ),
      runs(200),
    );
  });
});
