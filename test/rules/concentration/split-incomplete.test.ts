import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("split-incomplete", () => {
  it("fires where both are given and leave more than five points", () =>
    check(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% { acquire 54%; retain 40% } //~ split-incomplete:I
}
`,
    ));

  it("is silent at exactly 95%, in two parts and in one, and without a split", () =>
    check(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
segment Shops "Gift shops"
concentration {
  focus Knitters 50% { acquire 50%; retain 45% }
  focus Schools 30% { acquire 95% }
  focus Shops 10%
  reserve 10%
}
`,
    ));

  it("fires just below 95%", () =>
    check(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50% { acquire 50%; retain 44.9% } //~ split-incomplete
  focus Schools 30% { retain 94.9% } //~ split-incomplete
}
`,
    ));

  it("is silent just above 95%", () =>
    check(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50% { acquire 50%; retain 45.1% }
  focus Schools 30% { retain 95.1% }
}
`,
    ));

  it("fires where only one is given", () =>
    check(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60% { acquire 94% } //~ split-incomplete
  focus Schools 30% { retain 20% } //~ split-incomplete
}
`,
    ));

  it("is silent where the other has an error in it", () =>
    check(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60% {
    acquire 60%
    retain 40 //~ wrong-value
  }
  focus Schools 30% {
    acquire 40 //~ wrong-value
    retain 60%
  }
}
`,
    ));

  it("is silenced where there are customers and nothing to keep them", () =>
    check(
      ["split-incomplete", "retention-unfunded"],
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 5 }
segment Cooks "Cooks" { size 5 }
concentration {
  focus Drinkers 50% { acquire 60% } //~ retention-unfunded
  focus Cooks 50% { acquire 60% } //~ split-incomplete
}
`,
    ));

  it("offers to add what goes to keeping", () =>
    fixes(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% {
    acquire 60%
  }
  reserve 10%
}
`,
      "Add retain 40%",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% {
    acquire 60%
    retain 40%
  }
  reserve 10%
}
`,
    ));

  it("offers to add what goes to winning", () =>
    fixes(
      "split-incomplete",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% {
    retain 45%
  }
  reserve 10%
}
`,
      "Add acquire 55%",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% {
    retain 45%
    acquire 55%
  }
  reserve 10%
}
`,
    ));
});
