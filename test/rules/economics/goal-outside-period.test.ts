import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const plan = (period: string) => `strategy Lens "Contact lens club" {\n  ${period}\n}`;
const goal = (by: string) => `goal G "More wearers" { acquire 9; by ${by} }`;

describe("goal-outside-period", () => {
  it("fires at by where it lies after the period", () =>
    check(
      "goal-outside-period",
      `${plan("period 2027")}
goal G "More wearers" {
  acquire 9
  by 2028-01-01 //~ goal-outside-period:W
}`,
    ));

  it("fires where it lies before the period", () => {
    check("goal-outside-period", `${plan("period 2027-03..2027-05")}\n${goal("2027-02")} //~ goal-outside-period`);
    check("goal-outside-period", `${plan("period 2027-03..2027-05")}\n${goal("2027-02-28")} //~ goal-outside-period`);
    check("goal-outside-period", `${plan("period 2027-03..2027-05")}\n${goal("2027-03-01")}`);
  });

  it("counts a date longer than a day from its last day", () => {
    check("goal-outside-period", `${plan("period 2027-03..2027-05")}\n${goal("2027-Q2")} //~ goal-outside-period`);
    check("goal-outside-period", `${plan("period 2027-03..2027-05")}\n${goal("2027-Q1")}`);
    check("goal-outside-period", `${plan("period 2027")}\n${goal("2027")}`);
    check("goal-outside-period", `${plan("period 2027")}\n${goal("2027-12-31")}`);
  });

  it("looks only at the end that an open period has", () => {
    check("goal-outside-period", `${plan("period 2027..")}\n${goal("2035")}`);
    check("goal-outside-period", `${plan("period 2027..")}\n${goal("2026-12-31")} //~ goal-outside-period`);
    check("goal-outside-period", `${plan("period ..2027")}\n${goal("2028")} //~ goal-outside-period`);
  });

  it("is silent without a period, without a date, and where either has an error in it", () => {
    check("goal-outside-period", `${plan('owner "Sales"')}\n${goal("2035")}`);
    check("goal-outside-period", `${plan("period 2027")}\ngoal G "More wearers" { acquire 9 }`);
    check("goal-outside-period", `${plan("period 2027x //~ wrong-value")}\n${goal("2035")}`);
    check("goal-outside-period", `${plan("period 2027")}\ngoal G "G" {\n  by "2035" //~ wrong-value\n}`);
  });
});
