import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import { day, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A goal is due before the plan begins or after it ends.
 *
 * ## Why it matters
 *
 * The plan's money, time and people are given out for its period. A goal that is due later has nobody who pays for it
 * in the end, and one that is due earlier can no longer be helped by this plan. Usually either the date was carried
 * over from last year's plan, or the goal belongs in the next one.
 *
 * A date that is longer than a day, such as a quarter, counts from its last day.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Ferry "Evening ferries 2027" {
 *   period 2027
 * }
 *
 * goal Commuters "4,000 commuters on board" {
 *   acquire 4_000
 *   by 2028-03
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Ferry "Evening ferries 2027" {
 *   period 2027
 * }
 *
 * goal Commuters "4,000 commuters on board" {
 *   acquire 4_000
 *   by 2027-Q4
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const goalOutsidePeriod = defineRule({
  code: "goal-outside-period",
  section: "economics",
  severity: "warning",
  check(plan, report) {
    const period = plan.numbers.period;
    if (period === undefined) return;
    const { first, last } = period;
    for (const goal of plan.goals) {
      const by = known(goal.by);
      if (by === undefined) continue;
      const early = first !== undefined && by.last < first;
      const late = last !== undefined && by.last > last;
      if (!early && !late) continue;
      const bound = early
        ? say`before the plan begins on ${day(first)}`
        : say`after the plan ends on ${day(last ?? by.last)}`;
      const given = known(plan.strategy?.period);
      const related: Related[] =
        plan.strategy === undefined || given === undefined
          ? []
          : [{ file: plan.strategy.file, at: given.statement, message: say`The period of the plan.` }];
      report({
        owner: goal,
        at: by.keyword,
        message: say`
          ${quoted(goal.title)} is due on ${day(by.last)}, ${bound}. Move the date into the period, or change the
          period.`,
        related,
      });
    }
  },
});
