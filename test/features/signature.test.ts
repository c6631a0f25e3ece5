import { describe, expect, test } from "vitest";
import { type SignatureHelp, signatureHelp } from "../../server/src/features/signature.ts";
import { atCursor } from "../support/features.ts";
import type { Sources } from "../support/kit.ts";

function help(sources: Sources): SignatureHelp | undefined {
  const { host, at } = atCursor(sources);
  return signatureHelp(host, at);
}

/** The part of the signature that is due, as people see it; undefined where nothing more is. */
function due(text: string): string | undefined {
  const found = help(text);
  if (found === undefined) throw new Error("There is no signature.");
  const parameter = found.active === undefined ? undefined : found.parameters[found.active];
  return parameter === undefined ? undefined : found.label.slice(parameter.start, parameter.end);
}

describe("which part is due", () => {
  test.each([
    ["after the keyword", 'usp A "A" {\n  delivers <|>\n}', "VALUE"],
    ["in a name", 'usp A "A" {\n  delivers Fa<|>st\n}', "VALUE"],
    ["at the end of a name", 'usp A "A" {\n  delivers Fast<|>\n}', "VALUE"],
    ["after the name", 'usp A "A" {\n  delivers Fast <|>\n}', "LEVEL"],
    ["in the level", 'usp A "A" {\n  delivers Fast 4<|>\n}', "LEVEL"],
    ["after a comma the list begins again", 'usp A "A" {\n  delivers Fast 4, <|>\n}', "VALUE"],
    ["in the second item", 'usp A "A" {\n  delivers Fast 4, Cheap <|>\n}', "LEVEL"],
    ["on the next line of a list", 'usp A "A" {\n  delivers Fast 4,\n    Cheap <|>\n}', "LEVEL"],
    ["before what follows", 'usp A "A" {\n  delivers <|>Fast 4\n}', "VALUE"],
    ["the name of a declaration", "usp <|>", "NAME"],
    ["its title", 'usp A "so<|>me"', '"TITLE"'],
    ["a title that is not closed", 'usp A "so<|>', '"TITLE"'],
    ["an optional part", 'usp A "A" {\n  proof "98%" <|>\n}', '["URL"]'],
    ["an optional part that is left out", 'usp A "A" {\n  proof "98%" 2026<|>\n}', "[DATE]"],
    ["the currency of an amount", "concentration {\n  budget 600k <|>\n}", "MONEY"],
    ["the rhythm", 'segment A "A" { economics { revenue 120 EUR m<|> } }', "[yearly|monthly]"],
    ["the end of a range", 'segment A "A" { demographics { age 25..<|> } }', "NUMBER|RANGE"],
    ["on a broken line", 'usp A "A" {\n  delivers § <|>\n', "LEVEL"],
    ["after everything", 'segment A "A" {\n  reach 60% <|>\n}', undefined],
    ["after too much", 'segment A "A" {\n  reach 60% 70% <|>\n}', undefined],
  ])("%s", (_what, text, expected) => {
    expect(due(text)).toBe(expected);
  });
});

test("the signature is the vocabulary's, with the keyword's documentation and what each part takes", () => {
  const found = help('usp A "A" {\n  delivers <|>\n}');
  expect(found?.label).toBe("delivers VALUE LEVEL, …");
  expect(found?.documentation).toContain("The values that the USP delivers");
  expect(found?.parameters.map(({ start, end }) => found.label.slice(start, end))).toEqual(["VALUE", "LEVEL"]);
  expect(found?.parameters[1]?.documentation).toContain("a level from 0 to 5");
});

test.each([
  ["within the block that follows", 'usp A "A" { <|> }'],
  ["on the keyword", 'us<|>p A "A"'],
  ["in a comment", 'usp A "A" // he<|>re'],
  ["on the next line", 'usp A "A"\n<|>'],
  ["after a keyword that nobody knows", "nonsense <|>"],
  ["after a keyword without values", "posture <|>"],
  ["in an empty file", "<|>"],
])("there is none %s", (_what, text) => {
  expect(help(text)).toBeUndefined();
});
