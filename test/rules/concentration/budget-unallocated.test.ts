import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("budget-unallocated", () => {
  it("fires where more than five points are left", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ budget-unallocated:I
  budget 100k EUR
  focus Knitters { budget 54k EUR }
  focus Schools 40%
}
`,
    ));

  it("is silent where exactly five points are left", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 55%
  focus Schools 30%
  reserve 10%
}
`,
    ));

  it("fires just above five points", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ budget-unallocated
  focus Knitters 54.9%
  focus Schools 30%
  reserve 10%
}
`,
    ));

  it("is silent just below five points", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 55.1%
  focus Schools 30%
  reserve 10%
}
`,
    ));

  it("takes its limit from the configuration", () =>
    check(
      { codes: "budget-unallocated", rules: { "budget-unallocated": ["information", { maxUnplaced: 10 }] } },
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50%
  focus Schools 30%
  reserve 10%
}
`,
    ));

  it("is silent where a focus has no share", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50%
  focus Schools
}
`,
    ));

  it("is silent where a share has an error in it", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50%
  focus Schools 30 //~ wrong-value
}
`,
    ));

  it("is silent where the reserve has an error in it", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50%
  focus Schools 30%
  reserve 20 //~ wrong-value
}
`,
    ));

  it("is silent where there is no focus at all", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { budget 100k EUR; reserve 10% }
`,
    ));

  it("is silent where an amount has no budget to be a share of", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 7k EUR
  focus Schools 30%
}
`,
    ));

  it("counts what goes to an excluded segment", () =>
    check(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
specialization "Wool with a story" { product "Wool"; excludes Schools }
concentration {
  focus Knitters 60%
  focus Schools 40%
}
`,
    ));

  it("offers to keep the rest in reserve", () =>
    fixes(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  budget 100k EUR
  focus Knitters 50%
  focus Schools 30%
}
`,
      "Keep 20% in reserve",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  budget 100k EUR
  focus Knitters 50%
  focus Schools 30%
  reserve 20%
}
`,
    ));

  it("offers to raise the reserve that is there", () =>
    fixes(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50%
  focus Schools 30%
  reserve 5%
}
`,
      "Keep 20% in reserve",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50%
  focus Schools 30%
  reserve 20%
}
`,
    ));

  it("offers to scale up", () =>
    fixes(
      "budget-unallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 40%
  focus Schools 30%
}
`,
      "Scale the shares up to use the whole budget",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 57.1%
  focus Schools 42.9%
}
`,
    ));
});
