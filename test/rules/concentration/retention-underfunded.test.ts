import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("retention-underfunded", () => {
  it("fires where winning costs five times keeping and less than 30% is for keeping", () =>
    check(
      "retention-underfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR; retention 100 EUR } }
concentration {
  focus Dairy 100% {
    acquire 71%
    retain 29% //~ retention-underfunded:I
  }
}
`,
    ));

  it("is silent at 30%, below five times, and without customers", () =>
    check(
      "retention-underfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR; retention 100 EUR } }
segment Fruit "Fruit growers" { customers 50; economics { acquisition 499 EUR; retention 100 EUR } }
segment Wine "Wine growers" { customers 0; economics { acquisition 500 EUR; retention 100 EUR } }
segment Hops "Hop growers" { economics { acquisition 500 EUR; retention 100 EUR } }
concentration {
  focus Dairy 30% { acquire 70%; retain 30% }
  focus Fruit 20% { acquire 80%; retain 20% }
  focus Wine 20% { acquire 80%; retain 20% }
  focus Hops 30% { acquire 80%; retain 20% }
}
`,
    ));

  it("fires just below 30%, and above five times", () =>
    check(
      "retention-underfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 1; economics { acquisition 501 EUR; retention 100 EUR } }
concentration {
  focus Dairy 30% { acquire 70%; retain 29.9% } //~ retention-underfunded
}
`,
    ));

  it("counts what keeping costs in a month twelve times", () =>
    check(
      "retention-underfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR; retention 10 EUR monthly } }
concentration { focus Dairy 100% { acquire 80%; retain 20% } }
`,
    ));

  it("is silent where nothing is for keeping", () =>
    check(
      "retention-underfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR; retention 100 EUR } }
concentration { focus Dairy 100% { acquire 100%; retain 0% } }
`,
    ));

  it("is silent where the cost of keeping is not known", () =>
    check(
      "retention-underfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR } }
concentration { focus Dairy 100% { acquire 80%; retain 20% } }
`,
    ));

  it("is silent where the share has an error in it", () =>
    check(
      "retention-underfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR; retention 100 EUR } }
concentration {
  focus Dairy 100% {
    acquire 80%
    retain 20 //~ wrong-value
  }
}
`,
    ));

  it("takes its limits from the configuration", () =>
    check(
      { codes: "retention-underfunded", rules: { "retention-underfunded": ["information", { minRetain: 20 }] } },
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR; retention 100 EUR } }
concentration { focus Dairy 100% { acquire 80%; retain 20% } }
`,
    ));

  it("takes the ratio from the configuration", () =>
    check(
      { codes: "retention-underfunded", rules: { "retention-underfunded": ["information", { minRatio: 6 }] } },
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50; economics { acquisition 500 EUR; retention 100 EUR } }
concentration { focus Dairy 100% { acquire 80%; retain 20% } }
`,
    ));
});
