import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

describe("expectation-unmet", () => {
  it("fires at every value that falls short", () =>
    check(
      "expectation-unmet",
      `
value Quiet "No noise at night"
value Sound "A full sound"
value Looks "Looks good"
usp Felt "Pianos that let the neighbours sleep" { delivers Quiet 3, Looks 3 }
segment Homes "Families with a piano" {
  psychographics {
    values Quiet 3
    expects Quiet 3.1, //~ expectation-unmet:W
      Sound 0.5, //~ expectation-unmet
      Looks 3
  }
}
`,
    ));

  it("is silent at the level expected, above it, and where a service reaches it", () =>
    check(
      "expectation-unmet",
      `
value Quiet "No noise at night"
value Sound "A full sound"
value Looks "Looks good"
usp Felt "Pianos that let the neighbours sleep" { delivers Quiet 4, Looks 5, Sound 2 }
service Tuning "Tuned once a year" { mode proactive; delivers Sound 3.5 }
segment Homes "Families with a piano" {
  psychographics {
    values Quiet 3
    expects Quiet 4, Looks 4.9, Sound 3.5
  }
}
`,
    ));

  it("does not count what is delivered to others", () =>
    check(
      "expectation-unmet",
      `
value Quiet "No noise at night"
usp Felt "Pianos that let the neighbours sleep" { delivers Quiet 2 }
service Visit "A felt for every hammer" { mode reactive; delivers Quiet 5; for Schools }
segment Schools "Music schools" { psychographics { values Quiet 3; expects Quiet 5 } }
segment Homes "Families with a piano" { psychographics { values Quiet 3; expects Quiet 3 } } //~ expectation-unmet
`,
    ));

  it("is silent where nothing delivers anything", () =>
    check(
      "expectation-unmet",
      `
value Quiet "No noise at night"
segment Homes "Families with a piano" { psychographics { values Quiet 3; expects Quiet 3 } }
`,
    ));

  it("is silent where the same need is told as unanswered", () =>
    check(
      ["expectation-unmet", "need-unanswered"],
      `
value Quiet "No noise at night"
value Sound "A full sound"
usp Grand "A sound that fills the house" { delivers Sound 4 }
segment Homes "Families with a piano" {
  psychographics {
    values Sound 4, Quiet 5 //~ need-unanswered
    expects Quiet 3
  }
}
concentration { focus Homes 100% }
`,
    ));

  it("is silent where the same value is told as taken for granted, and only there", () =>
    check(
      ["expectation-unmet", "must-unmet"],
      `
value Quiet "No noise at night"
value Sound "A full sound"
usp Grand "A sound that fills the house" { delivers Sound 3, Quiet 2 }
segment Homes "Families with a piano" {
  psychographics {
    values Sound 3
    expects Quiet 3,
      Sound 4 //~ expectation-unmet
    musts Quiet //~ must-unmet
  }
}
`,
    ));

  it("is silent where the segment is told as unserved", () =>
    check(
      ["expectation-unmet", "segment-unserved"],
      `
value Quiet "No noise at night"
value Sound "A full sound"
usp Grand "A sound that fills the house" { delivers Sound 5 }
segment Schools "Music schools" { psychographics { values Sound 5 } }
segment Homes "Families with a piano" { psychographics { values Quiet 3; expects Quiet 3 } } //~ segment-unserved
`,
    ));

  it("is silent where what is delivered or expected has an error", () =>
    check(
      "expectation-unmet",
      `
value Quiet "No noise at night"
value Sound "A full sound"
usp Grand "A sound that fills the house" { delivers Sound 3 }
usp Felt "Pianos that let the neighbours sleep" {
  delivers Quiet 9 //~ out-of-range
}
segment Homes "Families with a piano" { psychographics { values Sound 3; expects Quiet 3 } }
segment Schools "Music schools" {
  psychographics {
    values Sound 3
    expects Sound 9 //~ out-of-range
  }
}
`,
    ));

  it("is silent where what cannot be read may deliver it", () =>
    check(
      "expectation-unmet",
      `
value Calm "Calm water"
segment Children "Children" { psychographics { expects Calm 4 } }
usp Small "Four to a group" { delivers Calm 2 }
usp "A pool of our own" { delivers Calm 5 } //~ wrong-value
`,
    ));

  it("names what delivers most of it to the segment", () =>
    expect(
      messages(
        "expectation-unmet",
        `value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Lanes "Four to a lane" { delivers Calm 2 }
usp Own "A pool of one's own" { delivers Calm 4; for Guests }
usp Club "A lane for clubs" { delivers Warmth 1; for Clubs }
segment Guests "Guests" { psychographics { expects Calm 5 } }
segment Clubs "Clubs" { psychographics { expects Calm 5, Warmth 2, Hours 1 } }`,
      ),
    ).toEqual([
      '"Guests" expects Calm at 5, but "A pool of one\'s own" delivers only 4, so these customers will be dissatisfied. Deliver Calm at 5 or more, or lower what they are led to expect.',
      '"Clubs" expects Calm at 5, but "Four to a lane" delivers only 2, so these customers will be dissatisfied. Deliver Calm at 5 or more, or lower what they are led to expect.',
      '"Clubs" expects Warmth at 2, but "A lane for clubs" delivers only 1, so these customers will be dissatisfied. Deliver Warmth at 2 or more, or lower what they are led to expect.',
      '"Clubs" expects Hours at 1, but nothing for them delivers it (0), so these customers will be dissatisfied. Deliver Hours at 1 or more, or lower what they are led to expect.',
    ]));
});
