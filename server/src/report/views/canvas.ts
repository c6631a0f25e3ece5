import { webAddress } from "../../base/web-address.ts";
import { docOf } from "../../model/docs.ts";
import { known } from "../../model/fields.ts";
import type { Competitor, Scored, Segment, Service, StrategyBlock, Usp, ValueDeclaration } from "../../model/plan.ts";
import { type Context, given } from "./context.ts";
import { type Absent, figure, level, percent } from "./figures.ts";
import { Lines, spanOf } from "./lines.ts";
import type { Canvas, CanvasValue, Curve, CurvePoint } from "./types.ts";

/** A value with how much it matters. */
interface Weighed {
  readonly value: ValueDeclaration;
  readonly highest: number | undefined;
  readonly mean: number | undefined;
  readonly valuedBy: number;
}

/** The values in play, those first that our segments value most. */
export function inOrder(context: Context): readonly Weighed[] {
  const { plan } = context;
  const sums = new Map<ValueDeclaration, { sum: number; highest: number; valuedBy: number }>();
  let declaring = 0;
  for (const { values } of plan.segments) {
    const items = known(values)?.items;
    if (items === undefined) continue;
    declaring++;
    for (const { value, level: weight } of items) {
      const there = sums.get(value) ?? { sum: 0, highest: 0, valuedBy: 0 };
      there.sum += weight;
      there.highest = Math.max(there.highest, weight);
      if (weight > 0) there.valuedBy++;
      sums.set(value, there);
    }
  }
  const weighed = plan.values.map((value): Weighed => {
    const { sum, highest, valuedBy } = sums.get(value) ?? { sum: 0, highest: 0, valuedBy: 0 };
    if (declaring === 0) return { value, highest: undefined, mean: undefined, valuedBy };
    return { value, highest, mean: sum / declaring, valuedBy };
  });
  // Equals keep the order of the text.
  return weighed.sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0) || (b.highest ?? 0) - (a.highest ?? 0));
}

/** The strategy canvas: the curves of ours and of each competitor over the values. */
export function canvasOf(context: Context, strategy: StrategyBlock, values: readonly Weighed[]): Canvas {
  const { plan } = context;
  const ours = ourCurve(context, strategy, values);
  const rivals = plan.competitors.map((competitor) => rivalCurve(context, competitor, values));
  return {
    values: valuesOf(context, values),
    curves: ours === undefined ? rivals : [ours, ...rivals],
    alone: plan.competitors.length === 0,
  };
}

function valuesOf(context: Context, values: readonly Weighed[]): readonly CanvasValue[] {
  const { plan } = context;
  const mustOf = new Map<ValueDeclaration, Segment[]>();
  for (const segment of plan.segments) {
    for (const { target } of known(segment.musts)?.items ?? []) {
      const there = mustOf.get(target);
      if (there === undefined) mustOf.set(target, [segment]);
      else there.push(segment);
    }
  }
  const absent: Absent = { missing: plan.segments.length === 0 ? "segment" : "values" };
  return values.map(({ value, highest, mean, valuedBy }) => {
    const measure = new Lines(context, value).words("measure").text;
    return {
      ...context.named(value),
      ...given("role", known(value.role)?.value),
      ...given("measure", measure),
      highest: figure(highest, level, absent),
      mean: figure(mean, level, absent),
      valuedBy,
      mustOf: context.refs(mustOf.get(value) ?? []),
    };
  });
}

interface Best {
  readonly item: Scored;
  readonly owner: Usp | Service;
}

/** What delivers each value best: the first of equals. */
function bestOf(context: Context): ReadonlyMap<ValueDeclaration, Best> {
  const best = new Map<ValueDeclaration, Best>();
  for (const owner of [...context.plan.usps, ...context.plan.services]) {
    for (const item of known(owner.delivers)?.items ?? []) {
      const there = best.get(item.value);
      if (there === undefined || item.level > there.item.level) best.set(item.value, { item, owner });
    }
  }
  return best;
}

function ourCurve(context: Context, strategy: StrategyBlock, values: readonly Weighed[]): Curve | undefined {
  const best = bestOf(context);
  if (best.size === 0) return undefined;
  const points = values.map(({ value }): CurvePoint => {
    const found = best.get(value);
    if (found === undefined) return { value: value.name, missing: "delivers" };
    const { item, owner } = found;
    return { value: value.name, level: item.level, at: context.spot(owner.file, spanOf(item)), by: context.ref(owner) };
  });
  const findings = context.findings.filter(({ code }) => code === "curve-unfocused");
  return {
    kind: "us",
    name: strategy.name,
    title: strategy.title,
    at: context.spot(strategy.file, strategy.statement),
    messages: context.told(findings),
    points,
  };
}

function rivalCurve(context: Context, competitor: Competitor, values: readonly Weighed[]): Curve {
  const { file, statement, name, title } = competitor;
  const lines = new Lines(context, competitor);
  const offers = new Map(known(competitor.offers)?.items.map((item) => [item.value, item]));
  const points = values.map(({ value }): CurvePoint => {
    const item = offers.get(value);
    if (item === undefined) return { value: value.name, missing: "offers" };
    return { value: value.name, level: item.level, at: context.spot(file, spanOf(item)) };
  });
  return {
    kind: known(competitor.type)?.value === "substitute" ? "substitute" : "rival",
    name,
    title,
    ...context.drawable(file, statement),
    ...given("doc", docOf(file, statement)),
    points,
    ...given("role", known(competitor.role)?.value),
    share: lines.figure("share", known(competitor.share)?.value, percent),
    premium: lines.figure("premium", known(competitor.premium)?.value, percent),
    ...given("href", webAddress(lines.words("url").text ?? "")?.href),
  };
}
