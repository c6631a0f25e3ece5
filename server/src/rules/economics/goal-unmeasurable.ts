import { say } from "../../base/say.ts";
import type { Fix, Related } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent } from "../../model/fields.ts";
import type { Goal, Plan } from "../../model/plan.ts";
import { day, plural, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { onlySegmentOf, written } from "./shared.ts";

/** Whether the goal says how much; what has an error in it may say so. */
function hasTarget(goal: Goal): boolean {
  const targets = [goal.acquire, goal.retain, goal.revenue, goal.satisfaction];
  return targets.some((target) => !isAbsent(target)) || (!isAbsent(goal.measure) && !isAbsent(goal.to));
}

/** The date to suggest: the plan's last day, or else the end of a year that leaves at least half a year. */
function suggestedDate(plan: Plan): string {
  const { period, today } = plan.numbers;
  if (period?.last !== undefined && period.last >= today) return day(period.last);
  const start = Math.max(today, period?.first ?? today);
  return `${day(start + 182).slice(0, 4)}-12-31`;
}

/** Targets to choose from, with the words for them. */
function suggestedTargets(plan: Plan, goal: Goal): (readonly [text: string, words: string])[] {
  const targets: (readonly [string, string])[] = [];
  const segment = onlySegmentOf(plan, goal);
  if (segment !== undefined) {
    const { customersWon, customersLeft } = plan.numbers.segment(segment);
    const won = Math.floor(Math.min(customersWon ?? 0, customersLeft ?? 0) + 1e-9);
    if (won >= 1) targets.push([`acquire ${written(won)}`, say`to win ${plural(won, "customer")}`]);
  }
  targets.push(["retain 90%", say`to keep 90% of the customers a year`]);
  targets.push(["satisfaction 90%", say`that 90% of the customers are satisfied`]);
  return targets;
}

function suggestions(plan: Plan, goal: Goal, targeted: boolean): Fix[] {
  const date = isAbsent(goal.by) ? suggestedDate(plan) : undefined;
  if (targeted) {
    if (date === undefined) return [];
    return [{ title: say`Set the date to ${date}`, safe: false, edits: [addStatement(goal, `by ${date}`)] }];
  }
  return suggestedTargets(plan, goal).map(([text, words]) => ({
    title: date === undefined ? say`Set the target ${words}` : say`Set the target ${words} by ${date}`,
    safe: false,
    edits: [addStatement(goal, date === undefined ? text : `${text}\nby ${date}`)],
  }));
}

/** What the goal lacks, with what to do about it. */
function messageFor(goal: Goal, targeted: boolean): string {
  const title = quoted(goal.title);
  const lacksDate = isAbsent(goal.by);
  if (targeted) return say`${title} says how much but not by when. Give it a date.`;
  const lacking = !isAbsent(goal.measure)
    ? say`says what to measure but not which number to reach${lacksDate ? say`, and has no date` : ""}`
    : !isAbsent(goal.to)
      ? say`has a number to reach but does not say what is measured${lacksDate ? say`, and has no date` : ""}`
      : lacksDate
        ? say`has neither a target nor a date`
        : say`has a date but no target`;
  return say`
      ${title} ${lacking}, so nobody can tell whether it is reached. Say how much (customers to win, customers to
      keep, revenue, satisfaction, or a measure with its number)${lacksDate ? say` and by when` : ""}.`;
}

function relatedTo(goal: Goal): Related[] {
  const related: Related[] = [];
  for (const [field, message] of [
    [goal.measure, say`What is measured.`],
    [goal.to, say`The number to reach.`],
    [goal.by, say`The date.`],
  ] as const) {
    if (typeof field === "object") related.push({ file: goal.file, at: field.statement, message });
  }
  return related;
}

/**
 * A goal without a number or without a date.
 *
 * ## Why it matters
 *
 * A goal that nobody can measure is a wish: on no day can anyone say whether it is reached, and two people who both
 * agree with it can mean different things. A number and a date turn it into a promise that can be planned for, paid for
 * and learned from. One number is enough: new customers, customers kept, revenue, satisfaction, or anything else with
 * what is measured and the number to reach.
 *
 * ## Breaks it
 *
 * ```strategy
 * goal Loved "Families love our campsite" {
 *   measure "Families that come back the next summer"
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * goal Loved "Families love our campsite" {
 *   measure "Families that come back the next summer"
 *   from 22%
 *   to 35%
 *   by 2027-09-30
 * }
 * ```
 *
 * ## Source
 *
 * George Doran's call for goals that are specific, measurable and bound to a time (1981), and the key results of
 * Andrew Grove and John Doerr, which are numbers.
 */
export const goalUnmeasurable = defineRule({
  code: "goal-unmeasurable",
  section: "economics",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    for (const goal of plan.goals) {
      const targeted = hasTarget(goal);
      if (targeted && !isAbsent(goal.by)) continue;
      report({
        owner: goal,
        at: goal.nameAt,
        message: messageFor(goal, targeted),
        related: relatedTo(goal),
        fixes: suggestions(plan, goal, targeted),
      });
    }
  },
});
