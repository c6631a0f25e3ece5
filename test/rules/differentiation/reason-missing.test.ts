import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const values = `
value Time "On time"`;

describe("reason-missing", () => {
  it("fires at a USP without a reason, proof or not", () =>
    check(
      "reason-missing",
      `${values}
usp Steady "Off the ground on the minute" { //~ reason-missing:H
  delivers Time 5
  proof "Tower log" 2026-10
}`,
    ));

  it("is silent with a reason", () =>
    check(
      "reason-missing",
      `${values}
usp Steady "Off the ground on the minute" { delivers Time 5; because "A spare aircraft on every island" }`,
    ));

  it("is silent where the reason has an error", () =>
    check(
      "reason-missing",
      `${values}
usp Steady "Off the ground on the minute" {
  delivers Time 5
  because 3 //~ wrong-value
}`,
    ));

  it("offers to add one", () =>
    fixes(
      "reason-missing",
      `${values}
usp Steady "Off the ground on the minute" {
  delivers Time 5
}
`,
      "Add the advantage that makes it possible",
      `${values}
usp Steady "Off the ground on the minute" {
  delivers Time 5
  because "What we have or can do that others lack"
}
`,
    ));
});
