import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const values = `
value Hygiene "Clean beyond doubt"
value Counted "Nothing gets lost"
value Price "Low price"`;

describe("usp-on-musts", () => {
  it("fires where all that is delivered is taken for granted by all that take anything for granted", () =>
    check(
      "usp-on-musts",
      `${values}
usp Sealed "Every trolley sealed and counted" { delivers Hygiene 5, Counted 4 } //~ usp-on-musts:W
segment Airlines "Airlines" { psychographics { values Hygiene 4; musts Counted, Hygiene, Price } }
segment Hotels "Hotels" { psychographics { musts Hygiene, Counted } }
segment Hospitals "Hospitals" { psychographics { values Counted 4 } }`,
    ));

  it("is silent where one value is no must", () =>
    check(
      "usp-on-musts",
      `${values}
usp Sealed "Every trolley sealed and counted" { delivers Hygiene 5, Counted 0.5 }
segment Airlines "Airlines" { psychographics { values Counted 4; musts Hygiene } }`,
    ));

  it("does not count what is delivered at 0", () =>
    check(
      "usp-on-musts",
      `${values}
usp Sealed "Every trolley sealed" { delivers Hygiene 5, Counted 0 } //~ usp-on-musts
usp Nothing "Nothing at all" { delivers Counted 0; for Hotels }
segment Airlines "Airlines" { psychographics { values Hygiene 4; musts Hygiene } }
segment Hotels "Hotels" { psychographics { pains "Lost linen" } }`,
    ));

  it("is silent where one segment has other musts", () =>
    check(
      "usp-on-musts",
      `${values}
usp Sealed "Every trolley sealed" { delivers Hygiene 5 }
segment Airlines "Airlines" { psychographics { values Hygiene 4; musts Hygiene } }
segment Hotels "Hotels" { psychographics { values Hygiene 4; musts Price } }`,
    ));

  it("looks only at the segments that it is for", () =>
    check(
      "usp-on-musts",
      `${values}
usp Sealed "Every trolley sealed" { delivers Hygiene 5; for Airlines } //~ usp-on-musts
usp Tested "Every trolley tested" { delivers Hygiene 5; for Hotels }
segment Airlines "Airlines" { psychographics { values Hygiene 4; musts Hygiene } }
segment Hotels "Hotels" { psychographics { values Hygiene 4; musts Price } }`,
    ));

  it("is silent without musts", () =>
    check(
      "usp-on-musts",
      `${values}
usp Sealed "Every trolley sealed" { delivers Hygiene 5 }
segment Airlines "Airlines" { psychographics { values Hygiene 4 } }`,
    ));

  it("is silent where musts or deliveries have an error", () =>
    check(
      "usp-on-musts",
      `${values}
usp Sealed "Every trolley sealed" { delivers Hygiene 5 }
usp Tested "Every trolley tested" { delivers Hygiene 5, Count 4; for Airlines } //~ unknown-name
segment Airlines "Airlines" { psychographics { values Hygiene 4; musts Hygiene } }
segment Hotels "Hotels" { psychographics { values Hygiene 4; musts Hygene } } //~ unknown-name`,
    ));
});
