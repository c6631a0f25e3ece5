import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import { listed } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * The plan concentrates on a small part of the market and grows by diversification.
 *
 * ## Why it matters
 *
 * Diversification means new products for new markets: everything must be learned anew, and nothing of what makes the
 * niche strong comes along. Of the ways to grow it is the riskiest. A plan that is narrow on purpose usually grows
 * better inside its part of the market, or with something new for the customers that it knows best.
 *
 * It is a piece of advice: a niche that is full or dying can be a good reason.
 *
 * ## Breaks it
 *
 * ```strategy
 * posture {
 *   scope narrow
 *   growth diversification
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * posture {
 *   scope narrow
 *   growth product-development
 * }
 * ```
 *
 * ## Source
 *
 * H. Igor Ansoff, the product-market matrix; Brian Tracy, the principle of concentration.
 */
export const growthAgainstConcentration = defineRule({
  code: "growth-against-concentration",
  section: "posture",
  severity: "information",
  check(plan, report) {
    const { posture } = plan;
    if (posture === undefined) return;
    const growth = known(posture.growth)?.items.find((word) => word.value === "diversification");
    if (growth === undefined) return;
    const reasons: string[] = [];
    const related: Related[] = [];
    for (const [said, word, reason] of [
      [known(posture.generic), "segmentation", say`wants to win one part of the market`],
      [known(posture.market), "nicher", say`is a nicher`],
      [known(posture.scope), "narrow", say`has a narrow scope`],
    ] as const) {
      if (said?.value !== word) continue;
      reasons.push(reason);
      related.push({ file: posture.file, at: said, message: say`The plan ${reason}.` });
    }
    if (reasons.length === 0) return;
    report({
      owner: posture,
      at: growth,
      message: say`
        The plan ${listed(reasons)}, but grows by diversification: new products for new markets. Grow inside your part
        of the market or with something new for its customers, or widen the plan.`,
      related,
    });
  },
});
