import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Segment, Usp } from "../../model/plan.ts";
import { money, percent, plural } from "../../model/wording.ts";
import { ratio } from "./figures.ts";
import type { PrincipleVerdict } from "./types.ts";

/** A principle in one line, with the number that tells most. */
export function summaryOf(plan: Plan, principle: PrincipleVerdict["principle"]): string {
  switch (principle) {
    case "specialization": {
      const area = known(plan.specialization?.focus)?.value;
      return area === undefined ? (plan.specialization?.title ?? "") : say`focus on the ${area}`;
    }
    case "differentiation": {
      const best = bestFit(plan);
      return joined(plural(plan.usps.length, "USP"), best === undefined ? "" : say`best fit ${percent(best.fit)}`);
    }
    case "segmentation":
      return joined(plural(plan.segments.length, "segment"), fits(plan));
    case "concentration": {
      const { budget, effectiveSegments, alignment } = plan.numbers.concentration;
      return joined(
        budget === undefined ? "" : money(budget, plan.numbers.moneyCode),
        effectiveSegments === undefined ? "" : spread(effectiveSegments),
        alignment === undefined ? "" : follows(alignment),
      );
    }
    case "service":
      return plural(plan.services.length, "service");
    case "economics":
      return joined(plural(plan.goals.length, "goal"), thinnest(plan));
    case "posture": {
      const { posture } = plan;
      const words = [known(posture?.generic), known(posture?.market), known(posture?.scope)];
      return words.flatMap((word) => word?.value ?? []).join(" · ");
    }
  }
}

/** How the money is spread, from the number of segments of equal weight that it amounts to. */
export function spread(effective: number): string {
  if (effective < 1.05) return say`all on one segment`;
  return say`as if spread evenly over ${ratio(effective)} segments`;
}

export function follows(alignment: number): string {
  return say`follows the opportunities by ${percent(alignment)}`;
}

/** The best fit of any USP with any of its segments; of equals the first. */
export function bestFit(
  plan: Plan,
  usps: readonly Usp[] = plan.usps,
): { readonly usp: Usp; readonly segment: Segment; readonly fit: number } | undefined {
  let best: { readonly usp: Usp; readonly segment: Segment; readonly fit: number } | undefined;
  for (const usp of usps) {
    for (const segment of plan.segmentsOf(usp) ?? []) {
      const fit = plan.numbers.uspFit(usp, segment);
      if (fit !== undefined && (best === undefined || fit > best.fit)) best = { usp, segment, fit };
    }
  }
  return best;
}

/** The lowest and the highest of some numbers; undefined where there are none. */
export function ends(all: readonly number[]): { readonly low: number; readonly high: number } | undefined {
  if (all.length === 0) return undefined;
  return { low: all.reduce((a, b) => Math.min(a, b)), high: all.reduce((a, b) => Math.max(a, b)) };
}

function fits(plan: Plan): string {
  const all = ends(plan.segments.flatMap((segment) => plan.numbers.segment(segment).fit ?? []));
  if (all === undefined) return "";
  const [low, high] = [percent(all.low), percent(all.high)];
  return low === high ? say`fit ${low}` : say`fit ${low} to ${high}`;
}

function thinnest(plan: Plan): string {
  const all = plan.segments.flatMap((segment) => plan.numbers.segment(segment).ltvToCac ?? []);
  const found = ends(all);
  return found === undefined ? "" : say`LTV : CAC ${all.length > 1 ? say`at least ` : ""}${ratio(found.low)}`;
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}
