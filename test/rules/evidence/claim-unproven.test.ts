import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

const value = `value Warmth "Warm in January"\n`;

describe("claim-unproven", () => {
  it("fires at the name of a USP without proof", () =>
    check(
      "claim-unproven",
      `${value}usp Spring "Water from our own spring" { //~ claim-unproven:I
  delivers Warmth 5
  because "Drilled in 1911"
}`,
    ));

  it("takes any proof for a proof", () =>
    check(
      "claim-unproven",
      `${value}usp Spring "Water from our own spring" { delivers Warmth 5; proof "Guest book" }`,
    ));

  it("does not call a proof with an error missing", () =>
    check("claim-unproven", `${value}usp Spring "Our own spring" { delivers Warmth 5; proof 98% } //~ wrong-value`));

  it("is silenced where the title claims a rank", () =>
    check(
      ["claim-unproven", "superlative-unproven"],
      `${value}usp Spring "The best spring of the valley" { delivers Warmth 5 } //~ superlative-unproven
usp Salt "Salt from the mine" { delivers Warmth 2 } //~ claim-unproven`,
    ));

  it("offers a proof to start from", () =>
    fixes(
      "claim-unproven",
      `${value}usp Spring "Water from our own spring" {
  delivers Warmth 5
}`,
      "Add a proof",
      `${value}usp Spring "Water from our own spring" {
  delivers Warmth 5
  proof "What customers tell us in the yearly survey"
}`,
    ));
});
