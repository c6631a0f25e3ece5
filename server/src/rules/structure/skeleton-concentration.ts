import { isAbsent, known } from "../../model/fields.ts";
import type { Plan, Segment } from "../../model/plan.ts";
import { newSegment } from "./skeleton-segment.ts";
import { valuedBy } from "./skeletons.ts";

/** More segments than this with a focus are a remark of their own, and with a narrow posture more than two. */
const MOST_FOCI = 4;
const MOST_NARROW_FOCI = 2;
/** Kept back in percent, as nobody knows all that a year will bring. */
const RESERVE = 10;

/**
 * A concentration on the segments that the plan makes promises to, in equal shares, or else on the one that fits best;
 * without any segment it brings one along. Undefined where the plan promises more than it can concentrate on, or leaves
 * a segment without service: which one to drop is for people to decide.
 */
export function concentrationSkeleton(plan: Plan): string | undefined {
  if (plan.segments.length === 0) {
    const segment = newSegment(plan);
    if (segment === undefined || !plan.services.every((service) => isAbsent(service.for))) return undefined;
    return `${segment.text}\n\n${write([segment.name])}`;
  }
  const named = namedIn(plan);
  const foci = named.length > 0 ? named : bestOf(plan);
  if (foci.length === 0 || foci.length > mostFoci(plan)) return undefined;
  if (!foci.every((segment) => isCared(plan, segment))) return undefined;
  return write(foci.map((segment) => segment.name));
}

function write(names: readonly string[]): string {
  const share = Math.floor((100 - RESERVE) / names.length);
  // Four equal shares would spread the money thin, so that the shares are left open there.
  const suffix = names.length < MOST_FOCI ? ` ${share}%` : "";
  const lines = names.map((name) => `  focus ${name}${suffix}`);
  return ["concentration {", ...lines, `  reserve ${RESERVE}%`, "}"].join("\n");
}

function mostFoci(plan: Plan): number {
  const { posture } = plan;
  const narrow = known(posture?.generic)?.value === "segmentation" || known(posture?.scope)?.value === "narrow";
  return narrow ? MOST_NARROW_FOCI : MOST_FOCI;
}

/** The segments in play that something is for, in the order of the plan. */
function namedIn(plan: Plan): readonly Segment[] {
  const named = new Set<Segment>();
  for (const owner of [...plan.usps, ...plan.services, ...plan.goals]) {
    for (const ref of known(owner.for)?.items ?? []) named.add(ref.target);
  }
  return plan.segments.filter((segment) => named.has(segment));
}

/** The segment that the plan fits best, of those to which it has something to say; the first of equals. */
function bestOf(plan: Plan): readonly Segment[] {
  let best: Segment | undefined;
  let bestFit = -1;
  for (const segment of plan.segments) {
    const fit = plan.numbers.segment(segment).fit ?? 0;
    if (fit <= bestFit || !isCared(plan, segment) || !isAnswered(plan, segment)) continue;
    best = segment;
    bestFit = fit;
  }
  return best === undefined ? [] : [best];
}

function isCared(plan: Plan, segment: Segment): boolean {
  return plan.services.length === 0 || (plan.servicesFor(segment)?.length ?? 0) > 0;
}

/** Whether everything that matters much to the segment is delivered to it, as far as anything is. */
function isAnswered(plan: Plan, segment: Segment): boolean {
  return valuedBy(segment).every(({ value, level }) => {
    const delivered = plan.numbers.delivered(segment, value);
    return level < 4 || delivered === undefined || delivered >= 1;
  });
}
