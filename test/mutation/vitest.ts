/**
 * Stands in for Vitest, with as much of it as the tests of rules use: a test file is loaded once, and its tests run as
 * often as there are changes, each in about a millisecond. A part that is missing here fails before any change is made.
 */
import { inspect, isDeepStrictEqual } from "node:util";

type Body = () => unknown;
type EachBody = (...values: readonly unknown[]) => unknown;

let collected: Body[] = [];

/** The tests that a file defines while it is loaded. */
export async function collect(load: () => Promise<unknown>): Promise<Body[]> {
  collected = [];
  await load();
  return collected;
}

/** One row of a table as the values of a test: a list is spread. */
function valuesOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : [row];
}

export const it = Object.assign(
  (_name: string, body: Body): void => {
    collected.push(body);
  },
  {
    each:
      (rows: readonly unknown[]) =>
      (_name: string, body: EachBody): void => {
        for (const row of rows) collected.push(() => body(...valuesOf(row)));
      },
  },
);

export const describe = Object.assign((_name: string, body: Body): unknown => body(), {
  each:
    (rows: readonly unknown[]) =>
    (_name: string, body: EachBody): void => {
      for (const row of rows) body(...valuesOf(row));
    },
});

type Matcher = (actual: unknown, wanted: unknown) => boolean;

const matchers = {
  toBe: (actual, wanted) => Object.is(actual, wanted),
  toEqual: (actual, wanted) => isDeepStrictEqual(actual, wanted),
  toContain: (actual, wanted) =>
    typeof actual === "string" ? actual.includes(String(wanted)) : Array.isArray(actual) && actual.includes(wanted),
  toMatch: (actual, wanted) =>
    wanted instanceof RegExp ? wanted.test(String(actual)) : String(actual).includes(String(wanted)),
  toBeGreaterThan: (actual, wanted) => Number(actual) > Number(wanted),
  toBeLessThan: (actual, wanted) => Number(actual) < Number(wanted),
  toBeLessThanOrEqual: (actual, wanted) => Number(actual) <= Number(wanted),
} satisfies Record<string, Matcher>;

type Expectations = Readonly<Record<keyof typeof matchers, (wanted: unknown) => void>>;

export function expect(actual: unknown, message = ""): Expectations & { readonly not: Expectations } {
  return { ...expectations(actual, message, true), not: expectations(actual, message, false) };
}

function expectations(actual: unknown, message: string, holds: boolean): Expectations {
  const prove = (matches: Matcher) => (wanted: unknown) => {
    if (matches(actual, wanted) !== holds) throw new Error(`${message}\n${inspect(actual)} against ${inspect(wanted)}`);
  };
  return {
    toBe: prove(matchers.toBe),
    toEqual: prove(matchers.toEqual),
    toContain: prove(matchers.toContain),
    toMatch: prove(matchers.toMatch),
    toBeGreaterThan: prove(matchers.toBeGreaterThan),
    toBeLessThan: prove(matchers.toBeLessThan),
    toBeLessThanOrEqual: prove(matchers.toBeLessThanOrEqual),
  };
}
