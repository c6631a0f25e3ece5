import { docOf } from "../../model/docs.ts";
import { known, unclear } from "../../model/fields.ts";
import { type Context, given } from "./context.ts";
import { effortsOf, reserveGap, unplacedOf } from "./efforts.ts";
import { amountIn, figure, number, percent, years } from "./figures.ts";
import { flowOf } from "./flow.ts";
import { focusRow } from "./foci.ts";
import { alignmentGap, indexGap, moneyGap, yearsGap } from "./gaps.ts";
import { Lines } from "./lines.ts";
import { duration } from "./readable.ts";
import type { Sides } from "./sides.ts";
import { follows, spread } from "./summaries.ts";
import type { ConcentrationView, Part, Reserve } from "./types.ts";

/** Where money, time and people go, against where the opportunities are. */
export function concentrationView(context: Context, sides: Sides): ConcentrationView {
  const { plan } = context;
  const { concentration, numbers } = plan;
  const lines = new Lines(context, concentration);
  const { budget, hhi, effectiveSegments, alignment } = numbers.concentration;
  const time = known(concentration?.time);
  const spreadGap = indexGap(plan);
  return {
    ...sides.view("concentration"),
    ...(concentration === undefined
      ? {}
      : {
          at: context.spot(concentration.file, concentration.statement),
          ...given("title", concentration.title),
          ...given("doc", docOf(concentration.file, concentration.statement)),
        }),
    budget: lines.amount("budget", known(concentration?.budget), budget),
    time: lines.figure("time", time?.years, () => (time === undefined ? "" : duration(time))),
    people: lines.figure("people", known(concentration?.people)?.value, number),
    efforts: effortsOf(context),
    foci: (concentration?.foci ?? []).map((focus) => focusRow(context, focus)),
    reserve: reserveOf(context),
    unplaced: partOf(context, unplacedOf(context, "money")),
    flow: flowOf(context),
    hhi: figure(hhi, number, spreadGap),
    effective: figure(effectiveSegments, spread, spreadGap),
    alignment: figure(alignment, follows, alignmentGap(context)),
    years: figure(numbers.periodYears, years, yearsGap(plan)),
  };
}

function reserveOf(context: Context): Reserve {
  const { plan } = context;
  const { concentration } = plan;
  const share = concentration === undefined ? undefined : plan.numbers.concentration.reserve;
  const field = concentration?.reserve;
  const place =
    concentration === undefined || field === undefined || field === unclear
      ? { messages: [] }
      : context.drawable(concentration.file, field.statement);
  return { ...partOf(context, figure(share, percent, reserveGap(context))), ...place };
}

/** A part of the whole money with what it amounts to. */
function partOf({ plan }: Context, share: Part["share"]): Part {
  const { budget } = plan.numbers.concentration;
  const amount = share.value === undefined || budget === undefined ? undefined : share.value * budget;
  const said = known(plan.concentration?.budget);
  const gap = share.value === undefined ? share : said === undefined ? { missing: "budget" } : moneyGap(plan, said);
  return { share, amount: figure(amount, amountIn(plan.numbers.moneyCode), gap) };
}
