import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { offers } from "../../support/said.ts";

const plan = `strategy Glass "Stained glass 2027" { period 2027; currency EUR }\n`;
const segments = `value Light "Light that tells a story"
segment Parishes "Parishes with listed buildings"
segment Offices "Office towers"
`;

describe("excluded-but-served", () => {
  it("fires at a focus on an excluded segment", () =>
    check(
      "excluded-but-served",
      `${plan}specialization "Windows" { excludes "New buildings", Offices }
${segments}concentration {
  focus Parishes 70%
  focus Offices 30% //~ excluded-but-served:E
}`,
    ));

  it("fires at each name in a for", () =>
    check(
      "excluded-but-served",
      `specialization "Windows" { excludes Offices }
${segments}usp Story "Your own story" {
  delivers Light 5
  for Parishes,
    Offices //~ excluded-but-served
}
service Cleaning "We clean what we build" {
  mode proactive
  for Offices //~ excluded-but-served
}
goal Towers "Two towers" {
  for Offices, Parishes //~ excluded-but-served
  acquire 2
  by 2027-12
}`,
    ));

  it("takes a text that is the name or the title for the segment, case aside", () => {
    const rest = `${segments}goal Towers "Two" { for Offices; acquire 2; by 2027-12 }`;
    check("excluded-but-served", `specialization "W" { excludes "offices" }\n${rest} //~ excluded-but-served`);
    check("excluded-but-served", `specialization "W" { excludes "OFFICE towers" }\n${rest} //~ excluded-but-served`);
    check("excluded-but-served", `specialization "W" { excludes "Office tower" }\n${rest}`);
  });

  it("is silent where the excluded are left alone", () =>
    check(
      "excluded-but-served",
      `${plan}specialization "Windows" { excludes Offices, "Private homes" }
${segments}usp Story "Your own story" { delivers Light 5 }
concentration { focus Parishes 90%; reserve 10% }`,
    ));

  it("silences the goal without money, for this segment alone", () =>
    check(
      ["excluded-but-served", "goal-unfunded"],
      `${plan}specialization "Windows" { excludes Offices }
${segments}segment Museums "Museums"
goal Towers "Two towers" { for Offices; acquire 2; by 2027-12 } //~ excluded-but-served
goal Halls "Two halls" { for Museums; acquire 2; by 2027-12 } //~ goal-unfunded
concentration { focus Parishes 90%; reserve 10% }`,
    ));

  it("offers to remove the focus and keeps its share in reserve", () => {
    const planWith = (reserve: string) => `${plan}specialization "Windows" { excludes Offices }
${segments}concentration {
  focus Parishes 70%
  focus Offices 20%
${reserve}}`;
    fixes(
      "excluded-but-served",
      planWith("  reserve 10%\n"),
      `Remove the focus on "Office towers" and keep its share in reserve`,
      `${plan}specialization "Windows" { excludes Offices }
${segments}concentration {
  focus Parishes 70%
  reserve 30%
}`,
    );
    fixes(
      "excluded-but-served",
      planWith(""),
      `Remove the focus on "Office towers" and keep its share in reserve`,
      `${plan}specialization "Windows" { excludes Offices }
${segments}concentration {
  focus Parishes 70%
  reserve 30%
}`,
    );
  });

  it("offers to remove a focus without a share of its own", () =>
    fixes(
      "excluded-but-served",
      `${plan}specialization "Windows" { excludes Offices }
${segments}concentration {
  focus Parishes
  focus Offices
}`,
      `Remove the focus on "Office towers"`,
      `${plan}specialization "Windows" { excludes Offices }
${segments}concentration {
  focus Parishes
}`,
    ));

  it("offers to take the segment out of a for", () =>
    fixes(
      "excluded-but-served",
      `specialization "Windows" { excludes Offices }
${segments}goal Towers "Two towers" {
  for Parishes, Offices
  acquire 2
  by 2027-12
}`,
      `Take "Office towers" out of "Two towers"`,
      `specialization "Windows" { excludes Offices }
${segments}goal Towers "Two towers" {
  for Parishes
  acquire 2
  by 2027-12
}`,
    ));

  it("offers to exclude it no longer where it is fit to be served", () => {
    const rest = `value Light "Light that tells a story"
usp Story "Your own story" { delivers Light 5; because "Painters"; proof "Guest book"; for Offices }
competitor Print "Printed foil" { offers Light 2 }
segment Offices "Office towers" {
  size 900
  demographics { industry "Banking" }
  psychographics { values Light 5 }
}
`;
    fixes(
      "excluded-but-served",
      `specialization "Windows" { market "Lyon"; focus market; excludes "Private homes", Offices }\n${rest}`,
      `Take "Office towers" out of what you exclude`,
      `specialization "Windows" { market "Lyon"; focus market; excludes "Private homes" }\n${rest}`,
    );
  });

  it("takes out of the exclusions only a segment that is served", () => {
    expect(
      offers(
        "excluded-but-served",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lanes" { customer "Clubs"; excludes Guests }
usp Lanes "Four to a lane" { delivers Calm 5 }
service Desk "We answer" { mode reactive }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
concentration { focus Guests 90%; reserve 10% }`,
      ),
    ).toEqual(['Take "Guests" out of what you exclude']);
    expect(
      offers(
        "excluded-but-served",
        `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
specialization "Lanes" { customer "Clubs"; excludes Guests }
usp Lanes "Four to a lane" { delivers Calm 5 }
service Desk "We answer" { mode reactive; for Clubs }
segment Clubs "Clubs" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
segment Guests "Guests" { size 900; demographics { region AT }; psychographics { values Calm 5 } }
concentration { focus Guests 90%; reserve 10% }`,
      ),
    ).toEqual([]);
  });
});
