import type { Plan } from "../../model/plan.ts";
import type { PlanNumbers, SegmentNumbers } from "./numbers.ts";
import type { Naming } from "./said.ts";

/** Two states of a plan with their numbers, side by side. */

export interface Told {
  readonly plan: Plan;
  readonly numbers: PlanNumbers;
}

export interface Sides {
  readonly before: Told | undefined;
  readonly after: Told | undefined;
  /** The names now of what had names before. */
  readonly naming: Naming;
  readonly currency: string | undefined;
}

/** Both states of a plan that was there before and is there now. */
export interface BothSides extends Sides {
  readonly before: Told;
  readonly after: Told;
}

/** Segments that are there on both sides, with their numbers. */
export function segmentPairs({ before, after, naming }: BothSides): readonly {
  readonly was: SegmentNumbers;
  readonly now: SegmentNumbers;
}[] {
  const old = new Map(before.numbers.segments.map((segment) => [naming("segment", segment.name), segment]));
  return after.numbers.segments.flatMap((now) => {
    const was = old.get(now.name);
    return was === undefined ? [] : [{ was, now }];
  });
}

/** Two numbers as they are written, where that differs. */
export function moved(
  before: number | undefined,
  after: number | undefined,
  write: (value: number) => string,
): readonly [before: string, after: string] | undefined {
  if (before === undefined || after === undefined) return undefined;
  const written = [write(before), write(after)] as const;
  return written[0] === written[1] ? undefined : written;
}

/** With its sign: `+5%`, `−90,000 EUR`. */
export function signed(value: number, write: (value: number) => string): string {
  return `${value < 0 ? "−" : "+"}${write(Math.abs(value))}`;
}
