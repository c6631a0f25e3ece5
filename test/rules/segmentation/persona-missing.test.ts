import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("persona-missing", () => {
  it("fires at a funded segment without a persona", () =>
    check(
      "persona-missing",
      `
segment Skiers "Skiers" { demographics { age 20..60 } } //~ persona-missing:H
concentration { focus Skiers 100% }
`,
    ));

  it("is silent with a persona, and without money", () =>
    check(
      "persona-missing",
      `
segment Skiers "Skiers" { persona Nina "Skis every weekend" { age 29 } }
segment Choirs "Choirs on tour"
concentration { focus Skiers 100% }
`,
    ));

  it("is silent where the persona has an error", () =>
    check(
      "persona-missing",
      `
segment Skiers "Skiers" {
  persona Nina //~ wrong-value
}
concentration { focus Skiers 100% }
`,
    ));

  it("makes one from the middle of the ranges", () =>
    fixes(
      "persona-missing",
      `
segment Skiers "Skiers" {
  demographics {
    age 20..45
    income 40k..90k EUR
    region DE, AT
    occupation "Nurse"
    employees 5..
  }
}
concentration { focus Skiers 100% }
`,
      'Add a persona to "Skiers"',
      `
segment Skiers "Skiers" {
  demographics {
    age 20..45
    income 40k..90k EUR
    region DE, AT
    occupation "Nurse"
    employees 5..
  }
  persona Typical "A typical customer" {
    age 33
    income 65_000 EUR
    region DE
    employees 5
  }
}
concentration { focus Skiers 100% }
`,
    ));
});
