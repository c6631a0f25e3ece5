import { say } from "../../base/say.ts";
import { type WordFinder, wordFinder, wordsOf } from "../../base/words.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/** Words that carry nothing by themselves. */
const FILLERS: ReadonlySet<string> = new Set(["a", "an", "the", "and"]);

/**
 * A USP is made of words that fit every company.
 *
 * ## Why it matters
 *
 * "Great quality and service" is what everybody says, so it tells customers nothing about why to buy here. If the
 * opposite ("poor quality") is something that nobody would claim, the words describe no choice. One word that says
 * something, a number, a place, a material or a time, is enough to make it a claim.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Warmth "Warm in January"
 *
 * usp Care "Great quality and friendly service" {
 *   delivers Warmth 4
 *   proof "Guest book"
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Warmth "Warm in January"
 *
 * usp Care "Water of 38 degrees, also in January" {
 *   delivers Warmth 4
 *   proof "Guest book"
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy: "quality and service" is no advantage unless no competitor offers them. Roger Martin's opposite test: if
 * the opposite of a choice is foolish on its face, every rival makes the same one. The list of words is a rule of this
 * house.
 */
export const claimGeneric = defineRule({
  code: "claim-generic",
  section: "evidence",
  severity: "hint",
  options: {
    words: {
      default: [
        "quality",
        "great",
        "good",
        "excellent",
        "superior",
        "best",
        "service",
        "customer",
        "customers",
        "support",
        "care",
        "value",
        "innovative",
        "innovation",
        "solution",
        "solutions",
        "reliable",
        "trusted",
        "professional",
        "friendly",
      ],
      doc: "Words that fit every company; replaces the list.",
    },
    alsoWords: { default: [], doc: "Words that are added to the list." },
  },
  check(plan, report, options) {
    const find = wordFinder([...options.words, ...options.alsoWords]);
    for (const usp of plan.usps) {
      if (usp.titleText === undefined || !isGeneric(usp.titleText.value, find)) continue;
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          ${quoted(usp.title)} could stand over every competitor's offer. Say what customers get from you alone, with
          a number, a place or a time.`,
        related: [{ file: usp.file, at: usp.titleText, message: say`The claim.` }],
      });
    }
  },
});

/** Whether a title holds words of the list and, fillers aside, nothing else. */
function isGeneric(title: string, find: WordFinder): boolean {
  const found = find(title);
  if (found.length === 0) return false;
  let rest = "";
  let from = 0;
  for (const { phrase, index } of found) {
    rest += `${title.slice(from, index)} `;
    from = index + phrase.length;
  }
  rest += title.slice(from);
  return wordsOf(rest).every((word) => FILLERS.has(word.toLowerCase()));
}
