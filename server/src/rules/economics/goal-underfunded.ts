import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix, Related } from "../../model/diagnostic.ts";
import { replace } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Goal, Plan, Segment } from "../../model/plan.ts";
import { count, money, number, percent, plural, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { amounts, currencyOf, onlySegmentOf, revenueInReach, tolerated, written } from "./shared.ts";

/** The goal with as many customers as the money wins; none where that would raise another contradiction. */
function lowered(plan: Plan, goal: Goal, wins: number): Fix[] {
  const acquire = known(goal.acquire);
  const customers = Math.floor(wins + 1e-9);
  // The money is this plan's matter: a goal that another file declares is not rewritten for it.
  if (acquire === undefined || customers < 1 || !plan.isOwn(goal)) return [];
  // Fewer customers may no longer bring in the revenue that the same goal promises.
  if (revenueInReach(plan, goal, acquire.value) && !revenueInReach(plan, goal, customers)) return [];
  return [
    {
      title: say`Lower the goal to the ${plural(customers, "customer")} that the money wins`,
      safe: false,
      edits: [replace(goal.file, acquire, written(customers))],
    },
  ];
}

function relatedTo(plan: Plan, segment: Segment, focus: Focus): Related[] {
  const related: Related[] = [];
  const economics = known(segment.economics);
  const cost = economics === undefined ? undefined : known(economics.acquisition);
  if (cost !== undefined)
    related.push({ file: segment.file, at: cost.statement, message: say`What it costs to win one.` });
  const share = known(focus.acquire);
  related.push({ file: focus.file, at: focus.at, message: say`The money for ${quoted(segment.title)}.` });
  if (share !== undefined) {
    related.push({
      file: focus.file,
      at: share.statement,
      message: say`${percent(share.value)} of it is for winning new ones.`,
    });
  }
  const whole = known(plan.concentration?.budget);
  if (whole !== undefined) related.push({ file: focus.file, at: whole.statement, message: say`The whole budget.` });
  return related;
}

/**
 * A goal wants more new customers than the money for winning them can pay.
 *
 * ## Why it matters
 *
 * The plan says what it costs to win a customer of the segment, and how much of its money goes into winning them. The
 * goal asks for more than that buys. Such a goal is missed with the first calculation, and the people who answer for it
 * learn that the plan's numbers are not meant. Lower the goal, give the segment more, or find a cheaper way to win
 * them. A twentieth above the money is let pass.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Repair "Phones repaired at the office 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Agencies "Creative agencies" {
 *   size 6_000 companies
 *   economics {
 *     acquisition 250 EUR
 *   }
 * }
 *
 * goal Grow "400 agencies more" {
 *   for Agencies
 *   acquire 400
 *   by 2027-12-31
 * }
 *
 * concentration {
 *   budget 100k EUR
 *   focus Agencies 100% {
 *     acquire 60%
 *     retain 40%
 *   }
 * }
 * ```
 *
 * 400 agencies cost 100,000 EUR, and 60,000 EUR are there for winning them.
 *
 * ## Mended
 *
 * ```strategy
 * strategy Repair "Phones repaired at the office 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Agencies "Creative agencies" {
 *   size 6_000 companies
 *   economics {
 *     acquisition 250 EUR
 *   }
 * }
 *
 * goal Grow "240 agencies more" {
 *   for Agencies
 *   acquire 240
 *   by 2027-12-31
 * }
 *
 * concentration {
 *   budget 100k EUR
 *   focus Agencies 100% {
 *     acquire 60%
 *     retain 40%
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's principle of concentration, taken as arithmetic; the limit is a rule of this house.
 */
export const goalUnderfunded = defineRule({
  code: "goal-underfunded",
  section: "economics",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    for (const goal of plan.goals) {
      const acquire = known(goal.acquire);
      const segment = acquire === undefined ? undefined : onlySegmentOf(plan, goal);
      if (acquire === undefined || segment === undefined) continue;
      const focus = plan.focusOn(segment);
      const share = known(focus?.acquire);
      const { budget, acquisition } = plan.numbers.segment(segment);
      if (focus === undefined || share === undefined || budget === undefined || acquisition === undefined) continue;
      const there = budget * share.value;
      const needed = acquire.value * acquisition;
      if (!above(needed, tolerated * there)) continue;
      const currency = currencyOf(plan, known(segment.economics));
      const [needs, has] = amounts(needed, there, currency);
      const wins = there / acquisition;
      report({
        owner: goal,
        at: acquire.keyword,
        message: say`
          Winning ${number(acquire.value)} customers of ${quoted(segment.title)} at ${money(acquisition, currency)}
          each costs ${needs}, but the plan sets ${has} aside for it, which wins ${count(wins)}. Lower the goal, or
          give the segment more money for new customers.`,
        related: relatedTo(plan, segment, focus),
        fixes: lowered(plan, goal, wins),
        about: [goal, segment],
      });
    }
  },
});
