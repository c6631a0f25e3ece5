import type { DurationUnit } from "../vocabulary/values.ts";

/** A length of time as people write it: `12mo`. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

const DURATION = /^(\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?)(min|h|d|w|mo|y)$/;

/** Reads `12mo`, `2h`, `1.5y`; undefined where the text is no duration. */
export function parseDuration(text: string): Duration | undefined {
  const [, figure, unit] = DURATION.exec(text.trim()) ?? [];
  if (figure === undefined || unit === undefined || !isUnit(unit)) return undefined;
  return { amount: Number(figure.replaceAll("_", "")), unit };
}

function isUnit(text: string): text is DurationUnit {
  return text === "min" || text === "h" || text === "d" || text === "w" || text === "mo" || text === "y";
}

/**
 * The day that lies `duration` after `day`, both as days since 1970-01-01. Months and years go by the calendar, the
 * last day clamped: 31 August and six months is the last of February. A part of a month counts as that part of
 * 1/12 year, a part of a day is dropped. Infinity where the day is too far away to be counted; never an error.
 */
export function addDuration(day: number, duration: Duration): number {
  const { amount, unit } = duration;
  const result =
    unit === "mo" || unit === "y" ? addMonths(day, unit === "y" ? amount * 12 : amount) : day + daysOf(amount, unit);
  return Number.isFinite(result) ? Math.floor(result) : Number.POSITIVE_INFINITY;
}

/** Days of a duration in a unit of fixed length. */
function daysOf(amount: number, unit: "min" | "h" | "d" | "w"): number {
  if (unit === "w") return amount * 7;
  if (unit === "d") return amount;
  return unit === "h" ? amount / 24 : amount / 1440;
}

function addMonths(day: number, amount: number): number {
  const whole = Math.floor(amount);
  const rest = (amount - whole) * (365.25 / 12);
  const date = civil(day);
  const months = date.year * 12 + date.month + whole;
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const last = dayNumber(month === 11 ? year + 1 : year, month === 11 ? 0 : month + 1, 1) - 1;
  return Math.min(dayNumber(year, month, date.day), last) + rest;
}

/**
 * Year, month (0 to 11) and day of a day number. Counted here and not with `Date`, which knows no day after the year
 * 275,760: years are taken to begin in March, so that the leap day is the last of its year.
 */
function civil(dayOf1970: number): { year: number; month: number; day: number } {
  const days = dayOf1970 + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 2 : fromMarch - 10;
  return {
    year: yearOfEra + era * 400 + (month < 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}

/** The number of a day; `month` from 0 to 11. */
function dayNumber(calendarYear: number, month: number, day: number): number {
  const year = month < 2 ? calendarYear - 1 : calendarYear;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const fromMarch = month < 2 ? month + 10 : month - 2;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear - 719_468;
}
