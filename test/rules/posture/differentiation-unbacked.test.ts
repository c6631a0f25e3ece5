import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("differentiation-unbacked", () => {
  it("fires where the lead on what matters is below 1", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 4 }
usp Bed "A seat you can sleep in" { delivers Seat 4.9 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5 } }
posture {
  scope broad
  generic differentiation //~ differentiation-unbacked:W
}
`,
    ));

  it("fires where the lead is on what matters less", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
value Wifi "A net that holds"
competitor Rail "Coastal Railway" { offers Seat 4, Wifi 1 }
usp Bed "A seat you can sleep in" { delivers Seat 4, Wifi 5 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5, Wifi 3.9 } }
posture { generic differentiation } //~ differentiation-unbacked
`,
    ));

  it("fires where those who care are not whom the USP is for", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 1 }
usp Bed "A seat you can sleep in" { delivers Seat 5; for Fans }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5 } }
segment Fans "Festival guests" { psychographics { values Seat 3 } }
posture { generic differentiation } //~ differentiation-unbacked
`,
    ));

  it("is silent at a lead of 1 on a value held at 4", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 3 }
usp Bed "A seat you can sleep in" { delivers Seat 4 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 4 } }
posture { generic differentiation }
`,
    ));

  it("counts a value that no competitor is scored on as wholly ours", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
value Wifi "A net that holds"
competitor Rail "Coastal Railway" { offers Wifi 5 }
usp Bed "A seat you can sleep in" { delivers Seat 1 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 4 } }
posture { generic differentiation }
`,
    ));

  it("compares only with those that the USP is against", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 5 }
competitor Plane "Island Air" { offers Seat 2 }
usp Bed "A seat you can sleep in" { delivers Seat 4; against Plane }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 4 } }
posture { generic differentiation }
`,
    ));

  it("is silent where no competitor has scores", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { share 40% }
usp Bed "A seat you can sleep in" { delivers Seat 4 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 2 } }
posture { generic differentiation }
`,
    ));

  it("is silent where no segment says what it values", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 4 }
usp Bed "A seat you can sleep in" { delivers Seat 4 }
segment Nurses "Nurses on the night bus"
posture { generic differentiation }
`,
    ));

  it("is silent in another posture", () =>
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 4 }
usp Bed "A seat you can sleep in" { delivers Seat 4 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5 } }
posture { generic cost-leadership }
`,
    ));

  it("leaves a plan without a USP to the remark on that", () =>
    check(
      ["differentiation-unbacked", "principle-missing"],
      `
strategy Night "Night Coaches 2027" { period 2027 } //~ principle-missing
specialization "Coaches that let you sleep" { market "The coast" }
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 4 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5 } }
posture { generic differentiation }
concentration { focus Nurses 100% }
`,
    ));

  it("is silent where any of it has an error", () => {
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 4 }
usp Bed "A seat you can sleep in" { delivers Seat 4 }
usp Berth "A berth of your own" { delivers Seat 50 } //~ out-of-range
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5 } }
posture { generic differentiation }
`,
    );
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
value Wifi "A net that holds"
competitor Rail "Coastal Railway" { offers Seat 4 }
usp Bed "A seat you can sleep in" { delivers Seat 4, Wifi 5 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5 } }
segment Fans "Festival guests" { psychographics { values Wfi 5 } } //~ unknown-name
posture { generic differentiation }
`,
    );
    check(
      "differentiation-unbacked",
      `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 4 }
competitor Plane "Island Air" { offers Seat 2 }
usp Bed "A seat you can sleep in" { delivers Seat 4; against Plain } //~ unknown-name
segment Nurses "Nurses on the night bus" { psychographics { values Seat 5 } }
posture { generic differentiation }
`,
    );
  });

  it("takes its limits from the configuration", () => {
    const plan = (mark: string) => `
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Seat 3 }
usp Bed "A seat you can sleep in" { delivers Seat 5 }
segment Nurses "Nurses on the night bus" { psychographics { values Seat 4.5 } }
posture { generic differentiation }${mark}
`;
    const code = "differentiation-unbacked";
    check(
      { codes: code, rules: { [code]: ["warning", { minAdvantage: 2.5 }] } },
      plan(" //~ differentiation-unbacked"),
    );
    check({ codes: code, rules: { [code]: ["warning", { minAdvantage: 2 }] } }, plan(""));
    check({ codes: code, rules: { [code]: ["warning", { minImportance: 5 }] } }, plan(" //~ differentiation-unbacked"));
  });
});
