import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

/** 40,000 EUR are there for winning wearers, at 40 EUR each. */
const lens = (goal: string, rest = "") => `strategy Lens "Contact lens club 2027" { period 2027; currency EUR }
segment Wearers "Daily wearers" { size 90_000; customers 5_000; economics { acquisition 40 EUR; revenue 10 EUR } }
segment Actors "Actors" { economics { acquisition 40 EUR } }
segment Divers "Divers"
${goal}
concentration { budget 100k EUR; focus Wearers 80% { acquire 50%; retain 50% }; focus Actors 10%; focus Divers 10% { acquire 100% } }
${rest}`;

describe("goal-underfunded", () => {
  it("fires at acquire just above a twentieth more than the money wins", () =>
    check(
      "goal-underfunded",
      lens(`goal Grow "More wearers" {
  for Wearers
  acquire 1_051 //~ goal-underfunded:W
  by 2027-12
}`),
    ));

  it("is silent at a twentieth and below", () => {
    check("goal-underfunded", lens('goal G "G" { for Wearers; acquire 1_050 }'));
    check("goal-underfunded", lens('goal G "G" { for Wearers; acquire 1_049 }'));
  });

  it("is silent where something is missing", () => {
    check("goal-underfunded", lens('goal G "G" { for Wearers; retain 90% }'));
    check("goal-underfunded", lens('goal G "G" { acquire 9_000 }'));
    check("goal-underfunded", lens('goal G "G" { for Wearers, Actors; acquire 9_000 }'));
    check("goal-underfunded", lens('goal G "G" { for Actors; acquire 9_000 }'));
    check("goal-underfunded", lens('goal G "G" { for Divers; acquire 9_000 }'));
    check("goal-underfunded", lens('goal G "G" { for Wearers; acquire 9_000 }').replace("budget 100k EUR; ", ""));
  });

  it("is silent where an input has an error in it", () =>
    check(
      "goal-underfunded",
      lens('goal G "G" { for Wearers; acquire 9_000 }').replace("acquire 50%;", "acquire 50 //~ wrong-value\n"),
    ));

  it("is silent where there are not so many customers, which is told instead", () =>
    check(
      ["goal-underfunded", "goal-exceeds-segment"],
      lens(
        'goal G "G" { for Wearers; acquire 85_001 } //~ goal-exceeds-segment\ngoal H "H" { for Wearers; acquire 85_000 } //~ goal-underfunded',
      ),
    ));

  it("offers what the money wins", () => {
    const goal = (acquire: string) => lens(`goal Grow "More wearers" { for Wearers; acquire ${acquire}; by 2027-12 }`);
    return fixes(
      "goal-underfunded",
      goal("2_000"),
      "Lower the goal to the 1,000 customers that the money wins",
      goal("1_000"),
    );
  });

  it("links what one costs, the money, its share and the whole", () =>
    expect(
      related(
        "goal-underfunded",
        `strategy Farm "Farm software 2027" { period 2027; currency EUR }
segment Dairy "Dairy farms" {
  size 6_000
  economics {
    acquisition 250 EUR
  }
}
goal Grow "More dairy farms" { for Dairy; acquire 400; by 2027-12-31 }
concentration {
  budget 100k EUR
  focus Dairy 100% {
    acquire 60%
    retain 40%
  }
}`,
      ),
    ).toEqual([
      "5: What it costs to win one.",
      '11: The money for "Dairy farms".',
      "12: 60% of it is for winning new ones.",
      "10: The whole budget.",
    ]));
});
