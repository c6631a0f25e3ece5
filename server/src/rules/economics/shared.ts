import { atMost } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known, knownOr } from "../../model/fields.ts";
import type { Economics, Goal, Placed, Plan, Segment } from "../../model/plan.ts";
import { money, number } from "../../model/wording.ts";

/** How far a goal may lie above what the plan's own numbers give: a twentieth, as numbers of plans are rounded. */
export const tolerated = 1.05;

/** The currency to name in a message: the plan's, else the one that the segment's amounts are written in. */
export function currencyOf(plan: Plan, economics: Economics | undefined): string | undefined {
  if (plan.numbers.currency !== undefined || economics === undefined) return plan.numbers.currency;
  return (
    known(economics.acquisition)?.currency ??
    known(economics.revenue)?.amount.currency ??
    known(economics.retention)?.amount.currency
  );
}

/** Everything of an `economics` block that the lifetime value and the payback are made of, as related places. */
export function inputsOf(economics: Economics): Related[] {
  const inputs: readonly (readonly [Placed | undefined, string])[] = [
    [known(economics.acquisition), say`What it costs to win one customer.`],
    [known(economics.retention), say`What it costs to keep one.`],
    [known(economics.revenue), say`What one pays.`],
    [known(economics.margin), say`What is left of it.`],
    [known(economics.lifetime), say`How long one stays.`],
    // Where both are declared, the lifetime is the one that counts.
    [economics.lifetime === undefined ? known(economics.churn) : undefined, say`How many leave.`],
  ];
  const related: Related[] = [];
  for (const [input, message] of inputs) {
    if (input !== undefined) related.push({ file: economics.file, at: input.statement, message });
  }
  return related;
}

/** The one segment that a goal is for; undefined where it names none, several or one that the plan excludes. */
export function onlySegmentOf(plan: Plan, goal: Goal): Segment | undefined {
  const items = known(goal.for)?.items;
  if (items === undefined || items.length !== 1) return undefined;
  const target = items[0]?.target;
  return target === undefined || plan.excluded.has(target) ? undefined : target;
}

export interface Income {
  readonly segment: Segment;
  /** Of one customer, a year, in the plan's currency. */
  readonly revenue: number;
  /** Those of today and those to be won. */
  readonly customers: number;
  /** What they bring in during the whole period. */
  readonly total: number;
}

/** What the goal's segment brings in over the period once `acquire` customers are won; undefined where unknown. */
export function incomeWith(plan: Plan, goal: Goal, acquire: number): Income | undefined {
  const segment = onlySegmentOf(plan, goal);
  const years = plan.numbers.periodYears;
  if (segment === undefined || years === undefined) return undefined;
  const revenue = plan.numbers.segment(segment).revenue;
  const customers = knownOr<{ readonly value: number }>(segment.customers, { value: 0 })?.value;
  if (revenue === undefined || customers === undefined) return undefined;
  return { segment, revenue, customers: customers + acquire, total: revenue * years * (customers + acquire) };
}

/** Whether the goal's revenue can come in with `acquire` new customers; true also where that is not known. */
export function revenueInReach(plan: Plan, goal: Goal, acquire: number): boolean {
  const amount = known(goal.revenue);
  const target = amount === undefined ? undefined : plan.numbers.money(amount);
  if (target === undefined) return true;
  const income = incomeWith(plan, goal, acquire);
  return income === undefined || atMost(target, tolerated * income.total);
}

/** Two numbers with as many decimals (2 to 6) as it takes to tell them apart. */
export function apart(first: number, second: number): readonly [string, string] {
  for (let digits = 2; digits < 6; digits++) {
    const texts = [number(first, digits), number(second, digits)] as const;
    if (texts[0] !== texts[1]) return texts;
  }
  return [number(first, 6), number(second, 6)];
}

/** Two amounts, in whole units where that tells them apart. */
export function amounts(first: number, second: number, currency: string | undefined): readonly [string, string] {
  const whole = [money(first, currency), money(second, currency)] as const;
  if (whole[0] !== whole[1]) return whole;
  const [one, other] = apart(first, second);
  return currency === undefined ? [one, other] : [`${one} ${currency}`, `${other} ${currency}`];
}

/** A whole number as it is written in a plan: `48_000`. */
export function written(value: number): string {
  return number(value, 0).replaceAll(",", "_");
}
