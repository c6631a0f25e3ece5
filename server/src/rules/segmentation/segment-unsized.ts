import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Plan, Segment } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { figure, mayMisalign, shown } from "./shared.ts";

/**
 * A segment does not say how many such customers exist.
 *
 * ## Why it matters
 *
 * Nobody can tell whether a segment is worth its budget, or whether a goal fits into it, without a size. A rough
 * count from a register, a survey or an advertising tool is enough to begin with: the order of magnitude decides.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Bees "Bee supplies 2027" {
 *   period 2027
 * }
 *
 * segment Hobby "Hobby beekeepers" {
 *   customers 300
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Bees "Bee supplies 2027" {
 *   period 2027
 * }
 *
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 *   customers 300
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler's tests of a segment: it must be *measurable*, its size and purchasing power included.
 */
export const segmentUnsized = defineRule({
  code: "segment-unsized",
  section: "segmentation",
  severity: "information",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    let goals: ReadonlyMap<Segment, number> | undefined;
    for (const segment of plan.segments) {
      if (!isAbsent(segment.size)) continue;
      goals ??= mostWanted(plan);
      const size = sizeFor(plan, segment, goals.get(segment) ?? 0);
      const title = quoted(segment.title);
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          ${title} does not say how many such customers exist, so nobody can tell whether it is worth its share. Add
          its size, even a rough one.`,
        fixes:
          size === undefined
            ? []
            : [
                {
                  title: say`Give ${title} a size of ${shown(figure(size))} to start from`,
                  safe: false,
                  edits: [addStatement(segment, `size ${figure(size)}`)],
                },
              ],
      });
    }
  },
});

/** The greatest number of new customers that one goal wants of each segment. */
function mostWanted(plan: Plan): Map<Segment, number> {
  const wanted = new Map<Segment, number>();
  for (const goal of plan.goals) {
    const acquire = known(goal.acquire);
    if (acquire === undefined) continue;
    for (const { target } of known(goal.for)?.items ?? []) {
      wanted.set(target, Math.max(wanted.get(target) ?? 0, acquire.value));
    }
  }
  return wanted;
}

const leastSize = 1_000;
const mostSize = 1e10;

/**
 * A round number of customers that fits all that the plan says: its customers, its goals, its money. Undefined where
 * none does.
 */
function sizeFor(plan: Plan, segment: Segment, wanted: number): number | undefined {
  const numbers = plan.numbers.segment(segment);
  if (mayMisalign(plan, segment, numbers.fit)) return undefined;
  const customers = known(segment.customers)?.value ?? 0;
  const declaredReach = known(segment.reach)?.value ?? 1;
  const reach = declaredReach > 0 ? declaredReach : 1;
  let needed = Math.max(leastSize, (customers + Math.max(wanted, numbers.customersWon ?? 0)) / reach);
  const years = plan.numbers.periodYears;
  const margin = known(known(segment.economics)?.margin)?.value;
  if (numbers.budget !== undefined && years !== undefined && numbers.revenue !== undefined && margin !== undefined) {
    if (numbers.budget > 0 && years > 0)
      needed = Math.max(needed, numbers.budget / years / (declaredReach * numbers.revenue * margin));
  }
  if (needed > mostSize) return undefined;
  return roundUp(needed);
}

/** The next number of the row 1, 2, 5, 10, 20, 50 … that is not below `value`; `value` is at least 1. */
function roundUp(value: number): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  for (const step of [1, 2, 5, 10]) if (step * unit >= value) return step * unit;
  return 20 * unit;
}
