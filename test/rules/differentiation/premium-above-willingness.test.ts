import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

const head = `
value Taste "Taste of the garden"
segment Gifts "Buyers of gifts" { willingness 15%; psychographics { values Taste 4 } }
segment Hotels "Hotels" { willingness 25%; psychographics { values Taste 4 } }
segment Cafes "Cafés" { willingness 0%; psychographics { values Taste 4 } }
segment Clubs "Clubs" { psychographics { values Taste 4 } }`;

describe("premium-above-willingness", () => {
  it("fires once for all segments that refuse it", () =>
    check(
      "premium-above-willingness",
      `${head}
usp Garden "Tea from a single garden" {
  delivers Taste 5
  premium 20% //~ premium-above-willingness:W
}`,
    ));

  it("fires just above, and is silent at what they will pay", () =>
    check(
      "premium-above-willingness",
      `${head}
usp Garden "Tea from a single garden" { delivers Taste 5; premium 15.1%; for Gifts, Hotels } //~ premium-above-willingness
usp Terrace "Tea from a terrace" { delivers Taste 5; premium 15%; for Gifts, Hotels, Clubs }`,
    ));

  it("knows premiums below the market", () =>
    check(
      "premium-above-willingness",
      `${head}
segment Canteens "Canteens" { willingness -10%; psychographics { values Taste 4 } }
usp Garden "Tea from a single garden" { delivers Taste 5; premium -5%; for Canteens } //~ premium-above-willingness
usp Terrace "Tea from a terrace" { delivers Taste 5; premium -10%; for Canteens }`,
    ));

  it("is silent without a premium, and where nobody has been asked", () =>
    check(
      "premium-above-willingness",
      `${head}
usp Garden "Tea from a single garden" { delivers Taste 5 }
usp Terrace "Tea from a terrace" { delivers Taste 5; premium 90%; for Clubs }`,
    ));

  it("is silent where a number or the list has an error", () =>
    check(
      "premium-above-willingness",
      `${head}
segment Canteens "Canteens" { willingness 5; psychographics { values Taste 4 } } //~ wrong-value
usp Garden "Tea from a single garden" { delivers Taste 5; premium 90%; for Canteens }
usp Terrace "Tea from a terrace" { delivers Taste 5; premium 90; for Gifts } //~ wrong-value
usp Hill "Tea from a hill" { delivers Taste 5; premium 90%; for Gifts, Gift } //~ unknown-name`,
    ));

  it("offers the lowest willingness", () =>
    fixes(
      "premium-above-willingness",
      `${head}
usp Garden "Tea from a single garden" { delivers Taste 5; premium 30%; because "A garden"; for Hotels, Gifts }
`,
      "Set the premium to the lowest willingness, 15%",
      `${head}
usp Garden "Tea from a single garden" { delivers Taste 5; premium 15%; because "A garden"; for Hotels, Gifts }
`,
    ));

  it("names those who will not pay it, and no others", () =>
    expect(
      messages(
        "premium-above-willingness",
        `value Calm "Room to swim"
usp Lanes "Four to a lane" { delivers Calm 5; premium 15% }
segment Guests "Guests" { willingness 20% }
segment Clubs "Clubs" { willingness 10% }
segment Schools "Schools" { willingness 5% }`,
      ),
    ).toEqual([
      '"Four to a lane" asks for a premium of 15%, more than "Schools" (5%) and "Clubs" (10%) are willing to pay. Lower it to 5%, or aim the USP at segments that will pay it.',
    ]));

  it("does not name those who will pay exactly as much", () =>
    expect(
      messages(
        "premium-above-willingness",
        `value Calm "Room to swim"
usp Lanes "Four to a lane" { delivers Calm 5; premium 15% }
segment Guests "Guests" { willingness 15% }
segment Clubs "Clubs" { willingness 10% }`,
      ),
    ).toEqual([
      `"Four to a lane" asks for a premium of 15%, more than "Clubs" (10%) is willing to pay. Lower it to 10%, or aim the USP at segments that will pay it.`,
    ]));
});
