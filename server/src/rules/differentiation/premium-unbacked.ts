import { above, atLeast } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Usp } from "../../model/plan.ts";
import { number, percent, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import type { Demand } from "./shared.ts";
import { deliveredBy, demandFor, relatedOffers, relatedValues, rivalsOf } from "./shared.ts";

/**
 * A USP asks for a premium without being ahead on anything that matters much.
 *
 * ## Why it matters
 *
 * Customers pay more for what matters to them and cannot be had elsewhere. Where competitors are level on all that
 * the segments value at 4 or more of 5, the higher price has nothing to rest on, and it holds only until somebody
 * compares. The rule needs scores of competitors and the values of a segment. A premium up to 5% is left alone; both
 * numbers are habits of this house.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Taste "Taste of the garden"
 * value Tin "A tin worth keeping"
 *
 * competitor Leafy "Leafy" {
 *   offers Taste 4, Tin 2
 * }
 *
 * usp Tins "Garden tea in a painted tin" {
 *   delivers Taste 4, Tin 5
 *   premium 15%
 *   because "A tinsmith in the house"
 * }
 *
 * segment Gifts "Buyers of gifts" {
 *   psychographics {
 *     values Taste 5, Tin 3
 *   }
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
 *   offers Taste 4, Tin 2
 * }
 *
 * usp Tins "Tea from a single garden in a painted tin" {
 *   delivers Taste 5, Tin 5
 *   premium 15%
 *   because "We buy the whole harvest of one garden"
 * }
 *
 * segment Gifts "Buyers of gifts" {
 *   psychographics {
 *     values Taste 5, Tin 3
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Michael Porter, "Competitive Advantage": being different pays only as far as buyers reward it with a higher price.
 * Brian Tracy: segments are those who value the difference most and pay more for it. The numbers are a rule of this
 * house.
 */
export const premiumUnbacked = defineRule({
  code: "premium-unbacked",
  section: "differentiation",
  severity: "warning",
  options: {
    maxPremium: { default: 5, doc: "The premium that needs no lead behind it.", unit: "%" },
    minImportance: { default: 4, doc: "How much a value has to matter to a segment to carry a premium, 0 to 5." },
  },
  check(plan, report, { maxPremium, minImportance }) {
    for (const usp of plan.usps) {
      const premium = known(usp.premium);
      if (premium === undefined || !above(premium.value, maxPremium / 100)) continue;
      const rivals = rivalsOf(plan, usp);
      if (rivals === undefined || rivals.scores.size === 0) continue;
      const demand = demandFor(plan, usp);
      // Values with an error may be the ones that carry the premium.
      if (demand === undefined || demand.unclear || demand.declaring.length === 0) continue;
      if (isBacked(plan, usp, demand, minImportance) !== false) continue;
      const top = demand.top;
      const remedy =
        top !== undefined && atLeast(top.level, minImportance)
          ? say`Get ahead on ${top.value.name}, which they value most,`
          : say`Aim it at a segment that values more of what it delivers,`;
      report({
        owner: usp,
        at: premium.keyword,
        message: say`
          ${quoted(usp.title)} costs ${percent(premium.value)} more than the market, but it is not ahead of the
          competition on anything that its segments value at ${number(minImportance)} or more of 5. ${remedy} or lower
          the premium to ${number(maxPremium)}% or less.`,
        related: [
          ...relatedOffers(rivals.competitors.filter(({ offers }) => known(offers) !== undefined)),
          ...relatedValues(demand.declaring),
        ],
      });
    }
  },
});

/** Whether the USP is ahead on a value that matters that much to one of its segments; undefined where unknown. */
function isBacked(plan: Plan, usp: Usp, demand: Demand, importance: number): boolean | undefined {
  const delivered = deliveredBy(usp);
  if (delivered === undefined) return undefined;
  for (const { value } of delivered) {
    if (!atLeast(demand.highest.get(value)?.level ?? 0, importance)) continue;
    const advantage = plan.numbers.advantage(usp, value);
    if (advantage === undefined) return undefined;
    if (above(advantage, 0)) return true;
  }
  return false;
}
