import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { day, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { mayBeRetired } from "./shared.ts";

/**
 * The plan's period is over.
 *
 * ## Why it matters
 *
 * A plan whose period has ended still looks like a plan: people go on quoting its budgets and goals although they were
 * meant for another year. Either the plan goes on, and then it needs a new period and new numbers, or it is a record of
 * what was tried, and then its status should say so.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Orchard "Orchard cider 2024" {
 *   period 2024
 *   currency EUR
 *   status approved
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Orchard "Orchard cider 2024" {
 *   period 2024
 *   currency EUR
 *   status retired
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const planEnded = defineRule({
  code: "plan-ended",
  section: "evidence",
  severity: "information",
  silences: ["review-overdue", "goal-past"],
  check(plan, report) {
    const { strategy, numbers } = plan;
    const last = numbers.period?.last;
    const period = known(strategy?.period);
    if (strategy === undefined || period === undefined || last === undefined || last >= numbers.today) return;
    if (mayBeRetired(strategy)) return;
    report({
      owner: strategy,
      at: period.keyword,
      message: say`
        The period of ${quoted(strategy.title)} ended on ${day(last)}. Give the plan a new period and bring its goals
        up to date, or set its status to retired.`,
      // What is overdue in a plan that is over is overdue everywhere in it.
      about: [],
    });
  },
});
