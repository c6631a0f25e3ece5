import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("cadence-missing", () => {
  it("fires for a proactive service that does not say how often", () =>
    check("cadence-missing", `service Tuning "We come and tune" { mode proactive; respond 1d } //~ cadence-missing:H`));

  it("fires for a reactive service that does not say how fast", () =>
    check(
      "cadence-missing",
      `service Hotline "The workshop answers" { mode reactive; every 1mo; resolve 2d } //~ cadence-missing:H`,
    ));

  it("is silent where it is said", () =>
    check(
      "cadence-missing",
      `
service Tuning "We come and tune" { mode proactive; every 1y }
service Hotline "The workshop answers" { mode reactive; respond 1d }
`,
    ));

  it("is silent where what is said, or the mode, has an error", () =>
    check(
      "cadence-missing",
      `
service Tuning "We come and tune" { mode proactive; every 12 } //~ wrong-value
service Hotline "The workshop answers" { mode reactive; respond 1 } //~ wrong-value
service Desk "We are there" { mode activ } //~ unknown-word
service Shop "Come by" { stage before } //~ missing-keyword
`,
    ));

  it("offers to say how often", () =>
    fixes(
      "cadence-missing",
      `service Tuning "We come and tune" {
  mode proactive
}
`,
      "Promise it every 3 months",
      `service Tuning "We come and tune" {
  mode proactive
  every 3mo
}
`,
    ));

  it("offers to say how fast", () =>
    fixes(
      "cadence-missing",
      `service Hotline "The workshop answers" { mode reactive }
`,
      "Promise an answer within 1 day",
      `service Hotline "The workshop answers" { mode reactive; respond 1d }
`,
    ));

  it("offers an answer that comes no later than the solution", () =>
    fixes(
      "cadence-missing",
      `service Hotline "The workshop answers" {
  mode reactive
  resolve 4h
}
`,
      "Promise an answer within 4 hours",
      `service Hotline "The workshop answers" {
  mode reactive
  resolve 4h
  respond 4h
}
`,
    ));

  it("offers an answer that lets no more valuable customer wait longer", () =>
    fixes(
      "cadence-missing",
      `segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
service Desk "The tuner calls back" { mode reactive; for Halls }
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
      "Promise an answer within 30 minutes",
      `segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
service Desk "The tuner calls back" { mode reactive; for Halls; respond 30min }
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("offers an answer for the less valuable that is no faster than for the more valuable", () =>
    fixes(
      "cadence-missing",
      `segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
service Desk "The tuner calls back" { mode reactive; respond 3d; for Halls }
service Chat "Answers in the app" { mode reactive; for Homes }
`,
      "Promise an answer within 3 days",
      `segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
service Desk "The tuner calls back" { mode reactive; respond 3d; for Halls }
service Chat "Answers in the app" { mode reactive; for Homes; respond 3d }
`,
    ));
});
