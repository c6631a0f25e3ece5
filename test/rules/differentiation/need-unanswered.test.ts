import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const head = `
value Price "Low price"
value Looks "You do not see it"
value Calm "One craftsman, one invoice"
usp OneHand "One firm from permit to plug" { delivers Calm 5 }`;

describe("need-unanswered", () => {
  it("fires at a value of a funded segment from 4 on", () =>
    check(
      "need-unanswered",
      `${head}
segment Owners "Owners of old houses" {
  psychographics {
    values Calm 4,
      Looks 4, //~ need-unanswered:W
      Price 3.9
  }
}
concentration { focus Owners 100% }`,
    ));

  it("fires where something delivers it below 1, not at 1", () =>
    check(
      "need-unanswered",
      `${head}
service Samples "We bring three tiles" { mode proactive; delivers Looks 0.9, Price 1 }
segment Owners "Owners of old houses" { psychographics { values Looks 5, Price 5, Calm 2 } } //~ need-unanswered
concentration { focus Owners 100% }`,
    ));

  it("takes part where a USP, a service or a goal names the segment", () =>
    check(
      "need-unanswered",
      `${head}
usp Upkeep "Washed each spring" { delivers Calm 3; for Owners }
service Visits "A visit each spring" { mode proactive; for Farmers }
goal Win "Forty schools" { acquire 40; by 2027-12-31; for Schools }
segment Owners "Owners of old houses" { psychographics { values Looks 5, Calm 2 } } //~ need-unanswered
segment Farmers "Farmers" { psychographics { values Looks 5, Calm 2 } } //~ need-unanswered
segment Schools "Schools" { psychographics { values Looks 5, Calm 2 } } //~ need-unanswered
segment Tenants "Tenants with a balcony" { psychographics { values Looks 5, Calm 2 } }`,
    ));

  it("counts only what is for the segment", () =>
    check(
      "need-unanswered",
      `${head}
usp Tiles "Tiles that make power" { delivers Looks 5; for Farmers }
segment Farmers "Farmers" { psychographics { values Looks 5, Calm 2 } }
segment Owners "Owners of old houses" { psychographics { values Looks 5, Calm 2 } } //~ need-unanswered
concentration { focus Owners 100% }`,
    ));

  it("is silent where something has an error", () =>
    check(
      "need-unanswered",
      `${head}
service Samples "We bring three tiles" { mode proactive; for Owners; delivers Looks 6 } //~ out-of-range
segment Owners "Owners of old houses" { psychographics { values Looks 5, Calm 2 } }
concentration { focus Owners 100% }`,
    ));

  it("is silent where the values have an error", () =>
    check(
      "need-unanswered",
      `${head}
segment Owners "Owners of old houses" { psychographics { values Looks 5, Clam 2 } } //~ unknown-name
concentration { focus Owners 100% }`,
    ));

  it("silences the expectation for the same value only", () =>
    check(
      ["need-unanswered", "expectation-unmet"],
      `${head}
segment Owners "Owners of old houses" {
  psychographics {
    values Looks 5, Calm 2 //~ need-unanswered
    expects Looks 3,
      Price 2 //~ expectation-unmet
  }
}
concentration { focus Owners 100% }`,
    ));

  it("takes its limits from the options", () =>
    check(
      { codes: "need-unanswered", rules: { "need-unanswered": ["warning", { minImportance: 2, minLevel: 3 }] } },
      `${head}
service Samples "We bring three tiles" { mode proactive; delivers Looks 2.9, Price 3; for Owners }
segment Owners "Owners of old houses" { psychographics { values Looks 2, Price 5, Calm 1.9 } } //~ need-unanswered`,
    ));

  it("offers to deliver it in a USP, as well as they expect it", () =>
    fixes(
      "need-unanswered",
      `${head}
segment Owners "Owners of old houses" { psychographics { values Looks 5, Calm 4; expects Looks 3.5 } }
concentration { focus Owners 100% }
`,
      'Deliver Looks at 3.5 in "One firm from permit to plug"',
      `${head.replace("Calm 5 }", "Calm 5, Looks 3.5 }")}
segment Owners "Owners of old houses" { psychographics { values Looks 5, Calm 4; expects Looks 3.5 } }
concentration { focus Owners 100% }
`,
    ));

  it("raises a level that is too low", () =>
    fixes(
      "need-unanswered",
      `${head}
usp Tiles "Tiles that make power" { delivers Calm 3, Looks 0.5; because "A kiln" }
segment Owners "Owners of old houses" { psychographics { values Looks 5, Calm 4 } }
concentration { focus Owners 100% }
`,
      'Deliver Looks at 3 in "Tiles that make power"',
      `${head}
usp Tiles "Tiles that make power" { delivers Calm 3, Looks 3; because "A kiln" }
segment Owners "Owners of old houses" { psychographics { values Looks 5, Calm 4 } }
concentration { focus Owners 100% }
`,
    ));
});
