import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("segment-unreachable", () => {
  it("fires at a reach of 0%, in libraries too", () =>
    check(
      "segment-unreachable",
      `
segment Hobby "Hobby beekeepers" {
  size 40_000
  reach 0% //~ segment-unreachable:W
}
`,
    ));

  it("is silent above 0% and without a reach", () =>
    check(
      "segment-unreachable",
      `
segment Hobby "Hobby beekeepers" { size 40_000; reach 0.1% }
segment Trade "Commercial apiaries" { size 900 }
`,
    ));

  it("is silent where the reach has an error", () =>
    check(
      "segment-unreachable",
      `
segment Hobby "Hobby beekeepers" {
  reach 0 //~ wrong-value
}
`,
    ));

  it("silences what exceeds the segment", () =>
    check(
      ["segment-unreachable", "acquisition-exceeds-segment", "goal-exceeds-segment"],
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" {
  size 1_000
  reach 0% //~ segment-unreachable
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
