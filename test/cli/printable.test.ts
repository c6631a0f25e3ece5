import { describe, expect, it } from "vitest";
import { printable, printableJson } from "../../server/src/cli/printable.ts";

/** A control character of each old and new kind, a sign that turns text around, and half of a surrogate pair. */
const unfit = "bell \u0007, escape \u001b[31m, next line \u0085, turned \u202e, half \ud800";

describe("what goes to a terminal", () => {
  it("shows a sign in the place of every character that would steer it", () => {
    expect(printable(unfit)).toBe("bell \u2407, escape \u241b[31m, next line \ufffd, turned \ufffd, half \ufffd");
  });

  it("escapes them in JSON, which says the same", () => {
    const json = printableJson({ unfit });
    for (const char of ["\u0007", "\u001b", "\u0085", "\u202e", "\ud800"]) expect(json).not.toContain(char);
    expect(JSON.parse(json)).toEqual({ unfit });
  });
});
