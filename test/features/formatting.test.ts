import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatDocument, formatOnType, formatRange } from "../../server/src/features/formatting.ts";
import type { Edit } from "../../server/src/model/diagnostic.ts";
import { cases, mutated, runs, samples } from "../properties/corpus.ts";
import { atCursor, scene, after as textsAfter } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

/** The plan after the whole of it is formatted. */
function formatted(text: string): string {
  const { host, texts } = scene(text);
  return textsAfter(texts, formatDocument(host, PLAN))[PLAN] ?? text;
}

/** The plan after the lines between two `<|>` are formatted. */
function formattedBetween(text: string): string {
  const [before = "", inside = "", behind = ""] = text.split("<|>");
  const { host, texts } = scene(before + inside + behind);
  const range = { start: before.length, end: before.length + inside.length };
  return textsAfter(texts, formatRange(host, PLAN, range))[PLAN] ?? before + inside + behind;
}

/** The plan after the character before the cursor was typed. */
function typed(text: string, character: string): string {
  const { host, at, texts } = atCursor(text);
  return textsAfter(texts, formatOnType(host, at, character))[PLAN] ?? text.replace("<|>", "");
}

describe("a whole file", () => {
  test("is laid out", () => {
    expect(formatted('value   A    "A"\nusp B "B"   {\n delivers A 5;premium 5%\n      }\n')).toBe(
      'value A "A"\nusp B "B" {\n  delivers A 5\n  premium 5%\n}\n',
    );
  });

  test("stays without edits where it is laid out", () => {
    const { host } = scene('value A "A"\n');
    expect(formatDocument(host, PLAN)).toEqual([]);
  });

  test("keeps its line ends and its byte-order mark", () => {
    expect(formatted('\ufeffvalue  A "A"\r\nusp B "B" {\r\n\tdelivers A 5\r\n}\r\n')).toBe(
      '\ufeffvalue A "A"\r\nusp B "B" {\r\n  delivers A 5\r\n}\r\n',
    );
  });

  test("has edits that never cut a line break in half", () => {
    const { host, texts } = scene('value A "A"\r\n\r\n\r\n\r\nvalue B "B"\r\n\r\n\r\n');
    for (const { start, end } of formatDocument(host, PLAN)) {
      const text = texts[PLAN] ?? "";
      for (const at of [start, end]) expect(text.slice(at - 1, at + 1)).not.toBe("\r\n");
    }
  });

  test("that cannot be read has no edits", () => {
    const { host } = scene("");
    expect(formatDocument(host, "none.strategy")).toEqual([]);
    expect(formatRange(host, "none.strategy", { start: 0, end: 9 })).toEqual([]);
    expect(formatOnType(host, { path: "none.strategy", offset: 1 }, "}")).toEqual([]);
  });

  test("formats twice as once, every sample and case", () => {
    for (const { text } of [...samples, ...cases]) {
      const once = formatted(text);
      expect(formatted(once)).toBe(once);
    }
  });
});

describe("some lines", () => {
  test("are laid out, the others stay", () => {
    expect(formattedBetween('value  A "A"\n<|>value  B   "B"<|>\nvalue  C "C"\n')).toBe(
      'value  A "A"\nvalue B "B"\nvalue  C "C"\n',
    );
  });

  test("get their indentation", () => {
    expect(formattedBetween('usp B "B" {\n delivers A 5\n<|>      premium  5%\n<|>     because "x"\n}\n')).toBe(
      'usp B "B" {\n delivers A 5\n  premium 5%\n     because "x"\n}\n',
    );
  });

  test("are meant whole where a part is selected", () => {
    expect(formattedBetween('value  A "A"\nvalue<|>  <|>B   "B"\n')).toBe('value  A "A"\nvalue B "B"\n');
  });

  test("keep their words where a brace would have to move over a comment outside of them", () => {
    const text = 'usp B "B" // so\n<|>{\n   delivers  A 5\n}<|>\n';
    const result = formattedBetween(text);
    expect(formatted(result)).toBe(formatted(text.replaceAll("<|>", "")));
  });

  test("are the only ones that change, whatever is selected", () => {
    const text = samples.map((sample) => sample.text).sort((a, b) => b.length - a.length)[0] ?? "";
    const loose = text.replaceAll(" ", "   ");
    const { host } = scene(loose);
    const lines = loose.split("\n");
    fc.assert(
      fc.property(fc.nat(loose.length), fc.nat(200), (start, length) => {
        const end = Math.min(loose.length, start + length);
        const first = loose.slice(0, start).split("\n").length - 1;
        const last = loose.slice(0, end).split("\n").length - 1;
        const result = textsAfter({ [PLAN]: loose }, formatRange(host, PLAN, { start, end }))[PLAN] ?? loose;
        const now = result.split("\n");
        expect(now.slice(0, first)).toEqual(lines.slice(0, first));
        expect(now.slice(now.length - (lines.length - last - 1))).toEqual(lines.slice(last + 1));
      }),
      runs(60),
    );
  });

  test("are laid out as in the whole file", () => {
    const loose = (text: string) => text.replaceAll('" {', '"   {').replaceAll("\n  ", "\n   ").replaceAll(" 5", "  5");
    const texts = [...samples, ...cases].map(({ text }) => loose(text));
    const ends = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...texts), mutated(texts)),
        ends,
        fc.nat(),
        fc.nat(300),
        (lf, end, at, length) => {
          const text = lf.replaceAll("\n", end);
          const { host } = scene(text);
          const start = text.length === 0 ? 0 : at % text.length;
          const keys = (edits: readonly Edit[]) => edits.map((edit) => `${edit.start} ${edit.end} ${edit.newText}`);
          const whole = keys(formatDocument(host, PLAN));
          const range = { start, end: Math.min(text.length, start + length) };
          for (const key of keys(formatRange(host, PLAN, range))) expect(whole).toContain(key);
        },
      ),
      runs(400),
    );
  });

  test("never change what the plan says, on broken text either", () => {
    fc.assert(
      fc.property(mutated(cases.map(({ text }) => text)), fc.nat(400), fc.nat(200), (text, start, length) => {
        const { host } = scene(text);
        const range = { start: Math.min(start, text.length), end: Math.min(start + length, text.length) };
        const result = textsAfter({ [PLAN]: text }, formatRange(host, PLAN, range))[PLAN] ?? text;
        expect(formatted(result)).toBe(formatted(text));
      }),
      runs(150),
    );
  });
});

describe("while typing", () => {
  test("} lays out the block that it closes", () => {
    expect(typed('value  A "A"\nusp B   "B" {\n   delivers  A 5\n }<|>\nvalue  C "C"\n', "}")).toBe(
      'value  A "A"\nusp B "B" {\n  delivers A 5\n}\nvalue  C "C"\n',
    );
  });

  test("} of an inner block leaves the outer one", () => {
    expect(typed('segment  S "S" {\n   size  5\n   economics {\n margin  5%\n }<|>\n   reach  5%\n}\n', "}")).toBe(
      'segment  S "S" {\n   size  5\n   economics {\n    margin 5%\n  }\n   reach  5%\n}\n',
    );
  });

  test("} in a text or a comment does nothing", () => {
    expect(typed('value  A "a }<|> b"\n', "}")).toBe('value  A "a } b"\n');
    expect(typed('usp  B "B" { // }<|> b\n}\n', "}")).toBe('usp  B "B" { // } b\n}\n');
  });

  test("} that closes nothing does nothing", () => {
    expect(typed('value  A "A"\n}<|>\n', "}")).toBe('value  A "A"\n}\n');
  });

  test("; lays out the statement before it", () => {
    expect(typed('value  A   "A";<|> value  B "B"\n', ";")).toBe('value A "A"; value  B "B"\n');
    expect(typed('usp  B "B" { premium   5%;<|> }\n', ";")).toBe('usp  B "B" { premium 5%; }\n');
  });

  test("a line break lays out the line that it ends and indents the new one", () => {
    expect(typed('usp B "B" {\n  premium   5%\n<|>\n}\n', "\n")).toBe('usp B "B" {\n  premium 5%\n  \n}\n');
    expect(typed('usp B "B" {\n<|>\n}\n', "\n")).toBe('usp B "B" {\n  \n}\n');
    expect(typed('value   A "A"\n<|>', "\n")).toBe('value A "A"\n');
  });

  test("a line break after a brace that waits for its other half indents", () => {
    expect(typed('usp B "B" {\n<|>', "\n")).toBe('usp B "B" {\n  ');
    expect(typed('segment S "S" {\n  economics {\n<|>', "\n")).toBe('segment S "S" {\n  economics {\n    ');
  });

  test("a line break before } brings it under its statement", () => {
    expect(typed('segment S "S" {\n  economics {\n    margin 5%\n<|>}\n}\n', "\n")).toBe(
      'segment S "S" {\n  economics {\n    margin 5%\n  }\n}\n',
    );
  });

  test("a line break in the middle of a statement leaves its words", () => {
    expect(typed('usp B "B" {\n  delivers   A 5,\n<|>B   4\n}\n', "\n").replace(/\s+/g, " ")).toBe(
      'usp B "B" { delivers A 5, B 4 } ',
    );
    expect(typed('usp B "B" {\n  delivers   A 5,\n<|>\n}\n', "\n")).toContain("delivers   A 5,");
  });

  test("a line break in a text of several lines does nothing", () => {
    const text = 'usp  B "B" {\n  note """\n   one\n<|>   two\n   """\n}\n';
    expect(typed(text, "\n")).toBe(text.replace("<|>", ""));
  });

  test("nothing that is typed ever changes what a plan says or other lines, on broken text either", () => {
    fc.assert(
      fc.property(
        mutated(cases.map(({ text }) => text)),
        fc.constantFrom("}", ";", "\n"),
        fc.nat(),
        (text, sign, at) => {
          const offset = text.length === 0 ? 0 : at % text.length;
          const now = text.slice(0, offset) + sign + text.slice(offset);
          const { host } = scene(now);
          const edits = formatOnType(host, { path: PLAN, offset: offset + 1 }, sign);
          const result = textsAfter({ [PLAN]: now }, edits)[PLAN] ?? now;
          expect(result.replace(/[\s;]/g, "")).toBe(now.replace(/[\s;]/g, ""));
          expect(formatted(result)).toBe(formatted(now));
        },
      ),
      runs(300),
    );
  });
});
