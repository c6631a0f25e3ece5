import { above, below } from "../../base/compare.ts";
import { unclear } from "../../model/fields.ts";
import type { Plan, Segment, Service } from "../../model/plan.ts";
import type { DurationValue } from "../../vocabulary/values.ts";

/** How long a segment with a known lifetime value waits for an answer. */
export interface Wait {
  readonly segment: Segment;
  /** Lifetime value of one customer, in the plan's currency. */
  readonly ltv: number;
  /** The fastest `respond` of the reactive services for the segment, and the service that promises it. */
  readonly respond: DurationValue;
  readonly service: Service;
}

interface Answer {
  readonly service: Service;
  readonly respond: DurationValue;
  /** Where the service stands among the plan's, so that the first of two equally fast ones is meant. */
  readonly order: number;
}

/**
 * The waits of all segments whose lifetime value and fastest answer are known, from the least valuable customer
 * to the most valuable. Services without `for` are looked at once and not once a segment, so the cost grows with
 * the length of the plan and not with services × segments.
 */
export function waitsByValue(plan: Plan): readonly Wait[] {
  // A service that cannot be read may be the fastest for anyone.
  if (plan.file.mayHold("service")) return [];
  let everyone: Answer | undefined;
  const named = new Map<Segment, Answer | typeof unclear>();
  for (const [order, service] of plan.services.entries()) {
    const answer = answerOf(service, order);
    if (answer === undefined) continue;
    if (service.for === undefined) {
      if (answer === unclear) return [];
      everyone = faster(everyone, answer);
      continue;
    }
    const segments = plan.segmentsOf(service);
    // Whom it answers cannot be told, so nobody's fastest answer can be.
    if (segments === undefined) return [];
    for (const segment of segments) {
      const before = named.get(segment);
      if (before === unclear) continue;
      named.set(segment, answer === unclear ? unclear : faster(before, answer));
    }
  }
  if (everyone === undefined && named.size === 0) return [];
  return sorted(plan, everyone, named);
}

function sorted(
  plan: Plan,
  everyone: Answer | undefined,
  named: ReadonlyMap<Segment, Answer | typeof unclear>,
): readonly Wait[] {
  const waits: Wait[] = [];
  for (const segment of plan.segments) {
    const own = named.get(segment);
    if (own === unclear) continue;
    const answer = own === undefined ? everyone : faster(everyone, own);
    if (answer === undefined) continue;
    const ltv = plan.numbers.segment(segment).ltv;
    if (ltv !== undefined) waits.push({ segment, ltv, respond: answer.respond, service: answer.service });
  }
  return waits.sort((a, b) => a.ltv - b.ltv);
}

/** What the service promises to those who ask; nothing where it is proactive or does not say how fast it is. */
function answerOf(service: Service, order: number): Answer | typeof unclear | undefined {
  const { mode, respond } = service;
  if (respond === undefined) return undefined;
  // A service without a readable mode may be a reactive one.
  if (mode === undefined || mode === unclear) return unclear;
  if (mode.value !== "reactive") return undefined;
  return respond === unclear ? unclear : { service, respond, order };
}

function faster(one: Answer | undefined, other: Answer): Answer {
  if (one === undefined || below(other.respond.years, one.respond.years)) return other;
  return above(other.respond.years, one.respond.years) || one.order < other.order ? one : other;
}

/** The shortest and the longest answer that leaves no more valuable customer waiting longer; absent: no limit. */
export interface Bounds {
  readonly shortest: Wait | undefined;
  readonly longest: Wait | undefined;
}

/**
 * What an answer to some segments has to keep to, so that nobody who is worth more waits longer than anybody who
 * is worth less. Made once for a plan; one question costs a binary search a segment.
 */
export function boundsOf(plan: Plan): (segments: readonly Segment[] | undefined) => Bounds {
  const waits = waitsByValue(plan);
  // quickest[i]: the quickest of the first i waits; slowest[i]: the slowest from i on.
  const quickest: (Wait | undefined)[] = [undefined];
  const slowest: (Wait | undefined)[] = new Array<Wait | undefined>(waits.length + 1).fill(undefined);
  for (const [index, wait] of waits.entries()) quickest.push(shorter(quickest[index], wait));
  for (let index = waits.length - 1; index >= 0; index--) slowest[index] = longer(slowest[index + 1], waits[index]);
  return (segments) => {
    // An answer for everyone that is as quick as the quickest makes all wait alike.
    if (segments === undefined) return { shortest: undefined, longest: quickest[waits.length] };
    let shortest: Wait | undefined;
    let longest: Wait | undefined;
    for (const segment of segments) {
      const ltv = plan.numbers.segment(segment).ltv;
      if (ltv === undefined) continue;
      longest = shorter(quickest[firstNot(waits, (wait) => below(wait.ltv, ltv))], longest);
      shortest = longer(slowest[firstNot(waits, (wait) => !above(wait.ltv, ltv))], shortest);
    }
    return { shortest, longest };
  };
}

/** Whether an answer in so many years keeps to the bounds. */
export function within(years: number, bounds: Bounds): boolean {
  if (bounds.shortest !== undefined && below(years, bounds.shortest.respond.years)) return false;
  return bounds.longest === undefined || !above(years, bounds.longest.respond.years);
}

function shorter(one: Wait | undefined, other: Wait | undefined): Wait | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.respond.years < one.respond.years ? other : one;
}

function longer(one: Wait | undefined, other: Wait | undefined): Wait | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.respond.years > one.respond.years ? other : one;
}

/** The first index from which `holds` no longer does; it holds for a beginning of the list. */
function firstNot(waits: readonly Wait[], holds: (wait: Wait) => boolean): number {
  let low = 0;
  let high = waits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const wait = waits[middle];
    if (wait !== undefined && holds(wait)) low = middle + 1;
    else high = middle;
  }
  return low;
}
