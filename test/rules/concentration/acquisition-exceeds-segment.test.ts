import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

describe("acquisition-exceeds-segment", () => {
  it("fires where the money wins more than are left", () =>
    check(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 900; reach 60%; customers 50; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 80% {
    acquire 62.5% //~ acquisition-exceeds-segment:E
    retain 37.5%
  }
  reserve 20%
}
`,
    ));

  it("is silent where it wins exactly those that are left", () =>
    check(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 900; reach 60%; customers 50; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 98k EUR { acquire 50%; retain 50% }
}
`,
    ));

  it("fires where it wins just one more", () =>
    check(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 900; reach 60%; customers 50; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 98.2k EUR { acquire 50%; retain 50% } //~ acquisition-exceeds-segment
}
`,
    ));

  it("is silent where it wins just one less", () =>
    check(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 900; reach 60%; customers 50; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 97.8k EUR { acquire 50%; retain 50% }
}
`,
    ));

  it("takes none off where no customers are declared", () =>
    check(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 500; reach 100%; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 100% {
    acquire 51% //~ acquisition-exceeds-segment
    retain 49%
  }
}
`,
    ));

  it("is silent where it is not known what a customer costs to win", () =>
    check(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 5; economics { revenue 100 EUR } }
concentration { budget 100k EUR; focus Dairy 100% { acquire 100% } }
`,
    ));

  it("is silent where the size has an error in it", () =>
    check(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  size "few" //~ wrong-value
  economics { acquisition 100 EUR }
}
concentration { budget 100k EUR; focus Dairy 100% { acquire 100% } }
`,
    ));

  it("is silenced where nobody can be reached or there are too many customers", () =>
    check(
      ["acquisition-exceeds-segment", "segment-unreachable", "customers-exceed-size"],
      `
strategy Lens "Contact lens club 2027" { period 2027; currency EUR }
segment Wearers "Daily wearers" {
  size 1_000
  reach 0% //~ segment-unreachable
  economics { acquisition 1 EUR }
}
segment Actors "Actors" {
  size 1_000
  customers 1_001 //~ customers-exceed-size
  economics { acquisition 1 EUR }
}
concentration { budget 40k EUR; focus Wearers 50% { acquire 100% }; focus Actors 50% { acquire 100% } }
`,
    ));

  it("offers to lower the share", () =>
    fixes(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 900; reach 60%; customers 50; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 80% {
    acquire 62.5%
    retain 37.5%
  }
  reserve 20%
}
`,
      "Lower the share for winning to 61.25%",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 900; reach 60%; customers 50; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 80% {
    acquire 61.25%
    retain 37.5%
  }
  reserve 20%
}
`,
    ));

  it("offers to give to keeping what would have no job", () =>
    fixes(
      "acquisition-exceeds-segment",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 500; reach 100%; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 100% {
    acquire 100%
  }
}
`,
      "Lower the share for winning to 50% and give 50% to keeping",
      `
strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { size 500; reach 100%; economics { acquisition 100 EUR } }
concentration {
  budget 100k EUR
  focus Dairy 100% {
    acquire 50%
    retain 50%
  }
}
`,
    ));

  it("links what there is to win and what one costs", () =>
    expect(
      related(
        "acquisition-exceeds-segment",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  size 900
  reach 60%
  customers 50
  economics { acquisition 100 EUR }
}
concentration { budget 100k EUR; focus Dairy 80% { acquire 62.5%; retain 37.5% }; reserve 20% }`,
      ),
    ).toEqual([
      "3: There are 900.",
      "4: 60% of them can be reached.",
      "5: 50 are customers.",
      "6: What it costs to win one.",
    ]));
});
