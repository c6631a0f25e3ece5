import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

const plan = 'strategy Lens "Contact lens club 2027" { period 2027; currency EUR }';
const goal = (lines: string) => `${plan}\ngoal G "More wearers" { ${lines} }`;

describe("goal-unmeasurable", () => {
  it("fires at the name where there is no target", () =>
    check(
      "goal-unmeasurable",
      `${plan}
goal Loved "To be loved" { //~ goal-unmeasurable:W
  by 2027-12-31
}`,
    ));

  it("fires where a measure has no number, or a number no measure", () => {
    check("goal-unmeasurable", `${goal('measure "Complaints"; by 2027-12')} //~ goal-unmeasurable`);
    check("goal-unmeasurable", `${goal('measure "Complaints"; from 9; by 2027-12')} //~ goal-unmeasurable`);
    check("goal-unmeasurable", `${goal("from 9; to 3; by 2027-12")} //~ goal-unmeasurable`);
  });

  it("fires where there is no date, and once where both are missing", () => {
    check("goal-unmeasurable", `${goal("acquire 100")} //~ goal-unmeasurable`);
    check("goal-unmeasurable", `${goal('measure "Complaints"; to 3')} //~ goal-unmeasurable`);
    check("goal-unmeasurable", `${plan}\ngoal G "Do better" //~ goal-unmeasurable`);
  });

  it("fires in a library too", () =>
    check("goal-unmeasurable", 'goal G "Do better" { retain 90% } //~ goal-unmeasurable'));

  it("is silent with any one target and a date", () => {
    check("goal-unmeasurable", goal("acquire 100; by 2027-12"));
    check("goal-unmeasurable", goal("retain 90%; by 2027-12"));
    check("goal-unmeasurable", goal("revenue 1M EUR; by 2027-12"));
    check("goal-unmeasurable", goal("satisfaction 85%; by 2027-12"));
    check("goal-unmeasurable", goal('measure "Complaints"; to 3; by 2027-12'));
  });

  it("is silent where the target or the date has an error in it", () =>
    check(
      "goal-unmeasurable",
      `${plan}
goal A "A" {
  acquire 5x //~ wrong-value
  by 2027-12
}
goal B "B" {
  acquire 5
  by "next winter" //~ wrong-value
}
goal C "C" {
  measure "Complaints"
  to "three" //~ wrong-value
  by 2027-12
}`,
    ));

  it("offers the last day of the plan", () =>
    fixes(
      "goal-unmeasurable",
      `${plan}
goal Grow "More wearers" {
  acquire 100
}
`,
      "Set the date to 2027-12-31",
      `${plan}
goal Grow "More wearers" {
  acquire 100
  by 2027-12-31
}
`,
    ));

  it("offers a date half a year ahead or later where the plan has no period", () =>
    fixes(
      "goal-unmeasurable",
      'goal Grow "More wearers" {\n  acquire 100\n}\n',
      "Set the date to 2027-12-31",
      'goal Grow "More wearers" {\n  acquire 100\n  by 2027-12-31\n}\n',
    ));

  it("offers a target", () =>
    fixes(
      "goal-unmeasurable",
      `${plan}
goal Loved "To be loved" {
  by 2027-12-31
}
`,
      "Set the target that 90% of the customers are satisfied",
      `${plan}
goal Loved "To be loved" {
  by 2027-12-31
  satisfaction 90%
}
`,
    ));

  it("offers a target and a date where both are missing", () =>
    fixes(
      "goal-unmeasurable",
      `${plan}
goal Loved "To be loved"
`,
      "Set the target to keep 90% of the customers a year by 2027-12-31",
      `${plan}
goal Loved "To be loved" {
  retain 90%
  by 2027-12-31
}
`,
    ));

  it("offers as many customers as the money wins", () => {
    const text = (target: string) => `${plan}
segment Wearers "Daily wearers" {
  size 90_000
  economics {
    acquisition 40 EUR
  }
}
goal Grow "More wearers" {
  for Wearers
  by 2027-12-31
${target}}
concentration { budget 100k EUR; focus Wearers 80% { acquire 60%; retain 40% }; reserve 20% }
`;
    return fixes("goal-unmeasurable", text(""), "Set the target to win 1,200 customers", text("  acquire 1_200\n"));
  });

  it("says what is lacking", () =>
    expect(
      messages(
        "goal-unmeasurable",
        `goal Keep "Keep them" { retain 90% }
goal Grow "Grow" { by 2027-12-31 }
goal Wish "Be loved" { note "Soon" }`,
      ),
    ).toEqual([
      '"Keep them" says how much but not by when. Give it a date.',
      '"Grow" has a date but no target, so nobody can tell whether it is reached. Say how much (customers to win, customers to keep, revenue, satisfaction, or a measure with its number).',
      '"Be loved" has neither a target nor a date, so nobody can tell whether it is reached. Say how much (customers to win, customers to keep, revenue, satisfaction, or a measure with its number) and by when.',
    ]));
});
