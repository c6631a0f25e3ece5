import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("proactive-missing", () => {
  it("fires where the only service is reactive", () =>
    check(
      "proactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 } //~ proactive-missing:W
service Office "The office answers" { mode reactive; respond 4h }
`,
    ));

  it("fires once where several are reactive", () =>
    check(
      ["reactive-missing", "proactive-missing", "service-missing"],
      `
strategy Tides "Tides Swim School 2027" { //~ proactive-missing
  period 2027
}
service Office "The office answers" { mode reactive; respond 4h }
service Chat "Somebody types back" { mode reactive; respond 5min }
`,
    ));

  it("is silent where one of them is proactive", () =>
    check(
      "proactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Letters "A letter every quarter" { mode proactive; every 3mo }
service Office "The office answers" { mode reactive; respond 4h }
`,
    ));

  it("is silent where there is no service", () =>
    check("proactive-missing", `strategy Tides "Tides Swim School 2027" { period 2027 }`));

  it("is silent in a library", () =>
    check("proactive-missing", `service Office "The office answers" { mode reactive; respond 4h }`));

  it("is silent where a mode has an error", () =>
    check(
      "proactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office answers" { mode reactive; respond 4h }
service Letters "A letter every quarter" { mode proactiv } //~ unknown-word
`,
    ));

  it("is silent where a mode is missing", () =>
    check(
      "proactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office answers" { mode reactive; respond 4h }
service Letters "A letter every quarter" { every 3mo } //~ missing-keyword
`,
    ));

  it("offers to add a proactive service, which opens no gap of kind or stage", () =>
    fixes(
      "proactive-missing",
      `strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office answers" { mode reactive; respond 4h }
`,
      "Add a proactive service",
      `strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office answers" { mode reactive; respond 4h }

service CheckIn "We ask every quarter how things are going" {
  mode proactive
  every 3mo
}
`,
    ));

  it("is silent where a line that cannot be read may bring the service into play", () =>
    check(
      "proactive-missing",
      `
strategy Tides "Tides Swim School 2027" { period 2027 }
service Office "The office" { mode reactive; respond 1d }
use Letters //~ unknown-name
`,
    ));
});
