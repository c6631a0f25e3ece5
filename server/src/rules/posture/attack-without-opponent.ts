import { say } from "../../base/say.ts";
import { known, unclear } from "../../model/fields.ts";
import { attacks } from "../../model/market-roles.ts";
import { defineRule } from "../rule.ts";

/**
 * The plan attacks, and names nobody to attack.
 *
 * ## Why it matters
 *
 * An attack begins with the opponent: where they are strong, what weakness lies inside that strength, how they will
 * answer. Without a competitor the move is a mood. It cannot be planned, and nobody can say afterwards whether it
 * worked.
 *
 * Any competitor in play is enough, a substitute too. Defences are not asked for an opponent.
 *
 * ## Breaks it
 *
 * ```strategy
 * posture {
 *   market challenger
 *   warfare flanking
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * competitor Rail "Coastal Railway" { share 60% }
 *
 * posture {
 *   market challenger
 *   warfare flanking
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler: a challenger first defines its objective and its opponent. Al Ries and Jack Trout, Marketing Warfare.
 */
export const attackWithoutOpponent = defineRule({
  code: "attack-without-opponent",
  section: "posture",
  severity: "warning",
  check(plan, report) {
    const { posture } = plan;
    const warfare = known(posture?.warfare);
    if (posture === undefined || warfare === undefined || plan.competitors.length > 0) return;
    // A line with an error in it may name the opponent.
    if (plan.file.mayHold("competitor") || plan.usps.some(({ against }) => against === unclear)) return;
    for (const move of warfare.items) {
      if (!attacks.has(move.value)) continue;
      report({
        owner: posture,
        at: move,
        message: say`
          The plan wants to attack (${move.value}) but has no competitor to attack. Declare the competitor that it is
          aimed at, or leave the move out.`,
      });
    }
  },
});
