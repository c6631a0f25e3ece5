import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("retention-unfunded", () => {
  it("fires where nothing, or zero, is for keeping", () =>
    check(
      "retention-unfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50 }
segment Fruit "Fruit growers" { customers 1 }
concentration {
  focus Dairy 50% { acquire 100% } //~ retention-unfunded:W
  focus Fruit 50% { acquire 100%; retain 0% } //~ retention-unfunded
}
`,
    ));

  it("is silent without customers, uncounted ones, a little for keeping, or no split", () =>
    check(
      "retention-unfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 0 }
segment Fruit "Fruit growers"
segment Wine "Wine growers" { customers 50 }
segment Hops "Hop growers" { customers 50 }
concentration {
  focus Dairy 25% { acquire 100% }
  focus Fruit 25% { acquire 100% }
  focus Wine 25% { acquire 99%; retain 1% }
  focus Hops 25%
}
`,
    ));

  it("is silent where 'acquire' is not given", () =>
    check(
      "retention-unfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50 }
concentration { focus Dairy 50% { retain 0% } }
`,
    ));

  it("is silent where what is for keeping has an error in it", () =>
    check(
      "retention-unfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50 }
concentration {
  focus Dairy 50% {
    acquire 60%
    retain 40 //~ wrong-value
  }
}
`,
    ));

  it("is silent where the customers have an error in them", () =>
    check(
      "retention-unfunded",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  customers "many" //~ wrong-value
}
concentration { focus Dairy 50% { acquire 100% } }
`,
    ));

  it("silences what follows from it", () =>
    check(
      ["retention-unfunded", "split-incomplete"],
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { customers 50 }
concentration {
  focus Dairy 50% { acquire 60% } //~ retention-unfunded
}
`,
    ));
});
