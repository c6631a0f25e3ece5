import { count } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { Refusal } from "./refusal.ts";

/** The longest text that is taken: a plan of some hundred thousand lines. */
const LONGEST = 8_000_000;

/**
 * The text after an edit: a whole new one, or one in which texts are replaced. Line ends are those of the file.
 *
 * @param before undefined where there is no file.
 * @throws Refusal where both are given or none, or a text to replace does not stand there exactly once.
 */
export function rewritten(
  path: string,
  before: string | undefined,
  text: string | undefined,
  replace: readonly Asked[],
): string {
  if ((text === undefined) === (replace.length === 0)) {
    throw new Refusal("What is the edit? Give either text, the whole new text, or replace, a list of replacements.");
  }
  const result = text === undefined ? replaced(path, before, replace) : withLineEnds(text, before);
  if (result.length > LONGEST)
    throw new Refusal(`The text of ${path} would be longer than any plan. Split it into shared files.`);
  return result;
}

function replaced(path: string, before: string | undefined, replace: readonly Asked[]): string {
  if (before === undefined) {
    throw new Refusal(`There is no ${path} in which something could be replaced. Give text to make a new file.`);
  }
  let result = before;
  for (const [index, each] of replace.entries()) {
    const old = withLineEnds(each.needed("old_text"), before);
    const where = replace.length > 1 ? ` (replacement ${index + 1})` : "";
    if (old === "") throw new Refusal(`old_text is empty${where}: it must name the place to edit.`);
    const at = result.indexOf(old);
    if (at < 0) {
      throw new Refusal(
        `old_text does not stand in ${path}${where}. It must be copied from the file as it is, blanks and line breaks included.`,
      );
    }
    const times = result.split(old).length - 1;
    if (times > 1 || result.indexOf(old, at + 1) >= 0) {
      throw new Refusal(
        `old_text stands in ${path} ${count(Math.max(times, 2), "time")}${where}, so it is not clear which is meant. Take in more of the lines around it.`,
      );
    }
    result = result.slice(0, at) + withLineEnds(each.needed("new_text"), before) + result.slice(at + old.length);
  }
  return result;
}

/** Assistants write `\n`; a file with other line ends keeps them. */
function withLineEnds(text: string, before: string | undefined): string {
  const end = /\r\n|\r|\n/.exec(before ?? "")?.[0] ?? "\n";
  return end === "\n" ? text : text.replace(/\r\n|\r|\n/g, end);
}
