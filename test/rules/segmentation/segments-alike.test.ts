import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const values = `
value Cover "Covers in one coat"
value Smell "No smell"
value Price "Low price"
value Colour "Any colour mixed"
`;

function pair(first: string, second: string, mark = ""): string {
  return `${values}
segment Tenants "Tenants who paint" { ${first} }
segment Movers "People who have just moved" { ${second} } ${mark}
`;
}

const fires = "//~ segments-alike:W";
const wants = "psychographics { values Cover 4, Smell 3, Price 5 }";

describe("segments-alike", () => {
  it("fires at half a level, in any order of the values", () =>
    check("segments-alike", pair(wants, "psychographics { values Price 4.5, Cover 4, Smell 3.5 }", fires)));

  it("is silent above half a level", () =>
    check("segments-alike", pair(wants, "psychographics { values Price 4.4, Cover 4, Smell 3 }")));

  it("is silent with another set of values, and with only two", () => {
    check("segments-alike", pair(wants, "psychographics { values Cover 4, Smell 3, Price 5, Colour 2 }"));
    check("segments-alike", pair(wants, "psychographics { values Cover 4, Smell 3, Colour 5 }"));
    const two = "psychographics { values Cover 4, Smell 3 }";
    check("segments-alike", pair(two, two));
  });

  it("does not count a value at 0", () => {
    check("segments-alike", pair(wants, "psychographics { values Cover 4, Smell 3, Price 5, Colour 0 }", fires));
    const two = "psychographics { values Cover 4, Smell 3, Price 0 }";
    check("segments-alike", pair(two, two));
  });

  it("fires where no attribute of both differs, case and order aside", () =>
    check(
      "segments-alike",
      pair(
        `demographics { age 20..40; occupation "Nurse", "Cook"; urbanity urban }; ${wants}`,
        `demographics { age 20..40; occupation "cook", "NURSE"; household single }; ${wants}`,
        fires,
      ),
    ));

  it("is silent where a range, a set, a text or a trait differs", () => {
    for (const [first, second] of [
      ["age 20..40", "age 20..41"],
      ["age 20..40", "age 20.."],
      ["urbanity urban", "urbanity urban, rural"],
      ['occupation "Nurse"', 'occupation "Cook"'],
      ["income 40k..90k EUR", "income 40k..80k EUR"],
      ['trait "Pets" "Dogs"', 'trait "Pets" "Cats"'],
    ]) {
      check("segments-alike", pair(`demographics { ${first} }; ${wants}`, `demographics { ${second} }; ${wants}`));
    }
  });

  it("fires where ranges and traits are the same in other words", () => {
    for (const [first, second] of [
      ["income 40k..90k EUR", "income 40_000..90_000 EUR"],
      ['trait "Pets" "Dogs"', 'trait "pets" "DOGS"'],
      ['trait "Pets" "Dogs"', 'trait "Garden" "Big"'],
      ["age 30", "age 30..30"],
    ]) {
      check(
        "segments-alike",
        pair(`demographics { ${first} }; ${wants}`, `demographics { ${second} }; ${wants}`, fires),
      );
    }
  });

  it("is silent where what decides it has an error", () => {
    check(
      "segments-alike",
      pair(`demographics { age 20..40 }; ${wants}`, `demographics { age 40..20 }; ${wants}`, "//~ out-of-range"),
    );
    check("segments-alike", pair(wants, "psychographics { values Cover 4, Smell 3, Price 9 }", "//~ out-of-range"));
  });

  it("fires once at each later one, naming all before it", () =>
    check(
      "segments-alike",
      `${pair(wants, wants, fires)}
segment Artists "Mural painters" { ${wants} } ${fires}
`,
    ));

  it("follows its options", () => {
    const two = "psychographics { values Cover 4, Smell 3 }";
    const near = "psychographics { values Cover 5, Smell 3 }";
    const options = { minShared: 2, maxDifference: 1 };
    check({ codes: "segments-alike", rules: { "segments-alike": ["warning", options] } }, pair(two, near, fires));
  });

  it("finds one that is alike among hundreds that differ", () => {
    const crowd = Array.from(
      { length: 500 },
      (_, i) => `segment S${i} "Crowd ${i}" { demographics { age ${i}..${i + 1} }; ${wants} }`,
    ).join("\n");
    const twin = `segment Twin "Twin" { demographics { age 7..8 }; ${wants} } ${fires}`;
    check("segments-alike", `${values}\n${crowd}\n${twin}\n`);
  });

  it("is silent where one has a trait and one of the other has an error", () =>
    check(
      "segments-alike",
      pair(
        `demographics { trait "Pets" "Dogs" }; ${wants}`,
        `demographics { trait "Garden" "Big"; trait "Pets" }; ${wants}`,
        "//~ wrong-value",
      ),
    ));
});
