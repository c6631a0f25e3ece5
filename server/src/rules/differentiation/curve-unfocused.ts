import { above, atLeast, atMost } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Plan } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { ourCurve } from "./shared.ts";

/**
 * The plan wants to be strong at nearly everything and gives nothing up.
 *
 * ## Why it matters
 *
 * To be excellent costs money and attention each time, and customers remember one or two things about you. A plan
 * that scores itself high on most values, and low on none, has not chosen, or has not been honest with its levels.
 * The rule needs six values or more that the plan delivers; it fires where over 60% of them stand at 4 or more of 5
 * and none at 1 or less. Both numbers are habits of this house. Whether a firm can do well on many things at once is
 * contested, so this is a thought to have and no fault.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Air "Island air 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Price "Low fare"
 * value Time "On time"
 * value Seat "Room for the knees"
 * value Meal "A warm meal"
 * value Bags "Bags at once"
 * value App "Booked in a minute"
 *
 * usp Steady "Off the ground on the minute" {
 *   delivers Price 3, Time 5, Seat 4, Meal 4, Bags 4, App 4
 *   because "A spare aircraft on every island"
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Air "Island air 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Price "Low fare"
 * value Time "On time"
 * value Seat "Room for the knees"
 * value Meal "A warm meal"
 * value Bags "Bags at once"
 * value App "Booked in a minute"
 *
 * usp Steady "Off the ground on the minute" {
 *   delivers Price 4, Time 5, Seat 2, Meal 1, Bags 4, App 3
 *   because "A spare aircraft on every island"
 * }
 * ```
 *
 * ## Source
 *
 * W. Chan Kim and Renée Mauborgne, "Blue Ocean Strategy": a good curve has focus, and some values are reduced or
 * dropped on purpose. The numbers are a rule of this house.
 */
export const curveUnfocused = defineRule({
  code: "curve-unfocused",
  section: "differentiation",
  severity: "information",
  planOnly: true,
  options: {
    minValues: { default: 6, doc: "How many values have to be delivered for the curve to be judged." },
    maxHigh: { default: 60, doc: "How many of them may stand at 4 or more.", unit: "%" },
  },
  check(plan, report, { minValues, maxHigh }) {
    const curve = ourCurve(plan);
    const { strategy } = plan;
    if (curve === undefined || strategy === undefined) return;
    let total = 0;
    let high = 0;
    for (const level of curve.values()) {
      // What is put at 1 or less, or at 0, has been given up on purpose.
      if (atMost(level, 1)) return;
      total++;
      if (atLeast(level, 4)) high++;
    }
    if (total === 0 || total < minValues || !above((high / total) * 100, maxHigh)) return;
    report({
      owner: strategy,
      at: strategy.nameAt,
      message: say`
        ${number(high)} of the ${number(total)} values that ${quoted(strategy.title)} delivers stand at 4 or more of
        5, and none at 1 or less, so nothing stands out. Choose the few that win customers, and do less of the rest on
        purpose.`,
      related: deliveries(plan),
      about: [],
    });
  },
});

/** The first `delivers` in the plan. */
function deliveries(plan: Plan): Related[] {
  return [...plan.usps.slice(0, 20), ...plan.services.slice(0, 20)].flatMap(({ file, title, delivers }) => {
    const list = known(delivers);
    return list === undefined ? [] : [{ file, at: list.keyword, message: say`What ${quoted(title)} delivers.` }];
  });
}
