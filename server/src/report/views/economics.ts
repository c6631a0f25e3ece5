import { below } from "../../base/compare.ts";
import { known } from "../../model/fields.ts";
import type { Segment } from "../../model/plan.ts";
import { type Context, given } from "./context.ts";
import { amountIn, figure, months, percent, ratio, years } from "./figures.ts";
import { contributionGap, lifetimeGap, ltvGap, ltvToCacGap, paybackGap } from "./gaps.ts";
import { goalCards } from "./goals.ts";
import { Lines } from "./lines.ts";
import type { Sides } from "./sides.ts";
import type { EconomicsRow, EconomicsView } from "./types.ts";

/** What a customer of each segment is worth, and the goals against what can be reached. */
export function economicsView(context: Context, sides: Sides): EconomicsView {
  const { plan } = context;
  return {
    ...sides.view("economics"),
    rows: plan.segments.map((segment) => rowOf(context, segment)),
    goals: goalCards(context, plan),
  };
}

function rowOf(context: Context, segment: Segment): EconomicsRow {
  const { plan } = context;
  const numbers = plan.numbers.segment(segment);
  const economics = known(segment.economics);
  const lines = new Lines(context, economics);
  const amount = amountIn(plan.numbers.moneyCode);
  const { ltvToCac } = numbers;
  return {
    segment: context.ref(segment),
    ...context.drawable(segment.file, (economics ?? segment).statement),
    ...given("missing", economics === undefined ? "economics" : undefined),
    ltv: figure(numbers.ltv, amount, ltvGap(plan, segment)),
    cac: lines.amount("acquisition", known(economics?.acquisition), numbers.acquisition),
    ltvToCac: figure(ltvToCac, ratio, ltvToCacGap(plan, segment)),
    ...given("ltvToCacIs", ltvToCac === undefined ? undefined : worthOf(ltvToCac)),
    payback: figure(numbers.payback, months, paybackGap(plan, segment)),
    lifetime: figure(numbers.lifetime, years, lifetimeGap(segment), lines.at("lifetime") ?? lines.at("churn")),
    revenue: lines.amount("revenue", known(economics?.revenue)?.amount, numbers.revenue),
    margin: lines.figure("margin", known(economics?.margin)?.value, percent),
    retention: lines.amount("retention", known(economics?.retention)?.amount, numbers.retention),
    contribution: figure(numbers.yearlyContribution, amount, contributionGap(plan, segment)),
  };
}

/** The usual reading: three times the cost of winning a customer leaves enough. */
function worthOf(ltvToCac: number): NonNullable<EconomicsRow["ltvToCacIs"]> {
  if (below(ltvToCac, 1)) return "loss";
  return below(ltvToCac, 3) ? "thin" : "good";
}
