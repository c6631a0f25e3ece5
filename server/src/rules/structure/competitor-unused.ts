import { say } from "../../base/say.ts";
import { isAbsent } from "../../model/fields.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A competitor of which the plan says nothing that counts.
 *
 * ## Why it matters
 *
 * A competitor is in the plan to be compared with: what it offers, how much of the market it has, which role it plays.
 * A bare name is compared with nothing, and leaves the impression that somebody has looked.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Lido "City Lido 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * competitor Gym "The pool of the gym" {
 *   premium 20%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Lido "City Lido 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Calm "Room to swim"
 *
 * competitor Gym "The pool of the gym" {
 *   offers Calm 2
 *   premium 20%
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const competitorUnused = defineRule({
  code: "competitor-unused",
  section: "structure",
  severity: "hint",
  planOnly: true,
  check(plan, report) {
    for (const competitor of plan.competitors) {
      if (!isAbsent(competitor.offers) || !isAbsent(competitor.share) || !isAbsent(competitor.role)) continue;
      if (!plan.isOwn(competitor)) continue;
      report({
        owner: competitor,
        at: competitor.nameAt,
        message: say`
          The plan says nothing of ${quoted(competitor.title)} that it could be compared by. Add what it offers, its
          share of the market or its role.`,
      });
    }
  },
});
