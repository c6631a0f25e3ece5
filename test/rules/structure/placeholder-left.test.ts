import { describe, expect, it } from "vitest";
import { createWorkspace } from "../../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../../server/src/workspace/files.ts";
import { check, TODAY } from "../../support/kit.ts";

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

  const head =
    '/// # A template\n///\n/// Questions:\n///\n/// - club: Which? "Lanes"\n///\n/// Examples:\n///\n/// - aim: "Calm"\n';

  it("is silent about what the head of a template declares, and about nothing else", () =>
    check(
      "placeholder-left",
      `${head}
value Calm "<club>, < aim>"
value Room "<club> and <bath>" //~ placeholder-left
value Rest "<aim>: TBD" //~ placeholder-left`,
    ));

  it("knows no head that stands directly above a statement, or has no title", () => {
    check("placeholder-left", `${head}value Calm "<club>" //~ placeholder-left`);
    check(
      "placeholder-left",
      `${head.replace("# A template", "A template")}\nvalue Calm "<club>" //~ placeholder-left`,
    );
  });

  it("follows the head as it is typed", () => {
    const workspace = createWorkspace({ files: memoryFiles({}), today: TODAY });
    const text = `${head}\nvalue Calm "<club>"\n`;
    const codes = () => workspace.diagnostics("a.strategy")?.map(({ code }) => code) ?? [];
    workspace.open("a.strategy", text);
    expect(codes()).not.toContain("placeholder-left");
    const offset = text.indexOf("club");
    workspace.change("a.strategy", [{ offset, length: 4, text: "bath" }]);
    expect(codes()).toContain("placeholder-left");
    workspace.change("a.strategy", [{ offset, length: 4, text: "club" }]);
    expect(codes()).not.toContain("placeholder-left");
  });
});
