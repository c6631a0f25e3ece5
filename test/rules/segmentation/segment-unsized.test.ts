import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

describe("segment-unsized", () => {
  it("fires in a plan without a size", () =>
    check(
      "segment-unsized",
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" { customers 300; reach 40% } //~ segment-unsized:I
segment Trade "Commercial apiaries" { size 900 }
segment Schools "School gardens" { size 0 }
`,
    ));

  it("is silent in a library", () => check("segment-unsized", `segment Hobby "Hobby beekeepers" { customers 300 }`));

  it("is silent where the size has an error", () =>
    check(
      "segment-unsized",
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" {
  size -5 //~ out-of-range
}
`,
    ));

  it("proposes a size that holds the customers", () =>
    fixes(
      "segment-unsized",
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" {
  customers 3_000
  reach 50%
}
`,
      'Give "Hobby beekeepers" a size of 10,000 to start from',
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" {
  customers 3_000
  reach 50%
  size 10_000
}
`,
    ));

  it("proposes a size that is worth the money and holds the goal", () =>
    fixes(
      "segment-unsized",
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" {
  economics { revenue 100 EUR; margin 50% }
}
goal Grow "1,200 new ones" { for Hobby; acquire 1_200; by 2027-12-31 }
concentration { budget 150k EUR; focus Hobby 100% }
`,
      'Give "Hobby beekeepers" a size of 5,000 to start from',
      `
strategy Bees "Bee supplies 2027" { period 2027; currency EUR }
segment Hobby "Hobby beekeepers" {
  economics { revenue 100 EUR; margin 50% }
  size 5_000
}
goal Grow "1,200 new ones" { for Hobby; acquire 1_200; by 2027-12-31 }
concentration { budget 150k EUR; focus Hobby 100% }
`,
    ));

  it("proposes a size that holds all whom a goal wants to win", () =>
    expect(
      offers(
        "segment-unsized",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { reach 100% }
goal Keep "Keep them" { for Dairy; retain 90%; by 2027-12-31 }
goal Grow "More of them" { for Dairy; acquire 3_000; by 2027-12-31 }`,
      ),
    ).toEqual(['Give "Dairy farms" a size of 5,000 to start from']));

  it("proposes no size with which the segment would deserve less than its share", () => {
    expect(
      offers(
        "segment-unsized",
        `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
segment Adults "Adult beginners" { reach 100%; psychographics { values Patience 5 } }
segment Children "Children" { size 1_000; psychographics { values Patience 5 } }
concentration { focus Adults 70%; focus Children 30% }`,
      ),
    ).toEqual(['Give "Adult beginners" a size of 1,000 to start from']);
    expect(
      offers(
        "segment-unsized",
        `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
segment Adults "Adult beginners" { reach 100%; psychographics { values Price 5 } }
segment Children "Children" { size 1_000; psychographics { values Patience 5 } }
concentration { focus Adults 30%; focus Children 70% }`,
      ),
    ).toEqual(['Give "Adult beginners" a size of 1,000 to start from']);
    expect(
      offers(
        "segment-unsized",
        `strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
value Patience "Teachers with patience"
value Price "Low price"
usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
segment Adults "Adult beginners" { reach 100%; psychographics { values Price 5 } }
segment Children "Children" { size 1_000; psychographics { values Patience 5 } }
concentration { focus Adults 70%; focus Children 30% }`,
      ),
    ).toEqual([]);
  });
});
