import { dateOf } from "../vocabulary/figures.ts";

/** The day that is meant by a date, or today, in days since 1970-01-01. Throws a `RangeError` for what is no date. */
export function dayOf(today: string | undefined): number {
  if (today === undefined) {
    const now = new Date();
    return Math.floor(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
  }
  const date = dateOf(today);
  if (date === undefined || date === "impossible") throw new RangeError(`${today} is no date such as 2026-11-22.`);
  return date.last;
}
