import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const head = `
value Speed "Printed overnight"
value Paper "Paper made of grass"
value Colour "Colours that stay"
competitor Copyland "Copyland" { offers Speed 5, Paper 1 }`;

describe("advantage-unvalued", () => {
  it("fires where the lead is on what nobody values at 3", () =>
    check(
      "advantage-unvalued",
      `${head}
usp Grass "Overnight, on paper made of grass" { delivers Speed 5, Paper 4 } //~ advantage-unvalued:W
segment Agencies "Advertising agencies" { psychographics { values Speed 5, Paper 2.9 } }
segment Caterers "Caterers" { psychographics { values Speed 4 } }`,
    ));

  it("is silent where one segment values it at 3", () =>
    check(
      "advantage-unvalued",
      `${head}
usp Grass "Overnight, on paper made of grass" { delivers Speed 5, Paper 4 }
segment Agencies "Advertising agencies" { psychographics { values Speed 5, Paper 2 } }
segment Caterers "Caterers" { psychographics { values Paper 3 } }`,
    ));

  it("is silent without any lead", () =>
    check(
      "advantage-unvalued",
      `${head}
usp Grass "Overnight, on paper made of grass" { delivers Speed 5, Paper 1 }
segment Agencies "Advertising agencies" { psychographics { values Speed 5, Paper 2 } }`,
    ));

  it("takes a value that nobody scores for a lead, where another is scored", () =>
    check(
      "advantage-unvalued",
      `${head}
usp Bright "Overnight, in colours that stay" { delivers Speed 5, Colour 4 } //~ advantage-unvalued
segment Agencies "Advertising agencies" { psychographics { values Speed 5, Colour 1 } }`,
    ));

  it("is silent where no competitor scores one of its values", () =>
    check(
      "advantage-unvalued",
      `${head}
usp Bright "Colours that stay for good" { delivers Colour 2.5 }
segment Agencies "Advertising agencies" { psychographics { values Speed 5, Colour 1 } }`,
    ));

  it("looks only at its own competitors and segments", () =>
    check(
      "advantage-unvalued",
      `${head}
competitor Press "The old press" { offers Colour 5 }
usp Grass "Overnight, on paper made of grass" { delivers Speed 5, Paper 4; for Caterers } //~ advantage-unvalued
usp Slow "Slowly, on paper made of grass" { delivers Speed 5, Paper 4; for Caterers; against Press }
segment Agencies "Advertising agencies" { psychographics { values Paper 5 } }
segment Caterers "Caterers" { psychographics { values Speed 4, Paper 1 } }`,
    ));

  it("is silent where nobody says what it values, or with an error", () =>
    check(
      "advantage-unvalued",
      `${head}
usp Grass "Overnight, on paper made of grass" { delivers Speed 5, Paper 4; for Clubs }
usp Hay "Overnight, on paper made of hay" { delivers Speed 5, Paper 4; for Caterers, Agencies }
segment Clubs "Sports clubs"
segment Caterers "Caterers" { psychographics { values Speed 4 } }
segment Agencies "Advertising agencies" { psychographics { values Speed 5, Papper 5 } } //~ unknown-name`,
    ));

  it("is silent where the offers of a competitor have an error", () =>
    check(
      "advantage-unvalued",
      `${head}
competitor Press "The old press" { offers Paper 5.5 } //~ out-of-range
usp Grass "Overnight, on paper made of grass" { delivers Speed 5, Paper 4 }
segment Caterers "Caterers" { psychographics { values Speed 4, Paper 1 } }`,
    ));

  it("takes the importance from its options", () =>
    check(
      { codes: "advantage-unvalued", rules: { "advantage-unvalued": ["warning", { minImportance: 2 }] } },
      `${head}
usp Grass "Overnight, on paper made of grass" { delivers Speed 5, Paper 4 }
usp Bright "Overnight, in colours that stay" { delivers Speed 5, Colour 4 } //~ advantage-unvalued
segment Agencies "Advertising agencies" { psychographics { values Speed 5, Paper 2, Colour 1.9 } }`,
    ));
});
