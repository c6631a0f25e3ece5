import { say } from "../../base/say.ts";
import { textsOf } from "../../model/source.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/** In capitals only: "todo" is a word of some languages, and part of many a product's name. */
const CAPITALS = /(?<![\p{L}\p{M}\p{N}\-\u2010\u2011])(?:TODO|TBD|FIXME)(?![\p{L}\p{M}\p{N}\-\u2010\u2011])/u;
const FILLERS = /(?<![\p{L}\p{M}\p{N}\-\u2010\u2011])(?:lorem\s+ipsum|xxx)(?![\p{L}\p{M}\p{N}\-\u2010\u2011])/iu;
/** `<name of the city>`: addresses (`@`) and links (`:`) stand in the same brackets and are none. */
const BRACKETS = /<\p{L}[^>@:\r\n]*>/u;

/** What a file must hold for one of its texts to have a placeholder; an escape may hide its letters. */
const ANY = /todo|tbd|fixme|lorem|xxx|<[^\s\d=<>-]|\\u\{/i;

/**
 * A text still holds a placeholder.
 *
 * ## Why it matters
 *
 * A template or a hurried evening leaves marks such as TBD or <city> behind. In a plan that others act on they read like
 * facts until somebody notices, and mostly that is a customer or the board. Marks in comments are nobody's business and
 * are left alone.
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
    for (const text of textsOf(plan.file)) {
      const said = text.value;
      const found = placeholderIn(said);
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

/** The first placeholder in a text. */
function placeholderIn(text: string): string | undefined {
  const found = [CAPITALS.exec(text), FILLERS.exec(text), BRACKETS.exec(text)].filter((match) => match !== null);
  return found.sort((a, b) => a.index - b.index)[0]?.[0];
}
