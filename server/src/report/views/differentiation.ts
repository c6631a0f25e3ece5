import { known } from "../../model/fields.ts";
import type { StrategyBlock } from "../../model/plan.ts";
import { canvasOf, inOrder } from "./canvas.ts";
import type { Context } from "./context.ts";
import { Statements } from "./positioning.ts";
import type { Sides } from "./sides.ts";
import type { DifferentiationView, Positioning, PremiumRow } from "./types.ts";
import { Offers, premiumRow, uspCard } from "./usps.ts";

/** More pairs of a USP and a segment than this nobody reads, and a plan with thousands of segments must stay quick. */
const MOST_PAIRS = 1_000;

/** The strategy canvas, the USPs with their advantages, and what they say to each segment. */
export function differentiationView(context: Context, strategy: StrategyBlock, sides: Sides): DifferentiationView {
  const { plan } = context;
  const values = inOrder(context);
  const order = new Map(values.map(({ value }, index) => [value, index]));
  const offers = new Offers(context);
  return {
    ...sides.view("differentiation"),
    canvas: canvasOf(context, strategy, values),
    usps: plan.usps.map((usp) => uspCard(context, usp, offers, order)),
    ...pairs(context),
  };
}

type Pairs = Pick<DifferentiationView, "statements" | "statementsLeft" | "premiums" | "premiumsLeft">;

/** What is told of each USP and segment. */
function pairs(context: Context): Pairs {
  const { plan } = context;
  const makes = new Statements(context);
  const statements: Positioning[] = [];
  const premiums: PremiumRow[] = [];
  let statementsLeft = 0;
  let premiumsLeft = 0;
  for (const usp of plan.usps) {
    const segments = plan.segmentsOf(usp) ?? [];
    const shown = segments.slice(0, Math.max(0, MOST_PAIRS - statements.length));
    statementsLeft += segments.length - shown.length;
    for (const segment of shown) statements.push(makes.of(usp, segment));
    if (known(usp.premium) === undefined) continue;
    const priced = segments.slice(0, Math.max(0, MOST_PAIRS - premiums.length));
    premiumsLeft += segments.length - priced.length;
    for (const segment of priced) premiums.push(...premiumRow(context, usp, segment));
  }
  return { statements, statementsLeft, premiums, premiumsLeft };
}
