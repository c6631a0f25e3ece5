import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("effort-misaligned", () => {
  it("fires where time is far from money", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  time 100h
  focus Adults 66% { time 40h } //~ effort-misaligned:I
  focus Children 34% { time 35% }
}
`,
    ));

  it("fires where people are far from money, in both directions", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  people 10
  focus Adults 70% { people 4 } //~ effort-misaligned
  focus Children 30% { people 6 } //~ effort-misaligned
}
`,
    ));

  it("says both of one focus", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% { people 40%; time 40% } //~ effort-misaligned*2
  focus Children 30%
}
`,
    ));

  it("is silent at exactly 25 points, and where nothing is said of time", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% { time 45% }
  focus Children 30%
}
`,
    ));

  it("fires just above 25 points", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% { time 44.9% } //~ effort-misaligned
}
`,
    ));

  it("is silent just below 25 points", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% { time 45.1% }
}
`,
    ));

  it("takes its limit from the configuration", () =>
    check(
      { codes: "effort-misaligned", rules: { "effort-misaligned": ["information", { maxDifference: 30 }] } },
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% { time 40% }
}
`,
    ));

  it("is silent where the share of the money is not known", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70k EUR { time 10% }
  focus Children { time 5% }
}
`,
    ));

  it("is silent where the share of time has an error in it", () =>
    check(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% {
    time little //~ wrong-value
  }
}
`,
    ));

  it("offers to align one focus", () =>
    fixes(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% { time 30% }
  focus Children 30%
}
`,
      'Give "Adult beginners" 70% of the time',
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  focus Adults 70% { time 70% }
  focus Children 30%
}
`,
    ));

  it("offers to align all where one alone would take too much", () =>
    fixes(
      "effort-misaligned",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  time 100h
  focus Adults 66% { time 40h }
  focus Children 34% { time 35% }
}
`,
      "Divide the time as the money",
      `
strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
segment Adults "Adult beginners"
segment Children "Children"
concentration {
  time 100h
  focus Adults 66% { time 66% }
  focus Children 34% { time 34% }
}
`,
    ));
});
