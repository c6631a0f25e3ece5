import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

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

  it("compares with the plan and with half a stay, where both are known", () =>
    expect(
      messages(
        "payback-long",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" { economics { acquisition 300 EUR; revenue 200 EUR; margin 50%; lifetime 4y } }
segment Arable "Arable farms" { economics { acquisition 300 EUR; revenue 100 EUR; margin 50% } }
segment Vine "Vineyards" { economics { acquisition 75 EUR; revenue 100 EUR; margin 50%; lifetime 4y } }`,
      ),
    ).toEqual([
      'It takes 36 months until a customer of "Dairy farms" has paid back the 300 EUR it costs to win one, more than 24 months and the plan\'s 1 year and half of the 4 years that one stays. Win them for less, or earn more from each of them every month.',
      'It takes 72 months until a customer of "Arable farms" has paid back the 300 EUR it costs to win one, more than 24 months and the plan\'s 1 year. Win them for less, or earn more from each of them every month.',
      'It takes 18 months until a customer of "Vineyards" has paid back the 75 EUR it costs to win one, more than 12 months. Win them for less, or earn more from each of them every month.',
    ]));

  it("writes amounts in their own currency where the plan has none, and as finely as it takes", () =>
    expect(
      messages(
        "payback-long",
        `segment Dairy "Dairy farms" { economics { acquisition 300 EUR; retention 50.25 EUR; revenue 100 EUR; margin 50% } }
segment Arable "Arable farms" { economics { acquisition 100 EUR; retention 500.4 EUR; revenue 1_000.2 EUR; margin 50% } }
segment Vine "Vineyards" { economics { acquisition 50.01 EUR; revenue 100 EUR; margin 50% } }`,
      ),
    ).toEqual([
      'Keeping a customer of "Dairy farms" costs 50.25 EUR a year and the margin leaves 50 EUR, so the money spent on winning one never comes back. Raise what they pay or the margin, or keep them for less.',
      'Keeping a customer of "Arable farms" costs 500.4 EUR a year and the margin leaves 500.1 EUR, so the money spent on winning one never comes back. Raise what they pay or the margin, or keep them for less.',
      'It takes 12.002 months until a customer of "Vineyards" has paid back the 50.01 EUR it costs to win one, more than 12 months. Win them for less, or earn more from each of them every month.',
    ]));

  it("is no warning at exactly 24 months, the length of the plan or half a stay", () => {
    const segment = (acquisition: number, more: string): string =>
      `segment Dairy "Dairy farms" { economics { acquisition ${acquisition} EUR; revenue 100 EUR; margin 50%; ${more} } }`;
    const marked = (text: string): string => text.replace("economics {", "\n  economics { //~ payback-long:I\n");
    check("payback-long", marked(segment(100, "")));
    check("payback-long", marked(segment(200, "lifetime 8y")));
    check("payback-long", `strategy Farm "Farm software" { period 2026..2028 }\n${marked(segment(150, ""))}`);
  });
});
