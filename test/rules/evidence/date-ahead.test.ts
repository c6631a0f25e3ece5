import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("date-ahead", () => {
  it("fires at a review that lies ahead", () =>
    check(
      { codes: "date-ahead", today: "2027-03-10" },
      `strategy Spa "Thermal baths" {
  reviewed 2027-03-11 //~ date-ahead:W
}`,
    ));

  it("is silent about today, and about a month or year that has begun", () => {
    check({ codes: "date-ahead", today: "2027-03-10" }, `strategy Spa "Thermal baths" { reviewed 2027-03-10 }`);
    check({ codes: "date-ahead", today: "2027-03-10" }, `strategy Spa "Thermal baths" { reviewed 2027-03 }`);
    check({ codes: "date-ahead", today: "2027-03-10" }, `strategy Spa "Thermal baths" { reviewed 2027 }`);
  });

  it("fires at each proof that is dated ahead, in a library as well", () =>
    check(
      { codes: "date-ahead", today: "2027-03-10" },
      `value Warmth "Warm in January"
usp Spring "Water from our own spring" {
  delivers Warmth 5
  proof "Survey" 2027-03
  proof "Second survey" 2027-04 //~ date-ahead
  proof "Third survey" "https://example.com/third" 2028 //~ date-ahead
  proof "Guest book"
}`,
    ));

  it("is silent about an error in the date", () =>
    check(
      { codes: "date-ahead", today: "2027-03-10" },
      `value Warmth "Warm in January"
strategy Spa "Thermal baths" { reviewed 2099-02-31 } //~ out-of-range
usp Spring "Water from our own spring" { delivers Warmth 5; proof "Survey" 2099-13 } //~ out-of-range`,
    ));

  it("leaves goals and periods alone", () =>
    check(
      { codes: "date-ahead", today: "2027-03-10" },
      `strategy Spa "Thermal baths" { period 2030 }
goal Guests "More guests" { acquire 500; by 2030-06 }`,
    ));
});
