import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("psychographics-missing", () => {
  it("fires without psychographics, with an empty block and with nothing but notes", () =>
    check(
      "psychographics-missing",
      `
segment Hobby "Hobby beekeepers" { size 40_000 } //~ psychographics-missing:W
segment Trade "Commercial apiaries" { psychographics { } } //~ psychographics-missing
segment Schools "School gardens" { psychographics { note "Ask Ida" } } //~ psychographics-missing
`,
    ));

  it("is silent where anything is said", () =>
    check(
      "psychographics-missing",
      `segment Hobby "Hobby beekeepers" { psychographics { interests "Wild flowers" } }`,
    ));

  it("is silent where what is said has an error", () =>
    check(
      "psychographics-missing",
      `
segment Hobby "Hobby beekeepers" {
  psychographics {
    values Advice 5 //~ unknown-name
  }
}
`,
    ));

  it("silences values-missing", () =>
    check(
      ["psychographics-missing", "values-missing"],
      `segment Trade "Commercial apiaries" { psychographics { } } //~ psychographics-missing`,
    ));

  it("proposes what the USP delivers best", () =>
    fixes(
      "psychographics-missing",
      `
value Advice "Someone to ask"
value Bulk "Pallets by tomorrow"
usp Mentor "A mentor with every first hive" { delivers Bulk 2, Advice 5 }
segment Hobby "Hobby beekeepers" {
  size 40_000
}
`,
      'Add psychographics to "Hobby beekeepers", valuing Advice',
      `
value Advice "Someone to ask"
value Bulk "Pallets by tomorrow"
usp Mentor "A mentor with every first hive" { delivers Bulk 2, Advice 5 }
segment Hobby "Hobby beekeepers" {
  size 40_000
  psychographics {
    values Advice 4
  }
}
`,
    ));

  it("declares a value where there is none", () =>
    fixes(
      "psychographics-missing",
      `
segment Hobby "Hobby beekeepers" {
  size 40_000
}
`,
      'Add psychographics to "Hobby beekeepers", valuing Ease',
      `
segment Hobby "Hobby beekeepers" {
  size 40_000
  psychographics {
    values Ease 3
  }
}

value Ease "Easy to choose, buy and use"
`,
    ));
});
