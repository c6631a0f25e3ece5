import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("growth-against-concentration", () => {
  for (const narrow of ["generic segmentation", "market nicher", "scope narrow"]) {
    it(`fires at the word where the plan says ${narrow}`, () =>
      check(
        "growth-against-concentration",
        `
posture {
  growth intensification,
    diversification //~ growth-against-concentration:I
  ${narrow}
}
`,
      ));
  }

  it("fires once for all reasons", () =>
    check(
      "growth-against-concentration",
      `
posture {
  generic segmentation
  scope narrow
  market nicher
  growth diversification //~ growth-against-concentration
}
`,
    ));

  it("is silent where the plan is wide", () => {
    for (const generic of ["differentiation", "cost-leadership"]) {
      for (const market of ["leader", "challenger", "follower"]) {
        check(
          "growth-against-concentration",
          `posture { generic ${generic}; scope broad; market ${market}; growth diversification }`,
        );
      }
    }
  });

  it("is silent for other growth", () =>
    check(
      "growth-against-concentration",
      `
posture {
  generic segmentation
  scope narrow
  market nicher
  growth intensification, market-development, product-development, horizontal-integration, vertical-integration
}
`,
    ));

  it("is silent where a word has an error", () => {
    check("growth-against-concentration", "posture { scope narow; growth diversification } //~ unknown-word");
    check("growth-against-concentration", "posture { scope narrow; growth diversify } //~ unknown-word");
  });
});
