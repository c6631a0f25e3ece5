import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("five-times-differs", () => {
  it("fires below five times and above 25 times, at what it costs to win", () =>
    check(
      "five-times-differs",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  economics {
    acquisition 499 EUR //~ five-times-differs:H
    retention 100 EUR
  }
}
segment Fruit "Fruit growers" {
  economics {
    retention 10 EUR
    acquisition 251 EUR //~ five-times-differs
  }
}
`,
    ));

  it("is silent at exactly five and 25 times, between, and with nothing to compare", () =>
    check(
      "five-times-differs",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 500 EUR; retention 100 EUR } }
segment Fruit "Fruit growers" { economics { acquisition 250 EUR; retention 10 EUR } }
segment Hops "Hop growers" { economics { acquisition 100 EUR; retention 10 EUR } }
segment Wine "Wine growers" { economics { acquisition 250 EUR } }
segment Bees "Beekeepers" { economics { retention 250 EUR } }
`,
    ));

  it("is silent where keeping costs nothing", () =>
    check(
      "five-times-differs",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 250 EUR; retention 0 EUR } }
`,
    ));

  it("counts a year of keeping", () =>
    check(
      "five-times-differs",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  economics {
    acquisition 599 EUR //~ five-times-differs
    retention 10 EUR monthly
  }
}
segment Fruit "Fruit growers" { economics { acquisition 600 EUR; retention 10 EUR monthly } }
`,
    ));

  it("takes its limits from the configuration", () =>
    check(
      {
        codes: "five-times-differs",
        rules: { "five-times-differs": ["hint", { minRatio: 3, maxRatio: 30 }] },
      },
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 300 EUR; retention 100 EUR } }
segment Fruit "Fruit growers" { economics { acquisition 300 EUR; retention 10 EUR } }
`,
    ));

  it("is silent where an amount has an error in it", () =>
    check(
      "five-times-differs",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  economics {
    acquisition 100 EUR
    retention 100 //~ wrong-value
  }
}
`,
    ));
});
