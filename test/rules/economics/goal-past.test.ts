import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const plan = (rest = "") => `strategy Lens "Contact lens club 2027" { period 2027${rest} }`;
const on = (today: string) => ({ codes: "goal-past", today });

describe("goal-past", () => {
  it("fires at by on the day after", () =>
    check(
      on("2027-04-01"),
      `${plan()}
goal Grow "More wearers" {
  acquire 100
  by 2027-Q1 //~ goal-past:I
}`,
    ));

  it("is silent on the day itself and before", () => {
    check(on("2027-03-31"), `${plan()}\ngoal Grow "More wearers" { acquire 100; by 2027-Q1 }`);
    check(on("2027-03-30"), `${plan()}\ngoal Grow "More wearers" { acquire 100; by 2027-03-31 }`);
  });

  it("looks at every other status than retired", () => {
    const goal = 'goal Grow "More wearers" { acquire 100; by 2027-03-31 }';
    check(on("2027-09-01"), `${plan("; status retired")}\n${goal}`);
    check(on("2027-09-01"), `${plan("; status approved")}\n${goal} //~ goal-past`);
    check(on("2027-09-01"), `${goal} //~ goal-past`);
  });

  it("is silent where the plan is over, which is told instead", () =>
    check(
      { codes: ["goal-past", "plan-ended"], today: "2028-01-01" },
      `strategy Lens "Contact lens club 2027" {
  period 2027 //~ plan-ended
}
goal Grow "More wearers" { acquire 100; by 2027-Q1 }`,
    ));

  it("is silent where the date or the status has an error in it", () => {
    check(on("2027-09-01"), `${plan()}\ngoal Grow "More wearers" {\n  by "spring" //~ wrong-value\n}`);
    check(
      on("2027-09-01"),
      `strategy Lens "Lens" {
  status retierd //~ unknown-word
}
goal Grow "More wearers" { acquire 100; by 2027-Q1 }`,
    );
  });
});
