import { say } from "../../base/say.ts";
import { addDeclaration } from "../../model/edits.ts";
import { unclear } from "../../model/fields.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { relatedTo } from "./shared.ts";

function skeleton(): string {
  return `competitor Alternative "${say`What customers do today`}" {
  kind substitute
}`;
}

/**
 * A plan says what it does better, and names nobody that it is better than.
 *
 * ## Why it matters
 *
 * "Better" needs someone to be better than. Even where no firm sells the same thing, customers do something today: a
 * spreadsheet, a neighbour, nothing at all. Without them the plan cannot see whether a USP is unique, nor draw the
 * curves that tell you from the others.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Tea "Tea house 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Taste "Taste of the garden"
 *
 * usp Garden "Tea from a single garden" {
 *   delivers Taste 5
 *   because "We buy the whole harvest"
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Tea "Tea house 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Taste "Taste of the garden"
 *
 * competitor Leafy "Leafy" {
 *   offers Taste 3
 * }
 *
 * usp Garden "Tea from a single garden" {
 *   delivers Taste 5
 *   because "We buy the whole harvest"
 * }
 * ```
 *
 * ## Source
 *
 * Rosser Reeves, "Reality in Advertising": unique means that competitors cannot or do not offer it. Geoffrey Moore's
 * positioning statement asks for the primary alternative, too.
 */
export const competitorMissing = defineRule({
  code: "competitor-missing",
  section: "differentiation",
  severity: "information",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const { strategy } = plan;
    if (strategy === undefined || plan.usps.length === 0 || plan.competitors.length > 0) return;
    // An error in a line that names a competitor is told there; that there is none is not known then.
    if (plan.file.mayHold("competitor") || plan.usps.some(({ against }) => against === unclear)) return;
    report({
      owner: strategy,
      at: strategy.nameAt,
      message: say`
        ${quoted(strategy.title)} names no competitor, so nothing shows that what it promises is better than what
        customers can have elsewhere. Declare at least one, if only what they do today.`,
      related: relatedTo(
        plan.usps,
        ({ nameAt }) => nameAt,
        ({ title }) => say`${quoted(title)} has nothing to be compared with.`,
      ),
      about: [],
      fixes: [
        {
          title: say`Declare what customers do today as a competitor`,
          safe: false,
          edits: [addDeclaration(strategy.file, skeleton())],
        },
      ],
    });
  },
});
