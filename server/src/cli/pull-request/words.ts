import { diffMarkdown } from "../../review/diff/markdown.ts";
import { compare } from "../../workspace/compare.ts";
import { readArguments } from "../command.ts";
import { diffSpec } from "../diff-spec.ts";
import { statesOf } from "../diff-states.ts";

/**
 * What the change from a commit to the files as they are means, in Markdown; undefined where it changes nothing that a
 * plan says.
 *
 * @param name what the commit is called, for people: most often a branch.
 * @param paths the files and folders that are asked for; all where one of them is a pattern.
 * @throws CommandError where it cannot be told.
 */
export async function wordsOf(base: string, name: string, paths: readonly string[]): Promise<string | undefined> {
  const limits = paths.some((path) => /[*?[\]{}!]/.test(path)) ? [] : paths.map((path) => `--path=${path}`);
  const { before, after, options } = await statesOf(readArguments(diffSpec, [base, ...limits]));
  const found = compare({ ...before, name }, { ...after, name: "this change" }, options);
  if (found.files.length === 0 && found.rules.length === 0) return undefined;
  return `## What this change means for the strategy\n\n${diffMarkdown(found)}`;
}
