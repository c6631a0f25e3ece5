import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

const plan = `strategy Lido "City Lido 2027" { period 2027; currency EUR }\n`;

describe("value-unused", () => {
  it("fires at a value that nothing names", () =>
    check(
      "value-unused",
      `${plan}value Calm "Room to swim"
value Warmth "Warm water" //~ value-unused:H
usp Lanes "Never more than four to a lane" { delivers Calm 5 }`,
    ));

  it.each([
    `segment Swimmers "Swimmers" { psychographics { values Warmth 4 } }`,
    `segment Swimmers "Swimmers" { psychographics { expects Warmth 4 } }`,
    `segment Swimmers "Swimmers" { psychographics { musts Warmth } }`,
    `usp Lanes "Four to a lane" { delivers Warmth 4 }`,
    `service Coaching "Stroke advice" { mode proactive; delivers Warmth 3 }`,
    `competitor Gym "The gym pool" { offers Warmth 2 }`,
    `segment Swimmers "Swimmers" { persona Mara "Mara" { values Warmth 3 } }`,
    `specialization "Lanes" { excludes Swimmers }\nsegment Swimmers "Swimmers" { psychographics { values Warmth 3 } }`,
  ])("is silent where it is named: %s", (line) => check("value-unused", `${plan}value Warmth "Warm water"\n${line}`));

  it("counts a name in a line with an error as a use", () => {
    check(
      "value-unused",
      `${plan}value Warmth "Warm water"
competitor Gym "The gym pool" { offers Warmth 9 } //~ out-of-range`,
    );
    check(
      "value-unused",
      `${plan}value Warmth "Warm water"
value Calm "Room to swim"
competitor Gym "The gym pool" { offers Calm 2, Warmth } //~ wrong-value`,
    );
  });

  it("does not take things of another kind with its name for a use", () =>
    check(
      "value-unused",
      `${plan}value Warmth "Warm water" //~ value-unused
value Calm "Room to swim"
segment Warmth "Lovers of warmth"
usp Lanes "Four to a lane" { delivers Calm 5; for Warmth }
concentration { focus Warmth 90%; reserve 10% }`,
    ));

  it("is silent in a library", () => check("value-unused", `value Warmth "Warm water"`));

  it("offers to remove it, with what documents it", () =>
    fixes(
      "value-unused",
      `${plan}value Calm "Room to swim"
/// Over 30 degrees.
/// In winter, too.
value Warmth "Warm water"
usp Lanes "Four to a lane" { delivers Calm 5 }`,
      `Remove "Warm water"`,
      `${plan}value Calm "Room to swim"
usp Lanes "Four to a lane" { delivers Calm 5 }`,
    ));

  it("offers to add it to a segment", () =>
    fixes(
      "value-unused",
      `${plan}value Calm "Room to swim"
value Warmth "Warm water"
segment Swimmers "Swimmers" { psychographics { values Calm 4 } }`,
      `Add it to what "Swimmers" value`,
      `${plan}value Calm "Room to swim"
value Warmth "Warm water"
segment Swimmers "Swimmers" { psychographics { values Calm 4, Warmth 2 } }`,
    ));

  it("adds it to the segment with the smallest share", () =>
    fixes(
      "value-unused",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
segment Guests "Guests" { psychographics { values Calm 4 } }
segment Clubs "Clubs" { psychographics { values Calm 4 } }
concentration { focus Guests 60%; focus Clubs 40% }`,
      `Add it to what "Clubs" value`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
segment Guests "Guests" { psychographics { values Calm 4 } }
segment Clubs "Clubs" { psychographics { values Calm 4, Warmth 2 } }
concentration { focus Guests 60%; focus Clubs 40% }`,
    ));

  it("adds it to a segment without a share where there is one", () =>
    fixes(
      "value-unused",
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
segment Guests "Guests" { psychographics { values Calm 4 } }
segment Clubs "Clubs" { psychographics { values Calm 4 } }
segment Schools "Schools" { psychographics { values Calm 4 } }
concentration { focus Guests 60%; focus Clubs 40% }`,
      `Add it to what "Schools" value`,
      `strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Calm "Room to swim"
value Warmth "Warm water"
segment Guests "Guests" { psychographics { values Calm 4 } }
segment Clubs "Clubs" { psychographics { values Calm 4 } }
segment Schools "Schools" { psychographics { values Calm 4, Warmth 2 } }
concentration { focus Guests 60%; focus Clubs 40% }`,
    ));

  it("does not take an imported value of its name for it", () =>
    expect(
      messages("value-unused", {
        "plan.strategy": `import "lib.strategy"
use Swimmers
strategy Lido "City Lido 2027" { period 2027; currency EUR }
value Warmth "Warm water here"
value Calm "Calm here"
`,
        "lib.strategy": `value Warmth "Warm water"
value Calm "Room to swim"
segment Swimmers "Swimmers" { psychographics { values Warmth 4; musts Calm } }
`,
      }),
    ).toEqual([
      'No segment values "Warm water here", and nothing delivers or offers it. Add it to what a segment values, or remove it.',
      'No segment values "Calm here", and nothing delivers or offers it. Add it to what a segment values, or remove it.',
    ]));
});
