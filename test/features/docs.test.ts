import { expect, test } from "vitest";
import { docMarkdown } from "../../server/src/features/docs.ts";
import { docOf } from "../../server/src/model/docs.ts";
import { scene } from "../support/features.ts";
import { PLAN } from "../support/kit.ts";

function docOfLast(text: string): string | undefined {
  const file = scene(text).host.plan(PLAN)?.file;
  const statement = file?.tree.statements.at(-1);
  if (file === undefined || statement === undefined) throw new Error("There is no statement.");
  return docOf(file, statement);
}

test.each([
  ["one line", '/// Our core.\nvalue A "A"', "Our core."],
  ["several lines", '/// One\n///\n///   two\nvalue A "A"', "One\n\n  two"],
  ["Windows line ends", '/// One\r\n/// two\r\nvalue A "A"', "One\ntwo"],
  ["old Mac line ends", '/// One\r/// two\rvalue A "A"', "One\ntwo"],
  ["indented", '  /// One\n  value A "A"', "One"],
  ["a byte-order mark", '\ufeff/// One\nvalue A "A"', "One"],
  ["an ignore comment between", '/// One\n// strategy-ignore value-unused: later\nvalue A "A"', "One"],
  ["only the run directly above", '/// Far\n\n/// Near\nvalue A "A"', "Near"],
  ["the run after an ordinary comment", '/// Far\n// note\n/// Near\nvalue A "A"', "Near"],
  ["a blank line between", '/// Far\n\nvalue A "A"', undefined],
  ["an ordinary comment", '// No\nvalue A "A"', undefined],
  ["a block comment", '/** No */\nvalue A "A"', undefined],
  ["nothing in it", '///\n///\nvalue A "A"', undefined],
  ["behind another statement", 'value B "B" /// of B\nvalue A "A"', undefined],
  ["of the statement before", '/// B\nvalue B "B"\nvalue A "A"', undefined],
  ["on the same line", '/* x */ value A "A"', undefined],
])("%s", (_, text, expected) => {
  expect(docOfLast(text)).toBe(expected);
});

test("is made safe for showing", () => {
  const file = scene('/// <img src=x> [y](command:z)\nvalue A "A"').host.plan(PLAN)?.file;
  const statement = file?.tree.statements[0];
  expect(file && statement && docMarkdown(file, statement)).toBe("&lt;img src=x> [y&#93;(command:z)");
});
