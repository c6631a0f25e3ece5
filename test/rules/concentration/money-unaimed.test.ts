import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("money-unaimed", () => {
  it("fires where there is no focus", () =>
    check(
      "money-unaimed",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Schools "Craft teachers"
concentration "Where it goes" { //~ money-unaimed:W
  budget 80k EUR
  people 4
  reserve 10%
}
`,
    ));

  it("fires where there is no segment either", () =>
    check(
      "money-unaimed",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
concentration { budget 80k EUR } //~ money-unaimed
`,
    ));

  it("is silent where there is a focus, however small", () =>
    check(
      "money-unaimed",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Schools "Craft teachers"
concentration { focus Schools 5% }
`,
    ));

  it("is silent where a focus has an error in its name", () =>
    check(
      "money-unaimed",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Schools "Craft teachers"
concentration {
  budget 80k EUR
  focus Skools 5% //~ unknown-name
}
`,
    ));

  it("is silent in a library", () =>
    check(
      "money-unaimed",
      `
concentration { budget 80k EUR }
`,
    ));

  it("is silent where there is no concentration", () =>
    check(
      "money-unaimed",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Schools "Craft teachers"
`,
    ));

  it("offers a focus on the only segment", () =>
    fixes(
      "money-unaimed",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Schools "Craft teachers"
concentration {
  budget 80k EUR
  reserve 10%
}
`,
      "Add a focus on the segment",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Schools "Craft teachers"
concentration {
  budget 80k EUR
  reserve 10%
  focus Schools 90%
}
`,
    ));

  it("offers a focus on each segment, in equal shares", () =>
    fixes(
      "money-unaimed",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  budget 80k EUR
  reserve 10%
}
`,
      "Add a focus on each segment",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  budget 80k EUR
  reserve 10%
  focus Knitters 45%
  focus Schools 45%
}
`,
    ));

  it("leaves the share open where the segment brings in less", () =>
    fixes(
      "money-unaimed",
      `strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { size 100; economics { revenue 20 EUR; margin 50% } }
concentration {
  budget 10k EUR
}`,
      `Add a focus on the segment`,
      `strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { size 100; economics { revenue 20 EUR; margin 50% } }
concentration {
  budget 10k EUR
  focus Drinkers
}`,
    ));
});
