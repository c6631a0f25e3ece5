import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const values = `
value Safety "Nobody gets hurt"
value Thrill "The longest ride in the valley"
value Parking "A place to park"`;

describe("must-unmet", () => {
  it("fires below 3 where nothing is expected, at each such must", () =>
    check(
      "must-unmet",
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5, Safety 2.9 }
segment Schools "School classes" {
  psychographics {
    values Thrill 4
    musts Thrill,
      Safety, //~ must-unmet:W
      Parking //~ must-unmet
  }
}`,
    ));

  it("fires below what is expected, however high or low that is", () =>
    check(
      "must-unmet",
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5, Safety 4.9, Parking 1.9 }
segment Schools "School classes" {
  psychographics {
    expects Safety 5, Parking 2
    musts Parking, Safety //~ must-unmet*2
  }
}`,
    ));

  it("is silent at 3, and at what is expected", () =>
    check(
      "must-unmet",
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5, Safety 3, Parking 2 }
segment Schools "School classes" { psychographics { musts Safety, Parking; expects Parking 2 } }`,
    ));

  it("counts what services deliver, and only what is for the segment", () =>
    check(
      "must-unmet",
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5 }
usp Free "Free parking for clubs" { delivers Parking 5; for Clubs }
service Guides "Two guides at every rope" { mode proactive; delivers Safety 4 }
segment Clubs "Sports clubs" { psychographics { musts Parking } }
segment Schools "School classes" { psychographics { musts Safety, Parking } } //~ must-unmet`,
    ));

  it("is silent where nothing in play delivers anything", () =>
    check(
      "must-unmet",
      `${values}
segment Schools "School classes" { psychographics { values Thrill 4; musts Safety } }`,
    ));

  it("is silent where musts, expectations or deliveries have an error", () =>
    check(
      "must-unmet",
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5 }
segment Schools "School classes" { psychographics { musts Safety; expects Safety 1, Thril 2 } } //~ unknown-name
segment Clubs "Sports clubs" { psychographics { musts Safety, Park } } //~ unknown-name`,
    ));

  it("is silent where it is not known what is delivered", () =>
    check(
      "must-unmet",
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5, Safty 5 } //~ unknown-name
segment Schools "School classes" { psychographics { musts Safety } }`,
    ));

  it("silences the need and the expectation for the same value only", () =>
    check(
      ["must-unmet", "need-unanswered", "expectation-unmet"],
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5; for Schools }
segment Schools "School classes" {
  psychographics {
    values Safety 5, Thrill 4
    expects Safety 4,
      Parking 2 //~ expectation-unmet
    musts Safety //~ must-unmet
  }
}`,
    ));

  it("takes the level from its options", () =>
    check(
      { codes: "must-unmet", rules: { "must-unmet": ["warning", { minLevel: 2 }] } },
      `${values}
usp Valley "A kilometre over the valley" { delivers Thrill 5, Safety 2, Parking 1.9 }
segment Schools "School classes" {
  psychographics {
    musts Safety,
      Parking //~ must-unmet
  }
}`,
    ));
});
