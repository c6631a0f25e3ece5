import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

function opera(strategy: string, segment: string, concentration: string, mark = ""): string {
  return `
strategy Opera "Opera streaming" { ${strategy} }
segment Houses "Small opera houses" { ${segment} } ${mark}
concentration { ${concentration} }
`;
}

const fires = "//~ segment-insubstantial:W";
const houses = "size 100; reach 50%; economics { revenue 1_000 EUR; margin 50% }";

describe("segment-insubstantial", () => {
  it("fires where a year of the segment is less than a year of its budget", () =>
    check(
      "segment-insubstantial",
      opera("period 2027; currency EUR", houses, "budget 50k EUR; focus Houses 50.1%", fires),
    ));

  it("is silent where both are the same", () =>
    check("segment-insubstantial", opera("period 2027; currency EUR", houses, "budget 50k EUR; focus Houses 50%")));

  it("counts a whole segment as reachable where the reach is absent", () =>
    check(
      "segment-insubstantial",
      opera(
        "period 2027; currency EUR",
        "size 100; economics { revenue 1_000 EUR; margin 50% }",
        "budget 60k EUR; focus Houses 100%",
        fires,
      ),
    ));

  it("counts monthly revenue twelve times", () =>
    check(
      "segment-insubstantial",
      opera(
        "period 2027; currency EUR",
        "size 100; reach 50%; economics { revenue 1_000 EUR monthly; margin 50% }",
        "budget 300k EUR; focus Houses 100%",
      ),
    ));

  it("spreads the budget over the years of the period", () =>
    check(
      "segment-insubstantial",
      opera("period 2027-01..2028-12; currency EUR", houses, "budget 50k EUR; focus Houses 100%"),
    ));

  it("fires in another currency", () =>
    check(
      "segment-insubstantial",
      opera(
        "period 2027; currency EUR; rate CHF 1.05",
        "size 100; reach 100%; economics { revenue 820 EUR; margin 50% }",
        "budget 80k EUR; focus Houses 40k CHF",
        fires,
      ),
    ));

  it("is silent without a period, a size, a margin or a focus", () => {
    const concentration = "budget 50k EUR; focus Houses 80%";
    check("segment-insubstantial", opera("currency EUR", houses, concentration));
    check(
      "segment-insubstantial",
      opera("period 2027; currency EUR", "economics { revenue 1_000 EUR; margin 50% }", concentration),
    );
    check(
      "segment-insubstantial",
      opera("period 2027; currency EUR", "size 100; economics { revenue 1_000 EUR }", concentration),
    );
    check("segment-insubstantial", opera("period 2027; currency EUR", houses, "budget 50k EUR"));
  });

  it("is silent where a number has an error", () =>
    check(
      "segment-insubstantial",
      opera(
        "period 2027; currency EUR",
        "size 100; reach 500%; economics { revenue 1_000 EUR; margin 50% }",
        "budget 50k EUR; focus Houses 80%",
        "//~ out-of-range",
      ),
    ));

  it("links its money and what it brings in", () =>
    expect(
      related(
        "segment-insubstantial",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  size 100
  reach 50%
  economics {
    revenue 100 EUR
    margin 50%
  }
}
concentration { budget 100k EUR; focus Dairy 60% }`,
      ),
    ).toEqual([
      "10: Its budget: 60,000 EUR a year.",
      "3: Its size.",
      "4: Its reach: 50%.",
      "6: What a customer pays, yearly.",
      "7: What remains of it: 50%.",
    ]));
});
