import { say } from "../../base/say.ts";
import { textsOf } from "../../model/source.ts";
import { declaredIn, headOf, placeholdersIn } from "../../model/template-head.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/** In capitals only: "todo" is a word of some languages, and part of many a product's name. */
const CAPITALS = /(?<![\p{L}\p{M}\p{N}\-\u2010\u2011])(?:TODO|TBD|FIXME)(?![\p{L}\p{M}\p{N}\-\u2010\u2011])/u;
const FILLERS = /(?<![\p{L}\p{M}\p{N}\-\u2010\u2011])(?:lorem\s+ipsum|xxx)(?![\p{L}\p{M}\p{N}\-\u2010\u2011])/iu;

const NONE: ReadonlySet<string> = new Set();

/** What a file must hold for one of its texts to have a placeholder; an escape may hide its letters. */
const ANY = /todo|tbd|fixme|lorem|xxx|<[^\s\d=<>-]|\\u\{/i;

/**
 * A text still holds a placeholder.
 *
 * ## Why it matters
 *
 * A template or a hurried evening leaves marks such as TBD or <city> behind. In a plan that others act on they read like
 * facts until somebody notices, and mostly that is a customer or the board. Marks in comments are nobody's business and
 * are left alone. So are placeholders that the head of a template declares: they are filled when a plan is made from it.
 *
 * ## Breaks it
 *
 * ```strategy
 * specialization "Lane swimming before work" {
 *   customer "Early swimmers"
 *   market "Swimmers in <city>"
 *   focus customer
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * specialization "Lane swimming before work" {
 *   customer "Early swimmers"
 *   market "Swimmers in Graz"
 *   focus customer
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const placeholderLeft = defineRule({
  code: "placeholder-left",
  section: "structure",
  severity: "warning",
  check(plan, report) {
    // Nearly every file is done with here, without a look at its texts.
    if (!ANY.test(plan.file.text)) return;
    const head = headOf(plan.file.text);
    const declared = head === undefined || head.title === "" ? NONE : declaredIn(head);
    for (const text of textsOf(plan.file)) {
      const said = text.value;
      const found = placeholderIn(said, declared);
      if (found === undefined) continue;
      report({
        owner: { file: plan.file, statement: text.statement },
        at: text,
        message: say`
          ${quoted(said)} still holds the placeholder ${quoted(found)}. Write what belongs there, or leave the text
          out until you know.`,
      });
    }
  },
});

/** The first placeholder in a text that is not declared. */
function placeholderIn(text: string, declared: ReadonlySet<string>): string | undefined {
  const found = [CAPITALS, FILLERS].flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ start: match.index, text: match[0] }];
  });
  for (const { start, end, name } of placeholdersIn(text)) {
    if (!declared.has(name)) found.push({ start, text: text.slice(start, end) });
  }
  return found.sort((a, b) => a.start - b.start)[0]?.text;
}
