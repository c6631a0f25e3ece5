import { atLeast, below } from "../../base/compare.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Segment } from "../../model/plan.ts";

/**
 * Whether a fix may add a focus on these segments: not where that would bring up something new, such as too many
 * segments, a segment without service or an urgent need that nothing answers. Limits that a team can set are
 * taken at their defaults.
 */
export function fundable(plan: Plan, segments: readonly Segment[]): boolean {
  const total = (plan.concentration?.foci.length ?? 0) + segments.length;
  if (total > 4) return false;
  const posture = plan.posture;
  const narrow = known(posture?.generic)?.value === "segmentation" || known(posture?.scope)?.value === "narrow";
  if (narrow && total > 2) return false;
  // With at most four segments the rest is cheap.
  return segments.every((segment) => plan.segments.includes(segment) && wellServed(plan, segment));
}

function wellServed(plan: Plan, segment: Segment): boolean {
  // Two segments of one name are in sight: the name alone would not say which is meant.
  if (plan.segments.some((other) => other !== segment && other.name === segment.name)) return false;
  if (plan.services.length > 0 && plan.servicesFor(segment)?.length === 0) return false;
  for (const wish of known(segment.values)?.items ?? []) {
    const level = plan.numbers.delivered(segment, wish.value);
    if (atLeast(wish.level, 4) && level !== undefined && below(level, 1) && !promised(plan, segment)) return false;
  }
  return true;
}

/** Whether something names it in `for` already: then its needs are judged with or without money. */
function promised(plan: Plan, segment: Segment): boolean {
  return [...plan.usps, ...plan.services, ...plan.goals].some((one) =>
    known(one.for)?.items.some((item) => item.target === segment),
  );
}
