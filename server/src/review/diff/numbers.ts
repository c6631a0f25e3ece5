import { same } from "../../base/compare.ts";
import type { Naming } from "./said.ts";
import type { NumberChange } from "./types.ts";

/** The derived numbers before and after, taken from two reports as they are. */

type Levels = Readonly<Record<string, number>>;

/** Of what `report --format json` prints, all that is derived. */
export interface PlanNumbers {
  readonly plan: { readonly currency?: string; readonly period?: { readonly years?: number } };
  readonly segments: readonly SegmentNumbers[];
  readonly usps: readonly {
    readonly name: string;
    readonly title: string;
    readonly fit: Levels;
    readonly advantage: Levels;
    readonly edge: Levels;
  }[];
  readonly concentration: {
    readonly budget?: number;
    readonly shares: Levels;
    readonly reserve?: number;
    readonly hhi?: number;
    readonly effectiveSegments?: number;
    readonly alignment?: number;
  };
  readonly curves: readonly { readonly name: string; readonly levels: Levels }[];
  readonly goals: readonly {
    readonly name: string;
    readonly title: string;
    readonly acquire?: number;
    readonly reachableAcquire?: number;
  }[];
}

export interface SegmentNumbers {
  readonly name: string;
  readonly title: string;
  readonly reachable?: number;
  readonly lifetime?: number;
  readonly ltv?: number;
  readonly ltvToCac?: number;
  readonly paybackMonths?: number;
  readonly fit?: number;
  readonly opportunity?: number;
  readonly share?: number;
  readonly recommendedShare?: number;
  readonly budget?: number;
  readonly customersWon?: number;
  readonly customersKept?: number;
  readonly satisfaction: readonly {
    readonly value: string;
    readonly expected: number;
    readonly delivered?: number;
    readonly result?: "dissatisfied" | "satisfied" | "delighted";
  }[];
}

export const segmentNumbers = [
  "share",
  "recommendedShare",
  "budget",
  "customersWon",
  "customersKept",
  "fit",
  "opportunity",
  "reachable",
  "ltv",
  "ltvToCac",
  "paybackMonths",
  "lifetime",
] as const;

export const concentrationNumbers = ["budget", "reserve", "hhi", "effectiveSegments", "alignment"] as const;

type Figure = Omit<NumberChange, "before" | "after"> & { readonly value: number | string };

/** All numbers of a report, in the order in which they are told. */
function* figuresOf(numbers: PlanNumbers, naming: Naming): Generator<Figure> {
  yield* known({ of: "plan", number: "years" }, numbers.plan.period?.years);
  for (const number of concentrationNumbers)
    yield* known({ of: "concentration", number }, numbers.concentration[number]);
  for (const [segment, share] of Object.entries(numbers.concentration.shares)) {
    yield* known({ of: "concentration", number: "shares", for: naming("segment", segment) }, share);
  }
  for (const segment of numbers.segments) {
    const of = { of: "segment", name: naming("segment", segment.name), title: segment.title } as const;
    for (const number of segmentNumbers) yield* known({ ...of, number }, segment[number]);
    for (const { value, expected, delivered, result } of segment.satisfaction) {
      const on = { ...of, for: naming("value", value) };
      yield* known({ ...on, number: "expected" }, expected);
      yield* known({ ...on, number: "delivered" }, delivered);
      yield* known({ ...on, number: "satisfaction" }, result);
    }
  }
  for (const { name, title, fit, advantage, edge } of numbers.usps) {
    const of = { of: "usp", name: naming("usp", name), title } as const;
    yield* levels({ ...of, number: "fit" }, fit, (each) => naming("segment", each));
    yield* levels({ ...of, number: "advantage" }, advantage, (each) => naming("value", each));
    yield* levels({ ...of, number: "edge" }, edge, (each) => naming("segment", each));
  }
  for (const { name, title, reachableAcquire } of numbers.goals) {
    yield* known({ of: "goal", name: naming("goal", name), title, number: "reachableAcquire" }, reachableAcquire);
  }
  for (const [i, { name, levels: curve }] of numbers.curves.entries()) {
    // Our own curve comes first; a competitor may be called `us`, too.
    const who = i === 0 ? name : naming("competitor", name);
    yield* levels({ of: "curve", name: who, number: i === 0 ? "us" : "level" }, curve, (each) => naming("value", each));
  }
}

type Label = Omit<Figure, "value">;

function* known(label: Label, value: number | string | undefined): Generator<Figure> {
  if (value !== undefined) yield { ...label, value };
}

function* levels(label: Label, values: Levels, nameOf: (name: string) => string): Generator<Figure> {
  for (const [name, value] of Object.entries(values)) yield { ...label, for: nameOf(name), value };
}

/**
 * Every number that differs.
 *
 * @param naming the names now of what had names before.
 */
export function numberChanges(
  before: PlanNumbers | undefined,
  after: PlanNumbers | undefined,
  naming: Naming,
): readonly NumberChange[] {
  const old = new Map<string, Figure>();
  if (before !== undefined) for (const figure of figuresOf(before, naming)) old.set(keyOf(figure), figure);
  const changes: NumberChange[] = [];
  if (after !== undefined) {
    for (const figure of figuresOf(after, (_, name) => name)) {
      const key = keyOf(figure);
      const was = old.get(key)?.value;
      old.delete(key);
      const { value, ...label } = figure;
      if (!isSame(was, value)) changes.push({ ...label, ...(was === undefined ? {} : { before: was }), after: value });
    }
  }
  for (const { value, ...label } of old.values()) changes.push({ ...label, before: value });
  return changes;
}

/** Sums in another order differ in their last digits. */
function isSame(was: number | string | undefined, now: number | string): boolean {
  return typeof was === "number" && typeof now === "number" ? same(was, now) : was === now;
}

function keyOf({ of, name, number, for: whom }: Figure): string {
  return JSON.stringify([of, name, number, whom]);
}
