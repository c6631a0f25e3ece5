import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const config = (today: string) => ({ codes: ["plan-ended", "review-overdue", "goal-past"], today });

describe("plan-ended", () => {
  it("fires the day after the last day of the period, at the period", () =>
    check(
      config("2028-01-01"),
      `strategy Spa "Thermal baths" {
  period 2027 //~ plan-ended:I
}`,
    ));

  it("is silent on the last day", () => {
    check(config("2027-12-31"), `strategy Spa "Thermal baths" { period 2027 }`);
    check(config("2027-06-30"), `strategy Spa "Thermal baths" { period 2027-01..2027-06 }`);
    check(config("2027-07-01"), `strategy Spa "Thermal baths" { period 2027-01..2027-06 } //~ plan-ended`);
  });

  it("is silent without a period, with an open one, and with an error in it", () => {
    check(config("2040-01-01"), `strategy Spa "Thermal baths" { currency EUR }`);
    check(config("2040-01-01"), `strategy Spa "Thermal baths" { period 2027.. }`);
    check(config("2040-01-01"), `strategy Spa "Thermal baths" { period "2027" } //~ wrong-value`);
  });

  it("fires where only the start is open", () =>
    check(config("2028-01-01"), `strategy Spa "Thermal baths" { period ..2027 } //~ plan-ended`));

  it("is silent where the plan is retired, or its status has an error", () => {
    check(config("2028-01-01"), `strategy Spa "Thermal baths" { period 2027; status retired }`);
    check(config("2028-01-01"), `strategy Spa "Thermal baths" { period 2027; status closed } //~ unknown-word`);
    check(config("2028-01-01"), `strategy Spa "Thermal baths" { period 2027; status review } //~ plan-ended`);
  });

  it("silences the overdue review and the goals that are past", () =>
    check(
      config("2029-01-01"),
      `strategy Spa "Thermal baths" { period 2027; reviewed 2026-12-01 } //~ plan-ended
goal Guests "More guests" { acquire 500; by 2027-06 }`,
    ));
});
