import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const plan = 'strategy Lens "Contact lens club 2027" { period 2027; currency EUR }';

describe("ltv-cac-thin", () => {
  it("fires at economics where the ratio is just below three", () =>
    check(
      "ltv-cac-thin",
      `${plan}
segment Wearers "Daily wearers" {
  economics { //~ ltv-cac-thin:I
    acquisition 299 EUR
    retention 40 EUR
    revenue 480 EUR
    margin 55%
    lifetime 4y
  }
}`,
    ));

  it("is silent at exactly three and above", () =>
    check(
      "ltv-cac-thin",
      `${plan}
segment A "A" { economics { acquisition 200 EUR; retention 50 EUR; revenue 400 EUR; margin 50%; lifetime 4y } }
segment B "B" { economics { acquisition 199 EUR; retention 50 EUR; revenue 400 EUR; margin 50%; lifetime 4y } }`,
    ));

  it("is silent where an input is missing or has an error, or winning costs nothing", () =>
    check(
      "ltv-cac-thin",
      `${plan}
segment A "A" { economics { acquisition 500 EUR; revenue 480 EUR; margin 55% } }
segment B "B" { economics { revenue 480 EUR; margin 55%; lifetime 1y } }
segment C "C" { economics { acquisition 0 EUR; revenue 480 EUR; margin 55%; lifetime 1y } }
segment D "D" {
  economics {
    acquisition 500 EUR
    revenue 480 EUR
    margin 55%
    lifetime 4years //~ wrong-value
  }
}`,
    ));

  it("compares with the team's own ratio", () => {
    const text = (mark: string) => `${plan}
segment A "A" { economics { acquisition 200 EUR; retention 50 EUR; revenue 400 EUR; margin 50%; lifetime 4y } }${mark}`;
    check(
      { codes: "ltv-cac-thin", rules: { "ltv-cac-thin": ["warning", { minRatio: 3.1 }] } },
      text(" //~ ltv-cac-thin:W"),
    );
    check({ codes: "ltv-cac-thin", rules: { "ltv-cac-thin": ["warning", { minRatio: 2.9 }] } }, text(""));
  });

  it("is not told of a segment whose customers cost more than they bring in", () =>
    check(
      ["ltv-below-cac", "ltv-cac-thin"],
      `${plan}
segment A "A" { economics { acquisition 600.01 EUR; retention 50 EUR; revenue 400 EUR; margin 50%; lifetime 4y } } //~ ltv-below-cac
segment B "B" { economics { acquisition 600 EUR; retention 50 EUR; revenue 400 EUR; margin 50%; lifetime 4y } } //~ ltv-cac-thin`,
    ));
});
