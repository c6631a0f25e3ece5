import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { messages, related } from "../../support/said.ts";

describe("budget-overallocated", () => {
  it("fires where shares and reserve exceed the budget", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ budget-overallocated:E
  focus Knitters 60%
  focus Schools 35%
  reserve 10%
}
`,
    ));

  it("fires where amounts exceed it, converted with the plan's rate", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR; rate USD 0.9 }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration "Where it goes" { //~ budget-overallocated
  budget 100k EUR
  focus Knitters 70k EUR
  focus Schools 30k USD
  reserve 10k EUR
}
`,
    ));

  it("fires where an amount in another currency tips it over", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR; rate CHF 1.1 }
segment Knitters "Evening knitters"
concentration { //~ budget-overallocated
  budget 100k EUR
  focus Knitters 92k CHF
}
`,
    ));

  it("is silent where the rate brings it below the budget", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR; rate USD 0.85 }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  budget 100k EUR
  focus Knitters 40k EUR
  focus Schools 70k USD
}
`,
    ));

  it("is silent at half a point over", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60.5%
  focus Schools 30%
  reserve 10%
}
`,
    ));

  it("fires just above half a point over", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ budget-overallocated
  focus Knitters 60.6%
  focus Schools 30%
  reserve 10%
}
`,
    ));

  it("is silent just below half a point over", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60.4%
  focus Schools 30%
  reserve 10%
}
`,
    ));

  it("is silent where amounts have no budget to be compared with", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 70k EUR
  focus Schools 50%
  reserve 40%
}
`,
    ));

  it("fires where the known shares alone are too much", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
segment Shops "Gift shops"
concentration { //~ budget-overallocated
  focus Knitters 60%
  focus Schools 50%
  focus Shops
}
`,
    ));

  it("does not count a share with an error in it", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60%
  focus Schools 50 //~ wrong-value
}
`,
    ));

  it("counts what goes to an excluded segment", () =>
    check(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
specialization "Wool with a story" { product "Wool"; excludes Schools }
concentration { //~ budget-overallocated
  focus Knitters 60%
  focus Schools 50%
}
`,
    ));

  it("fires in a library", () =>
    check(
      "budget-overallocated",
      `
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { focus Knitters 60%; focus Schools 41% } //~ budget-overallocated
`,
    ));

  it("offers to scale the shares", () =>
    fixes(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60%
  focus Schools 35%
  reserve 10%
}
`,
      "Scale all shares to fit the budget",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 57.2%
  focus Schools 33.3%
  reserve 9.5%
}
`,
    ));

  it("offers to scale amounts, each in its own currency", () =>
    fixes(
      "budget-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR; rate USD 0.9 }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  budget 100k EUR
  focus Knitters 70k EUR
  focus Schools { budget 30k USD }
  reserve 10k EUR
}
`,
      "Scale all shares to fit the budget",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR; rate USD 0.9 }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  budget 100k EUR
  focus Knitters 65_420 EUR
  focus Schools { budget 28_037 USD }
  reserve 9_345 EUR
}
`,
    ));

  it("names and links every share", () => {
    expect(
      messages(
        "budget-overallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms"
segment Arable "Arable farms"
concentration {
  budget 100k EUR
  focus Dairy 70%
  focus Arable 27k EUR
  reserve 10%
}`,
      ),
    ).toEqual([
      'Together, the shares come to 107% of the budget (107,000 EUR of 100,000 EUR): "Dairy farms" 70%, "Arable farms" 27% and the reserve 10%. Lower them until they add up to 100%.',
    ]);
    expect(
      related(
        "budget-overallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms"
segment Arable "Arable farms"
concentration {
  budget 100k EUR
  focus Dairy 70%
  focus Arable 27k EUR
  reserve 10%
}`,
      ),
    ).toEqual(['6: "Dairy farms": 70%.', '7: "Arable farms": 27%.', "8: The reserve: 10%."]);
  });
});
