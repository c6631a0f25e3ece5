import { describe, it } from "vitest";
import { check } from "../../support/kit.ts";

describe("placeholder-left", () => {
  it.each([
    "TODO",
    "Warm water, TBD by the engineers",
    "FIXME: ask",
    "Lorem  ipsum dolor",
    "xxx",
    "XXX and so on",
    "<name of the segment>",
    "Offices in <city>",
    "From <größe>",
    "T\\u{4F}DO",
  ])("fires at a text that holds one: %s", (text) =>
    check("placeholder-left", `value Calm "${text}" //~ placeholder-left:W`),
  );

  it.each([
    "Todo lists",
    "todo",
    "TODO-list lovers",
    "MYTODO",
    "lorem",
    "xxxx",
    "XXX-large",
    "Ask <ida@example.com>",
    "See <https://example.com>",
    "Fewer than <5 swimmers>",
    "a < b > c",
    "a <b and no end",
    "one <line\\nanother>",
  ])("is silent about %s", (text) => check("placeholder-left", `value Calm "${text}"`));

  it("fires once at each text, wherever it stands", () =>
    check(
      "placeholder-left",
      `value Calm "Room to swim" { measure "TBD" } //~ placeholder-left
usp Lanes "Never more than four to a lane" {
  delivers Calm 5
  because "TODO and TBD and <name>" //~ placeholder-left
  proof "Counters" "https://example.com/<lane>" //~ placeholder-left
  note "FIXME" //~ placeholder-left
}
segment Swimmers "Swimmers" {
  demographics { trait "Club" "<club>" } //~ placeholder-left
  persona Mara "xxx" { quote "TBD" } //~ placeholder-left*2
}`,
    ));

  it("leaves comments alone", () =>
    check(
      "placeholder-left",
      `// TODO: ask the lifeguards
/// <name> TBD
value Calm "Room to swim" /* FIXME */`,
    ));
});
