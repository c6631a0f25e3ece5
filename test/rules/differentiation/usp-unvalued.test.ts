import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

const values = `
value Speed "There within the hour"
value Price "Low price"
value Care "Handled with care"`;

describe("usp-unvalued", () => {
  it("fires where no segment values what is delivered", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5 } //~ usp-unvalued:E
segment Florists "Flower shops" { psychographics { values Price 5 } }
segment Dentists "Dental labs" { psychographics { values Care 1 } }`,
    ));

  it("takes a level of 0 for nothing, valued or delivered", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5, Price 0 } //~ usp-unvalued
segment Florists "Flower shops" { psychographics { values Price 5, Speed 0 } }`,
    ));

  it("fires where nothing is delivered above 0", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 0 } //~ usp-unvalued
segment Florists "Flower shops" { psychographics { values Speed 5 } }`,
    ));

  it("is silent where one segment values a little of it", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5, Care 0.1 }
segment Florists "Flower shops" { psychographics { values Price 5 } }
segment Dentists "Dental labs" { psychographics { values Care 0.1 } }`,
    ));

  it("looks only at the segments that it is for", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5; for Florists } //~ usp-unvalued
usp Noon "There by noon" { delivers Speed 4; for Florists, Dentists }
segment Florists "Flower shops" { psychographics { values Price 5 } }
segment Dentists "Dental labs" { psychographics { values Speed 5 } }`,
    ));

  it("leaves excluded segments out", () =>
    check(
      "usp-unvalued",
      `${values}
specialization "Couriers" { market "The old town"; excludes Dentists }
usp OneHour "Across town within the hour" { delivers Speed 5 } //~ usp-unvalued
segment Florists "Flower shops" { psychographics { values Price 5 } }
segment Dentists "Dental labs" { psychographics { values Speed 5 } }`,
    ));

  it("is silent where no segment says what it values", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5 }
segment Florists "Flower shops" { psychographics { pains "Wilted bouquets" } }
segment Dentists "Dental labs"`,
    ));

  it("is silent where values have an error", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5 }
segment Florists "Flower shops" { psychographics { values Price 5 } }
segment Dentists "Dental labs" { psychographics { values Price 5, Sped 4 } } //~ unknown-name`,
    ));

  it("is silent where what is delivered, or for whom, has an error", () =>
    check(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 7 } //~ out-of-range
usp Noon "There by noon" { delivers Speed 4; for Florist } //~ unknown-name
segment Florists "Flower shops" { psychographics { values Price 5 } }`,
    ));

  it("silences the rest of its section for the same USP only", () =>
    check(
      ["usp-unvalued", "usp-not-unique", "premium-above-willingness", "reason-missing", "competitor-unscored"],
      `${values}
competitor Cityline "Cityline" { offers Speed 5 }
usp OneHour "Across town within the hour" { delivers Speed 5, Care 1; premium 30%; for Florists } //~ usp-unvalued
usp Noon "There by noon" { delivers Speed 5; premium 30%; for Dentists } //~ usp-not-unique premium-above-willingness reason-missing
segment Florists "Flower shops" { willingness 5%; psychographics { values Price 5 } }
segment Dentists "Dental labs" { willingness 5%; psychographics { values Speed 5 } }`,
    ));

  it("adds what is delivered to the values of the segment that expects it", () =>
    fixes(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Care 5, Speed 4; because "Forty riders"; for Florists }
segment Florists "Flower shops" { psychographics { values Price 2; expects Speed 3 } }
`,
      'Add Speed to what "Flower shops" values',
      `${values}
usp OneHour "Across town within the hour" { delivers Care 5, Speed 4; because "Forty riders"; for Florists }
segment Florists "Flower shops" { psychographics { values Price 2, Speed 4; expects Speed 3 } }
`,
    ));

  it("raises a level of 0 instead of listing a value twice", () =>
    fixes(
      "usp-unvalued",
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5; because "Forty riders" }
segment Florists "Flower shops" { psychographics { values Price 2, Speed 0 } }
`,
      'Add Speed to what "Flower shops" values',
      `${values}
usp OneHour "Across town within the hour" { delivers Speed 5; because "Forty riders" }
segment Florists "Flower shops" { psychographics { values Price 2, Speed 4 } }
`,
    ));

  it("delivers what the segment values most, above the competition", () =>
    fixes(
      "usp-unvalued",
      `${values}
competitor Cityline "Cityline" { offers Price 3 }
usp OneHour "Across town within the hour" { delivers Speed 5; because "Forty riders" }
segment Florists "Flower shops" { psychographics { values Care 1, Price 5 } }
`,
      'Deliver Price, which "Flower shops" values most',
      `${values}
competitor Cityline "Cityline" { offers Price 3 }
usp OneHour "Across town within the hour" { delivers Speed 5, Price 4; because "Forty riders" }
segment Florists "Flower shops" { psychographics { values Care 1, Price 5 } }
`,
    ));

  it("names what the segments value most", () =>
    expect(
      messages(
        "usp-unvalued",
        `value Calm "Room to swim"
value Warmth "Warm water"
value Hours "Open at five"
usp Lanes "Four to a lane" { delivers Calm 5 }
segment Guests "Guests" { psychographics { values Hours 3 } }
segment Clubs "Clubs" { psychographics { values Warmth 5, Hours 4 } }`,
      ),
    ).toEqual([
      'No segment values what "Four to a lane" delivers (Calm). Add one of them to a segment\'s values, or deliver what they value most: Warmth.',
    ]));

  it("says so where nothing is delivered at all", () =>
    expect(
      messages(
        "usp-unvalued",
        `value Calm "Room to swim"
value Warmth "Warm water"
usp Lanes "Four to a lane" { delivers Calm 0 }
segment Guests "Guests" { psychographics { values Warmth 3 } }`,
      ),
    ).toEqual([
      '"Four to a lane" delivers nothing above level 0, so no segment can value it. Raise what it delivers, or deliver what they value most: Warmth.',
    ]));
});
