import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { related } from "../../support/said.ts";

describe("cost-leader-not-cheapest", () => {
  it("fires once at generic where rivals are better on price", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Rail "Coastal Railway" { offers Price 4.1 }
competitor Plane "Island Air" { kind rival; offers Price 5 }
usp Ticket "One fare for every route" { delivers Price 4 }
posture {
  scope broad
  generic cost-leadership //~ cost-leader-not-cheapest:W
}
`,
    ));

  it("is silent where a rival is as good, or worse", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Rail "Coastal Railway" { offers Price 4 }
competitor Plane "Island Air" { offers Price 3.9 }
usp Ticket "One fare for every route" { delivers Price 4 }
posture { generic cost-leadership }
`,
    ));

  it("counts what a service delivers", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Rail "Coastal Railway" { offers Price 4.5 }
usp Ticket "One fare for every route" { delivers Price 4 }
service Advice "We find the cheapest day" { mode reactive; delivers Price 5 }
posture { generic cost-leadership }
`,
    ));

  it("looks only at values with the role of price", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare"
value Seat "Room for the knees" { role quality }
competitor Rail "Coastal Railway" { offers Price 5, Seat 5 }
usp Ticket "One fare for every route" { delivers Price 4, Seat 2 }
posture { generic cost-leadership }
`,
    ));

  it("is silent where we do not deliver the price", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
value Seat "Room for the knees"
competitor Rail "Coastal Railway" { offers Price 5 }
usp Bed "A seat you can sleep in" { delivers Seat 4 }
posture { generic cost-leadership }
`,
    ));

  it("is silent for a substitute, and where the kind has an error", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Parents "A lift from parents" { kind substitute; offers Price 5 }
competitor Bike "By bicycle" { kind other; offers Price 5 } //~ unknown-word
usp Ticket "One fare for every route" { delivers Price 4 }
posture { generic cost-leadership }
`,
    ));

  it("is silent in another posture", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Rail "Coastal Railway" { offers Price 5 }
usp Ticket "One fare for every route" { delivers Price 4 }
posture { generic segmentation }
`,
    ));

  it("is silent where what is offered or delivered has an error", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Rail "Coastal Railway" { offers Price 5 }
usp Ticket "One fare for every route" { delivers Price 4 }
usp Night "Sleep through for less" { delivers Price 6 } //~ out-of-range
posture { generic cost-leadership }
`,
    ));

  it("leaves a rival aside whose offers have an error", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Rail "Coastal Railway" { offers Price 6 } //~ out-of-range
usp Ticket "One fare for every route" { delivers Price 4 }
posture { generic cost-leadership }
`,
    ));

  it("is silent where what cannot be read may be the better price", () =>
    check(
      "cost-leader-not-cheapest",
      `
value Price "Low fare" { role price }
competitor Rail "Coastal Railway" { offers Price 5 }
usp Ticket "One fare for every route" { delivers Price 4 }
usp "Free on Sundays" { delivers Price 5 } //~ wrong-value
posture { generic cost-leadership }
`,
    ));

  it("links the offer and the best of our own", () =>
    expect(
      related(
        "cost-leader-not-cheapest",
        `value Fare "A low fare" { role price }
value Seat "Room" 
competitor Hop "Hop Air" { offers Fare 5 }
usp Cheap "Cheap and cheerful" { delivers Seat 4 }
usp Low "Low fares" { delivers Fare 3 }
usp Lower "Lower fares" { delivers Fare 4 }
posture { generic cost-leadership }`,
      ),
    ).toEqual(["3: Hop offers Fare at 5.", "6: Lower delivers Fare at 4."]));
});
