import { Remembered } from "../model/facets.ts";
import type { Plan } from "../model/plan.ts";

const resets: (() => void)[] = [];

/** Lets go of what the last plan gave, so that a plan can leave memory with the workspace that holds it. */
export function forgetLastPlan(): void {
  for (const reset of resets) reset();
}

/**
 * A function of a plan that is worked out once while the plan is checked. Only what the last plan gave is kept. A
 * `WeakMap` would hold the plans of a long run for much longer than they are needed: the collector of young objects
 * takes what it holds as still in use, and moves one plan after the other to where clearing up is slow.
 */
export function oncePerPlan<T>(make: (plan: Plan) => T): (plan: Plan) => T {
  let last: { readonly plan: Plan; readonly result: Remembered<T> } | undefined;
  resets.push(() => {
    last = undefined;
  });
  return (plan) => {
    if (last?.plan !== plan) last = { plan, result: new Remembered() };
    return last.result.get(() => make(plan));
  };
}
