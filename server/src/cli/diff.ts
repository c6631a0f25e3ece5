import { diffJson } from "../review/diff/json.ts";
import { diffMarkdown } from "../review/diff/markdown.ts";
import { diffText } from "../review/diff/text.ts";
import type { Diff } from "../review/diff/types.ts";
import { compare } from "../workspace/compare.ts";
import type { Given } from "./command.ts";
import { diffFormats } from "./diff-spec.ts";
import { statesOf } from "./diff-states.ts";
import { colorsFor, print, writeFile } from "./output.ts";
import { printableJson } from "./printable.ts";
import { colorModes } from "./specs.ts";

/**
 * `strategy diff`. Resolves to 0, whether anything differs or not; throws a CommandError where the two sides cannot be
 * told or read.
 */
export async function diff(given: Given): Promise<number> {
  const { before, after, options } = await statesOf(given);
  const found = compare(before, after, options);
  const output = given.get("output");
  const made = await written(found, given, output !== undefined);
  if (output === undefined) print(made);
  else writeFile(output, made);
  return 0;
}

async function written(found: Diff, given: Given, toFile: boolean): Promise<string> {
  switch (given.choice("format", diffFormats, "text")) {
    case "json":
      return `${printableJson(diffJson(found))}\n`;
    case "markdown":
      return diffMarkdown(found);
    case "text":
      return diffText(found, await colorsFor(given.choice("color", colorModes, "auto"), toFile));
  }
}
