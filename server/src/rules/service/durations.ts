import { plural } from "../../model/wording.ts";
import type { DurationUnit, DurationValue } from "../../vocabulary/values.ts";

const names: Readonly<Record<DurationUnit, string>> = {
  min: "minute",
  h: "hour",
  d: "day",
  w: "week",
  mo: "month",
  y: "year",
};

/** A duration in the unit in which the plan gives it, so that `25h` and `1d` do not read the same: `25 hours`. */
export function spoken(duration: Pick<DurationValue, "amount" | "unit">): string {
  return plural(duration.amount, names[duration.unit]);
}
