import { describe, expect, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

describe("focus-missing", () => {
  it("fires where an area is described and none is named", () =>
    check(
      "focus-missing",
      `specialization "Windows for old churches" { //~ focus-missing:H
  product "Lead glazing"
}`,
    ));

  it("is silent where one is named, or named with an error", () => {
    check("focus-missing", `specialization "Windows" { product "Glass"; focus product }`);
    check("focus-missing", `specialization "Windows" { product "Glass"; focus glass } //~ unknown-word`);
  });

  it("is silent where no area is described", () =>
    check(
      ["focus-missing", "specialization-empty"],
      `specialization "Windows" { excludes "New buildings" } //~ specialization-empty`,
    ));

  it("offers each area that is described", () => {
    const before = `specialization "Windows" { product "Glass"; market "Burgundy" }`;
    fixes(
      "focus-missing",
      before,
      "Name the product as the area it is narrowest in",
      `specialization "Windows" { product "Glass"; market "Burgundy"; focus product }`,
    );
    fixes(
      "focus-missing",
      before,
      "Name the market as the area it is narrowest in",
      `specialization "Windows" { product "Glass"; market "Burgundy"; focus market }`,
    );
  });

  it("links the areas that are described", () =>
    expect(
      related(
        "focus-missing",
        `specialization "Lead glazing" {
  product "Lead glazing"
  market "Burgundy"
}`,
      ),
    ).toEqual(["2: Its product.", "3: Its market."]));
});
