import { describe, expect, it } from "vitest";
import { inColumns } from "../../server/src/cli/explain.ts";
import { helpOf, overview } from "../../server/src/cli/help.ts";
import { specs } from "../../server/src/cli/specs.ts";
import { pages } from "../../server/src/rules/pages.generated.ts";

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

describe("the page of a rule on a terminal", () => {
  it.each([80, 50])("has paragraphs and items of %i columns, and all of its words", (columns) => {
    for (const { page } of pages.values()) {
      const shown = inColumns(page, columns);
      expect(words(shown)).toEqual(words(page));
      const whole = new Set(page.split("\n"));
      const tooWide = shown.split("\n").filter((line) => line.length > columns && line.trim().includes(" "));
      // Code, tables and headings stay as they are.
      expect(tooWide.filter((line) => !whole.has(line))).toEqual([]);
    }
  });

  it("goes on below the words of an item", () => {
    expect(inColumns("- one two three\n  four\n\nfive\nsix\n", 12)).toBe("- one two\n  three four\n\nfive six\n");
  });

  it("leaves code as it is", () => {
    const code = '```strategy\nvalue A  "Much longer than any line may be here"\n- b\n```\n';
    expect(inColumns(code, 20)).toBe(code);
  });
});
