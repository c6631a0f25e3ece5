import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

const values = `
value Advice "Someone to ask"
value Bulk "Pallets by tomorrow"
`;

describe("segment-unserved", () => {
  it("fires where the USP for all delivers nothing that the segment values", () =>
    check(
      "segment-unserved",
      `${values}
usp Mentor "A mentor with every first hive" { delivers Advice 5, Bulk 0 }
segment Hobby "Hobby beekeepers" { psychographics { values Advice 5 } }
segment Trade "Commercial apiaries" { psychographics { values Bulk 5, Advice 0 } } //~ segment-unserved:W
`,
    ));

  it("fires where no USP is for the segment, whatever a service gives it", () =>
    check(
      "segment-unserved",
      `${values}
usp Mentor "A mentor with every first hive" { delivers Advice 5, Bulk 2; for Hobby }
service Phone "Orders by phone" { mode reactive; delivers Bulk 3; for Trade }
segment Hobby "Hobby beekeepers" { psychographics { values Advice 5 } }
segment Trade "Commercial apiaries" { psychographics { values Bulk 5 } } //~ segment-unserved
`,
    ));

  it("is silent where one USP delivers a little", () =>
    check(
      "segment-unserved",
      `${values}
usp Mentor "A mentor with every first hive" { delivers Advice 5 }
usp Depot "Pallets from the depot" { delivers Bulk 0.1; for Trade }
segment Hobby "Hobby beekeepers" { psychographics { values Advice 5 } }
segment Trade "Commercial apiaries" { psychographics { values Bulk 5 } }
segment Schools "School gardens"
`,
    ));

  it("is silent without a USP", () =>
    check("segment-unserved", `${values}segment Trade "Commercial apiaries" { psychographics { values Bulk 5 } }`));

  it("is silent where no USP is valued by anybody", () =>
    check(
      ["segment-unserved", "usp-unvalued"],
      `${values}
usp Mentor "A mentor with every first hive" { delivers Advice 5 } //~ usp-unvalued
segment Trade "Commercial apiaries" { psychographics { values Bulk 5 } }
`,
    ));

  it("is silent where what a USP delivers has an error", () =>
    check(
      "segment-unserved",
      `${values}
usp Mentor "A mentor with every first hive" {
  delivers Advice 5, Bulk 9 //~ out-of-range
}
segment Hobby "Hobby beekeepers" { psychographics { values Advice 5 } }
segment Trade "Commercial apiaries" { psychographics { values Bulk 5 } }
`,
    ));

  it("is silent where whom a USP is for has an error", () =>
    check(
      "segment-unserved",
      `${values}
usp Mentor "A mentor with every first hive" { delivers Advice 5; for Hobby }
usp Depot "Pallets from the depot" {
  delivers Bulk 5
  for Trad //~ unknown-name
}
segment Hobby "Hobby beekeepers" { psychographics { values Advice 5 } }
segment Trade "Commercial apiaries" { psychographics { values Bulk 5 } }
`,
    ));

  it("is silent where what the segment values has an error", () =>
    check(
      "segment-unserved",
      `${values}
usp Mentor "A mentor with every first hive" { delivers Advice 5 }
segment Hobby "Hobby beekeepers" { psychographics { values Advice 5 } }
segment Trade "Commercial apiaries" {
  psychographics {
    values Bulk 7 //~ out-of-range
  }
}
`,
    ));

  it("silences the needs and expectations of its segment", () =>
    check(
      ["segment-unserved", "need-unanswered", "expectation-unmet"],
      `
value Smell "No smell"
value Price "Low price"
usp Nose "Paint you may sleep beside" { delivers Smell 5 }
segment Parents "Parents-to-be" { psychographics { values Smell 5 } }
segment Renovators "Couples who renovate" { psychographics { values Price 5; expects Price 3 } } //~ segment-unserved
concentration { focus Parents 50%; focus Renovators 50% }
`,
    ));

  it("says what the USPs for it deliver instead", () =>
    expect(
      messages(
        "segment-unserved",
        `value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Lanes "Four to a lane" { delivers Calm 5; for Clubs, Guests }
segment Clubs "Clubs" { psychographics { values Calm 5 } }
segment Guests "Guests" { psychographics { values Warmth 4 } }`,
      ),
    ).toEqual([
      '"Guests" values Warmth, but the USPs for it deliver only Calm. Deliver something that the segment values in one of them, or drop the segment.',
    ]));

  it("says where no USP is for it", () =>
    expect(
      messages(
        "segment-unserved",
        `value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
value Price "A low price" { role price }
usp Lanes "Four to a lane" { delivers Calm 5; for Clubs }
segment Clubs "Clubs" { psychographics { values Calm 5 } }
segment Guests "Guests" { psychographics { values Warmth 4 } }`,
      ),
    ).toEqual([
      'No USP is for "Guests", which values Warmth. Name the segment in the "for" of a USP that delivers what it values, or drop the segment.',
    ]));
});
