import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("service-missing", () => {
  it("fires where a plan has no service, and says nothing of modes", () =>
    check(
      ["service-missing", "reactive-missing", "proactive-missing"],
      `
strategy Tides "Tides Swim School 2027" { //~ service-missing:H
  period 2027
}
`,
    ));

  it("is silent where there is a service", () =>
    check(
      "service-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office answers" { mode reactive; respond 4h }
`,
    ));

  it("is silent where there is a service with an error", () =>
    check(
      "service-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office answers" { mode reactiv } //~ unknown-word
`,
    ));

  it("is silent in a library", () => check("service-missing", `value Calm "Calm water"`));

  it("offers to add both modes", () =>
    fixes(
      "service-missing",
      `strategy Tides "Tides Swim School 2027" { period 2027 }
`,
      "Add a reactive and a proactive service",
      `strategy Tides "Tides Swim School 2027" { period 2027 }

service Helpdesk "A person answers every question and complaint" {
  mode reactive
  kind requests, complaints
  stage before, after
  respond 1d
}

service CheckIn "We ask every quarter how things are going" {
  mode proactive
  every 3mo
}
`,
    ));

  it("is silent where a line that cannot be read may be a service, or bring one into play", () => {
    const plan = `strategy Tides "Tides Swim School 2027" { period 2027 }`;
    check("service-missing", `${plan}\nservice "The office answers" { mode reactive; respond 4h } //~ wrong-value`);
    check("service-missing", `${plan}\nservce Office "The office answers" { mode reactive } //~ unknown-keyword`);
    check("service-missing", `${plan}\nuse Office //~ unknown-name`);
  });
});
