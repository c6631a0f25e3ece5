import { describe, it } from "vitest";
import { check, fixes } from "../../support/kit.ts";

describe("segment-unfunded", () => {
  it("fires where a service is for it", () =>
    check(
      "segment-unfunded",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers" //~ segment-unfunded:W
service Workshops "A workshop each month" { mode proactive; for Schools }
concentration { focus Knitters 90%; reserve 10% }
`,
    ));

  it("fires where a USP is for it", () =>
    check(
      "segment-unfunded",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
value Wool "Wool from one flock"
usp Flock "You can meet the sheep" { delivers Wool 5; for Knitters, Schools }
segment Knitters "Evening knitters"
segment Schools "Craft teachers" //~ segment-unfunded
concentration { focus Knitters 90%; reserve 10% }
`,
    ));

  it("leaves it to the goal where a goal is for it", () =>
    check(
      ["segment-unfunded", "goal-unfunded"],
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
service Workshops "A workshop each month" { mode proactive; for Schools }
goal More "More schools" { for Schools; acquire 5; by 2027-12 } //~ goal-unfunded
concentration { focus Knitters 90%; reserve 10% }
`,
    ));

  it("fires for a goal where that rule is off", () =>
    check(
      { codes: "segment-unfunded", rules: { "goal-unfunded": "off" } },
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers" //~ segment-unfunded
goal More "More schools" { for Schools; acquire 5; by 2027-12 }
concentration { focus Knitters 90%; reserve 10% }
`,
    ));

  it("is silent about one that nothing names, or that is funded or excluded", () =>
    check(
      "segment-unfunded",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
value Wool "Wool from one flock"
specialization "Wool with a story" { product "Wool"; focus product; excludes Shops }
usp Flock "You can meet the sheep" { delivers Wool 5 }
service Orders "Orders by post" { mode reactive; for Shops, Knitters }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
segment Shops "Gift shops"
concentration { focus Knitters 90%; reserve 10% }
`,
    ));

  it("is silent where there is no focus at all", () =>
    check(
      "segment-unfunded",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
service Workshops "A workshop each month" { mode proactive; for Schools }
concentration { budget 80k EUR }
`,
    ));

  it("is silent where a focus has an error in its name", () =>
    check(
      "segment-unfunded",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
service Workshops "A workshop each month" { mode proactive; for Schools }
concentration {
  focus Knitters 50%
  focus Skools 40% //~ unknown-name
}
`,
    ));

  it("is silent in a library", () =>
    check(
      "segment-unfunded",
      `
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
service Workshops "A workshop each month" { mode proactive; for Schools }
concentration { focus Knitters 90%; reserve 10% }
`,
    ));

  it("offers to add a focus", () =>
    fixes(
      "segment-unfunded",
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
service Workshops "A workshop each month" { mode proactive; for Schools }
concentration {
  focus Knitters 90%
  reserve 10%
}
`,
      'Add a focus on "Craft teachers"',
      `
strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
segment Knitters "Evening knitters"
segment Schools "Craft teachers"
service Workshops "A workshop each month" { mode proactive; for Schools }
concentration {
  focus Knitters 90%
  reserve 10%
  focus Schools
}
`,
    ));
});
