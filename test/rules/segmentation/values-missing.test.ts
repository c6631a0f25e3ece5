import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("values-missing", () => {
  it("fires where psychographics hold no values", () =>
    check(
      "values-missing",
      `
value Advice "Someone to ask"
segment Hobby "Hobby beekeepers" { //~ values-missing:W
  psychographics { interests "Wild flowers"; expects Advice 3 }
}
`,
    ));

  it("is silent with values, and without psychographics", () =>
    check(
      "values-missing",
      `
value Advice "Someone to ask"
segment Hobby "Hobby beekeepers" { psychographics { values Advice 1 } }
segment Trade "Commercial apiaries"
`,
    ));

  it("is silent where the values have an error", () =>
    check(
      "values-missing",
      `
value Advice "Someone to ask"
segment Hobby "Hobby beekeepers" {
  psychographics {
    interests "Wild flowers"
    values Advice 9 //~ out-of-range
  }
}
`,
    ));

  it("proposes the first value of the plan where there is no USP", () =>
    fixes(
      "values-missing",
      `
value Advice "Someone to ask"
segment Hobby "Hobby beekeepers" {
  psychographics {
    interests "Wild flowers"
  }
}
`,
      'Let "Hobby beekeepers" value Advice',
      `
value Advice "Someone to ask"
segment Hobby "Hobby beekeepers" {
  psychographics {
    interests "Wild flowers"
    values Advice 3
  }
}
`,
    ));

  it("proposes a value of each USP that names the segment", () =>
    fixes(
      "values-missing",
      `
value Advice "Someone to ask"
value Bulk "Pallets by tomorrow"
usp Mentor "A mentor with every first hive" { delivers Advice 5; for Hobby }
usp Depot "Pallets from the depot next door" { delivers Bulk 4; for Hobby }
segment Hobby "Hobby beekeepers" {
  psychographics {
    interests "Wild flowers"
  }
}
`,
      'Let "Hobby beekeepers" value Advice and Bulk',
      `
value Advice "Someone to ask"
value Bulk "Pallets by tomorrow"
usp Mentor "A mentor with every first hive" { delivers Advice 5; for Hobby }
usp Depot "Pallets from the depot next door" { delivers Bulk 4; for Hobby }
segment Hobby "Hobby beekeepers" {
  psychographics {
    interests "Wild flowers"
    values Advice 4, Bulk 4
  }
}
`,
    ));
});
