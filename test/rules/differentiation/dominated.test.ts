import { describe, expect, it } from "vitest";
import { check } from "../../support/kit.ts";
import { messages, related } from "../../support/said.ts";

const values = `
value Routes "New routes each week"
value Hours "Open late"
value Coach "Coaches who climb"
value Bar "A bar with a view"`;
const students = 'segment Students "Students who climb" { psychographics { values Routes 5, Hours 3, Coach 1 } }';

describe("dominated", () => {
  it("fires where a competitor is level on all and ahead on one", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 4, Hours 3.1, Coach 3 }
competitor Rock "The rock" { offers Routes 5, Hours 5, Coach 5 }
usp Weekly "Twenty new routes each week" { delivers Routes 4, Hours 3, Coach 3 }
${students} //~ dominated:W`,
    ));

  it("is silent where it is level on all, or behind on one", () =>
    check(
      "dominated",
      `${values}
competitor Level "Level hall" { offers Routes 4, Hours 3, Coach 3 }
competitor Behind "Other hall" { offers Routes 3.9, Hours 5, Coach 5 }
competitor Unscored "Third hall" { offers Routes 5, Hours 5 }
usp Weekly "Twenty new routes each week" { delivers Routes 4, Hours 3, Coach 3 }
${students}`,
    ));

  it("counts what is delivered by services, and nothing as 0", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 4, Hours 4, Coach 3, Bar 0 }
usp Weekly "Twenty new routes each week" { delivers Routes 4, Hours 3 }
service Coaching "A coach on the mat" { mode proactive; delivers Coach 3.5; for Students }
${students}
segment Locals "Locals" { psychographics { values Routes 5, Hours 3, Bar 1 } } //~ dominated`,
    ));

  it("does not count values at 0, and needs three", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 5, Hours 5, Coach 5 }
usp Weekly "Twenty new routes each week" { delivers Routes 4, Hours 3 }
segment Students "Students who climb" { psychographics { values Routes 5, Hours 3, Coach 0 } }`,
    ));

  it("asks for a premium no higher than the lowest of our USPs", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 5, Hours 5, Coach 5; premium 10% }
usp Weekly "Twenty new routes each week" { delivers Routes 4, Hours 3; premium 10%; for Students }
usp Daily "Three new routes each day" { delivers Routes 4, Hours 3; premium 20%; for Students, Locals }
usp Cheap "Cheaper on Mondays" { delivers Hours 3; premium 9%; for Locals }
usp Free "Free for beginners" { delivers Hours 3; for Beginners }
${students} //~ dominated
segment Locals "Locals" { psychographics { values Routes 5, Hours 3, Coach 1 } }
segment Beginners "Beginners" { psychographics { values Routes 5, Hours 3, Coach 1 } }`,
    ));

  it("takes the premium of a USP for every segment into account", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 5, Hours 5, Coach 5; premium 1% }
usp Weekly "Twenty new routes each week" { delivers Routes 4; premium 10%; for Students }
usp Always "Open every day" { delivers Hours 3 }
${students}`,
    ));

  it("is silent for segments that no USP is for", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 5, Hours 5, Coach 5 }
usp Weekly "Twenty new routes each week" { delivers Routes 4; for Locals }
segment Locals "Locals"
${students}`,
    ));

  it("is silent where offers or a premium have an error", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 5, Hours 5, Coach 6 } //~ out-of-range
competitor Rock "The rock" { offers Routes 5, Hours 5, Coach 5; premium 3 } //~ wrong-value
usp Weekly "Twenty new routes each week" { delivers Routes 4 }
${students}`,
    ));

  it("is silent where our premium is not known", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 5, Hours 5, Coach 5 }
usp Weekly "Twenty new routes each week" { delivers Routes 4; for Students }
usp Daily "Three new routes each day" { delivers Routes 4; premium 9; for Students } //~ wrong-value
${students}`,
    ));

  it("is silent where the segments of a USP are not known", () =>
    check(
      "dominated",
      `${values}
competitor Hall "Boulder hall" { offers Routes 5, Hours 5, Coach 5 }
usp Free "Free for beginners" { delivers Hours 1; for Locals }
usp Late "Open late" { delivers Hours 1; premium 3%; for Local } //~ unknown-name
segment Locals "Locals" { psychographics { values Routes 5, Hours 3, Coach 1 } }`,
    ));

  it("says where the competitor is ahead", () =>
    expect(
      messages(
        "dominated",
        `value Routes "New routes each week"
value Hours "Open late"
value Coach "Coaches who climb"
competitor Hall "Boulder hall" { offers Routes 4, Hours 3.1, Coach 3 }
usp Weekly "Twenty new routes each week" { delivers Routes 4, Hours 3, Coach 3; premium 5% }
segment Students "Students who climb" { psychographics { values Routes 5, Hours 3, Coach 1 } }`,
      ),
    ).toEqual([
      '"Boulder hall" gives "Students who climb" at least as much of all 3 values that they care about, more of Hours (3.1 against 3), and costs no more. Get ahead on one of them, Routes first, or be cheaper.',
    ]));

  it("links offers, values and price", () =>
    expect(
      related(
        "dominated",
        `value Routes "New routes each week"
value Hours "Open late"
value Coach "Coaches who climb"
competitor Hall "Boulder hall" { offers Routes 4, Hours 3.1, Coach 3 }
usp Weekly "Twenty new routes each week" { delivers Routes 4, Hours 3, Coach 3; premium 5% }
segment Students "Students who climb" { psychographics { values Routes 5, Hours 3, Coach 1 } }`,
      ),
    ).toEqual([
      '4: "Boulder hall" offers Routes 4, Hours 3.1 and Coach 3.',
      "6: What the segment values.",
      "5: Our lowest premium for it: 5%.",
    ]));
});
