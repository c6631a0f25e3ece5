import { atLeast, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { deliveredBy, demandFor, relatedValues, scoresOf, valueNames } from "./shared.ts";

/**
 * What a USP delivers well matters little to everyone it is for.
 *
 * ## Why it matters
 *
 * Somebody values what the USP delivers, but not what it is good at, or not much. A strength that customers find
 * merely nice does not move them to change the supplier, and it earns no premium. The rule looks at what the USP
 * delivers at level 3 or more, and at the highest importance that any of its segments gives to any of that. The
 * limit of 3, the middle of the scale, is a habit of this house; a team that scores more strictly can set its own.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Fit "Fits the horse"
 * value Price "Low price"
 *
 * usp Scan "Every saddle from a scan of the back" {
 *   delivers Fit 5
 *   because "Our own scanner in four yards"
 * }
 *
 * segment Schools "Riding schools" {
 *   psychographics {
 *     values Fit 2, Price 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Fit "Fits the horse"
 * value Price "Low price"
 *
 * usp Scan "Every saddle from a scan of the back" {
 *   delivers Fit 5
 *   because "Our own scanner in four yards"
 * }
 *
 * segment Riders "Tournament riders" {
 *   psychographics {
 *     values Fit 5, Price 2
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Rosser Reeves, "Reality in Advertising": the third test of a USP, that it is strong enough to sell. The number is
 * a rule of this house.
 */
export const uspUndervalued = defineRule({
  code: "usp-undervalued",
  section: "differentiation",
  severity: "warning",
  silences: ["advantage-unvalued"],
  options: {
    minImportance: { default: 3, doc: "How much what is delivered well has to matter to some segment, 0 to 5." },
  },
  check(plan, report, { minImportance }) {
    for (const usp of plan.usps) {
      const delivered = deliveredBy(usp);
      const strong = delivered?.filter(({ level }) => atLeast(level, 3));
      if (delivered === undefined || strong === undefined || strong.length === 0) continue;
      const demand = demandFor(plan, usp);
      // Values with an error may hold the high importance that is looked for.
      if (demand === undefined || demand.unclear) continue;
      const importance = ({ value }: (typeof strong)[number]) => demand.highest.get(value)?.level ?? 0;
      if (!delivered.some((item) => importance(item) > 0)) continue;
      const highest = strong.reduce((most, item) => Math.max(most, importance(item)), 0);
      if (!below(highest, minImportance)) continue;
      const matters = highest > 0 ? say`at most ${number(highest)} of 5` : say`not at all`;
      const top = demand.top;
      const more =
        top === undefined ? say`more of what they value` : say`more of what they value most (${top.value.name})`;
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          What ${quoted(usp.title)} delivers well (${scoresOf(strong)}) matters little to those it is for: ${matters}.
          Deliver ${more}, or aim it at a segment that values ${valueNames(strong)} at ${number(minImportance)} or
          more.`,
        related: relatedValues(demand.declaring),
      });
    }
  },
});
