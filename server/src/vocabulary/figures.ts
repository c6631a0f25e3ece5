import type { DurationUnit } from "./values.ts";

/**
 * What a figure (an atom that begins with a digit) says. A figure that is none of these forms, such as `5x` or
 * `3months`, is `undefined` to every function.
 */

const NUMBER = /^[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?([kMB])?$/;
const PERCENT = /^[+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?%$/;
const DURATION = /^([+-]?\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?)(min|h|d|w|mo|y)$/;
const DATE = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|-Q(\d))?$/;

const magnitudes: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, B: 1e9 };

/** A year has 365.25 days of 24 hours, a week 7 days, and a month is a twelfth of a year. */
const DAYS_A_YEAR = 365.25;
const yearsOf: Readonly<Record<DurationUnit, number>> = {
  min: 1 / (DAYS_A_YEAR * 24 * 60),
  h: 1 / (DAYS_A_YEAR * 24),
  d: 1 / DAYS_A_YEAR,
  w: 7 / DAYS_A_YEAR,
  mo: 1 / 12,
  y: 1,
};

/** A number, its magnitude applied: `48_000`, `0.5M`. */
export function numberOf(text: string): number | undefined {
  const plain = plainNumber(text);
  if (plain !== undefined) return plain;
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  const magnitude = match[1];
  if (magnitude === undefined) return decimal(text);
  const factor = magnitudes[magnitude] ?? 1;
  // Shifting the decimal point keeps 0.57M exact, where a product would not.
  return Number(`${digits(text.slice(0, -1))}e${Math.log10(factor)}`);
}

const GROUPED = /^([+-]?\d{1,3})((?:,\d{3})+)(\D.*)?$/;
const DECIMAL = /^([+-]?\d+),(\d{1,2})(\D.*)?$/;

/** `48,000` as `48_000` and `12,5%` as `12.5%`: what people mean by a comma within a number. Anything else as it is. */
export function withoutCommas(text: string): string {
  return GROUPED.test(text) ? text.replaceAll(",", "_") : text.replace(DECIMAL, "$1.$2$3");
}

/** Digits only, the most common case by far. */
function plainNumber(text: string): number | undefined {
  if (text.length > 15) return undefined;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** A percent as people write it: 15 for `15%`. */
export function percentOf(text: string): number | undefined {
  if (text.charCodeAt(text.length - 1) !== 37) return undefined;
  return plainNumber(text.slice(0, -1)) ?? (PERCENT.test(text) ? decimal(text.slice(0, -1)) : undefined);
}

export function durationOf(text: string): { amount: number; unit: DurationUnit; years: number } | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const amount = decimal(match[1] ?? "");
  const unit = unitOf(match[2] ?? "");
  return unit === undefined ? undefined : { amount, unit, years: amount * yearsOf[unit] };
}

function unitOf(text: string): DurationUnit | undefined {
  return Object.keys(yearsOf).find((unit): unit is DurationUnit => unit === text);
}

function digits(text: string): string {
  return text.replaceAll("_", "");
}

function decimal(text: string): number {
  return Number(digits(text));
}

/** First and last day of a date, as days since 1970-01-01; `impossible` where the calendar has no such day. */
export function dateOf(text: string): { first: number; last: number } | "impossible" | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const year = Number(match[1]);
  if (match[4] !== undefined) {
    const quarter = Number(match[4]);
    if (quarter < 1 || quarter > 4) return "impossible";
    return { first: dayOf(year, quarter * 3 - 2, 1), last: dayOf(year, quarter * 3 + 1, 1) - 1 };
  }
  if (match[2] === undefined) return { first: dayOf(year, 1, 1), last: dayOf(year + 1, 1, 1) - 1 };
  const month = Number(match[2]);
  if (match[2].length !== 2 || (match[3] !== undefined && match[3].length !== 2)) return undefined;
  if (month < 1 || month > 12) return "impossible";
  const first = dayOf(year, month, 1);
  const next = dayOf(year, month + 1, 1);
  if (match[3] === undefined) return { first, last: next - 1 };
  const day = first + Number(match[3]) - 1;
  return day < first || day >= next ? "impossible" : { first: day, last: day };
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar; a month of 13 is January of the next year. (Howard Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms": years begin in March, so that the leap day is the last.)
 */
export function dayOf(year: number, month: number, day: number): number {
  const months = year * 12 + month - 3;
  const shifted = Math.floor(months / 12);
  const fromMarch = months - shifted * 12;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
