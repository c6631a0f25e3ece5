import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const segments = `
segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
segment Schools "Music schools" { economics { revenue 1_000 EUR; margin 50%; lifetime 8y } }
segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
`;

describe("best-customers-wait", () => {
  it("fires at the service of those who are worth more", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { //~ best-customers-wait:W
  mode reactive
  respond 31min
  for Halls
}
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("fires once for each slower service", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls } //~ best-customers-wait
service Office "The office calls back" { mode reactive; respond 4h; for Schools } //~ best-customers-wait
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("fires once for a service that lets several wait", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls, Schools } //~ best-customers-wait
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("compares with the service for everybody", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1d } //~ best-customers-wait
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("is silent where both wait as long, or the best wait less", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1h; for Halls }
service Office "The office calls back" { mode reactive; respond 60min; for Schools }
service Chat "Answers in the app" { mode reactive; respond 2h; for Homes }
`,
    ));

  it("counts the fastest service, and only reactive ones", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
service Number "A number of their own" { mode reactive; respond 30min; for Halls }
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
service Tips "A tip a week" { mode proactive; respond 5min; for Homes }
`,
    ));

  it("is silent where a customer is worth the same", () =>
    check(
      "best-customers-wait",
      `
segment Halls "Concert halls" { economics { revenue 1_200 EUR; margin 50%; lifetime 8y } }
segment Clubs "Jazz clubs" { economics { revenue 100 EUR monthly; margin 50%; lifetime 8y } }
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
service Chat "Answers in the app" { mode reactive; respond 30min; for Clubs }
`,
    ));

  it("is silent where what one is worth is not known", () =>
    check(
      "best-customers-wait",
      `
segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50% } }
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("is silent where no time is promised", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; for Halls }
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("is silent where a faster answer may hide behind an error", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
service Number "A number of their own" {
  mode reactive
  respond 30 //~ wrong-value
  for Halls
}
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("is silent where the mode of a service for them has an error", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
service Number "A number of their own" { mode reactiv; respond 5min; for Halls } //~ unknown-word
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("is silent where whom a service is for has an error", () =>
    check(
      "best-customers-wait",
      `${segments}
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
service Number "A number of their own" { mode reactive; respond 5min; for Hals } //~ unknown-name
service Chat "Answers in the app" { mode reactive; respond 30min; for Homes }
`,
    ));

  it("is silent where a service that cannot be read may be the fastest", () =>
    check(
      "best-customers-wait",
      `
segment Halls "Concert halls" { economics { revenue 4_000 EUR; margin 50%; lifetime 8y } }
segment Homes "Families with a piano" { economics { revenue 200 EUR; margin 50%; lifetime 5y } }
service Desk "The tuner calls back" { mode reactive; respond 1d; for Halls }
service Chat "Answers in the app" { mode reactive; respond 10min; for Homes }
service "Hotline" { mode reactive; respond 5min; for Halls } //~ wrong-value
`,
    ));
});
