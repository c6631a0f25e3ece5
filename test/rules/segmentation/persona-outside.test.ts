import { describe, expect, it } from "vitest";
import { check, diagnose, fixes } from "../../support/kit.ts";

function skiers(demographics: string, persona: string): string {
  return `
segment Skiers "Skiers" {
  demographics { ${demographics} }
  persona Nina "Skis every weekend" {
    ${persona}
  }
}
`;
}

const fires = "//~ persona-outside:E";

describe("persona-outside", () => {
  it("fires just outside a range, a number and an open range", () => {
    check("persona-outside", skiers("age 25..45", `age 46 ${fires}`));
    check("persona-outside", skiers("age 25..45", `age 24 ${fires}`));
    check("persona-outside", skiers("age 30", `age 31 ${fires}`));
    check("persona-outside", skiers("employees 5..", `employees 4 ${fires}`));
    check("persona-outside", skiers("employees ..5", `employees 6 ${fires}`));
  });

  it("is silent on the ends and beyond an open one", () => {
    check("persona-outside", skiers("age 25..45", "age 45"));
    check("persona-outside", skiers("age 25..45", "age 25"));
    check("persona-outside", skiers("employees 5..", "employees 4_000"));
    check("persona-outside", skiers("income 40k..90k EUR", "income 90_000 EUR"));
  });

  it("compares amounts, in the plan's currency where they differ", () => {
    const strategy = 'strategy Train "Night trains 2027" { currency EUR; rate CHF 1.05 }';
    check("persona-outside", skiers("income 40k..90k EUR", `income 90_001 EUR ${fires}`));
    check("persona-outside", strategy + skiers("income 40k..90k EUR", `income 90k CHF ${fires}`));
    check("persona-outside", strategy + skiers("income 40k..90k EUR", "income 85k CHF"));
  });

  it("compares words and codes", () => {
    check("persona-outside", skiers("household single, couple", `household family ${fires}`));
    check("persona-outside", skiers("household single, couple", "household couple"));
    check("persona-outside", skiers("language de", `language fr ${fires}`));
    check("persona-outside", skiers("region DE-BY, AT", `region DE ${fires}`));
    check("persona-outside", skiers("region DE, AT", "region DE-BY"));
    check("persona-outside", skiers("region DE-BY", `region DE-BE ${fires}`));
  });

  it("lets any fit all", () => {
    check("persona-outside", skiers("gender any", "gender female"));
    check("persona-outside", skiers("gender male", "gender any"));
    check("persona-outside", skiers("gender male", `gender female ${fires}`));
  });

  it("does not compare texts, traits, lists that hold a text, or what the segment does not say", () => {
    check("persona-outside", skiers('occupation "Nurse"', 'occupation "Pilot"'));
    check("persona-outside", skiers('trait "Pets" "Dogs"', 'trait "Pets" "Cats"'));
    check("persona-outside", skiers('region DE, "The Alps"', "region CH"));
    check("persona-outside", skiers("region DE", 'region "The Alps"'));
    check("persona-outside", skiers("age 20..30", "household family"));
  });

  it("is silent where either has an error", () => {
    check("persona-outside", skiers("age 25..45", "age 460% //~ wrong-value"));
    check(
      "persona-outside",
      `segment Skiers "Skiers" {
  demographics {
    age 45..25 //~ out-of-range
  }
  persona Nina "Skis every weekend" { age 60 }
}`,
    );
  });

  it("fires once for each attribute", () =>
    check("persona-outside", skiers("age 25..45; stage growth", "age 46; stage startup //~ persona-outside*2")));

  it("changes the persona", () => {
    const title = "Change the age of Nina to 45";
    fixes("persona-outside", skiers("age 25..45", "age 46"), title, skiers("age 25..45", "age 45"));
    const word = "Change the household of Nina to single";
    const list = "household single, couple";
    fixes("persona-outside", skiers(list, "household family"), word, skiers(list, "household single"));
  });

  it("widens the segment", () => {
    const widen = 'Widen the age of "Skiers" to';
    fixes("persona-outside", skiers("age 25..45", "age 46"), `${widen} 46`, skiers("age 25..46", "age 46"));
    fixes("persona-outside", skiers("age 25..45", "age 20"), `${widen} 20`, skiers("age 20..45", "age 20"));
    fixes("persona-outside", skiers("age 25..", "age 20"), `${widen} 20`, skiers("age 20..", "age 20"));
    fixes("persona-outside", skiers("age 30", "age 20"), `${widen} 20`, skiers("age 20..30", "age 20"));
    fixes(
      "persona-outside",
      skiers("income 40k..90k EUR", "income 95k EUR"),
      'Widen the income of "Skiers" to 95,000 EUR',
      skiers("income 40k..95_000 EUR", "income 95k EUR"),
    );
    fixes(
      "persona-outside",
      skiers("income 40k EUR..", "income 35k EUR"),
      'Widen the income of "Skiers" to 35,000 EUR',
      skiers("income 35_000 EUR..", "income 35k EUR"),
    );
    fixes(
      "persona-outside",
      skiers("region DE, AT", "region CH"),
      'Add CH to the region of "Skiers"',
      skiers("region DE, AT, CH", "region CH"),
    );
  });

  it("links all that the segment says", () => {
    const all = diagnose(skiers("gender male, nonbinary", "gender female"));
    const [place] = all.find(({ code }) => code === "persona-outside")?.diagnostic.related ?? [];
    expect(place?.range).toEqual({ start: { line: 2, character: 24 }, end: { line: 2, character: 39 } });
  });
});
