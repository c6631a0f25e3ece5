import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const config = (today: string) => ({ codes: ["review-overdue", "plan-ended"], today });

describe("review-overdue", () => {
  it("fires the day after the review was due, a year later where the plan does not say how often", () =>
    check(
      config("2028-02-16"),
      `strategy Spa "Thermal baths" {
  period 2027..2029
  reviewed 2027-02-15 //~ review-overdue:W
}`,
    ));

  it("is silent on the day itself", () =>
    check(config("2028-02-15"), `strategy Spa "Thermal baths" { period 2027..2029; reviewed 2027-02-15 }`));

  it("goes by the plan's own rhythm", () => {
    const text = (mark: string) => `strategy Spa "Thermal baths" {
  period 2027..2029
  reviewed 2027-08-31${mark}
  review 6mo
}`;
    check(config("2028-03-01"), text(" //~ review-overdue"));
    check(config("2028-02-29"), text(""));
  });

  it("counts a date that is longer than a day from its last day", () => {
    const text = (mark: string) => `strategy Spa "Thermal baths" { period 2027..2029; reviewed 2027-02 }${mark}`;
    check(config("2028-02-28"), text(""));
    check(config("2028-02-29"), text(" //~ review-overdue"));
  });

  it("is silent where the plan is retired, or its status has an error", () => {
    check(
      config("2028-06-01"),
      `strategy Spa "Thermal baths" { period 2027..2029; reviewed 2027-02-15; status retired }`,
    );
    check(
      config("2028-06-01"),
      `strategy Spa "Thermal baths" { period 2027..2029; reviewed 2027-02-15; status retird } //~ unknown-word`,
    );
    check(
      config("2028-06-01"),
      `strategy Spa "Thermal baths" { period 2027..2029; reviewed 2027-02-15; status approved } //~ review-overdue`,
    );
  });

  it("is silent where the plan was never reviewed, or the date or the rhythm has an error", () => {
    check(config("2029-06-01"), `strategy Spa "Thermal baths" { period 2027..2029; review 3mo }`);
    check(
      config("2029-06-01"),
      `strategy Spa "Thermal baths" { period 2027..2029; reviewed 2027-02-31 } //~ out-of-range`,
    );
    check(
      config("2029-06-01"),
      `strategy Spa "Thermal baths" { period 2027..2029; reviewed 2027-02-15; review 3 } //~ wrong-value`,
    );
  });

  it("is silenced where the period of the plan is over", () =>
    check(config("2030-01-01"), `strategy Spa "Thermal baths" { period 2027; reviewed 2027-02-15 } //~ plan-ended`));

  it("takes the default rhythm from the configuration, and the plan's own before it", () => {
    const rules = { "review-overdue": ["warning", { every: "3mo" }] };
    check(
      { codes: "review-overdue", today: "2027-05-16", rules },
      `strategy Spa "Thermal baths" { period 2027; reviewed 2027-02-15 } //~ review-overdue`,
    );
    check(
      { codes: "review-overdue", today: "2027-05-15", rules },
      `strategy Spa "Thermal baths" { period 2027; reviewed 2027-02-15 }`,
    );
    check(
      { codes: "review-overdue", today: "2027-06-15", rules },
      `strategy Spa "Thermal baths" { period 2027; reviewed 2027-02-15; review 4mo }`,
    );
  });

  it("knows no day of review beyond all calendars", () =>
    check(config("2026-11-22"), `strategy Spa "Thermal baths" { reviewed 2026-11-01; review 900_000y }`));

  it("offers to set it to today", () =>
    fixes(
      "review-overdue",
      `strategy Spa "Thermal baths" {
  period 2020..2029
  reviewed 2024-02-15
}`,
      "Set the review to today, 2026-11-22",
      `strategy Spa "Thermal baths" {
  period 2020..2029
  reviewed 2026-11-22
}`,
    ));
});
