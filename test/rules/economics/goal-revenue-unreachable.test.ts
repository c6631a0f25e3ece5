import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const lens = (period: string) => `strategy Lens "Contact lens club" { ${period}currency EUR; rate CHF 2 }
segment Wearers "Daily wearers" { customers 100; economics { revenue 10 EUR monthly } }
segment Actors "Actors" { economics { revenue 120 EUR } }
segment Divers "Divers" { customers 5 }`;
const year = lens("period 2027; ");

describe("goal-revenue-unreachable", () => {
  it("fires at revenue just above a twentieth more than the customers bring", () =>
    check(
      "goal-revenue-unreachable",
      `${year}
goal Grow "More wearers" {
  for Wearers
  acquire 50
  revenue 18_901 EUR //~ goal-revenue-unreachable:W
  by 2027-12
}`,
    ));

  it("is silent at a twentieth and below", () => {
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { for Wearers; acquire 50; revenue 18_900 EUR }`);
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { for Wearers; acquire 50; revenue 18_899 EUR }`);
  });

  it("counts the years of the period", () => {
    const goal = 'goal G "G" { for Wearers; acquire 50; revenue 18_901 EUR }';
    check("goal-revenue-unreachable", `${lens("period 2027..2028; ")}\n${goal}`);
    check(
      "goal-revenue-unreachable",
      `${lens("period 2027-Q2; ")}\ngoal G "G" { for Wearers; acquire 50; revenue 4_726 EUR } //~ goal-revenue-unreachable`,
    );
    check(
      "goal-revenue-unreachable",
      `${lens("period 2027-Q2; ")}\ngoal G "G" { for Wearers; acquire 50; revenue 4_725 EUR }`,
    );
  });

  it("takes missing customers as none and converts the goal's currency", () => {
    check(
      "goal-revenue-unreachable",
      `${year}\ngoal G "G" { for Actors; acquire 50; revenue 6_301 EUR } //~ goal-revenue-unreachable`,
    );
    check(
      "goal-revenue-unreachable",
      `${year}\ngoal G "G" { for Actors; acquire 50; revenue 3_151 CHF } //~ goal-revenue-unreachable`,
    );
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { for Actors; acquire 50; revenue 3_150 CHF }`);
  });

  it("is silent where something is missing", () => {
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { for Wearers; revenue 9M EUR }`);
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { for Wearers; acquire 50 }`);
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { for Divers; acquire 50; revenue 9M EUR }`);
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { for Wearers, Actors; acquire 50; revenue 9M EUR }`);
    check("goal-revenue-unreachable", `${year}\ngoal G "G" { acquire 50; revenue 9M EUR }`);
    check("goal-revenue-unreachable", `${lens("")}\ngoal G "G" { for Wearers; acquire 50; revenue 9M EUR }`);
  });

  it("is silent where an input has an error in it", () =>
    check(
      "goal-revenue-unreachable",
      `strategy Lens "Contact lens club" { period 2027; currency EUR }
segment Wearers "Daily wearers" {
  customers 5x //~ wrong-value
  economics { revenue 120 EUR }
}
segment Actors "Actors" { economics { revenue 120 EUR } }
goal G "G" { for Wearers; acquire 50; revenue 9M EUR }
goal H "H" {
  for Actors
  acquire 5x //~ wrong-value
  revenue 9M EUR
}`,
    ));

  it("says nothing of an excluded segment", () =>
    check(
      "goal-revenue-unreachable",
      `${year}
specialization "Lenses by post" { excludes Wearers }
goal G "G" { for Wearers; acquire 50; revenue 9M EUR }`,
    ));
});
