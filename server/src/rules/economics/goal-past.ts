import { say } from "../../base/say.ts";
import { known, unclear } from "../../model/fields.ts";
import { day, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * The day on which a goal was due has passed.
 *
 * ## Why it matters
 *
 * A goal whose day is over is either reached or missed, and both are worth knowing: what was reached can be built on,
 * what was missed says something about the plan. As long as it stands there as if it lay ahead, people work for
 * something that is already decided. A plan with the status `retired` is history and may keep its old dates.
 *
 * A date that is longer than a day counts from its last day: `2027-Q1` has passed on 1 April 2027.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Choir "A choir for beginners" {
 *   period 2020..2040
 * }
 *
 * goal First "60 singers in the first year" {
 *   acquire 60
 *   by 2020-12-31
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Choir "A choir for beginners" {
 *   period 2020..2040
 * }
 *
 * goal Next "60 more singers" {
 *   acquire 60
 *   by 2039-12-31
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's advice to revisit a strategy as the business changes. That a passed date is worth a remark is a rule of
 * this house.
 */
export const goalPast = defineRule({
  code: "goal-past",
  section: "economics",
  severity: "information",
  check(plan, report) {
    const status = plan.strategy?.status;
    // A status with an error in it may be "retired".
    if (status === unclear || status?.value === "retired") return;
    const { today } = plan.numbers;
    for (const goal of plan.goals) {
      const by = known(goal.by);
      if (by === undefined || by.last >= today) continue;
      report({
        owner: goal,
        at: by.keyword,
        message: say`
          ${quoted(goal.title)} was due on ${day(by.last)}, which has passed. Note what came of it and set a new date,
          or remove the goal.`,
      });
    }
  },
});
