import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addStatement, replace } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Concentration, Focus, Plan } from "../../model/plan.ts";
import { percent } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { moneyOf, reserveRelated, sharesListed, sharesRelated } from "./allocation.ts";
import { harmlessShares } from "./effects.ts";
import { type Amount, allShares, percentText, planMoney, points, scale } from "./shared.ts";

/**
 * Part of the budget goes neither to a focus nor to the reserve.
 *
 * ## Why it matters
 *
 * Money that nobody has placed does not stay where it is: it goes to whoever asks first, and that is seldom the
 * customer the plan is about. Keeping something back is sensible, but then it is a decision, and `reserve` says
 * so. The rule speaks only where every focus has a share; a few points are let pass as rounding.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * segment Schools "Craft teachers"
 * concentration {
 *   budget 100k EUR
 *   focus Knitters 50%
 *   focus Schools 30%
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
 *   focus Knitters 50%
 *   focus Schools 30%
 *   reserve 20%
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house, after the fourth of Brian Tracy's principles of marketing strategy: concentrate all
 * energy and resources on the customers with the best chance.
 */
export const budgetUnallocated = defineRule({
  code: "budget-unallocated",
  section: "concentration",
  severity: "information",
  fixable: true,
  options: {
    maxUnplaced: { default: 5, doc: "How much of the budget may stay unplaced.", unit: "points" },
  },
  check(plan, report, options) {
    const concentration = plan.concentration;
    const reserve = plan.numbers.concentration.reserve;
    if (concentration === undefined || concentration.foci.length === 0 || reserve === undefined) return;
    const shares = allShares(plan, concentration);
    if (shares === undefined) return;
    const spent = shares.reduce((all, share) => all + share, 0);
    const unplaced = 1 - spent - reserve;
    if (!above(unplaced, options.maxUnplaced / 100)) return;
    const division = moneyOf(plan, concentration);
    const parts = sharesListed(division, reserve > 0 ? [say`the reserve ${percent(reserve)}`] : []);
    const budget = plan.numbers.concentration.budget;
    const sum = budget === undefined ? "" : ` (${planMoney(plan, unplaced * budget)})`;
    report({
      owner: concentration,
      at: concentration.at,
      message: say`
        ${points(unplaced)} of the budget${sum} are not placed: there is only ${parts}. Put the rest into the reserve,
        or give it to the segments that you want to win.`,
      related: [...sharesRelated(division), ...reserveRelated(plan, concentration)],
      fixes: [...keepBack(concentration, 1 - spent), ...scaleUp(plan, concentration, spent, 1 - reserve)],
      about: [],
    });
  },
});

function keepBack(concentration: Concentration, rest: number): readonly Fix[] {
  const reserve = known(concentration.reserve);
  const text = percentText(rest);
  const edit =
    reserve === undefined ? addStatement(concentration, `reserve ${text}`) : replace(concentration.file, reserve, text);
  return [{ title: say`Keep ${text} in reserve`, safe: false, edits: [edit] }];
}

function scaleUp(plan: Plan, concentration: Concentration, spent: number, room: number): readonly Fix[] {
  if (spent <= 0) return [];
  const factor = room / spent;
  const amounts: Amount[] = [];
  const after = new Map<Focus, number>();
  for (const focus of concentration.foci) {
    const amount = known(focus.budget);
    const share = plan.numbers.focus(focus).share;
    if (amount === undefined || share === undefined) return [];
    amounts.push(amount);
    after.set(focus, share * factor);
  }
  if (!harmlessShares(plan, after)) return [];
  const edits = scale(concentration.file, amounts, factor);
  return [{ title: say`Scale the shares up to use the whole budget`, safe: false, edits }];
}
