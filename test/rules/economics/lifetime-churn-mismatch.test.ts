import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

const one = (lines: string) => `segment A "A" { economics { ${lines} } }`;

describe("lifetime-churn-mismatch", () => {
  it("fires at lifetime where it is more than a tenth shorter", () => {
    check(
      "lifetime-churn-mismatch",
      `segment A "A" {
  economics {
    churn 20%
    lifetime 53mo //~ lifetime-churn-mismatch:W
  }
}`,
    );
    check("lifetime-churn-mismatch", one("churn 20%; lifetime 54mo"));
    check("lifetime-churn-mismatch", one("churn 20%; lifetime 55mo"));
  });

  it("fires where it is more than a tenth longer", () => {
    check("lifetime-churn-mismatch", `${one("churn 20%; lifetime 67mo")} //~ lifetime-churn-mismatch`);
    check("lifetime-churn-mismatch", one("churn 20% yearly; lifetime 66mo"));
    check("lifetime-churn-mismatch", one("churn 20%; lifetime 65mo"));
  });

  it("reads a monthly churn as months", () => {
    check("lifetime-churn-mismatch", one("churn 2% monthly; lifetime 50mo"));
    check("lifetime-churn-mismatch", `${one("churn 2% monthly; lifetime 50y")} //~ lifetime-churn-mismatch`);
  });

  it("is silent where only one is given, nobody leaves, or one has an error in it", () => {
    check("lifetime-churn-mismatch", one("lifetime 9y"));
    check("lifetime-churn-mismatch", one("churn 20%"));
    check("lifetime-churn-mismatch", one("churn 0%; lifetime 9y"));
    check(
      "lifetime-churn-mismatch",
      `segment A "A" {
  economics {
    churn 20 //~ wrong-value
    lifetime 1y
  }
}`,
    );
  });

  it("takes the team's own limit", () => {
    const rules = { "lifetime-churn-mismatch": ["warning", { maxDifference: 25 }] } as const;
    check({ codes: "lifetime-churn-mismatch", rules }, one("churn 20%; lifetime 45mo"));
    check(
      { codes: "lifetime-churn-mismatch", rules },
      `${one("churn 20%; lifetime 44mo")} //~ lifetime-churn-mismatch`,
    );
  });

  const both = `segment A "A" {
  economics {
    churn 20%
    lifetime 4y
  }
}
`;

  it("offers to keep the lifetime", () =>
    fixes(
      "lifetime-churn-mismatch",
      both,
      "Keep the lifetime of 4 years and remove the churn",
      both.replace("    churn 20%\n", ""),
    ));

  it("offers to keep the churn", () =>
    fixes(
      "lifetime-churn-mismatch",
      both,
      "Keep the churn, which means 5 years, and remove the lifetime",
      both.replace("    lifetime 4y\n", ""),
    ));

  it("offers to keep a churn under which the segment is still worth winning", () =>
    fixes(
      "lifetime-churn-mismatch",
      `segment A "A" {
  economics {
    acquisition 100 EUR
    revenue 200 EUR
    margin 50%
    churn 25%
    lifetime 6y
  }
}
`,
      "Keep the churn, which means 4 years, and remove the lifetime",
      `segment A "A" {
  economics {
    acquisition 100 EUR
    revenue 200 EUR
    margin 50%
    churn 25%
  }
}
`,
    ));

  it("keeps the churn only where the segment stays worth winning", () => {
    expect(
      offers(
        "lifetime-churn-mismatch",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 100 EUR; revenue 100 EUR; margin 50%; lifetime 10y; churn 25% } }`,
      ),
    ).toEqual(["Keep the lifetime of 10 years and remove the churn"]);
    expect(
      offers(
        "lifetime-churn-mismatch",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 100 EUR; revenue 100 EUR; margin 50%; lifetime 2y; churn 25% } }`,
      ),
    ).toEqual([
      "Keep the lifetime of 2 years and remove the churn",
      "Keep the churn, which means 4 years, and remove the lifetime",
    ]);
    expect(
      offers(
        "lifetime-churn-mismatch",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { lifetime 10y; churn 25% } }`,
      ),
    ).toEqual([
      "Keep the lifetime of 10 years and remove the churn",
      "Keep the churn, which means 4 years, and remove the lifetime",
    ]);
  });

  it("fires at a difference between 10% and 11%, where the next whole percent would be silent", () =>
    check(
      "lifetime-churn-mismatch",
      `segment Dairy "Dairy farms" {
  economics { churn 10%
    lifetime 11.05y //~ lifetime-churn-mismatch
  }
}`,
    ));
});
