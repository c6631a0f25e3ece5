import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlReport } from "../../server/src/report/html.ts";
import { viewNames } from "../../server/src/report/names.ts";
import { viewTitles } from "../../server/src/report/words.ts";
import { all, type Element, parseMarkup, textOf } from "../support/markup.ts";
import { hostile, manySegments, sampleViews, withTexts } from "../support/reports.ts";
import { views } from "../support/views.ts";

const northwind = sampleViews("northwind-roastery");
const page = htmlReport(northwind);
const tree = parseMarkup(page);

function classes(root: Element, name: string): readonly Element[] {
  return all(root).filter(({ attributes }) => (attributes.class ?? "").split(" ").includes(name));
}

describe("the report as a page", () => {
  it("is kept for samples: `npx vitest run test/report -u` writes them anew", async () => {
    await expect(page).toMatchFileSnapshot("golden/northwind.html");
    await expect(htmlReport(sampleViews("faulty"))).toMatchFileSnapshot("golden/faulty.html");
  });

  it("is the same each time, whatever was drawn before", () => {
    htmlReport(sampleViews("faulty"));
    htmlReport(northwind, "concentration");
    expect(htmlReport(sampleViews("northwind-roastery"))).toBe(page);
  });

  it("stands by itself: nothing from elsewhere, and no script", () => {
    expect(all(tree, "script")).toEqual([]);
    expect(all(tree, "link")).toEqual([]);
    expect(all(tree, "img")).toEqual([]);
    expect(all(tree, "iframe")).toEqual([]);
    const styles = all(tree, "style").map(textOf).join("");
    expect(styles).not.toMatch(/@import|url\(/);
    for (const { tag, attributes } of all(tree)) {
      expect(Object.keys(attributes).filter((name) => /^on/i.test(name) || name === "src")).toEqual([]);
      if (attributes.href !== undefined)
        expect([tag, attributes.href]).toEqual(["a", expect.stringMatching(/^(#sr-|https:\/\/example\.com)/)]);
    }
    const [policy] = all(tree, "meta").filter(
      ({ attributes }) => attributes["http-equiv"] === "Content-Security-Policy",
    );
    expect(policy?.attributes.content).toMatch(/default-src 'none'/);
    expect(policy?.attributes.content).not.toMatch(/script-src/);
  });

  it("has contents that lead to every view, headings in order, and landmarks", () => {
    const [nav] = all(tree, "nav");
    expect(nav === undefined ? [] : all(nav, "a").map((link) => [textOf(link), link.attributes.href])).toEqual(
      viewNames.map((name) => [viewTitles[name], `#sr-${name}`]),
    );
    const ids = all(tree).flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const name of viewNames) expect(ids).toContain(`sr-${name}`);
    expect(all(tree, "main")).toHaveLength(1);
    const levels = all(tree)
      .flatMap(({ tag }) => /^h([1-6])$/.exec(tag)?.[1] ?? [])
      .map(Number);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      if (i > 0) expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it("has a table for every chart, and a chart for wide and for narrow pages", () => {
    const figures = all(tree, "figure");
    expect(figures).toHaveLength(8);
    for (const figure of figures) {
      expect(all(figure, "table")).toHaveLength(1);
      const wide = classes(figure, "sr-wide").flatMap((each) => all(each, "svg"));
      const narrow = classes(figure, "sr-narrow").flatMap((each) => all(each, "svg"));
      expect(wide.length).toBeGreaterThan(0);
      expect(narrow.length).toBeGreaterThan(0);
      for (const svg of [...wide, ...narrow])
        expect(svg.attributes).toMatchObject({ role: "img", "aria-label": expect.stringMatching(/\w/) });
    }
  });

  it("follows the reader's choice of light or dark in charts, too", () => {
    for (const svg of classes(tree, "sr-chart")) {
      const colors = all(svg)
        .flatMap(({ attributes }) => [attributes.fill, attributes.stroke])
        .filter((each) => each !== undefined);
      expect(colors.filter((color) => !/^(?:none|transparent|var\(--sr-[\w-]+\))$/.test(color ?? ""))).toEqual([]);
    }
  });

  it("shows one view alone where it is asked to", () => {
    const one = parseMarkup(htmlReport(northwind, "concentration"));
    expect(
      all(one, "section").flatMap(({ attributes }) => (attributes.id === undefined ? [] : [attributes.id])),
    ).toEqual(["sr-concentration"]);
    expect(all(one, "nav")).toEqual([]);
    expect(textOf(all(one, "title")[0] ?? one)).toBe("Concentration: Northwind Roastery 2027 to 2028");
  });

  it("says of what is missing which keyword would supply it, and never a zero", () => {
    const empty = parseMarkup(htmlReport(views('strategy Tea "Tea"\nsegment A "A" {\n}')));
    const gaps = classes(empty, "sr-gap").map(textOf);
    for (const keyword of ["size", "values", "persona", "expects", "excludes", "generic"])
      expect(gaps).toContain(`– ${keyword}`);
    const [card] = classes(empty, "sr-segment");
    expect(
      card === undefined
        ? []
        : all(card, "dd")
            .map(textOf)
            .filter((text) => /\b0\b/.test(text)),
    ).toEqual([]);
  });

  it("draws what the checker says in words, and where it belongs", () => {
    const faulty = parseMarkup(htmlReport(sampleViews("faulty")));
    const said = classes(faulty, "sr-message").map(textOf);
    expect(said.filter((text) => text.startsWith("error ")).length).toBeGreaterThan(5);
    expect(said.some((text) => text.includes("usp-unvalued"))).toBe(true);
    const badges = classes(faulty, "sr-badge").map(textOf);
    expect(badges.length).toBeGreaterThan(10);
    for (const badge of badges) expect(badge).toMatch(/^\d+ (?:errors?|warnings?|notes?|hints?)$/);
  });

  it("has room for 50 segments, and for a plan without competitors", () => {
    const many = parseMarkup(htmlReport(views(manySegments(50))));
    expect(textOf(many)).toContain("All 50 segments");
    for (const svg of classes(many, "sr-chart")) expect(Number(svg.attributes.height)).toBeLessThan(1300);
    expect(textOf(many)).toContain("so ours is the only curve");
  });
});

describe("texts of strangers in a page", () => {
  const tags = new Set(all(tree).map(({ tag }) => tag));
  const names = new Set(all(tree).flatMap(({ attributes }) => Object.keys(attributes)));

  function check(html: string): void {
    for (const { tag, attributes } of all(parseMarkup(html))) {
      if (!["code", "blockquote"].includes(tag)) expect(tags).toContain(tag);
      for (const name of Object.keys(attributes))
        if (!["open", "stroke-dashoffset"].includes(name)) expect(names).toContain(name);
      expect(attributes.href ?? "#").toMatch(/^(?:#|https?:\/\/)/);
    }
  }

  it("stay texts", () => {
    let n = 0;
    check(htmlReport(withTexts(northwind, () => hostile[n++ % hostile.length] ?? "")));
  });

  it("stay texts, whatever they hold: property", () => {
    const anything = fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(fc.array(anything, { minLength: 5, maxLength: 20 }), (texts) => {
        let n = 0;
        check(
          htmlReport(
            withTexts(northwind, () => texts[n++ % texts.length] ?? ""),
            "differentiation",
          ),
        );
        check(
          htmlReport(
            withTexts(northwind, () => texts[n++ % texts.length] ?? ""),
            "concentration",
          ),
        );
      }),
      { numRuns: 25 },
    );
  });
});
