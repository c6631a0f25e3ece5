import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

describe("retention-overfunded", () => {
  it("fires where the money keeps one more than half as many again", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 30.1% //~ retention-overfunded:I
  }
}
`,
    ));

  it("is silent at exactly half as many again", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 30%
  }
}
`,
    ));

  it("is silent just below it", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 29.9%
  }
}
`,
    ));

  it("is silent where neither customers nor what the money wins is known", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { economics { retention 1 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 90%
  }
}
`,
    ));

  it("counts those that the money wins", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { economics { acquisition 60 EUR; retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    acquire 60%
    retain 30.1% //~ retention-overfunded
  }
}
`,
    ));

  it("counts both together", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 100; economics { acquisition 70 EUR; retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    acquire 70%
    retain 30%
  }
}
`,
    ));

  it("fires just above both together", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 99; economics { acquisition 70 EUR; retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    acquire 70%
    retain 30% //~ retention-overfunded
  }
}
`,
    ));

  it("fires where there is nobody to keep", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 0; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 1% //~ retention-overfunded
  }
}
`,
    ));

  it("counts the years of the period", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post" { period 2027..2028; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 60%
  }
}
`,
    ));

  it("takes its limit from the configuration", () =>
    check(
      { codes: "retention-overfunded", rules: { "retention-overfunded": ["information", { maxRatio: 2 }] } },
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 40%
  }
}
`,
    ));

  it("is silent without a period", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post" { currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 90%
  }
}
`,
    ));

  it("is silent where the customers have an error in them", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" {
  customers "many" //~ wrong-value
  economics { acquisition 60 EUR; retention 10 EUR }
}
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    acquire 60%
    retain 40%
  }
}
`,
    ));

  it("is silent where what the money wins has an error in it", () =>
    check(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { acquisition 60 EUR; retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    acquire 60 //~ wrong-value
    retain 40%
  }
}
`,
    ));

  it("offers to lower the share to what there is to keep", () =>
    fixes(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 30.1%
  }
}
`,
      "Lower the share for keeping to 20%",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    retain 20%
  }
}
`,
    ));

  it("offers to give to winning what would have no job", () =>
    fixes(
      "retention-overfunded",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    acquire 50%
    retain 50%
  }
}
`,
      "Lower the share for keeping to 20% and give 80% to winning",
      `
strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
concentration {
  budget 10k EUR
  focus Drinkers 100% {
    acquire 80%
    retain 20%
  }
}
`,
    ));

  it("links whom there is to keep and what that costs", () =>
    expect(
      related(
        "retention-overfunded",
        `strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" {
  customers 99
  economics {
    acquisition 70 EUR
    retention 10 EUR
  }
}
concentration { budget 10k EUR; focus Drinkers 100% { acquire 70%; retain 30% } }`,
      ),
    ).toEqual(["3: 99 are customers.", "6: What it costs to keep one.", "5: What it costs to win one."]));

  it("is silent where what it costs to win one has no rate", () =>
    check(
      "retention-overfunded",
      `strategy Tea "Tea by post 2027" { period 2027; currency EUR }
segment Drinkers "Tea drinkers" {
  customers 99
  economics {
    acquisition 70 CHF //~ rate-missing
    retention 10 EUR
  }
}
concentration { budget 10k EUR; focus Drinkers 100% { acquire 70%; retain 30% } }`,
    ));
});
