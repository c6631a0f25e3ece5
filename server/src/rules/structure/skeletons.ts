import { phrases, say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Scored, Segment, ValueDeclaration } from "../../model/plan.ts";
import { areaTexts } from "../specialization/shared.ts";

/**
 * What the fixes of a missing principle have in common. A skeleton is built from what the plan already says, so that it
 * mends one thing and breaks no other; its texts are ones to start from, never marks to be filled in.
 */

/** What texts say until somebody writes better ones. */
export const usualTexts = phrases({
  value: "What customers come to us for",
  proof: "What customers tell us in the yearly survey",
});

/** `base`, or `base2`, `base3` … where something of the kind has that name already. */
export function freshName(base: string, taken: Iterable<{ readonly name: string }>): string {
  const names = new Set<string>();
  for (const { name } of taken) names.add(name);
  let name = base;
  for (let next = 2; names.has(name); next++) name = `${base}${next}`;
  return name;
}

/** The values of a segment that matter to it at all; none where it declares none, or unclear ones. */
export function valuedBy(segment: Segment): readonly Scored[] {
  return (known(segment.values)?.items ?? []).filter((scored) => scored.level > 0);
}

/** The highest level that a competitor in play offers, for each value that one offers. */
export function bestOffers(plan: Plan): ReadonlyMap<ValueDeclaration, number> {
  const best = new Map<ValueDeclaration, number>();
  for (const competitor of plan.competitors) {
    for (const { value, level } of known(competitor.offers)?.items ?? []) {
      best.set(value, Math.max(level, best.get(value) ?? 0));
    }
  }
  return best;
}

/** `Freshness 5, Speed 4` */
export function scores(levels: Iterable<readonly [{ readonly name: string }, number]>): string {
  return Array.from(levels, ([value, level]) => `${value.name} ${level}`).join(", ");
}

/** A specialization in a product for certain customers; it stands in no relation to the rest of the plan. */
export function specializationSkeleton(): string {
  return [
    `specialization "${say`What we do better than others`}" {`,
    `  product "${areaTexts.product}"`,
    `  customer "${areaTexts.customer}"`,
    "  focus customer",
    "}",
  ].join("\n");
}
