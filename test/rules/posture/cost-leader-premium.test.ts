import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages } from "../../support/said.ts";

describe("cost-leader-premium", () => {
  it("fires once at generic where USPs ask for more than 5%", () =>
    check(
      "cost-leader-premium",
      `
value Price "Low fare"
usp Bed "A seat you can sleep in" { delivers Price 2; premium 5.1% }
usp Meal "Supper on board" { delivers Price 2; premium 30% }
usp Night "Sleep through for less" { delivers Price 4; premium -10% }
posture {
  scope broad
  generic cost-leadership //~ cost-leader-premium:W
}
`,
    ));

  it("is silent at 5%, below it, and where no premium is declared", () =>
    check(
      "cost-leader-premium",
      `
value Price "Low fare"
usp Ticket "One fare for every route" { delivers Price 5; premium 5% }
usp Late "The last bus home" { delivers Price 5; premium 4.9% }
usp Night "Sleep through for less" { delivers Price 4 }
posture { generic cost-leadership }
`,
    ));

  it("is silent in another posture", () =>
    check(
      "cost-leader-premium",
      `
value Price "Low fare"
usp Bed "A seat you can sleep in" { delivers Price 2; premium 30% }
posture { generic differentiation }
`,
    ));

  it("is silent without a posture", () =>
    check(
      "cost-leader-premium",
      `
value Price "Low fare"
usp Bed "A seat you can sleep in" { delivers Price 2; premium 30% }
`,
    ));

  it("is silent where the premium or the posture has an error", () => {
    check(
      "cost-leader-premium",
      `
value Price "Low fare"
usp Bed "A seat you can sleep in" {
  delivers Price 2
  premium 30 //~ wrong-value
}
posture { generic cost-leadership }
`,
    );
    check(
      "cost-leader-premium",
      `
value Price "Low fare"
usp Bed "A seat you can sleep in" { delivers Price 2; premium 30% }
posture { generic cost-leader } //~ unknown-word
`,
    );
  });

  it("takes the limit from the configuration", () =>
    check(
      { codes: "cost-leader-premium", rules: { "cost-leader-premium": ["error", { maxPremium: 2 }] } },
      `
value Price "Low fare"
usp Bed "A seat you can sleep in" { delivers Price 2; premium 2.5% }
posture { generic cost-leadership } //~ cost-leader-premium:E
`,
    ));

  it("names at most five", () => {
    expect(
      messages(
        "cost-leader-premium",
        `value Seat "Room"
usp A "A class" { delivers Seat 4; premium 10% }
usp B "B class" { delivers Seat 4; premium 10% }
usp C "C class" { delivers Seat 4; premium 10% }
usp D "D class" { delivers Seat 4; premium 10% }
usp E "E class" { delivers Seat 4; premium 10% }
usp F "F class" { delivers Seat 4; premium 10% }
posture { generic cost-leadership }`,
      ),
    ).toEqual([
      'The plan wants to lead on cost but asks for more than the market price for "A class" (10%), "B class" (10%), "C class" (10%), "D class" (10%) and "E class" (10%) and others. Lower the premium to 5% or less, or choose differentiation if customers pay for being served better.',
    ]);
    expect(
      messages(
        "cost-leader-premium",
        `value Seat "Room"
usp A "A class" { delivers Seat 4; premium 10% }
usp B "B class" { delivers Seat 4; premium 10% }
posture { generic cost-leadership }`,
      ),
    ).toEqual([
      'The plan wants to lead on cost but asks for more than the market price for "A class" (10%) and "B class" (10%). Lower the premium to 5% or less, or choose differentiation if customers pay for being served better.',
    ]);
  });
});
