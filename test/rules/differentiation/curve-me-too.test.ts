import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

const values = `
value Price "Low fare"
value Time "On time"
value Seat "Room for the knees"
value Meal "A warm meal"
value Bags "Bags at once"`;

describe("curve-me-too", () => {
  it("fires at a competitor with the same shape, whatever the height", () =>
    check(
      "curve-me-too",
      `${values}
competitor Seabird "Seabird Air" { offers Price 1, Time 4, Seat 3, Meal 2, Bags 3 } //~ curve-me-too:I
competitor Ferry "Night ferry" { offers Price 5, Time 1, Seat 5, Meal 4, Bags 5 }
usp Steady "Off the ground on the minute" { delivers Price 2, Time 5, Seat 4, Meal 3, Bags 4 }`,
    ));

  it("fires at a distance of 0.48 and not at one of 0.52", () =>
    check(
      "curve-me-too",
      `${values}
competitor Near "Near Air" { offers Price 2, Time 5, Seat 4.1, Meal 3.9, Bags 3 } //~ curve-me-too
competitor Far "Far Air" { offers Price 2, Time 5, Seat 4, Meal 4, Bags 3 }
usp Steady "Off the ground on the minute" { delivers Price 3, Time 4, Seat 4.3, Meal 3.8, Bags 2.9 }`,
    ));

  it("takes the highest level of USPs and services, and 0 where there is none", () =>
    check(
      "curve-me-too",
      `${values}
competitor Seabird "Seabird Air" { offers Price 0.5, Time 4, Seat 4, Meal 3, Bags 0.5 } //~ curve-me-too
usp Steady "Off the ground on the minute" { delivers Time 4, Seat 1 }
usp Knees "Room for two knees" { delivers Seat 4 }
service Kitchen "A cook on board" { mode proactive; delivers Meal 3 }`,
    ));

  it("needs five values, three of them delivered", () =>
    check(
      "curve-me-too",
      `${values}
competitor Four "Four Air" { offers Time 4, Seat 4, Meal 3, Bags 3 }
competitor Five "Five Air" { offers Price 0.5, Time 2, Seat 0.5, Meal 2, Bags 0.5 }
usp Steady "Off the ground on the minute" { delivers Time 2, Meal 2, Seat 0 }`,
    ));

  it("is silent where offers or deliveries have an error", () =>
    check(
      "curve-me-too",
      `${values}
competitor Seabird "Seabird Air" { offers Price 1, Time 4, Seat 3, Meal 2, Bags 3, Price 2 } //~ repeated-item
usp Steady "Off the ground on the minute" { delivers Price 2, Time 5, Seat 4, Meal 3, Bags 4 }`,
    ));

  it("is silent where it is not known what we deliver", () =>
    check(
      "curve-me-too",
      `${values}
competitor Seabird "Seabird Air" { offers Price 1, Time 4, Seat 3, Meal 2, Bags 3 }
usp Steady "Off the ground on the minute" { delivers Price 2, Time 5, Seat 4, Meal 3, Bags 4 }
service Kitchen "A cook on board" { mode proactive; delivers Meals 5 } //~ unknown-name`,
    ));

  it("takes its limits from the options", () =>
    check(
      { codes: "curve-me-too", rules: { "curve-me-too": ["warning", { minShared: 3, minDistance: 0.2 }] } },
      `${values}
competitor Same "Same Air" { offers Price 1, Time 2, Seat 3 } //~ curve-me-too:W
competitor Other "Other Air" { offers Price 1, Time 2, Seat 3.5 }
competitor Two "Two Air" { offers Price 1, Time 2 }
usp Steady "Off the ground on the minute" { delivers Price 2, Time 3, Seat 4 }`,
    ));

  it("links the two curves, and nothing that draws neither", () =>
    expect(
      related(
        "curve-me-too",
        `value Price "Low fare"
value Time "On time"
value Seat "Room for the knees"
value Meal "A warm meal"
value Bags "Bags at once"
value View "A view"
competitor Seabird "Seabird Air" { offers Price 1, Time 4, Seat 3, Meal 2, Bags 3 }
usp Steady "Off the ground on the minute" { delivers Price 2, Time 5, Seat 4, Meal 3, Bags 4 }
usp Window "A window each" { delivers View 4 }
service Desk "Asked and answered" { mode reactive }
service Kitchen "A cook on board" { mode proactive; delivers Meal 3 }`,
      ),
    ).toEqual([
      "7: The curve of the competitor.",
      '8: What "Off the ground on the minute" delivers.',
      '11: What "A cook on board" delivers.',
    ]));

  it("is silent at a distance of exactly one half", () =>
    check(
      "curve-me-too",
      `${values}
value View "A view"
competitor Half "Half Air" { offers Price 2, Time 2, Seat 2, Meal 3, Bags 3, View 3 }
competitor Less "Less Air" { offers Price 2.1, Time 2, Seat 2, Meal 3, Bags 3, View 3 } //~ curve-me-too
usp Steady "Off the ground on the minute" { delivers Price 3, Time 3, Seat 3, Meal 3, Bags 3, View 3 }`,
    ));
});
