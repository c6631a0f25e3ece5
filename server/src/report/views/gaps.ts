import { say } from "../../base/say.ts";
import { type Field, known, unclear } from "../../model/fields.ts";
import type { Economics, Focus, Plan, Segment } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import type { MoneyValue } from "../../vocabulary/values.ts";
import { type Context, given } from "./context.ts";
import { type Absent, firstOf, hasError, need } from "./figures.ts";

/** What it takes to know the derived numbers where they are absent. */

/** The fit of the whole plan with a segment. */
export function fitGap(plan: Plan, segment: Segment): Absent {
  const values = need(segment.values, "values");
  if (values !== undefined) return values;
  if (plan.usps.length === 0 && plan.services.length === 0) return { missing: "usp" };
  const [usp] = plan.usps;
  return { missing: "delivers", ...(usp !== undefined && usp.delivers === unclear ? { why: hasError() } : {}) };
}

export function reachableGap(segment: Segment): Absent {
  return firstOf(need(segment.size, "size"), need(segment.reach, "reach")) ?? {};
}

export function leftGap(segment: Segment): Absent {
  return (
    firstOf(need(segment.size, "size"), unclearOnly(segment.reach, "reach")) ?? {
      missing: "customers",
      why: hasError(),
    }
  );
}

function unclearOnly<T>(field: Field<T>, keyword: string): Absent | undefined {
  return field === unclear ? { missing: keyword, why: hasError() } : undefined;
}

export function opportunityGap(plan: Plan, segment: Segment): Absent {
  const { customersLeft, fit, revenue } = plan.numbers.segment(segment);
  if (customersLeft === undefined) return leftGap(segment);
  if (fit === undefined) return fitGap(plan, segment);
  const willingness = unclearOnly(segment.willingness, "willingness");
  if (willingness !== undefined) return willingness;
  const economics = known(segment.economics);
  return (
    firstOf(
      need(segment.economics, "economics"),
      need(economics?.revenue, "revenue"),
      need(economics?.margin, "margin"),
    ) ?? (revenue === undefined ? moneyGap(plan, known(economics?.revenue)?.amount) : {})
  );
}

export function recommendedGap({ plan, incomparable }: Context, segment: Segment): Absent {
  if (plan.excluded.has(segment)) return { why: say`the plan excludes the segment` };
  if (plan.numbers.segment(segment).opportunity === undefined) return opportunityGap(plan, segment);
  if (incomparable !== undefined) {
    const { missing } = opportunityGap(plan, incomparable);
    return { ...given("missing", missing), why: say`the opportunity in ${quoted(incomparable.title)} is not known` };
  }
  if (plan.numbers.concentration.reserve === undefined)
    return { missing: "reserve", why: say`the reserve is not known` };
  return { why: say`there is nothing to win in any segment` };
}

export function moneyGap(plan: Plan, amount: MoneyValue | undefined): Absent {
  if (amount === undefined) return { why: say`not known` };
  if (plan.numbers.currency === undefined) return { missing: "currency", why: say`amounts have several currencies` };
  return { missing: "rate", why: say`there is no rate for ${amount.currency}` };
}

/** The share of a focus, or of a segment that no focus names. */
export function shareGap(plan: Plan, focus: Focus | undefined): Absent {
  if (focus === undefined)
    return plan.concentration === undefined ? { missing: "concentration" } : { missing: "focus" };
  const own = need(focus.budget, "budget");
  if (own !== undefined) return own;
  const whole = need(plan.concentration?.budget, "budget");
  if (whole !== undefined) return whole;
  if (plan.numbers.concentration.budget === undefined) return moneyGap(plan, known(plan.concentration?.budget));
  const amount = known(focus.budget);
  return amount?.type === "money" && plan.numbers.money(amount) === undefined
    ? moneyGap(plan, amount)
    : { why: say`the budget is 0` };
}

/** The money of a focus. */
export function budgetGap(plan: Plan, focus: Focus | undefined): Absent {
  return shareGap(plan, focus);
}

/** How many customers the money of a focus wins. */
export function wonGap(plan: Plan, segment: Segment, focus: Focus | undefined): Absent {
  if (focus === undefined) return shareGap(plan, focus);
  const economics = known(segment.economics);
  return (
    firstOf(
      need(focus.acquire, "acquire"),
      plan.numbers.focus(focus).budget === undefined ? budgetGap(plan, focus) : undefined,
      need(segment.economics, "economics"),
      need(economics?.acquisition, "acquisition"),
    ) ?? costGap(plan, known(economics?.acquisition), say`winning one costs nothing`)
  );
}

/** How many customers the money of a focus keeps. */
export function keptGap(plan: Plan, segment: Segment, focus: Focus | undefined): Absent {
  if (focus === undefined) return shareGap(plan, focus);
  const economics = known(segment.economics);
  return (
    firstOf(
      need(focus.retain, "retain"),
      plan.numbers.focus(focus).budget === undefined ? budgetGap(plan, focus) : undefined,
      need(segment.economics, "economics"),
      need(economics?.retention, "retention"),
      yearsGap(plan),
    ) ?? costGap(plan, known(economics?.retention)?.amount, say`keeping one costs nothing`)
  );
}

function costGap(plan: Plan, amount: MoneyValue | undefined, free: string): Absent {
  if (amount !== undefined && plan.numbers.money(amount) === undefined) return moneyGap(plan, amount);
  return { why: free };
}

/** The length of the period; undefined where it is known. */
export function yearsGap(plan: Plan): Absent | undefined {
  const { strategy, numbers } = plan;
  if (numbers.periodYears !== undefined) return undefined;
  return need(strategy?.period, "period") ?? { missing: "period", why: say`the period is open` };
}

/** What a customer brings a year. */
export function contributionGap(plan: Plan, segment: Segment): Absent {
  const economics = known(segment.economics);
  const lines = firstOf(
    need(segment.economics, "economics"),
    need(economics?.revenue, "revenue"),
    need(economics?.margin, "margin"),
    unclearOnly(economics?.retention, "retention"),
  );
  if (lines !== undefined) return lines;
  for (const amount of [known(economics?.revenue)?.amount, known(economics?.retention)?.amount]) {
    if (amount !== undefined && plan.numbers.money(amount) === undefined) return moneyGap(plan, amount);
  }
  return { why: say`not known` };
}

export function lifetimeGap(segment: Segment): Absent {
  const economics = known(segment.economics);
  if (economics === undefined) return need(segment.economics, "economics") ?? {};
  if (economics.lifetime === unclear) return { missing: "lifetime", why: hasError() };
  if (economics.churn === unclear) return { missing: "lifetime", why: say`the line of churn has an error` };
  return economics.churn === undefined
    ? { missing: "lifetime" }
    : { missing: "lifetime", why: say`no customer ever leaves` };
}

export function ltvGap(plan: Plan, segment: Segment): Absent {
  const { yearlyContribution } = plan.numbers.segment(segment);
  return yearlyContribution === undefined ? contributionGap(plan, segment) : lifetimeGap(segment);
}

export function acquisitionGap(plan: Plan, segment: Segment): Absent {
  const economics: Economics | undefined = known(segment.economics);
  return (
    firstOf(need(segment.economics, "economics"), need(economics?.acquisition, "acquisition")) ??
    moneyGap(plan, known(economics?.acquisition))
  );
}

export function ltvToCacGap(plan: Plan, segment: Segment): Absent {
  const { ltv, acquisition } = plan.numbers.segment(segment);
  if (ltv === undefined) return ltvGap(plan, segment);
  return acquisition === undefined ? acquisitionGap(plan, segment) : { why: say`winning one costs nothing` };
}

export function paybackGap(plan: Plan, segment: Segment): Absent {
  const { acquisition, yearlyContribution } = plan.numbers.segment(segment);
  if (acquisition === undefined) return acquisitionGap(plan, segment);
  if (yearlyContribution === undefined) return contributionGap(plan, segment);
  return { why: say`a customer brings nothing a year` };
}

/** What it takes to know how well the money follows the opportunities. */
export function alignmentGap(context: Context): Absent {
  const { plan } = context;
  if (plan.concentration === undefined) return { missing: "concentration" };
  if (plan.concentration.foci.length === 0) return { missing: "focus" };
  const [first] = plan.segments;
  if (first === undefined) return { missing: "segment" };
  const told = plan.segments.filter((segment) => plan.numbers.segment(segment).recommendedShare !== undefined);
  if (told.length === 0) {
    const unknown = plan.segments.find((segment) => plan.numbers.segment(segment).opportunity === undefined);
    return unknown === undefined ? recommendedGap(context, first) : opportunityGap(plan, unknown);
  }
  const unplaced = told.find(
    (segment) => plan.isFunded(segment) !== false && plan.numbers.segment(segment).share === undefined,
  );
  return shareGap(plan, unplaced === undefined ? undefined : plan.focusOn(unplaced));
}

/** What it takes to know how the money is spread. */
export function indexGap(plan: Plan): Absent {
  const { concentration, numbers } = plan;
  if (concentration === undefined) return { missing: "concentration" };
  if (concentration.foci.length === 0) return { missing: "focus" };
  const untold = concentration.foci.find((focus) => numbers.focus(focus).share === undefined);
  return untold === undefined ? { why: say`no money goes anywhere` } : shareGap(plan, untold);
}
