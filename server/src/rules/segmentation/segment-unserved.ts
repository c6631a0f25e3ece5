import { say } from "../../base/say.ts";
import { known, unclear } from "../../model/fields.ts";
import type { GivenList, Plan, Ref, Scored, Segment, Usp, ValueDeclaration } from "../../model/plan.ts";
import { listed, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment values nothing that any USP for it delivers.
 *
 * ## Why it matters
 *
 * Customers choose an offer for what they value. Where no USP for a segment delivers any of it, there is no reason to
 * buy from this company rather than from another, and money spent on the segment buys attention at best. Either the
 * offer lacks something, or these are not the customers it is made for.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Advice "Someone to ask"
 * value Bulk   "Pallets by tomorrow"
 *
 * usp Mentor "A mentor with every first hive" {
 *   delivers Advice 5
 * }
 *
 * segment Hobby "Hobby beekeepers" {
 *   psychographics { values Advice 5 }
 * }
 *
 * segment Trade "Commercial apiaries" {
 *   psychographics { values Bulk 5 }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Advice "Someone to ask"
 * value Bulk   "Pallets by tomorrow"
 *
 * usp Mentor "A mentor with every first hive" {
 *   delivers Advice 5
 *   for Hobby
 * }
 *
 * usp Depot "Pallets from the depot next door" {
 *   delivers Bulk 4
 *   for Trade
 * }
 *
 * segment Hobby "Hobby beekeepers" {
 *   psychographics { values Advice 5 }
 * }
 *
 * segment Trade "Commercial apiaries" {
 *   psychographics { values Bulk 5 }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's segmentation: find the customers who most value what you do better. Philip Kotler's tests of a
 * segment: it must be *actionable*, so that an effective programme can be made for it.
 */
export const segmentUnserved = defineRule({
  code: "segment-unserved",
  section: "segmentation",
  severity: "warning",
  silences: ["need-unanswered", "expectation-unmet"],
  check(plan, report) {
    const offers = plan.usps.length === 0 ? undefined : offersOf(plan);
    if (offers === undefined) return;
    let silent: boolean | undefined;
    for (const segment of plan.segments) {
      const values = known(segment.values);
      if (values === undefined) continue;
      const named = offers.named.get(segment) ?? [];
      if (offers.unclear || !unserved(values, offers, named)) continue;
      // That no USP is valued by anybody is one fact, told at the USPs.
      silent ??= everyUspUnvalued(plan);
      if (silent) return;
      // The message names a few, so that it does not grow with the plan.
      const usps = [...named.slice(0, 6), ...offers.general.slice(0, 6)];
      report({
        owner: segment,
        at: segment.nameAt,
        message: messageFor(segment, values, usps),
        related: usps.slice(0, 6).map((usp) => ({
          file: usp.file,
          at: usp.nameAt,
          message: say`${quoted(usp.title)} delivers ${listed(deliveredNames(usp)) || say`nothing`}.`,
        })),
      });
    }
  },
});

interface Offers {
  /** The USPs for every segment, and what they deliver (above 0). */
  readonly general: readonly Usp[];
  readonly delivered: ReadonlySet<ValueDeclaration>;
  /** Whether what one of those delivers is not known. */
  readonly unclear: boolean;
  /** The USPs that name a segment. */
  readonly named: ReadonlyMap<Segment, readonly Usp[]>;
}

/** The USPs by whom they are for, so that no segment has to ask each of them; undefined where that is not known. */
function offersOf(plan: Plan): Offers | undefined {
  const general: Usp[] = [];
  const delivered = new Set<ValueDeclaration>();
  const named = new Map<Segment, Usp[]>();
  let anyUnclear = false;
  for (const usp of plan.usps) {
    if (usp.for === unclear) return undefined;
    if (usp.for === undefined) {
      general.push(usp);
      const delivers = known(usp.delivers);
      if (delivers === undefined) anyUnclear = true;
      for (const item of delivers?.items ?? []) if (item.level > 0) delivered.add(item.value);
    } else {
      addNamed(named, usp, usp.for);
    }
  }
  return { general, delivered, unclear: anyUnclear, named };
}

function addNamed(named: Map<Segment, Usp[]>, usp: Usp, list: GivenList<Ref<Segment>>): void {
  for (const { target } of list.items) {
    const usps = named.get(target);
    if (usps === undefined) named.set(target, [usp]);
    else usps.push(usp);
  }
}

/** Whether all that the USPs for a segment deliver is known, and none of it is valued. */
function unserved(values: GivenList<Scored>, offers: Offers, named: readonly Usp[]): boolean {
  const valued = new Set<ValueDeclaration>();
  for (const item of values.items) {
    if (item.level <= 0) continue;
    if (offers.delivered.has(item.value)) return false;
    valued.add(item.value);
  }
  for (const usp of named) {
    const delivers = known(usp.delivers);
    if (delivers === undefined) return false;
    if (delivers.items.some((item) => item.level > 0 && valued.has(item.value))) return false;
  }
  return true;
}

/** Whether each USP has a segment with known `values`, and none of its segments values anything that it delivers. */
function everyUspUnvalued(plan: Plan): boolean {
  const everybody = valuedBy(plan.segments);
  for (const usp of plan.usps) {
    const delivers = known(usp.delivers);
    const valued = usp.for === undefined ? everybody : valuedBy(plan.segmentsOf(usp) ?? []);
    if (delivers === undefined || valued === undefined) return false;
    if (delivers.items.some((item) => item.level > 0 && valued.has(item.value))) return false;
  }
  return true;
}

/** What any of the segments values (above 0); undefined where none says so or where it is unclear. */
function valuedBy(segments: readonly Segment[]): ReadonlySet<ValueDeclaration> | undefined {
  const valued = new Set<ValueDeclaration>();
  let declared = false;
  for (const { values } of segments) {
    if (values === unclear) return undefined;
    if (values === undefined) continue;
    declared = true;
    for (const item of values.items) if (item.level > 0) valued.add(item.value);
  }
  return declared ? valued : undefined;
}

function messageFor(segment: Segment, values: GivenList<Scored>, usps: readonly Usp[]): string {
  const wanted = values.items.filter(({ level }) => level > 0).map(({ value }) => value.name);
  const title = quoted(segment.title);
  const what = wanted.length === 0 ? say`values nothing above 0` : say`values ${listed(wanted)}`;
  if (usps.length === 0) {
    return say`
        No USP is for ${title}, which ${what}. Name the segment in the "for" of a USP that delivers what it values, or
        drop the segment.`;
  }
  const delivered = new Set(usps.flatMap(deliveredNames));
  const given = delivered.size === 0 ? say`nothing` : say`only ${listed([...delivered])}`;
  return say`
      ${title} ${what}, but the USPs for it deliver ${given}. Deliver something that the segment values in one of
      them, or drop the segment.`;
}

function deliveredNames(usp: Usp): string[] {
  return (known(usp.delivers)?.items ?? []).filter(({ level }) => level > 0).map(({ value }) => value.name);
}
