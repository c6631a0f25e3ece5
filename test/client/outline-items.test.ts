import { describe, expect, it } from "vitest";
import { type Row, rowAt, rowOf } from "../../client/src/outline-items.ts";
import { outline } from "../../server/src/features/outline.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

const text = `/// For flower shops.
strategy Wheels "City *Wheels*" {
  period 2027
}

value Speed "There within the hour"
value Price "Low price"

usp OneHour "Across town within the hour" {
  delivers Speed 5
}

segment Florists "Flower shops" {
  psychographics {
    values Price 5
  }
  persona Ada "Owner of a shop" {
    age 40
  }
}
`;

function rows(source: string = text): Row {
  const found = outline(scene(source).host, PLAN);
  if (found === undefined) throw new Error("There is no outline.");
  return rowOf(found);
}

function all(row: Row): Row[] {
  return [row, ...row.children.flatMap(all)];
}

const labels = (row: Row): string[] => row.children.map(({ label }) => label);

describe("the tree", () => {
  it("goes from the plan over its principles to what it declares", () => {
    const root = rows();
    expect(root.label).toBe("City *Wheels*");
    expect(labels(root).slice(0, 4)).toEqual(["Specialization", "Differentiation", "Segmentation", "Concentration"]);
    const differentiation = root.children[1];
    expect(differentiation && labels(differentiation)).toEqual([
      "There within the hour",
      "Low price",
      "Across town within the hour",
    ]);
    expect(all(root).map(({ label }) => label)).toContain("Owner of a shop");
  });

  it("says the verdict in words, wherever it shows a sign", () => {
    const root = rows();
    expect(root.verdict).toBe("errors");
    expect(root.description).toMatch(/\d+ errors?/);
    const usp = all(root).find(({ label }) => label.startsWith("Across"));
    expect(usp?.spoken).toBe(`Across town within the hour, USP, with errors${spokenRest(usp)}`);
    expect(usp?.tooltip).toContain("does not value");
    const missing = root.children[0];
    expect(missing?.verdict === "missing" || missing?.verdict === "errors").toBe(true);
  });

  it("says what a row is where others of another kind stand beside it", () => {
    const root = rows();
    expect(all(root).find(({ label }) => label.startsWith("Across"))?.description).toMatch(/^USP/);
    expect(all(root).find(({ label }) => label === "Flower shops")?.description).not.toMatch(/^segment/);
  });

  it("keeps the titles of users out of Markdown", () => {
    expect(rows().tooltip).toContain("**City \\*Wheels\\***");
  });

  it("has an id for every row, which an edit above leaves as it is", () => {
    const ids = (row: Row): string[] => all(row).map(({ id }) => id);
    const before = ids(rows());
    expect(new Set(before).size).toBe(before.length);
    expect(ids(rows(`// a comment\n\n${text}`))).toEqual(before);
  });

  it("tells two declarations of one name apart", () => {
    const ids = all(rows(`${text}\nvalue Speed "Again"\n`)).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("leads to a declaration's name", () => {
    const usp = all(rows()).find(({ label }) => label.startsWith("Across"));
    expect(usp?.target && text.slice(usp.target.nameStart, usp.target.nameEnd)).toBe("OneHour");
  });

  it("shows something of a text that is broken", () => {
    expect(rows('strategy A "A" {\nusp\nsegment B').children.length).toBeGreaterThan(0);
    expect(rows("").label).toBe(PLAN);
  });
});

function spokenRest(row: Row | undefined): string {
  const own = row?.description.replace(/^USP(?: · )?/, "") ?? "";
  return own === "" ? "" : `, ${own}`;
}

describe("the row of a place", () => {
  const at = (needle: string, open: readonly string[]): string | undefined => {
    const root = rows();
    return rowAt(root, text.indexOf(needle), ({ id }) => open.includes(id))?.label;
  };

  it("is the innermost one that is shown", () => {
    expect(at("age 40", ["plan"])).toBe("Segmentation");
    expect(at("age 40", ["plan", "plan/segmentation"])).toBe("Flower shops");
    expect(at("age 40", ["plan", "plan/segmentation", "plan/segmentation/segment:Florists"])).toBe("Owner of a shop");
    expect(at("age 40", [])).toBe("City *Wheels*");
  });

  it("is none where nothing is declared", () => {
    expect(at("/// For", ["plan"])).toBeUndefined();
  });
});
