import { say } from "../../base/say.ts";
import { type Field, unclear } from "../../model/fields.ts";
import { count, money, number, percent, plural, years } from "../../model/wording.ts";
import { given } from "./context.ts";
import type { Figure, Spot } from "./types.ts";

/** What stands in place of a number that is not known. */
export const DASH = "–";

/** Why a number is not known: the keyword that would supply it, or a reason. */
export interface Absent {
  readonly missing?: string;
  readonly why?: string;
}

export const hasError = (): string => say`its line has an error`;

/** A number with how it is written; where it is not known a dash, with what it takes. */
export function figure(
  value: number | undefined,
  write: (value: number) => string,
  absent?: Absent | undefined,
  at?: Spot | undefined,
): Figure {
  if (value === undefined) {
    const { missing, why = missing === undefined ? say`not known` : undefined } = absent ?? {};
    return { text: DASH, ...given("missing", missing), ...given("why", why), ...given("at", at) };
  }
  // JSON has neither endless numbers nor a zero below zero.
  if (!Number.isFinite(value)) return { text: DASH, why: say`too large to tell`, ...given("at", at) };
  return { value: value === 0 ? 0 : value, text: write(value), ...given("at", at) };
}

/** What it takes to know a field: nothing where it is known. */
export function need<T>(field: Field<T>, keyword: string): Absent | undefined {
  if (field === undefined) return { missing: keyword };
  return field === unclear ? { missing: keyword, why: hasError() } : undefined;
}

/** The first thing that it takes. */
export function firstOf(...needs: readonly (Absent | undefined)[]): Absent | undefined {
  return needs.find((each) => each !== undefined);
}

export function amountIn(currency: string | undefined): (value: number) => string {
  return (value) => money(value, currency);
}

/** A level: at most one decimal. */
export function level(value: number): string {
  return number(value, 1);
}

/** A ratio: one decimal. */
export function ratio(value: number): string {
  return number(value, 1);
}

export function months(value: number): string {
  return plural(Number(value.toFixed(1)), "month");
}

/** A difference with its sign: `+2`, `−1`, `0`. */
export function signed(value: number): string {
  return withSign(value, level(Math.abs(value)));
}

/** A difference of shares: `+12 points`. */
export function points(value: number): string {
  const text = number(Math.abs(value) * 100, 1);
  const signedText = withSign(value, text);
  return text === "1" ? say`${signedText} point` : say`${signedText} points`;
}

function withSign(value: number, text: string): string {
  return text === "0" ? text : `${value < 0 ? "−" : "+"}${text}`;
}

/** Whole customers, rounded down. */
export function customers(value: number): string {
  const text = count(value);
  return text === "1" ? say`${text} customer` : say`${text} customers`;
}

export { count, number, percent, years };
