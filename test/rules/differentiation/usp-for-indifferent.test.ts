import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const plan = `
value Audit "Every change is on record"
value Speed "A contract in ten minutes"
segment Banks "Regional banks" { psychographics { values Audit 5 } }
segment Startups "Start-ups" { psychographics { values Speed 5 } }
segment Studios "Design studios" { psychographics { values Speed 5, Audit 0 } }
segment Agencies "Agencies" { psychographics { values Speed 5, Audit 0.1 } }
segment Clubs "Sports clubs" { psychographics { pains "Paper" } }`;

describe("usp-for-indifferent", () => {
  it("fires at each name of a segment with a fit of 0", () =>
    check(
      "usp-for-indifferent",
      `${plan}
usp Trail "A record no court has refused" {
  delivers Audit 5
  for Startups, //~ usp-for-indifferent:W
    Banks,
    Studios //~ usp-for-indifferent
}`,
    ));

  it("takes values that are all 0 for a fit of 0", () =>
    check(
      "usp-for-indifferent",
      `${plan}
segment Nobody "Those who want nothing" { psychographics { values Audit 0 } }
usp Trail "A record no court has refused" { delivers Audit 5; for Banks, Nobody } //~ usp-for-indifferent`,
    ));

  it("is silent where there is some interest, or none is declared", () =>
    check(
      "usp-for-indifferent",
      `${plan}
usp Trail "A record no court has refused" { delivers Audit 5; for Banks, Agencies, Clubs }`,
    ));

  it("is silent where nobody named values it, and where nobody is named", () =>
    check(
      "usp-for-indifferent",
      `${plan}
usp Trail "A record no court has refused" { delivers Audit 5; for Startups, Studios }
usp Record "Every change on record" { delivers Audit 4 }`,
    ));

  it("leaves excluded segments alone", () =>
    check(
      "usp-for-indifferent",
      `${plan}
specialization "Contracts" { market "DACH"; excludes Startups }
usp Trail "A record no court has refused" { delivers Audit 5; for Banks, Startups }`,
    ));

  it("is silent where values, what is delivered or the list has an error", () =>
    check(
      "usp-for-indifferent",
      `${plan}
segment Guilds "Guilds" { psychographics { values Speed 5, Audi 4 } } //~ unknown-name
usp Trail "A record no court has refused" { delivers Audit 5; for Banks, Guilds }
usp Record "Every change on record" { delivers Audit 5%; for Banks, Startups } //~ wrong-value
usp Court "Made for the court" { delivers Audit 5; for Banks, Startups, Guild } //~ unknown-name`,
    ));

  it("offers to take the segment out of the list", () =>
    fixes(
      "usp-for-indifferent",
      `${plan}
usp Trail "A record no court has refused" { delivers Audit 5; because "Two judges"; for Startups, Banks }
`,
      "Take Startups out of those the USP is for",
      `${plan}
usp Trail "A record no court has refused" { delivers Audit 5; because "Two judges"; for Banks }
`,
    ));
});
