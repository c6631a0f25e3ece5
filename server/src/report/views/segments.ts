import { known } from "../../model/fields.ts";
import type { Segment } from "../../model/plan.ts";
import { attributeLines, personaCard, textLines } from "./attributes.ts";
import { type Context, given } from "./context.ts";
import { amountIn, count, figure, number, percent } from "./figures.ts";
import { fitGap, leftGap, opportunityGap, reachableGap, shareGap } from "./gaps.ts";
import type { Kotler } from "./kotler.ts";
import { Lines, spanOf } from "./lines.ts";
import type { Figure, SegmentCard } from "./types.ts";

/** Everything that a plan says of a segment. */
export function segmentCard(context: Context, segment: Segment, kotler: Kotler): SegmentCard {
  return {
    ...context.named(segment),
    ...outside(context, segment),
    ...inside(context, segment),
    personas: segment.personas.map((persona) => personaCard(context, persona)),
    ...sizes(context, segment),
    ...standing(context, segment),
    notes: new Lines(context, segment).quotes("note"),
    tests: kotler.testsOf(segment),
  };
}

function outside(
  context: Context,
  segment: Segment,
): Pick<SegmentCard, "demographics" | "demographicsMissing" | "channels" | "channelsMissing"> {
  const demographics = attributeLines(context, new Lines(context, known(segment.demographics)));
  const channels = new Lines(context, segment).list("channel");
  return {
    demographics,
    ...given("demographicsMissing", demographics.length === 0 ? "demographics" : undefined),
    channels,
    ...given("channelsMissing", channels.length === 0 ? "channel" : undefined),
  };
}

function inside(
  context: Context,
  segment: Segment,
): Pick<SegmentCard, "values" | "expects" | "musts" | "texts" | "psychographicsMissing"> {
  const mind = known(segment.psychographics);
  const lines = new Lines(context, mind);
  const values = lines.levels(segment.values);
  const missing = mind === undefined ? "psychographics" : values.length === 0 ? "values" : undefined;
  return {
    values,
    expects: lines.levels(segment.expects),
    musts: (known(segment.musts)?.items ?? []).map((item) => ({
      name: item.target.name,
      title: item.target.title,
      ...context.drawable(segment.file, spanOf(item)),
    })),
    texts: textLines(context, lines),
    ...given("psychographicsMissing", missing),
  };
}

type Sizes = Pick<
  SegmentCard,
  "size" | "unit" | "reach" | "reachable" | "customers" | "left" | "growth" | "willingness"
>;

function sizes(context: Context, segment: Segment): Sizes {
  const lines = new Lines(context, segment);
  const { reachable, customersLeft } = context.plan.numbers.segment(segment);
  const unit = segment.unit === undefined ? "" : ` ${segment.unit}`;
  return {
    size: lines.figure("size", known(segment.size)?.value, (value) => `${number(value)}${unit}`),
    ...given("unit", segment.unit),
    // What is not said is everybody.
    reach: lines.figure("reach", segment.reach === undefined ? 1 : known(segment.reach)?.value, percent),
    reachable: figure(reachable, count, reachableGap(segment)),
    customers: lines.figure("customers", known(segment.customers)?.value, number),
    left: figure(customersLeft, count, leftGap(segment)),
    growth: lines.figure("growth", known(segment.growth)?.value, percent),
    willingness: lines.figure("willingness", known(segment.willingness)?.value, percent),
  };
}

function standing(context: Context, segment: Segment): Pick<SegmentCard, "fit" | "opportunity" | "share"> {
  const { plan } = context;
  const { fit, share } = plan.numbers.segment(segment);
  return {
    fit: figure(fit, percent, fitGap(plan, segment)),
    opportunity: opportunityOf(context, segment),
    share: figure(share, percent, shareGap(plan, plan.focusOn(segment))),
  };
}

/** What there is to win in a segment: money, or customers where not every segment tells its revenue. */
export function opportunityOf({ plan, opportunityIsMoney }: Context, segment: Segment): Figure {
  const { opportunity } = plan.numbers.segment(segment);
  const write = opportunityIsMoney ? amountIn(plan.numbers.moneyCode) : (value: number) => number(value, 0);
  return figure(opportunity, write, opportunityGap(plan, segment));
}
