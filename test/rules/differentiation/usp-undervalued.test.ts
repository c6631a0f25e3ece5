import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const values = `
value Fit "Fits the horse"
value Looks "Hand-stitched ornament"
value Price "Low price"`;

describe("usp-undervalued", () => {
  it("fires where what is delivered well is valued below 3", () =>
    check(
      "usp-undervalued",
      `${values}
usp Scan "Every saddle from a scan of the back" { delivers Fit 5 } //~ usp-undervalued:W
segment Schools "Riding schools" { psychographics { values Fit 2.9, Price 5 } }`,
    ));

  it("is silent at 3 and above", () =>
    check(
      "usp-undervalued",
      `${values}
usp Scan "Every saddle from a scan of the back" { delivers Fit 3 }
segment Schools "Riding schools" { psychographics { values Fit 3, Price 5 } }
segment Clubs "Riding clubs" { psychographics { values Fit 1 } }`,
    ));

  it("does not count what is delivered below 3", () =>
    check(
      "usp-undervalued",
      `${values}
usp Stitch "Stitched by hand in our own yard" { delivers Looks 3, Fit 2.9 } //~ usp-undervalued
segment Schools "Riding schools" { psychographics { values Fit 5, Looks 2 } }`,
    ));

  it("fires where the strong part is not valued at all", () =>
    check(
      "usp-undervalued",
      `${values}
usp Stitch "Stitched by hand in our own yard" { delivers Looks 5, Fit 1 } //~ usp-undervalued
segment Schools "Riding schools" { psychographics { values Fit 5 } }`,
    ));

  it("is silent where nothing is delivered at 3 or more", () =>
    check(
      "usp-undervalued",
      `${values}
usp Stitch "Stitched by hand in our own yard" { delivers Looks 2.9 }
segment Schools "Riding schools" { psychographics { values Looks 1 } }`,
    ));

  it("leaves what nobody values at all to the graver rule", () =>
    check(
      ["usp-undervalued", "usp-unvalued"],
      `${values}
usp Stitch "Stitched by hand in our own yard" { delivers Looks 5 } //~ usp-unvalued
segment Schools "Riding schools" { psychographics { values Fit 5 } }`,
    ));

  it("is silent where nobody says what it values, or with an error", () =>
    check(
      "usp-undervalued",
      `${values}
usp Scan "Every saddle from a scan of the back" { delivers Fit 5; for Clubs }
usp Stitch "Stitched by hand in our own yard" { delivers Fit 5; for Schools, Riders }
segment Clubs "Riding clubs"
segment Riders "Tournament riders" { psychographics { values Fit 1 } }
segment Schools "Riding schools" { psychographics { values Fit 9 } } //~ out-of-range`,
    ));

  it("silences the lead that nobody values", () =>
    check(
      ["usp-undervalued", "advantage-unvalued"],
      `${values}
competitor Yard "The yard next door" { offers Fit 1 }
usp Scan "Every saddle from a scan of the back" { delivers Fit 5 } //~ usp-undervalued
segment Schools "Riding schools" { psychographics { values Fit 2 } }`,
    ));

  it("takes the importance from its options", () =>
    check(
      { codes: "usp-undervalued", rules: { "usp-undervalued": ["warning", { minImportance: 4 }] } },
      `${values}
usp Scan "Every saddle from a scan of the back" { delivers Fit 5 } //~ usp-undervalued
usp Low "The lowest price in the county" { delivers Price 5 }
segment Schools "Riding schools" { psychographics { values Fit 3.9, Price 4 } }`,
    ));
});
