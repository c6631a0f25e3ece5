import { say } from "../../base/say.ts";
import { addDuration, parseDuration } from "../../model/dates.ts";
import type { Related } from "../../model/diagnostic.ts";
import { replace } from "../../model/edits.ts";
import { known, unclear } from "../../model/fields.ts";
import type { StrategyBlock } from "../../model/plan.ts";
import { day } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { mayBeRetired } from "./shared.ts";

/**
 * The plan's next review is overdue.
 *
 * ## Why it matters
 *
 * Customers, competitors and prices move on while a plan stays where it was written. A plan that nobody has looked at
 * for longer than the team itself agreed on is followed out of habit, and its numbers are believed although nobody has
 * checked them. Where the plan does not say how often it is reviewed, once a year is expected. The date says when
 * people last looked, so change it only after they did.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Ferry "Harbour ferry" {
 *   period 2024..2029
 *   currency EUR
 *   reviewed 2024-02-15
 *   review 6mo
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Ferry "Harbour ferry" {
 *   period 2024..2029
 *   currency EUR
 *   reviewed 2026-11-02
 *   review 6mo
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy: each of the four principles is to be revisited as the business grows and changes. The default of twelve
 * months is a rule of this house.
 */
export const reviewOverdue = defineRule({
  code: "review-overdue",
  section: "evidence",
  severity: "warning",
  fixable: true,
  options: {
    every: { default: "12mo", doc: "How often a plan is reviewed where it does not say so itself.", unit: "duration" },
  },
  check(plan, report, options) {
    const { strategy, numbers } = plan;
    const reviewed = known(strategy?.reviewed);
    if (strategy === undefined || reviewed === undefined || strategy.review === unclear) return;
    if (mayBeRetired(strategy)) return;
    const rhythm = strategy.review ?? parseDuration(options.every) ?? { amount: 12, unit: "mo" };
    const due = addDuration(reviewed.last, rhythm);
    if (due >= numbers.today) return;
    report({
      owner: strategy,
      at: reviewed.keyword,
      message: say`
        The plan was last reviewed on ${day(reviewed.last)}, and the next review was due by ${day(due)}. Review it and
        write down the new date, or set its status to retired.`,
      related: rhythmOf(strategy),
      fixes: [
        {
          title: say`Set the review to today, ${day(numbers.today)}`,
          safe: false,
          edits: [replace(strategy.file, reviewed, day(numbers.today))],
        },
      ],
    });
  },
});

function rhythmOf(strategy: StrategyBlock): readonly Related[] {
  const review = known(strategy.review);
  return review === undefined
    ? []
    : [{ file: strategy.file, at: review, message: say`How often it is to be reviewed.` }];
}
