import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("effort-overallocated", () => {
  it("fires where time is given twice", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ effort-overallocated:E
  time 4_000h
  focus Knitters 50% { time 60% }
  focus Schools 50% { time 1_800h }
}
`,
    ));

  it("fires where there are too few people", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ effort-overallocated
  people 10
  focus Knitters 50% { people 6 }
  focus Schools 50% { people 5 }
}
`,
    ));

  it("says both, each once", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ effort-overallocated*2
  people 10
  focus Knitters 50% { people 6; time 70% }
  focus Schools 50% { people 5; time 70% }
}
`,
    ));

  it("is silent at half a point over", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  people 10
  focus Knitters 50% { people 5; time 60.5% }
  focus Schools 50% { people 5; time 40% }
}
`,
    ));

  it("fires just above half a point over", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration { //~ effort-overallocated
  focus Knitters 50% { people 60.6% }
  focus Schools 50% { people 40% }
}
`,
    ));

  it("is silent just below half a point over", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50% { people 60.4% }
  focus Schools 50% { people 40% }
}
`,
    ));

  it("is silent where hours and heads have no whole to be part of", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50% { time 900h; people 60 }
  focus Schools 50% { time 900h; people 70 }
}
`,
    ));

  it("does not count what has an error in it", () =>
    check(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  focus Knitters 50% { time 60% }
  focus Schools 50% {
    time fifty //~ wrong-value
  }
}
`,
    ));

  it("offers to scale people", () =>
    fixes(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  people 10
  focus Knitters 50% { people 6 }
  focus Schools 50% { people 5 }
}
`,
      "Scale all shares of the people to fit",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  people 10
  focus Knitters 50% { people 5.45 }
  focus Schools 50% { people 4.54 }
}
`,
    ));

  it("offers to scale time, in percent and in hours", () =>
    fixes(
      "effort-overallocated",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  time 4_000h
  focus Knitters 50% { time 60% }
  focus Schools 50% { time 1_800h }
}
`,
      "Scale all shares of the time to fit",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
concentration {
  time 4_000h
  focus Knitters 50% { time 57.1% }
  focus Schools 50% { time 1_714h }
}
`,
    ));
});
