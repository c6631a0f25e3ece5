import { known } from "../../model/fields.ts";
import type { Segment, Usp } from "../../model/plan.ts";
import { type Context, given } from "./context.ts";
import { count, DASH, figure, percent } from "./figures.ts";
import { fitGap, reachableGap } from "./gaps.ts";
import { Kotler } from "./kotler.ts";
import { opportunityOf, segmentCard } from "./segments.ts";
import type { Sides } from "./sides.ts";
import type { Bubble, BubbleChart, HeatCell, Heatmap, HeatRow, SegmentationView } from "./types.ts";

/** More cells than this nobody can tell apart, and a plan with thousands of segments must stay quick. */
const MOST_CELLS = 10_000;

/** A card for each segment, the fit of USPs with segments, and what there is to win where. */
export function segmentationView(context: Context, sides: Sides): SegmentationView {
  const { plan } = context;
  const kotler = new Kotler(context);
  return {
    ...sides.view("segmentation"),
    cards: plan.segments.map((segment) => segmentCard(context, segment, kotler)),
    excluded: [...plan.excluded].map((segment) => context.named(segment)),
    heatmap: heatmapOf(context),
    bubbles: bubblesOf(context),
  };
}

function heatmapOf(context: Context): Heatmap {
  const { plan } = context;
  const most = Math.floor(MOST_CELLS / Math.max(1, plan.usps.length));
  const shown = plan.segments.slice(0, Math.max(1, most));
  const meant = plan.usps.map((usp) => new Set(plan.segmentsOf(usp)));
  return {
    usps: context.refs(plan.usps),
    rows: shown.map((segment) => rowOf(context, segment, meant)),
    rowsLeft: plan.segments.length - shown.length,
  };
}

function rowOf(context: Context, segment: Segment, meant: readonly ReadonlySet<Segment>[]): HeatRow {
  const { plan } = context;
  return {
    segment: context.ref(segment),
    messages: context.messages(segment.file, segment.statement),
    plan: figure(plan.numbers.segment(segment).fit, percent, fitGap(plan, segment)),
    cells: plan.usps.map((usp, index) => cellOf(context, usp, segment, meant[index]?.has(segment) === true)),
  };
}

function cellOf({ plan }: Context, usp: Usp, segment: Segment, meant: boolean): HeatCell {
  if (!meant) return { text: DASH, meant };
  const fit = plan.numbers.uspFit(usp, segment);
  if (fit === undefined) {
    return { text: DASH, meant, missing: known(segment.values) === undefined ? "values" : "delivers" };
  }
  return { fit, text: percent(fit), meant, ...given("edge", positiveZero(plan.numbers.edge(usp, segment))) };
}

/** JSON has no zero below zero. */
function positiveZero(value: number | undefined): number | undefined {
  return value === 0 ? 0 : value;
}

function bubblesOf(context: Context): BubbleChart {
  const { plan } = context;
  const bubbles: Bubble[] = [];
  const undrawn: BubbleChart["undrawn"][number][] = [];
  for (const segment of plan.segments) {
    const numbers = plan.numbers.segment(segment);
    const fit = figure(numbers.fit, percent, fitGap(plan, segment));
    const opportunity = opportunityOf(context, segment);
    const reachable = figure(numbers.reachable, count, reachableGap(segment));
    const unknown = [fit, opportunity, reachable].find(({ value }) => value === undefined);
    if (unknown === undefined) {
      bubbles.push({
        name: segment.name,
        title: segment.title,
        ...context.drawable(segment.file, segment.statement),
        fit,
        opportunity,
        reachable,
        funded: plan.isFunded(segment) === true,
      });
      continue;
    }
    const { missing, why } = unknown;
    undrawn.push({ segment: context.ref(segment), ...given("missing", missing), ...given("why", why) });
  }
  return { bubbles, undrawn, opportunityIs: context.opportunityIsMoney ? "money" : "customers" };
}
