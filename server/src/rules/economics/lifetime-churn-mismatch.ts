import { above, atLeast, atMost } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { removeStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Economics, Plan, Segment } from "../../model/plan.ts";
import { percent, quoted, years } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/** A segment that stays worth winning when its customers stay for `churned` instead of `lifetime` years. */
function staysWorth(plan: Plan, segment: Segment, lifetime: number, churned: number): boolean {
  const { ltvToCac, payback } = plan.numbers.segment(segment);
  if (churned > lifetime || ltvToCac === undefined) return true;
  // The lifetime value grows with the lifetime in a straight line; 3 and 24 are the limits at which others speak up.
  return atLeast((ltvToCac * churned) / lifetime, 3) && (payback === undefined || atMost(payback, 24));
}

function keepOne(plan: Plan, segment: Segment, economics: Economics, lifetime: number, churned: number): Fix[] {
  const fixes: Fix[] = [];
  const { lifetime: stay, churn } = { lifetime: known(economics.lifetime), churn: known(economics.churn) };
  if (churn !== undefined) {
    fixes.push({
      title: say`Keep the lifetime of ${years(lifetime)} and remove the churn`,
      safe: false,
      edits: [removeStatement(economics.file, churn.statement)],
    });
  }
  if (stay !== undefined && staysWorth(plan, segment, lifetime, churned)) {
    fixes.push({
      title: say`Keep the churn, which means ${years(churned)}, and remove the lifetime`,
      safe: false,
      edits: [removeStatement(economics.file, stay.statement)],
    });
  }
  return fixes;
}

/**
 * The lifetime of a customer and the share that leaves contradict each other.
 *
 * ## Why it matters
 *
 * Lifetime and churn are two ways of saying the same thing: where one customer in five leaves each year, customers stay
 * five years on average. If a plan says both and they differ, one of them is wrong, and with it everything that
 * follows: what a customer is worth, what it may cost to win one, and where the money should go. The plan goes on with
 * the lifetime until you decide.
 *
 * Rounding is let pass: up to a tenth of the lifetime that the churn gives.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Climbers "Members of the climbing hall" {
 *   economics {
 *     revenue 45 EUR monthly
 *     margin 60%
 *     lifetime 4y
 *     churn 5% monthly
 *   }
 * }
 * ```
 *
 * Where one in twenty leaves each month, members stay for 20 months and not for four years.
 *
 * ## Mended
 *
 * ```strategy
 * segment Climbers "Members of the climbing hall" {
 *   economics {
 *     revenue 45 EUR monthly
 *     margin 60%
 *     churn 5% monthly
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The common model of customer lifetime with a constant churn: the mean stay is one divided by the churn.
 */
export const lifetimeChurnMismatch = defineRule({
  code: "lifetime-churn-mismatch",
  section: "economics",
  severity: "warning",
  fixable: true,
  options: {
    maxDifference: {
      default: 10,
      doc: "By how much the lifetime may differ from the one that the churn gives, in percent of the latter.",
      unit: "%",
    },
  },
  check(plan, report, options) {
    for (const segment of plan.segments) {
      const economics = known(segment.economics);
      if (economics === undefined) continue;
      const lifetime = known(economics.lifetime);
      const churn = known(economics.churn);
      // Where nobody leaves, there is no lifetime to compare with.
      if (lifetime === undefined || churn === undefined || churn.amount.value <= 0) continue;
      const periods = churn.rhythm === "monthly" ? 12 : 1;
      const churned = 1 / (churn.amount.value * periods);
      if (!above(Math.abs(lifetime.years - churned), (options.maxDifference / 100) * churned)) continue;
      const each = churn.rhythm === "monthly" ? say`month` : say`year`;
      report({
        owner: segment,
        at: lifetime.keyword,
        message: say`
          Customers of ${quoted(segment.title)} are said to stay ${years(lifetime.years)}, but where
          ${percent(churn.amount.value)} leave each ${each} they stay ${years(churned)}. Keep the one that you have
          measured and remove the other.`,
        related: [{ file: economics.file, at: churn.statement, message: say`How many leave.` }],
        fixes: keepOne(plan, segment, economics, lifetime.years, churned),
      });
    }
  },
});
