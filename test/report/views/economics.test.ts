import { describe, expect, it } from "vitest";
import { draw, item, views } from "../../support/views.ts";

const HEAD = 'strategy Tea "Tea" { period 2027; currency EUR }\n';
const FULL = "economics { acquisition 200 EUR; retention 10 EUR; revenue 10 EUR monthly; margin 50%; lifetime 4y }";

describe("the economics of a segment", () => {
  it("are told per customer", () => {
    const { views: all, text } = draw(`${HEAD}segment A "A" { ${FULL} }`);
    const row = item(all.economics.rows);
    expect(
      [
        row.revenue,
        row.margin,
        row.retention,
        row.contribution,
        row.lifetime,
        row.ltv,
        row.cac,
        row.ltvToCac,
        row.payback,
      ].map(({ text: said }) => said),
    ).toEqual(["120 EUR", "50%", "10 EUR", "50 EUR", "4 years", "200 EUR", "200 EUR", "1", "48 months"]);
    expect(row.ltvToCacIs).toBe("thin");
    expect(text(row.at)).toBe(FULL);
    expect(text(row.revenue.at)).toBe("revenue 10 EUR monthly");
    expect(row.messages.map(({ code }) => code)).toContain("ltv-cac-thin");
  });

  it.each([
    ["loss", "revenue 50 EUR"],
    ["thin", "revenue 200 EUR"],
    ["good", "revenue 300 EUR"],
  ])("are read as %s", (reading, revenue) => {
    const all = views(
      `${HEAD}segment A "A" { economics { acquisition 100 EUR; ${revenue}; margin 50%; lifetime 2y } }`,
    );
    expect(item(all.economics.rows).ltvToCacIs).toBe(reading);
  });

  it.each([
    ["", { missing: "economics" }, { missing: "economics" }, { missing: "economics" }],
    ["economics { revenue 5 EUR }", { missing: "margin" }, { missing: "margin" }, { missing: "acquisition" }],
    [
      "economics { revenue 5 EUR; margin 50% }",
      { missing: "lifetime" },
      { missing: "lifetime" },
      { missing: "acquisition" },
    ],
    [
      "economics { revenue 5 EUR; margin 50%; churn 0%; acquisition 5 EUR }",
      { missing: "lifetime", why: "no customer ever leaves" },
      { missing: "lifetime", why: "no customer ever leaves" },
      undefined,
    ],
    [
      "economics { revenue 5 EUR; margin 0%; lifetime 1y; acquisition 5 EUR }",
      undefined,
      undefined,
      { why: "a customer brings nothing a year" },
    ],
    [
      "economics { revenue 5 GBP; margin 10%; lifetime 1y; acquisition 5 EUR }",
      { missing: "rate", why: "there is no rate for GBP" },
      { missing: "rate", why: "there is no rate for GBP" },
      { missing: "rate", why: "there is no rate for GBP" },
    ],
  ])("say what it takes where they are not known: %s", (block, ltv, ratio, payback) => {
    const row = item(views(`${HEAD}segment A "A" { ${block} }`).economics.rows);
    for (const [figure, gap] of [
      [row.ltv, ltv],
      [row.ltvToCac, ratio],
      [row.payback, payback],
    ] as const) {
      if (gap === undefined) expect(figure.value).toBeDefined();
      else expect(figure).toEqual({ text: "–", ...gap });
    }
  });

  it("lead to the segment where there is no such block", () => {
    const { views: all, text } = draw(`${HEAD}segment A "A" { size 5 }`);
    expect(item(all.economics.rows)).toMatchObject({ missing: "economics", cac: { missing: "acquisition" } });
    expect(text(item(all.economics.rows).at)).toBe('segment A "A" { size 5 }');
  });
});

describe("goals", () => {
  const plan = (goal: string): string => `${HEAD}
    segment A "A" { size 100; customers 20; economics { acquisition 10 EUR } }
    segment B "B"
    goal G "G" { ${goal} }
    concentration { budget 500 EUR; focus A 100% { acquire 100% } }`;

  it.each([
    ["within", "for A; acquire 50"],
    ["money-short", "for A; acquire 51"],
    ["market-short", "for A; acquire 81"],
    ["untold", "for B; acquire 5"],
    ["untold", "for A, B; acquire 5"],
    ["untold", "acquire 5"],
    ["none", "for A; retain 90%"],
  ])("are %s: %s", (reach, goal) => {
    expect(item(views(plan(goal)).economics.goals).reach).toBe(reach);
  });

  it("stand against the money and the customers left", () => {
    const { views: all, text } = draw(
      plan('for A; acquire 40; revenue 1k EUR; by 2027-Q3; measure "Survey"; from 10%; to 20%'),
    );
    const goal = item(all.economics.goals);
    expect(goal).toMatchObject({
      acquire: { text: "40" },
      wins: { value: 50, text: "50 customers" },
      left: { value: 80 },
      revenue: { text: "1,000 EUR" },
      by: { text: "2027-Q3" },
      measure: { text: "Survey" },
      progress: { from: { text: "10%" }, to: { text: "20%" } },
      satisfaction: { missing: "satisfaction" },
    });
    expect(text(goal.by.at)).toBe("by 2027-Q3");
  });

  it("name what it takes", () => {
    const none = item(views(plan("acquire 5; to 9")).economics.goals);
    expect(none).toMatchObject({
      segmentsMissing: "for",
      wins: { missing: "for" },
      progress: { from: { missing: "from" }, to: { value: 9 } },
    });
    const unfunded = item(views(plan("for B; acquire 5")).economics.goals);
    expect(unfunded).toMatchObject({ wins: { missing: "focus" }, left: { missing: "size" } });
    expect("progress" in unfunded).toBe(false);
  });
});
