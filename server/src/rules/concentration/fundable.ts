import { atLeast, below } from "../../base/compare.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Segment } from "../../model/plan.ts";
import { oncePerPlan } from "../once-per-plan.ts";

/** Names that two segments in play share: looked up often, so found once for each plan. */
const doubledNames = oncePerPlan((plan): ReadonlySet<string> => {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { name } of plan.segments) {
    if (seen.has(name)) doubled.add(name);
    seen.add(name);
  }
  return doubled;
});

/**
 * Whether a fix may add a focus on these segments: not where that would bring up something new, such as too many
 * segments, a segment without service or an urgent need that nothing answers. Limits that a team can set are
 * taken at their defaults. `promised` tells of a segment whether some `for` names it, so that its needs are judged
 * with or without money.
 */
export function fundable(plan: Plan, segments: readonly Segment[], promised: (segment: Segment) => boolean): boolean {
  const total = (plan.concentration?.foci.length ?? 0) + segments.length;
  if (total > 4) return false;
  const posture = plan.posture;
  const narrow = known(posture?.generic)?.value === "segmentation" || known(posture?.scope)?.value === "narrow";
  if (narrow && total > 2) return false;
  return segments.every((segment) => wellServed(plan, segment, promised));
}

function wellServed(plan: Plan, segment: Segment, promised: (segment: Segment) => boolean): boolean {
  // The name alone would not say which of two is meant.
  if (doubledNames(plan).has(segment.name)) return false;
  if (plan.services.length > 0 && plan.servicesFor(segment)?.length === 0) return false;
  for (const wish of known(segment.values)?.items ?? []) {
    if (!atLeast(wish.level, 4)) continue;
    const level = plan.numbers.delivered(segment, wish.value);
    if (level !== undefined && below(level, 1) && !promised(segment)) return false;
  }
  return true;
}
