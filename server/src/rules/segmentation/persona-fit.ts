import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Attribute, Plan } from "../../model/plan.ts";
import { money, number } from "../../model/wording.ts";
import type { MoneyValue, RangeValue, Value } from "../../vocabulary/values.ts";

/** A persona's value that lies outside what its segment says. */
export interface Misfit {
  readonly value: Value;
  readonly own: Attribute;
  readonly whole: Attribute;
  /** Of the segment's attribute, where it is a number, an amount or a range. */
  readonly bounds: Bounds | undefined;
}

/** From `low` to `high`, both included; an open end is absent. */
export interface Bounds {
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly currency: string | undefined;
}

/** The bounds of an attribute that is one number, amount or range; a single value is both ends. */
export function bounds(values: readonly Value[]): Bounds | undefined {
  const value = values[0];
  if (value === undefined || values.length > 1) return undefined;
  if (value.type === "number") return { low: value.value, high: value.value, currency: undefined };
  if (value.type === "money") return { low: value.value, high: value.value, currency: value.currency };
  if (value.type === "range" && value.of !== "date") return value;
  return undefined;
}

/** Whether a persona's value certainly lies outside its segment's; false where the two cannot be compared. */
export function outside(plan: Plan, value: Value, whole: readonly Value[]): boolean {
  if (value.type === "word") {
    return (
      value.value !== "any" && whole.every((item) => item.type === "word" && !["any", value.value].includes(item.value))
    );
  }
  if (value.type === "code") {
    const country = /^(.+?)-/.exec(value.value)?.[1];
    return whole.every((item) => item.type === "code" && item.value !== value.value && item.value !== country);
  }
  const own = bounds([value]);
  const limits = bounds(whole);
  if (own === undefined || limits === undefined) return false;
  const within = (amount: number | undefined, currency: string | undefined): number | undefined =>
    amount === undefined ? undefined : inCurrency(plan, amount, currency, limits.currency);
  // What has no end on a side lies outside only where it begins beyond the other.
  const low = within(own.low ?? own.high, own.currency);
  const high = within(own.high ?? own.low, own.currency);
  if (low === undefined || high === undefined) return false;
  return (
    (limits.low !== undefined && below(low, limits.low)) || (limits.high !== undefined && above(high, limits.high))
  );
}

/** An amount in another currency, by the plan's rates; undefined where they do not say. Numbers have no currency. */
export function inCurrency(
  plan: Plan,
  amount: number,
  from: string | undefined,
  to: string | undefined,
): number | undefined {
  if (from === to) return amount;
  if (from === undefined || to === undefined) return undefined;
  const own = plan.numbers.money(moneyOf(amount, from));
  const unit = plan.numbers.money(moneyOf(1, to));
  return own === undefined || unit === undefined || unit <= 0 ? undefined : own / unit;
}

export function moneyOf(value: number, currency: string): MoneyValue {
  return { type: "money", value, currency, start: 0, end: 0 };
}

/** A value as a message shows it. */
export function describe(value: Value): string {
  switch (value.type) {
    case "text":
    case "word":
    case "code":
    case "name":
      return value.value;
    case "number":
      return number(value.value);
    case "money":
      return money(value.value, value.currency);
    case "range":
      return describeRange(value);
    default:
      return say`something else`;
  }
}

function describeRange({ low, high, currency }: RangeValue): string {
  const show = (end: number): string => (currency === undefined ? number(end) : money(end, currency));
  if (low === undefined) return high === undefined ? say`anything` : say`at most ${show(high)}`;
  if (high === undefined) return say`${show(low)} or more`;
  return say`${currency === undefined ? number(low) : money(low, undefined)} to ${show(high)}`;
}
