import { describe, expect, it } from "vitest";
import { helpOf, overview } from "../../server/src/cli/help.ts";
import { specs } from "../../server/src/cli/specs.ts";

/** Without the way in which it is laid out. */
const words = (text: string): string[] => text.split(/\s+/);

describe("help on a terminal", () => {
  it.each([120, 80, 50, 40])("fits into %i columns, and says the same", (columns) => {
    const pages = [overview(specs, columns), ...specs.map((spec) => helpOf(spec, columns))];
    const whole = [overview(specs), ...specs.map((spec) => helpOf(spec))];
    for (const [index, page] of pages.entries()) {
      const tooWide = page.split("\n").filter((line) => line.length > columns && line.trim().includes(" "));
      // What is typed stands on one line, as it is typed.
      expect(tooWide.filter((line) => !line.trim().startsWith("strategy "))).toEqual([]);
      expect(words(page)).toEqual(words(whole[index] ?? ""));
    }
  });

  it("goes on below a description, not below what it describes", () => {
    const page = overview(specs, 80);
    expect(page).toContain("\n  strategy report PLAN               write a plan's report: as a page, as\n");
    expect(page).toMatch(/\n {37}pictures, or as numbers\n/);
  });

  it("puts descriptions below where there is little room", () => {
    expect(overview(specs, 50)).toContain("\n  strategy explain CODE\n      show the page of a rule\n");
  });
});
