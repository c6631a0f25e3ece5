import { type Field, known } from "../model/fields.ts";
import type { GivenList, Goal, Plan, Segment, Service, Usp } from "../model/plan.ts";
import { day } from "../model/wording.ts";
import type { WordValue } from "../vocabulary/values.ts";

/**
 * The resolved plan and every derived number, as `strategy report --format json` prints it. Numbers that cannot be told
 * are left out. Shares, fits, percents and the reserve are fractions; money is in the plan's currency; durations are
 * years, paybacks months.
 */
export interface Report {
  readonly version: 1;
  readonly plan: {
    readonly name: string;
    readonly title: string;
    readonly currency?: string;
    readonly period?: { readonly from?: string; readonly to?: string; readonly years?: number };
  };
  readonly segments: readonly SegmentReport[];
  readonly usps: readonly UspReport[];
  readonly concentration: {
    readonly budget?: number;
    readonly shares: Readonly<Record<string, number>>;
    readonly reserve?: number;
    readonly hhi?: number;
    readonly effectiveSegments?: number;
    readonly alignment?: number;
  };
  readonly curves: readonly { readonly name: string; readonly levels: Readonly<Record<string, number>> }[];
  readonly services: readonly ServiceReport[];
  readonly posture: {
    readonly generic?: string;
    readonly scope?: string;
    readonly market?: string;
    readonly innovation?: string;
    readonly warfare?: readonly string[];
    readonly growth?: readonly string[];
    readonly share?: number;
  };
  readonly goals: readonly GoalReport[];
}

export interface SegmentReport {
  readonly name: string;
  readonly title: string;
  readonly reachable?: number;
  readonly lifetime?: number;
  readonly ltv?: number;
  readonly ltvToCac?: number;
  readonly paybackMonths?: number;
  readonly fit?: number;
  readonly opportunity?: number;
  readonly share?: number;
  readonly recommendedShare?: number;
  readonly budget?: number;
  readonly customersWon?: number;
  readonly customersKept?: number;
  readonly satisfaction: readonly {
    readonly value: string;
    readonly expected: number;
    readonly delivered?: number;
    readonly result?: "dissatisfied" | "satisfied" | "delighted";
  }[];
}

export interface UspReport {
  readonly name: string;
  readonly title: string;
  readonly fit: Readonly<Record<string, number>>;
  readonly advantage: Readonly<Record<string, number>>;
  readonly edge: Readonly<Record<string, number>>;
}

export interface ServiceReport {
  readonly name: string;
  readonly title: string;
  readonly mode?: string;
  readonly kind?: readonly string[];
  readonly stage?: readonly string[];
  readonly channel?: readonly string[];
  readonly segments?: readonly string[];
  readonly respondHours?: number;
  readonly resolveHours?: number;
}

export interface GoalReport {
  readonly name: string;
  readonly title: string;
  readonly segments?: readonly string[];
  readonly acquire?: number;
  readonly retain?: number;
  readonly revenue?: number;
  readonly satisfaction?: number;
  readonly by?: string;
  /** What the money wins in its segments. */
  readonly reachableAcquire?: number;
}

/** The report of a plan; undefined for a library. */
export function reportOf(plan: Plan): Report | undefined {
  const { strategy, numbers } = plan;
  if (strategy === undefined) return undefined;
  const { concentration } = numbers;
  return {
    version: 1,
    plan: {
      name: strategy.name,
      title: strategy.title,
      ...given("currency", numbers.currency),
      ...given("period", periodOf(plan)),
    },
    segments: plan.segments.map((segment) => segmentReport(plan, segment)),
    usps: plan.usps.map((usp) => uspReport(plan, usp)),
    concentration: {
      ...given("budget", concentration.budget),
      shares: sharesOf(plan),
      ...(plan.concentration === undefined ? {} : given("reserve", concentration.reserve)),
      ...given("hhi", concentration.hhi),
      ...given("effectiveSegments", concentration.effectiveSegments),
      ...given("alignment", concentration.alignment),
    },
    curves: curvesOf(plan),
    services: plan.services.map((service) => serviceReport(plan, service)),
    posture: postureOf(plan),
    goals: plan.goals.map((goal) => goalReport(plan, goal)),
  };
}

/** `{ [key]: value }`, or nothing where there is no value. */
function given<K extends string, T>(key: K, value: T | undefined): { [P in K]?: T } {
  const found: { [P in K]?: T } = {};
  if (value !== undefined) found[key] = value;
  return found;
}

/** Numbers by name: without a prototype, as a name may be `__proto__`. */
function record(pairs: Iterable<readonly [string, number | undefined]>): Record<string, number> {
  const found: Record<string, number> = Object.create(null);
  for (const [name, value] of pairs) if (value !== undefined) found[name] = value;
  return found;
}

function periodOf(plan: Plan): Report["plan"]["period"] {
  const { period, periodYears } = plan.numbers;
  if (period === undefined) return undefined;
  return {
    ...given("from", period.first === undefined ? undefined : day(period.first)),
    ...given("to", period.last === undefined ? undefined : day(period.last)),
    ...given("years", periodYears),
  };
}

function segmentReport(plan: Plan, segment: Segment): SegmentReport {
  const numbers = plan.numbers.segment(segment);
  return {
    name: segment.name,
    title: segment.title,
    ...given("reachable", numbers.reachable),
    ...given("lifetime", numbers.lifetime),
    ...given("ltv", numbers.ltv),
    ...given("ltvToCac", numbers.ltvToCac),
    ...given("paybackMonths", numbers.payback),
    ...given("fit", numbers.fit),
    ...given("opportunity", numbers.opportunity),
    ...given("share", numbers.share),
    ...given("recommendedShare", numbers.recommendedShare),
    ...given("budget", numbers.budget),
    ...given("customersWon", numbers.customersWon),
    ...given("customersKept", numbers.customersKept),
    satisfaction: satisfactionOf(plan, segment),
  };
}

function satisfactionOf(plan: Plan, segment: Segment): SegmentReport["satisfaction"] {
  return (known(segment.expects)?.items ?? []).map(({ value, level }) => {
    const delivered = plan.numbers.delivered(segment, value);
    if (delivered === undefined) return { value: value.name, expected: level };
    const result = delivered < level ? "dissatisfied" : delivered > level ? "delighted" : "satisfied";
    return { value: value.name, expected: level, delivered, result };
  });
}

function uspReport(plan: Plan, usp: Usp): UspReport {
  const { numbers } = plan;
  const segments = plan.segmentsOf(usp) ?? [];
  const delivered = known(usp.delivers)?.items ?? [];
  return {
    name: usp.name,
    title: usp.title,
    fit: record(segments.map((segment) => [segment.name, numbers.uspFit(usp, segment)])),
    advantage: record(delivered.map(({ value }) => [value.name, numbers.advantage(usp, value)])),
    edge: record(segments.map((segment) => [segment.name, numbers.edge(usp, segment)])),
  };
}

function sharesOf(plan: Plan): Record<string, number> {
  const foci = plan.concentration?.foci ?? [];
  return record(
    foci.map((focus) => [
      focus.segment?.name ?? "",
      focus.segment === undefined ? undefined : plan.numbers.focus(focus).share,
    ]),
  );
}

function curvesOf(plan: Plan): Report["curves"] {
  const us = record(plan.values.map((value) => [value.name, plan.numbers.highest(value)]));
  const rivals = plan.competitors.map((competitor) => ({
    name: competitor.name,
    levels: record((known(competitor.offers)?.items ?? []).map(({ value, level }) => [value.name, level])),
  }));
  return [{ name: "us", levels: us }, ...rivals];
}

const HOURS_A_YEAR = 365.25 * 24;

function serviceReport(plan: Plan, service: Service): ServiceReport {
  return {
    name: service.name,
    title: service.title,
    ...given("mode", known(service.mode)?.value),
    ...given("kind", wordsOf(service.kinds)),
    ...given("stage", wordsOf(service.stage)),
    ...given("channel", wordsOf(service.channel)),
    ...given(
      "segments",
      plan.segmentsOf(service)?.map(({ name }) => name),
    ),
    ...given("respondHours", hoursOf(service.respond)),
    ...given("resolveHours", hoursOf(service.resolve)),
  };
}

function hoursOf(field: Service["respond"]): number | undefined {
  const duration = known(field);
  return duration === undefined ? undefined : Number((duration.years * HOURS_A_YEAR).toPrecision(12));
}

function wordsOf(field: Field<GivenList<WordValue>>): readonly string[] | undefined {
  return known(field)?.items.map(({ value }) => value);
}

function postureOf(plan: Plan): Report["posture"] {
  const { posture } = plan;
  return {
    ...given("generic", known(posture?.generic)?.value),
    ...given("scope", known(posture?.scope)?.value),
    ...given("market", known(posture?.market)?.value),
    ...given("innovation", known(posture?.innovation)?.value),
    ...given("warfare", wordsOf(posture?.warfare)),
    ...given("growth", wordsOf(posture?.growth)),
    ...given("share", known(posture?.share)?.value),
  };
}

function goalReport(plan: Plan, goal: Goal): GoalReport {
  const segments = known(goal.for)?.items.map(({ target }) => target);
  const revenue = known(goal.revenue);
  const by = known(goal.by);
  return {
    name: goal.name,
    title: goal.title,
    ...given(
      "segments",
      segments?.map(({ name }) => name),
    ),
    ...given("acquire", known(goal.acquire)?.value),
    ...given("retain", known(goal.retain)?.value),
    ...given("revenue", revenue === undefined ? undefined : plan.numbers.money(revenue)),
    ...given("satisfaction", known(goal.satisfaction)?.value),
    ...given("by", by === undefined ? undefined : day(by.last)),
    ...given("reachableAcquire", segments === undefined ? undefined : wonIn(plan, segments)),
  };
}

/** The customers that the money wins in some segments together; undefined where one of them is unknown. */
function wonIn(plan: Plan, segments: readonly Segment[]): number | undefined {
  let won = 0;
  for (const segment of segments) {
    const here = plan.numbers.segment(segment).customersWon;
    if (here === undefined) return undefined;
    won += here;
  }
  return segments.length === 0 ? undefined : won;
}
