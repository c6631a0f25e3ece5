import type { Span } from "../base/span.ts";

/** The typed values that a statement can hold, each with its place in the text. */

export interface TextValue extends Span {
  readonly type: "text";
  /** Escapes resolved, common indentation dropped. */
  readonly value: string;
}

/** A number, or a level from 0 to 5. */
export interface NumberValue extends Span {
  readonly type: "number";
  readonly value: number;
}

export interface PercentValue extends Span {
  readonly type: "percent";
  /** As a fraction: 15% is 0.15. */
  readonly value: number;
}

export interface MoneyValue extends Span {
  readonly type: "money";
  readonly value: number;
  /** ISO 4217. */
  readonly currency: string;
}

export type DurationUnit = "min" | "h" | "d" | "w" | "mo" | "y";

export interface DurationValue extends Span {
  readonly type: "duration";
  readonly amount: number;
  readonly unit: DurationUnit;
  /** A day has 24 hours, a week 7 days, a month is 1/12 year, a year 365.25 days. */
  readonly years: number;
}

export interface DateValue extends Span {
  readonly type: "date";
  /** First and last day of it, as days since 1970-01-01. */
  readonly first: number;
  readonly last: number;
}

/** From `low` to `high`, both included; an open end is absent. */
export interface RangeValue extends Span {
  readonly type: "range";
  readonly of: "number" | "money" | "date";
  /** Numbers and money as they are, dates as days since 1970-01-01 (first day of the start, last day of the end). */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** Of a range of money. */
  readonly currency: string | undefined;
}

export interface WordValue extends Span {
  readonly type: "word";
  readonly value: string;
}

/** An ISO 4217, ISO 3166 or ISO 639-1 code. */
export interface CodeValue extends Span {
  readonly type: "code";
  readonly value: string;
}

/** A free name, such as the unit that a size counts. */
export interface NameValue extends Span {
  readonly type: "name";
  readonly value: string;
}

export type Kind = "value" | "usp" | "competitor" | "segment" | "service" | "goal";

/** The name of a declared thing. */
export interface RefValue extends Span {
  readonly type: "ref";
  readonly kind: Kind;
  /** In Unicode NFC. */
  readonly name: string;
}

export type Value =
  | TextValue
  | NumberValue
  | PercentValue
  | MoneyValue
  | DurationValue
  | DateValue
  | RangeValue
  | WordValue
  | CodeValue
  | NameValue
  | RefValue;
