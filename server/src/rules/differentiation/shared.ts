import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import type { Edit, Related } from "../../model/diagnostic.ts";
import { addItem, replace } from "../../model/edits.ts";
import { Remembered } from "../../model/facets.ts";
import { isAbsent, known, unclear } from "../../model/fields.ts";
import type { Competitor, GivenList, Plan, Scored, Segment, Usp, ValueDeclaration } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { listed, number, quoted } from "../../model/wording.ts";
import { oncePerPlan } from "../once-per-plan.ts";

/** More related places than this help nobody, and a plan of ten thousand segments must stay quick. */
const mostRelated = 20;

/** How much a value matters at most to the segments of a USP, and to which of them. */
export interface Want {
  readonly value: ValueDeclaration;
  /** 0 to 5. */
  readonly level: number;
  readonly segment: Segment;
}

/** What the segments of a USP want, taken together. */
export interface Demand {
  /** The segments that declare `values` without an error. */
  readonly declaring: readonly Segment[];
  /** Whether the `values` of some segment have an error, so that it may value anything. */
  readonly unclear: boolean;
  /** For each value that one of them lists, the highest importance. */
  readonly highest: ReadonlyMap<ValueDeclaration, Want>;
  /** What matters most of all; absent where nothing matters more than 0. */
  readonly top: Want | undefined;
}

/** One score of one competitor. */
export interface Offer {
  readonly competitor: Competitor;
  readonly item: Scored;
}

/** The competitors of a USP with their scores by value. */
export interface Rivals {
  readonly competitors: readonly Competitor[];
  readonly scores: ReadonlyMap<ValueDeclaration, readonly Offer[]>;
  /** For each value that one of them scores, the highest level. */
  readonly best: ReadonlyMap<ValueDeclaration, number>;
  /** Whether the `offers` of some competitor have an error, so that it may score anything. */
  readonly unclear: boolean;
}

function gatherDemand(segments: readonly Segment[]): Demand {
  const declaring: Segment[] = [];
  const highest = new Map<ValueDeclaration, Want>();
  let isUnclear = false;
  let top: Want | undefined;
  for (const segment of segments) {
    if (segment.values === unclear) isUnclear = true;
    const values = known(segment.values);
    if (values === undefined) continue;
    declaring.push(segment);
    for (const { value, level } of values.items) {
      const before = highest.get(value);
      if (before !== undefined && before.level >= level) continue;
      const want = { value, level, segment };
      highest.set(value, want);
      if (level > (top?.level ?? 0)) top = want;
    }
  }
  return { declaring, unclear: isUnclear, highest, top };
}

const demandOfAll = oncePerPlan((plan) => gatherDemand(plan.segments));
const demandsOfNamed = oncePerPlan(() => new Map<Usp, Remembered<Demand>>());

/** What the segments that the USP is for want; undefined where it is not known which these are. */
export function demandFor(plan: Plan, usp: Usp): Demand | undefined {
  // Most USPs name no segment: what all segments want is gathered once and not for each of them.
  if (isAbsent(usp.for)) return demandOfAll(plan);
  const segments = plan.segmentsOf(usp);
  if (segments === undefined) return undefined;
  return rememberedFor(demandsOfNamed(plan), usp).get(() => gatherDemand(segments));
}

function gatherRivals(competitors: readonly Competitor[]): Rivals {
  const scores = new Map<ValueDeclaration, Offer[]>();
  const best = new Map<ValueDeclaration, number>();
  let isUnclear = false;
  for (const competitor of competitors) {
    if (competitor.offers === unclear) isUnclear = true;
    for (const item of known(competitor.offers)?.items ?? []) {
      const offers = scores.get(item.value);
      if (offers === undefined) scores.set(item.value, [{ competitor, item }]);
      else offers.push({ competitor, item });
      best.set(item.value, Math.max(best.get(item.value) ?? 0, item.level));
    }
  }
  return { competitors, scores, best, unclear: isUnclear };
}

/** Every competitor in play with its scores. */
export const allRivals = oncePerPlan((plan) => gatherRivals(plan.competitors));
const rivalsOfNamed = oncePerPlan(() => new Map<Usp, Remembered<Rivals>>());

/** The competitors that the USP is against; undefined where it is not known which these are. */
export function rivalsOf(plan: Plan, usp: Usp): Rivals | undefined {
  if (isAbsent(usp.against)) return allRivals(plan);
  const competitors = plan.competitorsOf(usp);
  if (competitors === undefined) return undefined;
  return rememberedFor(rivalsOfNamed(plan), usp).get(() => gatherRivals(competitors));
}

function rememberedFor<T>(kept: Map<Usp, Remembered<T>>, usp: Usp): Remembered<T> {
  let remembered = kept.get(usp);
  if (remembered === undefined) {
    remembered = new Remembered();
    kept.set(usp, remembered);
  }
  return remembered;
}

/**
 * The highest level at which anything in play delivers each value that is named in a `delivers`, 0 included;
 * undefined where some `delivers` has an error or a USP lacks it, so that the curve is not known.
 */
export const ourCurve = oncePerPlan((plan): ReadonlyMap<ValueDeclaration, number> | undefined => {
  const curve = new Map<ValueDeclaration, number>();
  for (const usp of plan.usps) if (known(usp.delivers) === undefined) return undefined;
  for (const { delivers } of [...plan.usps, ...plan.services]) {
    if (delivers === unclear) return undefined;
    for (const { value, level } of delivers?.items ?? []) curve.set(value, Math.max(curve.get(value) ?? 0, level));
  }
  return curve;
});

/** What the USP delivers above level 0; undefined where that is not known. */
export function deliveredBy(usp: Usp): readonly Scored[] | undefined {
  return known(usp.delivers)?.items.filter(({ level }) => level > 0);
}

/** What a segment values most; undefined where that is not known or nothing. */
export function topOf(segment: Segment): Scored | undefined {
  let top: Scored | undefined;
  for (const item of known(segment.values)?.items ?? []) if (item.level > (top?.level ?? 0)) top = item;
  return top;
}

/** `Freshness, Speed and Price`. */
export function valueNames(items: readonly { readonly value: ValueDeclaration }[]): string {
  return listed(items.map(({ value }) => value.name));
}

/** `Freshness 5 and Speed 4`. */
export function scoresOf(items: readonly Scored[]): string {
  return listed(items.map(({ value, level }) => `${value.name} ${number(level)}`));
}

/** At most five titles in quotes, as a list. */
export function titles(declared: readonly { readonly title: string }[]): string {
  // Long lists are cut before they are written, because one may be written for each of many remarks.
  const shown = declared.slice(0, declared.length > 5 ? 4 : 5).map(({ title }) => quoted(title));
  const more = declared.length - shown.length;
  return listed(more > 0 ? [...shown, say`${more} more`] : shown);
}

/** The places of at most twenty things, as related information. */
export function relatedTo<T extends { readonly file: SourceFile }>(
  things: readonly T[],
  at: (thing: T) => Span,
  message: (thing: T) => string,
): Related[] {
  return things.slice(0, mostRelated).map((thing) => ({ file: thing.file, at: at(thing), message: message(thing) }));
}

/** Links to what the segments value. */
export function relatedValues(segments: readonly Segment[]): Related[] {
  return relatedTo(
    segments,
    (segment) => known(segment.values)?.keyword ?? segment.nameAt,
    (segment) => say`${quoted(segment.title)} values ${scoresOf(known(segment.values)?.items ?? [])}.`,
  );
}

/** Links to what competitors offer. */
export function relatedOffers(competitors: readonly Competitor[]): Related[] {
  return relatedTo(
    competitors,
    (competitor) => known(competitor.offers)?.keyword ?? competitor.nameAt,
    (competitor) => say`${quoted(competitor.title)} offers ${scoresOf(known(competitor.offers)?.items ?? [])}.`,
  );
}

/** The best level that a competitor of the USP offers of a value, 0 where none is known. */
export function bestRival(plan: Plan, usp: Usp, value: ValueDeclaration): number {
  return rivalsOf(plan, usp)?.best.get(value) ?? 0;
}

/**
 * The level at which a USP would have to deliver a value for a segment, for use in a fix: not below `least`, what
 * we deliver of it already and what the segment expects, and above the best competitor where that is possible.
 */
export function levelToPromise(plan: Plan, usp: Usp, segment: Segment, value: ValueDeclaration, least = 3): number {
  const expected = plan.numbers.expectation(segment, value) ?? 0;
  const level = Math.max(least, plan.numbers.highest(value) ?? 0, expected);
  const rival = bestRival(plan, usp, value);
  return above(level, rival) ? level : Math.min(5, Math.floor(rival) + 1);
}

/** A list of scores in which the value has this level: its level changed where it is listed, else added. */
export function setLevel(file: SourceFile, list: GivenList<Scored>, value: ValueDeclaration, level: number): Edit {
  const item = list.items.find((scored) => scored.value === value);
  if (item !== undefined) return replace(file, item.levelAt, String(level));
  return addItem(file, list, `${value.name} ${level}`);
}
