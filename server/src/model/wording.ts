import { say, translated } from "../base/say.ts";

/** How numbers and names are written in messages: as a product manager would write them. */

/** A number with commas between thousands and at most `digits` decimals, without trailing zeros. */
export function number(value: number, digits = 2): string {
  const rounded = Number(value.toFixed(digits));
  const text = Math.abs(rounded)
    .toFixed(digits)
    .replace(/\.?0+$/, digits === 0 ? "$&" : "");
  const [whole = "0", fraction] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? "-" : ""}${grouped}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** Whole customers, rounded down: what can be won is never rounded up. */
export function count(value: number): string {
  return number(Math.floor(value + 1e-9), 0);
}

/** A fraction as a percentage: 0.155 is `15.5%`. */
export function percent(fraction: number): string {
  return `${number(fraction * 100, 1)}%`;
}

/** An amount with its currency, in whole units from 100 on: `600,000 EUR`, `19.90 EUR`. */
export function money(value: number, currency: string | undefined): string {
  const amount =
    Math.abs(value) >= 100 || Number.isInteger(value)
      ? number(value, 0)
      : number(value, 2).match(/^-?[\d,]+\.\d$/)
        ? `${number(value, 2)}0`
        : number(value, 2);
  return currency === undefined ? amount : `${amount} ${currency}`;
}

/** `A`, `A and B`, `A, B and C`; beyond `most`, `A, B and 3 more`. */
export function listed(items: readonly string[], most = 5): string {
  const shown = items.length > most ? [...items.slice(0, most - 1), say`${items.length - most + 1} more`] : items;
  if (shown.length <= 1) return shown[0] ?? "";
  return say`${shown.slice(0, -1).join(", ")} and ${shown[shown.length - 1] ?? ""}`;
}

/** `A`, `A or B`, `A, B or C`. */
export function either(items: readonly string[]): string {
  if (items.length <= 1) return items[0] ?? "";
  return say`${items.slice(0, -1).join(", ")} or ${items[items.length - 1] ?? ""}`;
}

/** A title in quotes, cut where it is very long. */
export function quoted(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  return say`"${line.length > 60 ? `${line.slice(0, 57)}…` : line}"`;
}

/** `1 segment`, `3 segments`. Catalogues hold the two nouns by themselves. */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${translated(value === 1 ? one : many)}`;
}

/** A duration in years as people say it: `4 years`, `30 months`. */
export function years(value: number): string {
  const months = value * 12;
  if (value >= 1 && Number.isInteger(Number(value.toFixed(4)))) return plural(Number(value.toFixed(4)), "year");
  if (months >= 1) return plural(Number(months.toFixed(1)), "month");
  const days = value * 365.25;
  if (days >= 1) return plural(Number(days.toFixed(1)), "day");
  const hours = days * 24;
  if (hours >= 1) return plural(Number(hours.toFixed(1)), "hour");
  return plural(Number((hours * 60).toFixed(0)), "minute");
}

/** A day since 1970-01-01 as `2027-03-31`. */
export function day(value: number): string {
  return new Date(value * 86_400_000).toISOString().slice(0, 10);
}
