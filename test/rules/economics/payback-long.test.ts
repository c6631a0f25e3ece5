import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const year = 'strategy Lens "Contact lens club" { period 2027; currency EUR }';
const twoYears = 'strategy Lens "Contact lens club" { period 2027..2028; currency EUR }';
const threeYears = 'strategy Lens "Contact lens club" { period 2027..2029; currency EUR }';
const open = 'strategy Lens "Contact lens club" { period 2027..; currency EUR }';
const none = 'strategy Lens "Contact lens club" { currency EUR }';

/** A customer leaves 200 EUR a year after what it costs to keep it. */
const segment = (acquisition: number, stay: string) =>
  `segment A "A" { economics { acquisition ${acquisition} EUR; retention 50 EUR; revenue 500 EUR; margin 50%; ${stay} } }`;

describe("payback-long", () => {
  it("fires at economics above twelve months, not at twelve", () => {
    check(
      "payback-long",
      `${year}
segment A "A" {
  economics { //~ payback-long:I
    acquisition 201 EUR
    retention 50 EUR
    revenue 500 EUR
    margin 50%
    lifetime 5y
  }
}`,
    );
    check("payback-long", `${year}\n${segment(200, "lifetime 5y")}`);
  });

  it("is a warning above 24 months, the period and half the lifetime", () => {
    check("payback-long", `${twoYears}\n${segment(401, "lifetime 4y")} //~ payback-long:W`);
    check("payback-long", `${twoYears}\n${segment(400, "lifetime 3y")} //~ payback-long:I`);
  });

  it("is no warning within the period", () =>
    check("payback-long", `${threeYears}\n${segment(401, "lifetime 4y")} //~ payback-long:I`));

  it("is no warning within half of the lifetime, also by the churn", () => {
    check("payback-long", `${year}\n${segment(401, "lifetime 49mo")} //~ payback-long:I`);
    check("payback-long", `${year}\n${segment(401, "churn 20%")} //~ payback-long:I`);
    check("payback-long", `${year}\n${segment(401, "churn 25%")} //~ payback-long:W`);
  });

  it("is a warning where neither period nor lifetime is declared", () =>
    check("payback-long", `${none}\n${segment(401, 'note "Nobody has measured it"')} //~ payback-long:W`));

  it("is no warning where the length of the period or the lifetime is unknown by an error or an open end", () => {
    check("payback-long", `${open}\n${segment(401, "lifetime 4y")} //~ payback-long:I`);
    check(
      "payback-long",
      `${none}
segment A "A" {
  economics { //~ payback-long:I
    acquisition 401 EUR
    retention 50 EUR
    revenue 500 EUR
    margin 50%
    lifetime 4years //~ wrong-value
  }
}`,
    );
  });

  it("is a warning where a customer never pays back", () => {
    check(
      "payback-long",
      `${year}\nsegment A "A" { economics { acquisition 100 EUR; retention 240 EUR; revenue 480 EUR; margin 50% } } //~ payback-long:W`,
    );
    check(
      "payback-long",
      `${year}\nsegment A "A" { economics { acquisition 100 EUR; revenue 480 EUR; margin 0% } } //~ payback-long:W`,
    );
    check(
      "payback-long",
      `${year}\nsegment A "A" { economics { acquisition 100 EUR; retention 100 EUR; revenue 480 EUR; margin 50% } }`,
    );
  });

  it("is silent where an input is missing or has an error", () =>
    check(
      "payback-long",
      `${year}
segment A "A" { economics { acquisition 2_000 EUR; revenue 480 EUR } }
segment B "B" { economics { acquisition 2_000 EUR; margin 50% } }
segment C "C" { economics { revenue 480 EUR; margin 50% } }
segment D "D" {
  economics {
    acquisition 2_000 EUR
    revenue 480 EUR
    margin 50%
    retention 40EUR //~ wrong-value
  }
}`,
    ));

  it("takes the team's own limits", () => {
    const rules = { "payback-long": ["information", { maxMonths: 18, warnMonths: 30 }] } as const;
    check({ codes: "payback-long", rules }, `${none}\n${segment(300, "lifetime 5y")}`);
    check({ codes: "payback-long", rules }, `${none}\n${segment(301, "lifetime 5y")} //~ payback-long`);
    const wide = { "payback-long": ["warning", { maxMonths: 18, warnMonths: 30 }] } as const;
    check({ codes: "payback-long", rules: wide }, `${none}\n${segment(501, "lifetime 4y")} //~ payback-long:W`);
  });

  it("is not told of a segment whose customers cost more than they bring in", () =>
    check(
      ["ltv-below-cac", "payback-long"],
      `${year}
segment A "A" { economics { acquisition 500 EUR; revenue 100 EUR; margin 50%; lifetime 5y } } //~ ltv-below-cac
segment B "B" { economics { acquisition 100 EUR; retention 240 EUR; revenue 480 EUR; margin 50%; lifetime 5y } } //~ ltv-below-cac`,
    ));
});
