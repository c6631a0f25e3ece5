import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

const segments = `
segment Nurses "Nurses on the night bus"
segment Students "Students going home"
segment Fans "Festival guests"
`;

describe("segmentation-too-broad", () => {
  it("fires at generic where three segments are funded, and silences the scope", () =>
    check(
      ["segmentation-too-broad", "scope-mismatch"],
      `${segments}
posture {
  scope narrow
  generic segmentation //~ segmentation-too-broad:I
}
concentration { focus Nurses 40%; focus Students 30%; focus Fans 30% }
`,
    ));

  it("is silent at two", () =>
    check(
      "segmentation-too-broad",
      `${segments}
posture { generic segmentation }
concentration { focus Nurses 60%; focus Students 40% }
`,
    ));

  it("is silent where nothing is funded", () =>
    check("segmentation-too-broad", `${segments}posture { generic segmentation }`));

  it("does not count an excluded segment", () =>
    check(
      "segmentation-too-broad",
      `${segments}
specialization "Coaches that let you sleep" { market "The coast"; excludes Fans }
posture { generic segmentation }
concentration { focus Nurses 40%; focus Students 30%; focus Fans 30% }
`,
    ));

  it("is silent in another posture, and where it has an error", () => {
    check(
      "segmentation-too-broad",
      `${segments}
posture { generic differentiation }
concentration { focus Nurses 40%; focus Students 30%; focus Fans 30% }
`,
    );
    check(
      "segmentation-too-broad",
      `${segments}
posture { generic segments } //~ unknown-word
concentration { focus Nurses 40%; focus Students 30%; focus Fans 30% }
`,
    );
  });

  it("does not count a focus whose name has an error", () =>
    check(
      "segmentation-too-broad",
      `${segments}
posture { generic segmentation }
concentration {
  focus Nurses 40%
  focus Students 30%
  focus Fens 30% //~ unknown-name
}
`,
    ));

  it("takes the limit from the configuration", () => {
    const code = "segmentation-too-broad";
    check(
      { codes: code, rules: { [code]: ["warning", { maxSegments: 1 }] } },
      `${segments}
posture { generic segmentation } //~ segmentation-too-broad:W
concentration { focus Nurses 60%; focus Students 40% }
`,
    );
    check(
      { codes: code, rules: { [code]: ["warning", { maxSegments: 3 }] } },
      `${segments}
posture { generic segmentation }
concentration { focus Nurses 40%; focus Students 30%; focus Fans 30% }
`,
    );
  });

  it("links where the money goes", () =>
    expect(
      related(
        "segmentation-too-broad",
        `strategy Lens "Contact lens club 2027" { period 2027 }
segment Wearers "Daily wearers"
segment Actors "Actors"
segment Divers "Divers"
posture { generic segmentation }
concentration {
  focus Wearers 40%
  focus Actors 30%
  focus Divers 30%
}`,
      ),
    ).toEqual(["7: Here money goes to Wearers.", "8: Here money goes to Actors.", "9: Here money goes to Divers."]));
});
