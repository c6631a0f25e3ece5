import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Scored, Usp } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import type { Rivals } from "./shared.ts";
import { deliveredBy, relatedTo, rivalsOf, setLevel, titles } from "./shared.ts";

/**
 * No competitor has a score for something that a USP delivers.
 *
 * ## Why it matters
 *
 * A level says little on its own: a 4 is a lead where the others stand at 2, and a gap where they stand at 5. One
 * score, even 0 for "they do not offer it", turns the claim into a comparison.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Taste "Taste of the garden"
 * value Tin "A tin worth keeping"
 *
 * competitor Leafy "Leafy" {
 *   offers Taste 3
 * }
 *
 * usp Tins "Garden tea in a painted tin" {
 *   delivers Taste 5, Tin 4
 *   because "A tinsmith in the house"
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Taste "Taste of the garden"
 * value Tin "A tin worth keeping"
 *
 * competitor Leafy "Leafy" {
 *   offers Taste 3, Tin 0
 * }
 *
 * usp Tins "Garden tea in a painted tin" {
 *   delivers Taste 5, Tin 4
 *   because "A tinsmith in the house"
 * }
 * ```
 *
 * ## Source
 *
 * W. Chan Kim and Renée Mauborgne's strategy canvas scores every player on the same values. That a score is asked
 * for is a rule of this house.
 */
export const competitorUnscored = defineRule({
  code: "competitor-unscored",
  section: "differentiation",
  severity: "hint",
  fixable: true,
  check(plan, report) {
    for (const usp of plan.usps) {
      const delivered = deliveredBy(usp);
      if (delivered === undefined) continue;
      const rivals = rivalsOf(plan, usp);
      // Offers with an error may hold the score.
      if (rivals === undefined || rivals.unclear || rivals.competitors.length === 0) continue;
      for (const item of delivered) {
        if (rivals.scores.has(item.value)) continue;
        report({
          owner: usp,
          at: item,
          message: say`
            No score of ${titles(rivals.competitors)} for ${item.value.name} tells whether the ${number(item.level)}
            of ${quoted(usp.title)} is a lead. Add to what they offer how well they do on ${item.value.name}, 0 for
            not at all.`,
          related: relatedTo(
            rivals.competitors,
            ({ nameAt }) => nameAt,
            ({ title }) => say`${quoted(title)} has no score for ${item.value.name}.`,
          ),
          about: [usp, item.value],
          fixes: fixesFor(usp, item, rivals),
        });
      }
    }
  },
});

/** A score to start from for each of the first competitors: below ours, so that nothing is given away unasked. */
function fixesFor(usp: Usp, { value, level }: Scored, rivals: Rivals): Fix[] {
  const score = Math.max(0, Math.min(2, Math.floor(level - 1)));
  const fixes: Fix[] = [];
  for (const competitor of rivals.competitors) {
    if (fixes.length === 3) break;
    if (competitor.file !== usp.file) continue;
    const offers = known(competitor.offers);
    const edit =
      offers === undefined
        ? addStatement(competitor, `offers ${value.name} ${score}`)
        : setLevel(competitor.file, offers, value, score);
    fixes.push({
      title: say`Score ${quoted(competitor.title)} on ${value.name}, starting from ${score}`,
      safe: false,
      edits: [edit],
    });
  }
  return fixes;
}
