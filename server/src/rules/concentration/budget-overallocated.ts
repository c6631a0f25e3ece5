import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Concentration, Focus, Plan } from "../../model/plan.ts";
import { percent } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { moneyOf, reserveRelated, sharesListed, sharesRelated } from "./allocation.ts";
import { harmlessShares } from "./effects.ts";
import { type Amount, allShares, planMoney, scale } from "./shared.ts";

/**
 * The focuses and the reserve spend more than the budget.
 *
 * ## Why it matters
 *
 * Money can be spent once. A plan that hands out 107% of its budget has not decided: when the year gets tight,
 * somebody else decides which segment goes short, usually the one whose work starts last. Shares that add up
 * show what the plan really chooses. Half a point over is taken for rounding.
 *
 * Amounts are compared with the `budget`, converted with the plan's rates; without a budget only shares are.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * segment Schools "Craft teachers"
 * concentration {
 *   budget 100k EUR
 *   focus Knitters 60%
 *   focus Schools 35%
 *   reserve 10%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * segment Schools "Craft teachers"
 * concentration {
 *   budget 100k EUR
 *   focus Knitters 60%
 *   focus Schools 30%
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * Arithmetic. That money, time and energy are to be concentrated on the best customers is the fourth of Brian
 * Tracy's principles of marketing strategy.
 */
export const budgetOverallocated = defineRule({
  code: "budget-overallocated",
  section: "concentration",
  severity: "error",
  fixable: true,
  check(plan, report) {
    const concentration = plan.concentration;
    if (concentration === undefined) return;
    // What is not known can only add to it, so the known parts alone prove that it is too much.
    let placed = plan.numbers.concentration.reserve ?? 0;
    for (const focus of concentration.foci) placed += plan.numbers.focus(focus).share ?? 0;
    if (!above(placed, 1.005)) return;
    const division = moneyOf(plan, concentration);
    const reserve = plan.numbers.concentration.reserve ?? 0;
    const parts = sharesListed(division, reserve > 0 ? [say`the reserve ${percent(reserve)}`] : []);
    const budget = plan.numbers.concentration.budget;
    const sums = budget === undefined ? "" : say` (${planMoney(plan, placed * budget)} of ${planMoney(plan, budget)})`;
    report({
      owner: concentration,
      at: concentration.at,
      message: say`
        Together, the shares come to ${percent(placed)} of the budget${sums}: ${parts}. Lower them until they add up
        to 100%.`,
      related: [...sharesRelated(division), ...reserveRelated(plan, concentration)],
      fixes: scaleAll(plan, concentration, placed),
      about: [],
    });
  },
});

function scaleAll(plan: Plan, concentration: Concentration, placed: number): readonly Fix[] {
  const shares = allShares(plan, concentration);
  if (shares === undefined || plan.numbers.concentration.reserve === undefined) return [];
  const amounts: Amount[] = [];
  const after = new Map<Focus, number>();
  for (const [index, focus] of concentration.foci.entries()) {
    const amount = known(focus.budget);
    if (amount === undefined) return [];
    amounts.push(amount);
    after.set(focus, (shares[index] ?? 0) / placed);
  }
  const reserve = known(concentration.reserve);
  if (reserve !== undefined) amounts.push(reserve);
  if (!harmlessShares(plan, after)) return [];
  const edits = scale(concentration.file, amounts, 1 / placed);
  return [{ title: say`Scale all shares to fit the budget`, safe: false, edits }];
}
