import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const plan = 'strategy Lens "Contact lens club 2027" { period 2027; currency EUR; rate CHF 1.05 }';

describe("ltv-below-cac", () => {
  it("fires at economics where a customer costs a euro more than it brings in", () =>
    check(
      "ltv-below-cac",
      `${plan}
segment Wearers "Daily wearers" {
  economics { //~ ltv-below-cac:E
    acquisition 897 EUR
    retention 40 EUR
    revenue 480 EUR
    margin 55%
    lifetime 4y
  }
}`,
    ));

  it("counts monthly amounts twelve times and takes the lifetime from the churn", () =>
    check(
      "ltv-below-cac",
      `${plan}
segment Wearers "Daily wearers" {
  economics { acquisition 897 EUR; retention 40 EUR; revenue 40 EUR monthly; margin 55%; churn 25% } //~ ltv-below-cac
}
segment Actors "Actors" {
  economics { acquisition 896 EUR; retention 40 EUR; revenue 40 EUR monthly; margin 55%; churn 25% }
}`,
    ));

  it("converts other currencies", () =>
    check(
      "ltv-below-cac",
      `${plan}
segment Wearers "Daily wearers" { economics { acquisition 853 CHF; retention 40 EUR; revenue 480 EUR; margin 55%; lifetime 4y } }
segment Actors "Actors" { economics { acquisition 854 CHF; retention 40 EUR; revenue 480 EUR; margin 55%; lifetime 4y } } //~ ltv-below-cac`,
    ));

  it("fires where keeping a customer costs more than it earns", () =>
    check(
      "ltv-below-cac",
      `${plan}
segment Wearers "Daily wearers" { economics { acquisition 1 EUR; retention 300 EUR; revenue 480 EUR; margin 55%; lifetime 4y } } //~ ltv-below-cac`,
    ));

  it("fires in a library too", () =>
    check(
      "ltv-below-cac",
      'segment Wearers "Daily wearers" { economics { acquisition 200 EUR; revenue 100 EUR; margin 50%; lifetime 3y } } //~ ltv-below-cac',
    ));

  it("is silent where the two are equal", () =>
    check(
      "ltv-below-cac",
      `${plan}
segment Wearers "Daily wearers" { economics { acquisition 896 EUR; retention 40 EUR; revenue 480 EUR; margin 55%; lifetime 4y } }`,
    ));

  it("is silent where an input is missing", () =>
    check(
      "ltv-below-cac",
      `${plan}
segment A "A" { economics { revenue 480 EUR; margin 55%; lifetime 4y } }
segment B "B" { economics { acquisition 9_000 EUR; margin 55%; lifetime 4y } }
segment C "C" { economics { acquisition 9_000 EUR; revenue 480 EUR; lifetime 4y } }
segment D "D" { economics { acquisition 9_000 EUR; revenue 480 EUR; margin 55% } }
segment E "E" { economics { acquisition 9_000 EUR; revenue 480 EUR; margin 55%; churn 0% } }
segment F "F"`,
    ));

  it("is silent where an input has an error in it", () =>
    check(
      "ltv-below-cac",
      `${plan}
segment A "A" {
  economics {
    acquisition 9_000 EUR
    revenue 480 EUR
    retention 40EUR //~ wrong-value
    margin 55%
    lifetime 4y
  }
}
segment B "B" {
  economics {
    acquisition 9_000 EUR
    revenue 480 EUR
    margin 55 //~ wrong-value
    lifetime 4y
  }
}`,
    ));

  it("tells nothing else of the same segment, but of others", () =>
    check(
      ["ltv-below-cac", "ltv-cac-thin", "payback-long"],
      `${plan}
segment Wearers "Daily wearers" { economics { acquisition 500 EUR; revenue 100 EUR; margin 50%; lifetime 5y } } //~ ltv-below-cac:E
segment Actors "Actors" { economics { acquisition 200 EUR; revenue 100 EUR; margin 50%; lifetime 5y } } //~ ltv-cac-thin:I payback-long:W`,
    ));
});
