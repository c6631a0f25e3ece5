import { describe, expect, it } from "vitest";
import { scene } from "../../support/features.ts";
import { draw, item, views, viewsAt } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea to offices" {\n  period 2027\n  currency EUR\n}\n';

describe("the overview", () => {
  it("is there for a plan only", () => {
    expect(viewsAt(scene('segment A "A"'))).toBeUndefined();
    expect(viewsAt(scene(""))).toBeUndefined();
    expect(viewsAt(scene(HEAD), "nowhere.strategy")).toBeUndefined();
  });

  it("shows the header with its gaps", () => {
    const { views: all, text } = draw(
      `/// Loose leaves.\n/// By *bike*.\n${HEAD.replace("}", '  status draft\n  version "2"\n}')}`,
    );
    const { header } = all.overview;
    expect(header.doc).toBe("Loose leaves.\nBy *bike*.");
    expect(header.period).toMatchObject({ text: "2027" });
    expect(text(header.period.at)).toBe("period 2027");
    expect(header.status.text).toBe("draft");
    expect(header.version.text).toBe("2");
    expect(header.owner).toEqual({ missing: "owner", messages: [] });
    expect(header.reviewed.text).toBeUndefined();
    expect(all.currency).toBe("EUR");
  });

  it("says that a line has an error, and where", () => {
    const { views: all, text } = draw('strategy Tea "Tea" {\n  owner 5\n  perod 2027\n}');
    const { owner, period } = all.overview.header;
    expect(owner).toMatchObject({ missing: "owner", why: "its line has an error" });
    expect(text(owner.at)).toBe("owner 5");
    expect(item(owner.messages)).toMatchObject({ code: "wrong-value", severity: "error" });
    expect(period).toMatchObject({ missing: "period", why: "its line has an error" });
  });

  it("tells of an empty plan what is missing, never a zero", () => {
    const { facts, principles, others } = views('strategy Tea "Tea"').overview;
    expect(facts.map(({ id, figure }) => [id, figure.text, figure.missing])).toEqual([
      ["budget", "–", "concentration"],
      ["funded", "–", "segment"],
      ["spread", "–", "concentration"],
      ["alignment", "–", "concentration"],
      ["best-fit", "–", "usp"],
      ["ltv-cac", "–", "segment"],
      ["goals", "–", "goal"],
    ]);
    expect(principles.map(({ principle }) => principle)).toEqual([
      "specialization",
      "differentiation",
      "segmentation",
      "concentration",
    ]);
    expect(others.map(({ principle }) => principle)).toEqual(["service", "economics", "posture"]);
    expect(others.map(({ verdict, summary }) => `${verdict}: ${summary}`)).toContain("missing: nothing declared");
  });

  it("brings the gravest messages first, each with its place", () => {
    const { views: all, text } = draw(`${HEAD}segment A "A" {\n  size 10\n  customers 20\n}\n`);
    const principle = item(all.overview.principles, 2);
    expect(principle.verdict).toBe("errors");
    expect(item(principle.messages)).toMatchObject({ severity: "error", code: "customers-exceed-size" });
    expect(text(item(principle.messages).at)).toBe("customers");
    expect(principle.counts.error).toBe(1);
    const ranks = principle.messages.map(({ severity }) =>
      ["error", "warning", "information", "hint"].indexOf(severity),
    );
    expect(ranks).toEqual([...ranks].sort());
    expect(text(principle.at)).toMatch(/^segment A/);
  });

  it("puts what belongs to no principle at the end", () => {
    const { overview } = views('strategy Tea "Tea" {\n  period 2027\n  wonder 5\n}');
    expect(overview.rest.map(({ code }) => code)).toContain("unknown-keyword");
    expect(overview.own).toEqual(overview.rest);
    expect(overview.verdict).toBe("errors");
  });

  it("counts goals within reach, and those that cannot be told", () => {
    const { overview } = views(`${HEAD}
      segment A "A" { size 1_000; economics { acquisition 10 EUR } }
      segment B "B" { size 1_000 }
      goal One "One" { for A; acquire 40 }
      goal Two "Two" { for A; acquire 60 }
      goal Three "Three" { for B; acquire 10 }
      goal Four "Four" { for A; retain 90% }
      concentration { budget 1_000 EUR; focus A 50% { acquire 100% } }`);
    const fact = overview.facts.find(({ id }) => id === "goals");
    expect(fact?.figure).toMatchObject({ value: 1, text: "1 of 2" });
    expect(fact?.detail).toBe("1 cannot be told");
  });

  it("shows the range of LTV : CAC, and where it is lowest", () => {
    const economics = (cost: number): string =>
      `economics { acquisition ${cost} EUR; revenue 100 EUR; margin 50%; lifetime 2y }`;
    const { overview } = views(`${HEAD}segment A "Aunts" { ${economics(50)} }\nsegment B "Bees" { ${economics(20)} }`);
    const fact = overview.facts.find(({ id }) => id === "ltv-cac");
    expect(fact?.figure).toMatchObject({ value: 2, text: "2 to 5" });
    expect(fact?.detail).toBe('lowest in "Aunts"');
  });

  it.each([
    ["focus A 100%", "all on one segment"],
    ["focus A 50%; focus B 50%", "as if spread evenly over 2 segments"],
    ["focus A 80%; focus B 20%", "as if spread evenly over 1.5 segments"],
  ])("puts the spread of %s into words", (foci, words) => {
    const { overview } = views(`${HEAD}segment A "A"\nsegment B "B"\nconcentration { ${foci} }`);
    expect(overview.facts.find(({ id }) => id === "spread")?.figure.text).toBe(words);
  });
});
