import { plural } from "../../model/wording.ts";
import type { DurationUnit, DurationValue } from "../../vocabulary/values.ts";

const inUnits: Readonly<Record<DurationUnit, (amount: number) => string>> = {
  min: (amount) => plural(amount, "minute"),
  h: (amount) => plural(amount, "hour"),
  d: (amount) => plural(amount, "day"),
  w: (amount) => plural(amount, "week"),
  mo: (amount) => plural(amount, "month"),
  y: (amount) => plural(amount, "year"),
};

/** A duration in the unit in which the plan gives it, so that `25h` and `1d` do not read the same: `25 hours`. */
export function spoken(duration: Pick<DurationValue, "amount" | "unit">): string {
  return inUnits[duration.unit](duration.amount);
}
