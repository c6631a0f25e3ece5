import { phrases, say } from "../../base/say.ts";
import type { Concentration, Focus, Segment } from "../../model/plan.ts";
import type { Context } from "./context.ts";
import { figure, firstOf, need, percent, points } from "./figures.ts";
import { effortGap, recommendedOf } from "./foci.ts";
import { shareGap } from "./gaps.ts";
import type { Effort, Figure, ShareBar } from "./types.ts";

type Kind = Effort["of"];

const labels: Readonly<Record<Kind, string>> = phrases({ money: "Money", time: "Time", people: "People" });

/** Money, and time and people where the plan speaks of them: shares against the recommended ones. */
export function effortsOf(context: Context): readonly Effort[] {
  const { concentration } = context.plan;
  const spoken = (["time", "people"] as const).filter(
    (kind) => concentration?.[kind] !== undefined || concentration?.foci.some((focus) => focus[kind] !== undefined),
  );
  return (["money", ...spoken] as const).map((kind) => effortOf(context, kind));
}

function effortOf(context: Context, kind: Kind): Effort {
  const { plan } = context;
  const reserve = plan.concentration === undefined ? undefined : plan.numbers.concentration.reserve;
  const bars = barsOf(context, kind);
  return {
    of: kind,
    label: labels[kind],
    bars,
    ...(kind === "money" && plan.concentration !== undefined
      ? { reserve: figure(reserve, percent, reserveGap(context)) }
      : {}),
    unplaced: unplacedOf(context, kind),
  };
}

/** What it takes to know the part of the money that is kept back. */
export function reserveGap({ plan }: Context): ReturnType<typeof shareGap> {
  const { concentration } = plan;
  if (concentration === undefined) return { missing: "concentration" };
  return (
    firstOf(need(concentration.reserve, "reserve"), need(concentration.budget, "budget")) ?? { why: say`not known` }
  );
}

/** What is not given out; below 0 where more is given than there is. */
export function unplacedOf(context: Context, kind: Kind): Figure {
  const { plan } = context;
  const { concentration } = plan;
  if (concentration === undefined) return figure(undefined, percent, { missing: "concentration" });
  const reserve = kind === "money" ? plan.numbers.concentration.reserve : 0;
  if (reserve === undefined) return figure(undefined, percent, reserveGap(context));
  let left = 1 - reserve;
  for (const focus of concentration.foci) {
    const share = shareOf(context, focus, kind);
    if (share === undefined) return figure(undefined, percent, gapOf(context, focus, kind));
    left -= share;
  }
  // What is left over by the way computers add is nothing.
  return figure(Math.abs(left) < 1e-9 ? 0 : left, percent);
}

function shareOf({ plan }: Context, focus: Focus, kind: Kind): number | undefined {
  const { share, timeShare, peopleShare } = plan.numbers.focus(focus);
  return kind === "money" ? share : kind === "time" ? timeShare : peopleShare;
}

function gapOf({ plan }: Context, focus: Focus | undefined, kind: Kind): ReturnType<typeof shareGap> {
  return kind === "money" ? shareGap(plan, focus) : effortGap(plan, focus, kind);
}

function barsOf(context: Context, kind: Kind): readonly ShareBar[] {
  const { plan } = context;
  const { concentration } = plan;
  const bars: ShareBar[] = [];
  for (const segment of plan.segments) {
    if (plan.focusOn(segment) === undefined && plan.numbers.segment(segment).recommendedShare === undefined) continue;
    bars.push(barOf(context, segment, kind));
  }
  for (const segment of excludedFunded(concentration, plan.excluded)) bars.push(barOf(context, segment, kind));
  return bars;
}

function excludedFunded(
  concentration: Concentration | undefined,
  excluded: ReadonlySet<Segment>,
): ReadonlySet<Segment> {
  const found = new Set<Segment>();
  for (const { segment } of concentration?.foci ?? []) {
    if (segment !== undefined && excluded.has(segment)) found.add(segment);
  }
  return found;
}

function barOf(context: Context, segment: Segment, kind: Kind): ShareBar {
  const { plan } = context;
  const focus = plan.focusOn(segment);
  const funded = plan.isFunded(segment);
  const value = focus === undefined ? (funded === false ? 0 : undefined) : shareOf(context, focus, kind);
  const share = figure(value, percent, gapOf(context, focus, kind));
  const recommended = recommendedFor(context, segment, kind);
  const difference =
    share.value === undefined || recommended.value === undefined ? undefined : share.value - recommended.value;
  const place = focus ?? segment;
  const gap = share.value === undefined ? share : recommended;
  return {
    segment: context.ref(segment),
    ...context.drawable(place.file, place.statement),
    excluded: plan.excluded.has(segment),
    share,
    recommended,
    difference: figure(difference, points, gap),
  };
}

/** Of time and people nothing is kept in reserve. */
function recommendedFor(context: Context, segment: Segment, kind: Kind): Figure {
  const ofMoney = recommendedOf(context, segment);
  const { reserve } = context.plan.numbers.concentration;
  if (kind === "money" || ofMoney.value === undefined || reserve === undefined || reserve === 0) return ofMoney;
  const whole = 1 - reserve;
  const share = whole > 0 ? ofMoney.value / whole : undefined;
  return figure(share, percent, { why: say`all money is in reserve` });
}
