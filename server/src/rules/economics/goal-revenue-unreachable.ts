import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { count, money, number, quoted, years } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { currencyOf, incomeWith, revenueInReach } from "./shared.ts";

/**
 * A goal promises more revenue than its customers pay, even with all that are to be won.
 *
 * ## Why it matters
 *
 * The plan says what a customer of the segment pays a year, how many there are, and how many the goal is to win. Even
 * if every one of them paid for the whole period from its first day, less would come in than the goal promises. Either
 * a price rise or an additional sale is missing from the plan, or the number was wished for and not calculated. A
 * twentieth above the calculation is let pass.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Studio "Yoga for shift workers 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Nurses "Nurses on shifts" {
 *   customers 200
 *   economics {
 *     revenue 40 EUR monthly
 *   }
 * }
 *
 * goal Turnover "200,000 EUR from nurses" {
 *   for Nurses
 *   acquire 100
 *   revenue 200k EUR
 *   by 2027-12-31
 * }
 * ```
 *
 * 300 nurses at 480 EUR a year are 144,000 EUR.
 *
 * ## Mended
 *
 * ```strategy
 * strategy Studio "Yoga for shift workers 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Nurses "Nurses on shifts" {
 *   customers 200
 *   economics {
 *     revenue 40 EUR monthly
 *   }
 * }
 *
 * goal Turnover "120,000 EUR from nurses" {
 *   for Nurses
 *   acquire 100
 *   revenue 120k EUR
 *   by 2027-12-31
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house: market sizing from below, customers times what each of them pays.
 */
export const goalRevenueUnreachable = defineRule({
  code: "goal-revenue-unreachable",
  section: "economics",
  severity: "warning",
  check(plan, report) {
    for (const goal of plan.goals) {
      const revenue = known(goal.revenue);
      const acquire = known(goal.acquire);
      if (revenue === undefined || acquire === undefined) continue;
      if (revenueInReach(plan, goal, acquire.value)) continue;
      const income = incomeWith(plan, goal, acquire.value);
      const promised = plan.numbers.money(revenue);
      const length = plan.numbers.periodYears;
      if (income === undefined || promised === undefined || length === undefined) continue;
      const { segment, customers } = income;
      const economics = known(segment.economics);
      const currency = currencyOf(plan, economics) ?? revenue.currency;
      const pay = economics === undefined ? undefined : known(economics.revenue);
      const today = known(segment.customers);
      report({
        owner: goal,
        at: revenue.keyword,
        message: say`
          ${quoted(goal.title)} promises ${money(promised, currency)}, but ${count(customers)} customers of
          ${quoted(segment.title)} at ${money(income.revenue, currency)} a year each bring in
          ${money(income.total, currency)} in the ${years(length)} of the plan. Lower the goal, win more customers, or
          raise what each of them pays.`,
        related: [
          { file: goal.file, at: acquire.statement, message: say`${number(acquire.value)} customers to be won.` },
          ...(today === undefined
            ? []
            : [{ file: segment.file, at: today.statement, message: say`${number(today.value)} customers today.` }]),
          ...(pay === undefined ? [] : [{ file: segment.file, at: pay.statement, message: say`What one pays.` }]),
        ],
        about: [goal, segment],
      });
    }
  },
});
