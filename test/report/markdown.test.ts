import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../server/src/report/markdown/text.ts";
import { markdownReport } from "../../server/src/report/markdown.ts";
import { viewNames } from "../../server/src/report/names.ts";
import { viewTitles } from "../../server/src/report/words.ts";
import { hostile, sampleViews, withTexts } from "../support/reports.ts";
import { views } from "../support/views.ts";

const northwind = sampleViews("northwind-roastery");
const page = markdownReport(northwind);

/** The lines of a page that stand in no code block. */
function proseOf(markdown: string): readonly string[] {
  let inside = false;
  return markdown.split("\n").filter((line) => {
    if (line.startsWith("```")) inside = !inside;
    return !inside && !line.startsWith("```");
  });
}

describe("the report as Markdown", () => {
  it("is kept for samples: `npx vitest run test/report -u` writes them anew", async () => {
    await expect(page).toMatchFileSnapshot("golden/northwind.md");
    await expect(markdownReport(sampleViews("faulty"))).toMatchFileSnapshot("golden/faulty.md");
  });

  it("has a heading for each view, and a table of contents that leads there", () => {
    const headings = proseOf(page).filter((line) => line.startsWith("## "));
    expect(headings).toEqual(viewNames.map((name) => `## ${viewTitles[name]}`));
    for (const heading of headings) {
      expect(page).toContain(`](#${heading.slice(3).toLowerCase().replaceAll(" ", "-")})`);
    }
    expect(proseOf(markdownReport(northwind, "posture")).filter((line) => line.startsWith("## "))).toEqual([
      "## Posture",
    ]);
  });

  it("has charts that code hosts draw", () => {
    expect(page).toContain('```mermaid\npie showData title Money, in percent\n  "Small offices" : 60\n');
    expect(page).toContain("```mermaid\nquadrantChart\n");
    expect(page).toContain('```mermaid\nsankey-beta\n\n"Budget","Small offices",960000\n');
  });

  it("says of what is missing which keyword would supply it", () => {
    const text = markdownReport(views('strategy Tea "Tea"\nsegment A "A" {\n}'));
    for (const keyword of ["size", "values", "persona", "generic"]) expect(text).toContain(`– \`${keyword}\``);
    expect(text).toContain("It begins with `usp`.");
  });
});

describe("texts of strangers in Markdown", () => {
  it("mean themselves", () => {
    expect(plain("<b> | `x` @name #12 # [a](b) ![c](d) *e* _f_ ~g~ www.x.example https://y.example")).toBe(
      "\\<b\\> \\| \\`x\\` @&#8203;name #&#8203;12 \\# \\[a\\](b) \\!\\[c\\](d) \\*e\\* \\_f\\_ \\~g\\~ www\\.x.example https\\://y.example",
    );
    expect(plain("- a")).toBe("\\- a");
    expect(plain("1. a")).toBe("1\\. a");
    expect(plain("--- \n a")).toBe("\\--- a");
    expect(plain("4.5 and −1")).toBe("4.5 and −1");
  });

  it("break no table, no block and no chart: property", () => {
    const anything = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(anything, { minLength: 5, maxLength: 20 }), (texts) => {
        let n = 0;
        const markdown = markdownReport(withTexts(northwind, () => texts[n++ % texts.length] ?? ""));
        const cells = (line: string): number => line.replace(/\\./g, "").split("|").length;
        const lines = proseOf(markdown);
        lines.forEach((line, i) => {
          if (line.startsWith("|") && lines[i - 1]?.startsWith("|") === true)
            expect(cells(line)).toBe(cells(lines[i - 1] ?? ""));
          const bare = line.replace(/\\./g, "").replace(/`[^`]*`/g, "");
          expect(bare).not.toMatch(/[<`]|!\[|@\w|\]\((?!#|https?:)/);
        });
        expect(markdown.split("\n").filter((line) => line.startsWith("```")).length % 2).toBe(0);
        const charts = markdown.match(/```mermaid\n[\s\S]*?\n```/g) ?? [];
        for (const chart of charts) {
          for (const quoted of chart.match(/"[^"\n]*"/g) ?? [])
            expect(quoted).toMatch(/^"[\p{L}\p{M}\p{N} .,+%…-]*"$/u);
          for (const line of chart.split("\n")) expect((line.match(/"/g) ?? []).length % 2).toBe(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});
