import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("stage-uncovered", () => {
  it("fires where none is before the purchase", () =>
    check(
      "stage-uncovered",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 } //~ stage-uncovered:I
service Tuning "Tuned once a year" { mode proactive; stage during, after }
`,
    ));

  it("fires where none is after the purchase", () =>
    check(
      "stage-uncovered",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 } //~ stage-uncovered:I
service Visit "We look at your room" { mode reactive; stage before }
service Build "You may watch" { mode proactive; stage during }
`,
    ));

  it("says each of the two", () =>
    check(
      "stage-uncovered",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 } //~ stage-uncovered*2
service Build "You may watch" { mode proactive; stage during }
`,
    ));

  it("leaves a service without a stage aside", () =>
    check(
      "stage-uncovered",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 } //~ stage-uncovered
service Tuning "Tuned once a year" { mode proactive; stage after }
service Hotline "The workshop answers" { mode reactive }
`,
    ));

  it("is silent where both are covered by different services", () =>
    check(
      "stage-uncovered",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 }
service Tuning "Tuned once a year" { mode proactive; stage after }
service Visit "We look at your room" { mode reactive; stage before }
`,
    ));

  it("is silent where no stage is declared", () =>
    check(
      "stage-uncovered",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 }
service Hotline "The workshop answers" { mode reactive }
`,
    ));

  it("is silent in a library", () =>
    check("stage-uncovered", `service Tuning "Tuned once a year" { mode proactive; stage after }`));

  it("is silent where a stage has an error", () =>
    check(
      "stage-uncovered",
      `
strategy Keys "Keystone Pianos 2027" { period 2027 }
service Tuning "Tuned once a year" { mode proactive; stage after }
service Visit "We look at your room" { mode reactive; stage befor } //~ unknown-word
`,
    ));

  it("is silent where a service that cannot be read may be there", () =>
    check(
      "stage-uncovered",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office" { mode reactive; respond 1d; stage after }
service "Trial lesson" { mode proactive; every 1mo; stage before } //~ wrong-value
`,
    ));
});
