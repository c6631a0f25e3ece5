import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Plan, Segment } from "../../model/plan.ts";
import { money, percent, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment that is worth less than is spent on it.
 *
 * ## Why it matters
 *
 * Suppose every customer who can be reached in the segment bought: what remains of their money each year is the most
 * that the segment can ever return. If its budget is larger than that, the plan loses money there even when all goes
 * well. A segment has to be large and profitable enough to deserve a programme of its own.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Opera "Opera streaming 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Houses "Small opera houses" {
 *   size 100
 *   reach 50%
 *   economics {
 *     revenue 1_000 EUR
 *     margin 50%
 *   }
 * }
 *
 * concentration {
 *   budget 50k EUR
 *   focus Houses 80%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Opera "Opera streaming 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Houses "Small opera houses" {
 *   size 100
 *   reach 50%
 *   economics {
 *     revenue 4_000 EUR
 *     margin 50%
 *   }
 * }
 *
 * concentration {
 *   budget 50k EUR
 *   focus Houses 80%
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler's tests of a segment: it must be *substantial*, large and profitable enough to be served. Comparing
 * a year of it with a year of its budget is this house's way to put that into numbers.
 */
export const segmentInsubstantial = defineRule({
  code: "segment-insubstantial",
  section: "segmentation",
  severity: "warning",
  check(plan, report) {
    const years = plan.numbers.periodYears;
    if (years === undefined || years <= 0) return;
    for (const segment of plan.funded) {
      const { budget, reachable, revenue } = plan.numbers.segment(segment);
      const margin = known(known(segment.economics)?.margin)?.value;
      if (budget === undefined || reachable === undefined || revenue === undefined || margin === undefined) continue;
      const worth = reachable * revenue * margin;
      const spent = budget / years;
      if (!below(worth, spent)) continue;
      const currency = plan.numbers.moneyCode;
      const focus = plan.focusOn(segment);
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          Everybody who can be reached in ${quoted(segment.title)} together would leave ${money(worth, currency)} a
          year, less than the ${money(spent, currency)} a year that are spent on the segment. Spend less on it, or
          choose a segment that is larger or worth more.`,
        related: relatedTo(plan, segment, focus, spent),
      });
    }
  },
});

function relatedTo(plan: Plan, segment: Segment, focus: Focus | undefined, spent: number): Related[] {
  const { file } = segment;
  const related: Related[] = [];
  if (focus !== undefined) {
    const message = say`Its budget: ${money(spent, plan.numbers.moneyCode)} a year.`;
    related.push({ file: focus.file, at: focus.at, message });
  }
  const size = known(segment.size);
  if (size !== undefined) related.push({ file, at: size, message: say`Its size.` });
  const reach = known(segment.reach);
  if (reach !== undefined) related.push({ file, at: reach, message: say`Its reach: ${percent(reach.value)}.` });
  const economics = known(segment.economics);
  const revenue = known(economics?.revenue);
  if (revenue !== undefined)
    related.push({ file, at: revenue.amount, message: say`What a customer pays, ${revenue.rhythm}.` });
  const margin = known(economics?.margin);
  if (margin !== undefined)
    related.push({ file, at: margin, message: say`What remains of it: ${percent(margin.value)}.` });
  return related;
}
