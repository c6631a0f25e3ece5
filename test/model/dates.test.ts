import { describe, expect, it } from "vitest";
import { addDuration, parseDuration } from "../../server/src/model/dates.ts";

const MILLISECONDS = 86_400_000;
const dayOf = (date: string): number => Date.parse(date) / MILLISECONDS;
const plus = (date: string, duration: string): string => {
  const parsed = parseDuration(duration);
  if (parsed === undefined) throw new Error(`${duration} is no duration`);
  return new Date(addDuration(dayOf(date), parsed) * MILLISECONDS).toISOString().slice(0, 10);
};

describe("addDuration", () => {
  it.each([
    ["2026-08-31", "6mo", "2027-02-28"],
    ["2027-08-31", "6mo", "2028-02-29"],
    ["2024-02-29", "1y", "2025-02-28"],
    ["2024-02-29", "4y", "2028-02-29"],
    ["2026-12-31", "2mo", "2027-02-28"],
    ["2026-01-31", "1mo", "2026-02-28"],
    ["2026-02-28", "1mo", "2026-03-28"],
    ["2026-02-15", "12mo", "2027-02-15"],
    ["1969-12-31", "1mo", "1970-01-31"],
    ["2026-01-01", "0mo", "2026-01-01"],
  ])("goes by the calendar: %s and %s is %s", (from, duration, to) => {
    expect(plus(from, duration)).toBe(to);
  });

  it.each([
    ["2026-01-15", "36h", "2026-01-16"],
    ["2026-01-15", "23h", "2026-01-15"],
    ["2026-01-15", "1440min", "2026-01-16"],
    ["2026-02-27", "2d", "2026-03-01"],
    ["2026-02-27", "2w", "2026-03-13"],
    ["2026-01-15", "1.5y", "2027-07-15"],
    ["2026-01-15", "0.5mo", "2026-01-30"],
  ])("counts what is no whole month in days: %s and %s is %s", (from, duration, to) => {
    expect(plus(from, duration)).toBe(to);
  });

  it("agrees with the calendar of the machine over centuries", () => {
    for (let day = -80_000; day < 80_000; day += 13) {
      const date = new Date(day * MILLISECONDS);
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate();
      const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, Math.min(last, date.getUTCDate()));
      expect(addDuration(day, { amount: 1, unit: "mo" })).toBe(next / MILLISECONDS);
    }
  });

  it("counts beyond what any calendar holds", () => {
    const far = addDuration(dayOf("9999-12-31"), { amount: 900_000, unit: "y" });
    expect(far).toBeGreaterThan(300_000_000);
    expect(addDuration(0, { amount: 1e308, unit: "y" })).toBe(Number.POSITIVE_INFINITY);
    expect(addDuration(0, { amount: 1e308, unit: "w" })).toBe(Number.POSITIVE_INFINITY);
  });
});

describe("parseDuration", () => {
  it("reads what a plan may hold", () => {
    expect(parseDuration("12mo")).toEqual({ amount: 12, unit: "mo" });
    expect(parseDuration(" 1_000min ")).toEqual({ amount: 1000, unit: "min" });
    expect(parseDuration("1.5y")).toEqual({ amount: 1.5, unit: "y" });
  });

  it.each(["", "12", "mo", "12 mo", "-1mo", "12months", "1__0d", "soon"])("refuses %j", (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });
});
