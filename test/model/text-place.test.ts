import { describe, expect, it } from "vitest";
import { placeInText } from "../../server/src/model/text-place.ts";
import { textOf } from "../../server/src/syntax/escapes.ts";

/** What the file holds at the place of `word` within a text that is written as `image`. */
function placed(image: string, word: string): string {
  const before = "usp A ";
  const text = `${before}${image} { }`;
  const value = textOf(image);
  const index = value.indexOf(word);
  const at = placeInText(
    { text },
    { type: "text", value, start: before.length, end: before.length + image.length },
    index,
    word.length,
  );
  return text.slice(at.start, at.end);
}

describe("placeInText", () => {
  it("finds a word in a text on one line", () => {
    expect(placed('"Up to 40 degrees"', "Up to")).toBe("Up to");
    expect(placed('"It may"', "may")).toBe("may");
  });

  it("finds a word behind escapes", () => {
    expect(placed('"a \\"quote\\", up to b"', "up to")).toBe("up to");
    expect(placed('"\\u{1F600} up to\\tb"', "up to")).toBe("up to");
    expect(placed('"up\\tto"', "up\tto")).toBe("up\\tto");
  });

  it("finds a word in a text over several lines", () => {
    expect(placed('"""\n    some words\n      that may \\"hold\\"\n    """', "may")).toBe("may");
    expect(placed('"""\r\n\tnone\r\n\there may\r\n\t"""', "may")).toBe("may");
    expect(placed('"""on one line it may"""', "may")).toBe("may");
    expect(placed('"""first\n    second may\n  """', "may")).toBe("may");
    expect(placed('"""\n  up\n  to\n  """', "up\nto")).toBe("up\n  to");
  });

  it("takes the whole text where there is no such part", () => {
    expect(placed('"short"', "absent")).toBe('"short"');
    const file = { text: '"short"' };
    const text = { type: "text", value: "another", start: 0, end: 7 } as const;
    expect(placeInText(file, text, 0, 3)).toEqual({ start: 0, end: 7 });
    expect(placeInText(file, text, 0, 8)).toEqual({ start: 0, end: 7 });
  });
});
