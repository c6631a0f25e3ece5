import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Goal, Plan, Segment } from "../../model/plan.ts";
import { count, listed, number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/** The segments that a goal names; undefined where it names none, or one that the plan excludes. */
function segmentsOf(plan: Plan, goal: Goal): readonly Segment[] | undefined {
  const items = known(goal.for)?.items;
  if (items === undefined || items.length === 0) return undefined;
  const segments = items.map((item) => item.target);
  return segments.some((segment) => plan.excluded.has(segment)) ? undefined : segments;
}

/** How many customers are left in all of them together; undefined where one of them is not known. */
function leftIn(plan: Plan, segments: readonly Segment[]): number | undefined {
  let sum = 0;
  for (const segment of segments) {
    const left = plan.numbers.segment(segment).customersLeft;
    if (left === undefined) return undefined;
    sum += Math.max(0, left);
  }
  return sum;
}

function relatedTo(segments: readonly Segment[]): Related[] {
  const related: Related[] = [];
  for (const segment of segments) {
    for (const [field, message] of [
      [segment.size, say`How many ${quoted(segment.title)} exist.`],
      [segment.reach, say`How many of them can be reached.`],
      [segment.customers, say`How many are customers already.`],
    ] as const) {
      const given = known<{ readonly statement: { readonly start: number; readonly end: number } }>(field);
      if (given !== undefined) related.push({ file: segment.file, at: given.statement, message });
    }
  }
  return related;
}

/**
 * A goal wants to win more customers than are left in its segments.
 *
 * ## Why it matters
 *
 * Of the customers that exist in a segment, only those within reach can be won, and those who are customers already
 * cannot be won again. A goal above what is left cannot be met by any amount of money or work: the segment is too small
 * for it, or it has been counted too small. Where more are customers already than are counted as within reach, everyone
 * who is no customer yet counts as left.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Theatres "Theatres with their own workshop" {
 *   size 420 theatres
 *   customers 60
 *   reach 50%
 * }
 *
 * goal Stages "200 theatres more" {
 *   for Theatres
 *   acquire 200
 *   by 2027-12-31
 * }
 * ```
 *
 * 210 theatres are within reach and 60 of them customers: 150 are left.
 *
 * ## Mended
 *
 * ```strategy
 * segment Theatres "Theatres with their own workshop" {
 *   size 420 theatres
 *   customers 60
 *   reach 50%
 * }
 *
 * goal Stages "40 theatres more" {
 *   for Theatres
 *   acquire 40
 *   by 2027-12-31
 * }
 * ```
 *
 * ## Source
 *
 * Market sizing from below (the part of a market that exists, can be served, and can be won), taken as arithmetic; and
 * Philip Kotler's tests that a segment be measurable and accessible.
 */
export const goalExceedsSegment = defineRule({
  code: "goal-exceeds-segment",
  section: "economics",
  severity: "error",
  silences: ["goal-underfunded"],
  check(plan, report) {
    for (const goal of plan.goals) {
      const acquire = known(goal.acquire);
      const segments = acquire === undefined ? undefined : segmentsOf(plan, goal);
      if (acquire === undefined || segments === undefined) continue;
      const left = leftIn(plan, segments);
      if (left === undefined || !above(acquire.value, left)) continue;
      const names = listed(segments.map((segment) => quoted(segment.title)));
      report({
        owner: goal,
        at: acquire.keyword,
        message: say`
          ${quoted(goal.title)} is to win ${number(acquire.value)} customers, but only ${count(left)} are left to be
          won in ${names}. Lower the goal, or aim it at more segments or at a wider reach.`,
        related: relatedTo(segments),
        about: [goal, ...segments],
      });
    }
  },
});
