import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

describe("split-overallocated", () => {
  it("fires where the two are more than all", () =>
    check(
      "split-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% { //~ split-overallocated:E
    acquire 60%
    retain 41%
  }
  reserve 10%
}
`,
    ));

  it("is silent at exactly 100%, and where one is not given", () =>
    check(
      "split-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60% { acquire 60%; retain 40% }
  focus Schools 30% { acquire 100% }
  reserve 10%
}
`,
    ));

  it("fires just above 100%", () =>
    check(
      "split-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% { acquire 60.1%; retain 40% } //~ split-overallocated
}
`,
    ));

  it("is silent just below 100%, and within a billionth of it", () =>
    check(
      "split-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 60% { acquire 59.9%; retain 40% }
  focus Schools 30% { acquire 60.00000000001%; retain 40% }
}
`,
    ));

  it("is silent where one of the two has an error in it", () =>
    check(
      "split-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% {
    acquire 60 //~ wrong-value
    retain 90%
  }
}
`,
    ));

  it("judges the block of a focus whose name has an error", () =>
    check(
      "split-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Nobody 90% { acquire 60%; retain 50% } //~ unknown-name split-overallocated
}
`,
    ));

  it("leaves a focus on an excluded segment to its exclusion", () =>
    check(
      ["split-overallocated", "excluded-but-served"],
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
specialization "Wool with a story" { product "Wool"; excludes Schools }
concentration {
  focus Knitters 60%
  focus Schools 30% { acquire 60%; retain 50% } //~ excluded-but-served
}
`,
    ));

  it("offers to scale both", () =>
    fixes(
      "split-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% {
    acquire 60%
    retain 50%
  }
  reserve 10%
}
`,
      "Scale both to add up to 100%",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
concentration {
  focus Knitters 90% {
    acquire 54.5%
    retain 45.5%
  }
  reserve 10%
}
`,
    ));

  it("calls a focus by the name that stands there where there is no such segment", () =>
    expect(
      messages(
        "split-overallocated",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
concentration {
  budget 100k EUR
  focus Arables 70% { acquire 70%; retain 70% }
}`,
      ),
    ).toEqual([
      "Arables spends 70% of its money on winning customers and 70% on keeping them, 40 points more than it has. Lower one of the two until they add up to 100%.",
    ]));
});
