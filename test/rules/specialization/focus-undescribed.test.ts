import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("focus-undescribed", () => {
  it("fires at the area that is named and not described", () =>
    check(
      "focus-undescribed",
      `specialization "Windows for old churches" {
  product "Lead glazing"
  focus market //~ focus-undescribed:W
}`,
    ));

  it("is silent where it is described, wherever that stands", () =>
    check("focus-undescribed", `specialization "Windows" { focus market; market "Burgundy" }`));

  it("is silent where the area or the focus has an error", () => {
    check("focus-undescribed", `specialization "Windows" { product "Glass"; focus market; market 5 } //~ wrong-value`);
    check("focus-undescribed", `specialization "Windows" { product "Glass"; focus markt } //~ unknown-word`);
  });

  it("is silenced where nothing is described", () =>
    check(
      ["focus-undescribed", "specialization-empty"],
      `specialization "Windows" { focus market } //~ specialization-empty`,
    ));

  it("offers to describe the area", () =>
    fixes(
      "focus-undescribed",
      `specialization "Windows" {
  product "Glass"
  focus market
}`,
      "Describe the market",
      `specialization "Windows" {
  product "Glass"
  focus market
  market "Our home market"
}`,
    ));
});
