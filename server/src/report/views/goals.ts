import { above } from "../../base/compare.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Goal, Plan, Segment } from "../../model/plan.ts";
import type { NumberValue, PercentValue } from "../../vocabulary/values.ts";
import { type Context, given } from "./context.ts";
import { type Absent, count, customers, figure, hasError, number, percent } from "./figures.ts";
import { leftGap, wonGap } from "./gaps.ts";
import { Lines } from "./lines.ts";
import type { Figure, GoalCard } from "./types.ts";

/** What a goal promises, against what the money wins and how many customers are left. */
export function goalCard(context: Context, goal: Goal): GoalCard {
  const { plan } = context;
  const lines = new Lines(context, goal);
  const segments = known(goal.for)?.items.map(({ target }) => target);
  const acquire = known(goal.acquire)?.value;
  const wins = figure(
    total(segments, (segment) => plan.numbers.segment(segment).customersWon),
    customers,
    goalGap(goal, segments, (segment) => ({
      known: plan.numbers.segment(segment).customersWon,
      gap: () => wonGap(plan, segment, plan.focusOn(segment)),
    })),
  );
  const left = figure(
    total(segments, (segment) => plan.numbers.segment(segment).customersLeft),
    count,
    goalGap(goal, segments, (segment) => ({
      known: plan.numbers.segment(segment).customersLeft,
      gap: () => leftGap(segment),
    })),
  );
  const revenue = known(goal.revenue);
  return {
    ...context.named(goal),
    segments: context.refs(segments ?? []),
    ...given("segmentsMissing", segments === undefined || segments.length === 0 ? "for" : undefined),
    acquire: lines.figure("acquire", acquire, number),
    wins,
    left,
    reach: reachOf(acquire, wins.value, left.value),
    retain: lines.figure("retain", known(goal.retain)?.value, percent),
    revenue: lines.amount("revenue", revenue, revenue === undefined ? undefined : plan.numbers.money(revenue)),
    satisfaction: lines.figure("satisfaction", known(goal.satisfaction)?.value, percent),
    measure: lines.words("measure"),
    by: lines.words("by"),
    ...given("progress", progressOf(lines, goal)),
  };
}

/** Whether a goal can be reached: the market is the harder limit, so it is told first. */
function reachOf(acquire: number | undefined, wins: number | undefined, left: number | undefined): GoalCard["reach"] {
  if (acquire === undefined) return "none";
  if (left !== undefined && above(acquire, left)) return "market-short";
  if (wins !== undefined && above(acquire, wins)) return "money-short";
  return left === undefined || wins === undefined ? "untold" : "within";
}

function progressOf(lines: Lines, goal: Goal): GoalCard["progress"] {
  if (goal.to === undefined) return undefined;
  return { from: end(lines, "from", known(goal.from)), to: end(lines, "to", known(goal.to)) };
}

function end(lines: Lines, keyword: string, value: NumberValue | PercentValue | undefined): Figure {
  return lines.figure(keyword, value?.value, value?.type === "percent" ? percent : number);
}

/** The sum of a number over segments; undefined where it is unknown for one of them, or there are none. */
function total(
  segments: readonly Segment[] | undefined,
  of: (segment: Segment) => number | undefined,
): number | undefined {
  if (segments === undefined || segments.length === 0) return undefined;
  let sum = 0;
  for (const segment of segments) {
    const here = of(segment);
    if (here === undefined) return undefined;
    sum += here;
  }
  return sum;
}

/** What it takes to know a sum over the segments of a goal. */
function goalGap(
  goal: Goal,
  segments: readonly Segment[] | undefined,
  of: (segment: Segment) => { readonly known: number | undefined; readonly gap: () => Absent },
): Absent {
  if (segments === undefined) return { missing: "for", ...(goal.for === unclear ? { why: hasError() } : {}) };
  for (const segment of segments) {
    const { known: value, gap } = of(segment);
    if (value === undefined) return gap();
  }
  return { missing: "for" };
}

/** All goals in play. */
export function goalCards(context: Context, plan: Plan): readonly GoalCard[] {
  return plan.goals.map((goal) => goalCard(context, goal));
}
