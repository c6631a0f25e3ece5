import { above, atLeast } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Scored } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { deliveredBy, demandFor, relatedOffers, relatedValues, rivalsOf, valueNames } from "./shared.ts";

/**
 * A USP is ahead of the competitors only where its segments hardly care.
 *
 * ## Why it matters
 *
 * Being better counts where it matters to the buyer. Here the USP delivers things that customers value, but on those
 * the competitors are level or better; the lead lies elsewhere. In the customers' eyes the offer is like any other,
 * and the lead is a cost. The rule needs a competitor that scores at least one of the USP's values; a value that no
 * competitor scores counts as a lead. That "hardly" means below 3 of 5 is a habit of this house.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "Printed overnight"
 * value Paper "Paper made of grass"
 *
 * competitor Copyland "Copyland" {
 *   offers Speed 5, Paper 1
 * }
 *
 * usp Grass "Overnight, on paper made of grass" {
 *   delivers Speed 5, Paper 4
 *   because "The mill is next door"
 * }
 *
 * segment Agencies "Advertising agencies" {
 *   psychographics {
 *     values Speed 5, Paper 2
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Speed "Printed overnight"
 * value Paper "Paper made of grass"
 *
 * competitor Copyland "Copyland" {
 *   offers Speed 5, Paper 1
 * }
 *
 * usp Grass "Overnight, on paper made of grass" {
 *   delivers Speed 5, Paper 4
 *   because "The mill is next door"
 * }
 *
 * segment Grocers "Organic grocers" {
 *   psychographics {
 *     values Speed 3, Paper 5
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Rosser Reeves, "Reality in Advertising": unique and strong enough to sell have to be true of the same promise. The
 * number is a rule of this house.
 */
export const advantageUnvalued = defineRule({
  code: "advantage-unvalued",
  section: "differentiation",
  severity: "warning",
  options: {
    minImportance: { default: 3, doc: "How much a value has to matter to a segment for a lead to count, 0 to 5." },
  },
  check(plan, report, { minImportance }) {
    for (const usp of plan.usps) {
      const delivered = deliveredBy(usp);
      const rivals = rivalsOf(plan, usp);
      if (delivered === undefined || rivals === undefined || rivals.unclear) continue;
      if (!delivered.some(({ value }) => rivals.scores.has(value))) continue;
      const demand = demandFor(plan, usp);
      // Values with an error may be the ones that matter.
      if (demand === undefined || demand.unclear || demand.declaring.length === 0) continue;
      const ahead: Scored[] = [];
      let matters = false;
      for (const item of delivered) {
        const advantage = plan.numbers.advantage(usp, item.value);
        if (advantage === undefined) matters = true;
        else if (above(advantage, 0)) {
          ahead.push(item);
          if (atLeast(demand.highest.get(item.value)?.level ?? 0, minImportance)) matters = true;
        }
        if (matters) break;
      }
      if (matters || ahead.length === 0) continue;
      const top = demand.top;
      const remedy =
        top === undefined || ahead.some(({ value }) => value === top.value)
          ? say`Aim`
          : say`Get ahead on what they value most (${top.value.name}), or aim`;
      const scored = rivals.competitors.filter((competitor) =>
        delivered.some(({ value }) => plan.numbers.offers(competitor, value) !== undefined),
      );
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          ${quoted(usp.title)} is ahead of the competition only on ${valueNames(ahead)}, and none of its segments
          values that at ${number(minImportance)} or more of 5. ${remedy} it at a segment that wants this.`,
        related: [...relatedOffers(scored), ...relatedValues(demand.declaring)],
      });
    }
  },
});
