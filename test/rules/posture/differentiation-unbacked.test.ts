import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages, related } from "../../support/said.ts";

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

  it("is silent where a USP that cannot be read may lead", () =>
    check(
      "differentiation-unbacked",
      `
value Legroom "Room for the knees"
competitor Rail "Coastal Railway" { offers Legroom 4 }
usp Bed "A seat you can sleep in" { delivers Legroom 4.5 }
usp "A bed" { delivers Legroom 5 } //~ wrong-value
segment Nurses "Nurses on the night bus" { psychographics { values Legroom 5 } }
posture { generic differentiation }
`,
    ));

  it("names the nearest and compares it with the best rival", () => {
    expect(
      messages(
        "differentiation-unbacked",
        `value Seat "Room"
value Meal "A warm meal"
competitor Low "Low Air" { offers Seat 2, Meal 4 }
competitor Top "Top Air" { offers Seat 3.5, Meal 4.5 }
competitor Mid "Mid Air" { offers Seat 3, Meal 2 }
usp Cook "A cook on board" { delivers Meal 4 }
usp Knees "Room for two knees" { delivers Seat 4 }
usp Legs "Room for two legs" { delivers Seat 3.7 }
segment Tall "Tall travellers" { psychographics { values Seat 5, Meal 4 } }
posture { generic differentiation }`,
      ),
    ).toEqual([
      'The plan wants to be different, but no USP leads the competitors by 1 or more on a value that its segments hold at 4 or higher: the nearest, "Room for two knees", leads by only 0.5 on Seat. Get further ahead on what they value most, or choose another generic strategy.',
    ]);
    expect(
      related(
        "differentiation-unbacked",
        `value Seat "Room"
value Meal "A warm meal"
competitor Low "Low Air" { offers Seat 2, Meal 4 }
competitor Top "Top Air" { offers Seat 3.5, Meal 4.5 }
competitor Mid "Mid Air" { offers Seat 3, Meal 2 }
usp Cook "A cook on board" { delivers Meal 4 }
usp Knees "Room for two knees" { delivers Seat 4 }
usp Legs "Room for two legs" { delivers Seat 3.7 }
segment Tall "Tall travellers" { psychographics { values Seat 5, Meal 4 } }
posture { generic differentiation }`,
      ),
    ).toEqual(["7: Knees delivers Seat at 4.", "4: Top offers Seat at 3.5."]);
  });

  it("says how far behind or level it is", () =>
    expect(
      messages(
        "differentiation-unbacked",
        `value Seat "Room"
competitor Top "Top Air" { offers Seat 4 }
usp Knees "Room for two knees" { delivers Seat 4 }
segment Tall "Tall travellers" { psychographics { values Seat 5 } }
posture { generic differentiation }`,
      ),
    ).toEqual([
      'The plan wants to be different, but no USP leads the competitors by 1 or more on a value that its segments hold at 4 or higher: the nearest, "Room for two knees", is no better on Seat. Get further ahead on what they value most, or choose another generic strategy.',
    ]));
});
