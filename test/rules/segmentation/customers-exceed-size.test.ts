import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("customers-exceed-size", () => {
  it("fires at one customer too many", () =>
    check(
      "customers-exceed-size",
      `
segment Trade "Commercial apiaries" {
  size 900 companies
  customers 901 //~ customers-exceed-size:E
}
`,
    ));

  it("is silent at the size, below it, and where one is missing", () =>
    check(
      "customers-exceed-size",
      `
segment Trade "Commercial apiaries" { size 0.9k; customers 900 }
segment Hobby "Hobby beekeepers" { customers 300 }
segment Schools "School gardens" { size 300; customers 299 }
segment Cities "Cities" { size 300 }
`,
    ));

  it("is silent where one of the two has an error", () =>
    check(
      "customers-exceed-size",
      `
segment Trade "Commercial apiaries" {
  size 10% //~ wrong-value
  customers 900
}
`,
    ));

  it("silences what exceeds the segment", () =>
    check(
      ["customers-exceed-size", "acquisition-exceeds-segment", "goal-exceeds-segment"],
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" {
  size 1_000
  customers 1_200 //~ customers-exceed-size
  economics { acquisition 10 EUR }
}
goal Grow "New ones" { for Hobby; acquire 5_000; by 2027-12-31 }
concentration {
  budget 100k EUR
  focus Hobby 100% { acquire 100% }
}
`,
    ));
});
