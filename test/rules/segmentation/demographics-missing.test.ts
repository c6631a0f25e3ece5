import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("demographics-missing", () => {
  it("fires without demographics, with an empty block and with nothing but notes, in plans and libraries", () =>
    check(
      "demographics-missing",
      `
segment Hobby "Hobby beekeepers" { size 40_000 } //~ demographics-missing:W
segment Trade "Commercial apiaries" { demographics { } } //~ demographics-missing
segment Schools "School gardens" { demographics { note "Ask Ida" } } //~ demographics-missing
segment Cities "Cities" //~ demographics-missing
`,
    ));

  it("is silent where one attribute stands", () =>
    check("demographics-missing", `segment Hobby "Hobby beekeepers" { demographics { urbanity rural } }`));

  it("is silent where the only attribute has an error", () =>
    check(
      "demographics-missing",
      `segment Hobby "Hobby beekeepers" { demographics { urbanity woodland } } //~ unknown-word`,
    ));

  it("is silent where the block's own line has an error", () =>
    check(
      "demographics-missing",
      `
segment Hobby "Hobby beekeepers" {
  demographics 5 { age 30..60 } //~ wrong-value
}
`,
    ));

  it("describes people by age, around the personas", () =>
    fixes(
      "demographics-missing",
      `
segment Hobby "Hobby beekeepers" {
  persona Ida "Keeps two hives" { age 68 }
}
`,
      'Describe "Hobby beekeepers" as people, by age',
      `
segment Hobby "Hobby beekeepers" {
  persona Ida "Keeps two hives" { age 68 }
  demographics {
    age 25..68
  }
}
`,
    ));

  it("describes companies by employees, in the empty block", () =>
    fixes(
      "demographics-missing",
      `
segment Trade "Commercial apiaries" {
  demographics {
    note "Ask Ida"
  }
}
`,
      'Describe "Commercial apiaries" as companies, by employees',
      `
segment Trade "Commercial apiaries" {
  demographics {
    note "Ask Ida"
    employees 10..249
  }
}
`,
    ));
});
