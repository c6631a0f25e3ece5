import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("reactive-missing", () => {
  it("fires where the only service is proactive", () =>
    check(
      "reactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 } //~ reactive-missing:W
service Letters "A letter every quarter" { mode proactive; every 3mo }
`,
    ));

  it("fires once where several are proactive", () =>
    check(
      ["reactive-missing", "proactive-missing", "service-missing"],
      `
strategy Tides "Tides Swim School 2027" { //~ reactive-missing
  period 2027
}
service Letters "A letter every quarter" { mode proactive; every 3mo }
service Visits "We visit" { mode proactive; every 1y }
`,
    ));

  it("is silent where one of them is reactive", () =>
    check(
      "reactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Letters "A letter every quarter" { mode proactive; every 3mo }
service Office "The office answers" { mode reactive; respond 4h }
`,
    ));

  it("is silent where there is no service", () =>
    check("reactive-missing", `strategy Tides "Tides Swim School 2027" { period 2027 }`));

  it("is silent in a library", () =>
    check("reactive-missing", `service Letters "A letter every quarter" { mode proactive; every 3mo }`));

  it("is silent where a mode has an error", () =>
    check(
      "reactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Letters "A letter every quarter" { mode proactive; every 3mo }
service Office "The office answers" { mode reactiv } //~ unknown-word
`,
    ));

  it("is silent where a mode is missing", () =>
    check(
      "reactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Letters "A letter every quarter" { mode proactive; every 3mo }
service Office "The office answers" { respond 4h } //~ missing-keyword
`,
    ));

  it("offers to add a reactive service", () =>
    fixes(
      "reactive-missing",
      `strategy Tides "Tides Swim School 2027" { period 2027 }
service Letters "A letter every quarter" { mode proactive; kind updates; stage after; every 3mo }
`,
      "Add a reactive service",
      `strategy Tides "Tides Swim School 2027" { period 2027 }
service Letters "A letter every quarter" { mode proactive; kind updates; stage after; every 3mo }

service Helpdesk "A person answers every question and complaint" {
  mode reactive
  kind requests, complaints
  stage before, after
  respond 1d
}
`,
    ));

  it("gives the new service a name of its own", () =>
    fixes(
      "reactive-missing",
      `strategy Tides "Tides Swim School 2027" { period 2027 }
service Helpdesk "We call" { mode proactive; every 3mo }
`,
      "Add a reactive service",
      `strategy Tides "Tides Swim School 2027" { period 2027 }
service Helpdesk "We call" { mode proactive; every 3mo }

service Helpdesk2 "A person answers every question and complaint" {
  mode reactive
  kind requests, complaints
  stage before, after
  respond 1d
}
`,
    ));

  it("is silent where a line that cannot be read may bring the service into play", () =>
    check(
      "reactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office" { mode proactive; every 1y }
use Letters //~ unknown-name
`,
    ));
});
