import { DateNode, RangeNode } from "../../model/nodes.ts";
import type { SourceFile } from "../../model/source.ts";
import { day } from "../../model/wording.ts";
import { dateOf } from "../../vocabulary/figures.ts";

/** Templates do not go stale: their dates move by whole years, with the plan's period. */

/** How far from the period's year a year in a text may be to move with it: others, as of a foundation, are history. */
const YEARS_AROUND = 2;
/** From July on a new plan is one for the next year. */
const FIRST_MONTH_OF_NEXT = 7;

export interface Move {
  /** By how many years. */
  readonly by: number;
  /** The year of the template's period; undefined where it has none, so that nothing moves. */
  readonly from: number | undefined;
}

/** The year that a plan's period begins in; undefined where it says none. */
export function periodYear(file: SourceFile): number | undefined {
  const period = file.content.find("strategy")?.content?.find("period")?.first;
  const first =
    period instanceof DateNode ? period.first : period instanceof RangeNode ? (period.low ?? period.high) : undefined;
  return first === undefined ? undefined : Number(day(first).slice(0, 4));
}

/** The year that a new plan is for. @param today in days since 1970-01-01. */
export function usualYear(today: number): number {
  const text = day(today);
  return Number(text.slice(0, 4)) + (Number(text.slice(5, 7)) >= FIRST_MONTH_OF_NEXT ? 1 : 0);
}

/** A date, or a range of dates, as it is written, some years later; the last day of February stays one. */
export function movedDate(written: string, by: number): string {
  return written.replace(/(?<![\d-])(\d{4})(-02-29)?(?!\d)/g, (_, year: string, leap: string | undefined) => {
    const moved = yearText(Number(year) + by);
    if (leap === undefined) return moved;
    return dateOf(`${moved}${leap}`) === "impossible" ? `${moved}-02-28` : `${moved}${leap}`;
  });
}

/** The same for a date that lies in the past: it goes no further than the last year in which it still does. */
export function movedPast(written: string, by: number, today: number): string {
  for (let years = by; ; years--) {
    const moved = movedDate(written, years);
    const date = dateOf(moved);
    if (years <= 0 || date === undefined || date === "impossible" || date.first <= today) return moved;
  }
}

/** A text in which the years around the period's move with it; addresses stay as they are. */
export function movedText(text: string, { by, from }: Move): string {
  if (by === 0 || from === undefined || text.includes("://")) return text;
  return text.replace(/(?<![\p{L}\p{N}_{.,])\d{4}(?![\p{L}\p{N}_}%]|[.,]\d)/gu, (written) => {
    const year = Number(written);
    return Math.abs(year - from) <= YEARS_AROUND ? yearText(year + by) : written;
  });
}

/** A year has four digits in every date. */
function yearText(year: number): string {
  return String(Math.min(9999, Math.max(0, year))).padStart(4, "0");
}
