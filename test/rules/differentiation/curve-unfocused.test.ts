import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const values = `
value Price "Low fare"; value Time "On time"; value Seat "Room for the knees"; value Meal "A warm meal"
value Bags "Bags for free"; value App "An app that works"; value Crew "A crew that smiles"
value Net "Many islands"; value Lounge "A quiet lounge"; value Pets "Pets on board"`;

describe("curve-unfocused", () => {
  it("fires where most of six values are high and none is low", () =>
    check(
      "curve-unfocused",
      `
strategy Air "Island air 2027" { period 2027 } //~ curve-unfocused:I
${values}
usp Steady "Off the ground on the minute" { delivers Price 1.1, Time 5, Seat 4, Meal 2 }
usp Table "A meal at every window" { delivers Meal 4, Bags 4 }
service Desk "Help at the gate" { mode reactive; delivers App 3 }`,
    ));

  it("is silent at 60%", () =>
    check(
      "curve-unfocused",
      `
strategy Air "Island air 2027" { period 2027 }
${values}
usp Steady "Off the ground on the minute" {
  delivers Price 4, Time 5, Seat 4, Meal 4, Bags 4, App 4, Crew 3.9, Net 3, Lounge 2, Pets 2
}`,
    ));

  it("is silent with five values", () =>
    check(
      "curve-unfocused",
      `
strategy Air "Island air 2027" { period 2027 }
${values}
usp Steady "Off the ground on the minute" { delivers Price 5, Time 5, Seat 4, Meal 5, Bags 4 }`,
    ));

  it("is silent where something is given up", () =>
    check(
      "curve-unfocused",
      `
strategy Air "Island air 2027" { period 2027 }
${values}
usp Steady "Off the ground on the minute" { delivers Price 5, Time 5, Seat 4, Meal 1, Bags 4, App 5 }`,
    ));

  it("is silent in a library", () =>
    check(
      "curve-unfocused",
      `${values}
usp Steady "Off the ground on the minute" { delivers Price 5, Time 5, Seat 4, Meal 5, Bags 4, App 5 }`,
    ));

  it("is silent where it is not known what we deliver", () =>
    check(
      "curve-unfocused",
      `
strategy Air "Island air 2027" { period 2027 }
${values}
usp Steady "Off the ground on the minute" { delivers Price 5, Time 5, Seat 4, Meal 5, Bags 4, App 5 }
usp Table "A meal at every window" { delivers Meals 1 } //~ unknown-name`,
    ));

  it("takes its limits from the options", () =>
    check(
      { codes: "curve-unfocused", rules: { "curve-unfocused": ["warning", { minValues: 2, maxHigh: 90 }] } },
      `
strategy Air "Island air 2027" { period 2027 } //~ curve-unfocused:W
${values}
usp Steady "Off the ground on the minute" { delivers Price 5, Time 5 }`,
    ));

  it("fires at five high ones of eight", () =>
    check(
      "curve-unfocused",
      `strategy Air "Steady Air 2027" { period 2027 } //~ curve-unfocused
${["A", "B", "C", "D", "E", "F", "G", "H"].map((name) => `value ${name} "Value ${name}"`).join("\n")}
usp Steady "Off the ground on the minute" { delivers A 4, B 4, C 4, D 4, E 4, F 3, G 3, H 3 }`,
    ));
});
