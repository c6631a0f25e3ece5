import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

const segments = `
segment Nurses "Nurses on the night bus"
segment Students "Students going home"
segment Fans "Festival guests"
`;
const three = "concentration { focus Nurses 40%; focus Students 30%; focus Fans 30% }";

describe("scope-mismatch", () => {
  it("fires at scope where it is narrow and three segments are funded", () =>
    check(
      "scope-mismatch",
      `${segments}
posture {
  generic differentiation
  scope narrow //~ scope-mismatch:W
}
${three}
`,
    ));

  it("fires where no generic strategy is declared", () =>
    check("scope-mismatch", `${segments}posture { scope narrow } //~ scope-mismatch\n${three}`));

  it("is silent at two", () =>
    check(
      "scope-mismatch",
      `${segments}
posture { scope narrow }
concentration { focus Nurses 60%; focus Students 40% }
`,
    ));

  it("is silent where the scope is broad, not declared or has an error", () => {
    check("scope-mismatch", `${segments}posture { scope broad }\n${three}`);
    check("scope-mismatch", `${segments}posture { generic differentiation }\n${three}`);
    check("scope-mismatch", `${segments}posture { scope small } //~ unknown-word\n${three}`);
  });

  it("is silent where nothing is funded", () => check("scope-mismatch", `${segments}posture { scope narrow }`));

  it("is silent where the generic strategy is told as too broad", () =>
    check(
      ["scope-mismatch", "segmentation-too-broad"],
      `${segments}
posture { generic segmentation; scope narrow } //~ segmentation-too-broad
${three}
`,
    ));

  it("is told where the other limit lets the segments pass", () =>
    check(
      {
        codes: ["scope-mismatch", "segmentation-too-broad"],
        rules: { "segmentation-too-broad": ["information", { maxSegments: 3 }] },
      },
      `${segments}
posture { generic segmentation; scope narrow } //~ scope-mismatch
${three}
`,
    ));

  it("takes the limit from the configuration", () =>
    check(
      { codes: "scope-mismatch", rules: { "scope-mismatch": ["warning", { maxSegments: 3 }] } },
      `${segments}posture { scope narrow }\n${three}`,
    ));
});
