import { say } from "../../base/say.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Competitor, Plan, Segment, ValueDeclaration } from "../../model/plan.ts";
import { bestOffers, freshName, scores, usualTexts, valuedBy } from "./skeletons.ts";

type Levels = Map<ValueDeclaration, number>;

/** Comparing every segment with every competitor ends here: a fix is not worth a pause. */
const MOST_COMPARISONS = 200_000;

/**
 * A USP for every segment in play. It is best at what they value most and competitors do not, and delivers what they
 * expect; without any value or competitor it brings one along. Undefined where the segments and competitors leave no
 * such USP, so that the people who know the market have to think of one.
 */
export function uspSkeleton(plan: Plan): string | undefined {
  const offers = bestOffers(plan);
  const valued = plan.segments.some((segment) => !isAbsent(segment.values));
  const hero = valued ? mostValued(plan, offers) : plan.values.find((value) => (offers.get(value) ?? 0) < 5);
  if (hero === undefined) return valued ? undefined : withNewValue(plan);
  const levels = levelsFor(plan, hero, offers);
  if (isOnlyMusts(plan, levels) || isFlat(plan, levels) || isCopy(plan, levels)) return undefined;
  return isBeaten(plan, levels) ? undefined : write(plan, hero.name, scores(levels));
}

function withNewValue(plan: Plan): string {
  const name = freshName("CoreBenefit", plan.values);
  return `value ${name} "${usualTexts.value}"\n\n${write(plan, name, `${name} 5`)}`;
}

/** The USP, and where there is no competitor, one that is worse at what the USP is best at. */
function write(plan: Plan, hero: string, delivers: string): string {
  const usp = [
    `usp ${freshName("CorePromise", plan.usps)} "${say`What customers get from us alone`}" {`,
    `  delivers ${delivers}`,
    `  because "${say`What we have that others lack`}"`,
    `  proof "${usualTexts.proof}"`,
    "}",
  ];
  if (plan.competitors.length > 0) return usp.join("\n");
  const competitor = [
    `competitor MainCompetitor "${say`What customers choose without us`}" {`,
    `  offers ${hero} 3`,
    "}",
  ];
  return [...competitor, "", ...usp].join("\n");
}

/** The value that matters most to some segment and that no competitor offers at the highest level. */
function mostValued(plan: Plan, offers: ReadonlyMap<ValueDeclaration, number>): ValueDeclaration | undefined {
  let best: ValueDeclaration | undefined;
  let bestScore = 0;
  for (const segment of plan.segments) {
    for (const { value, level } of valuedBy(segment)) {
      const lead = 5 - (offers.get(value) ?? 0);
      if (level < 3 || lead <= 0) continue;
      // A need of 4 met with a clear lead is what carries a differentiation; then the need counts before the lead.
      const score = (level >= 4 && lead >= 1 ? 1_000 : 0) + level * 10 + lead;
      if (score > bestScore) {
        best = value;
        bestScore = score;
      }
    }
  }
  return best;
}

/** The hero at 5, and of the others what the segments expect, take for granted or need, as far as nothing delivers it. */
function levelsFor(plan: Plan, hero: ValueDeclaration, offers: ReadonlyMap<ValueDeclaration, number>): Levels {
  const levels: Levels = new Map([[hero, 5]]);
  const raise = (value: ValueDeclaration, level: number): void => {
    if (level > (levels.get(value) ?? 0)) levels.set(value, level);
  };
  for (const segment of plan.segments) {
    const need = (value: ValueDeclaration, level: number): void => {
      if (level > (plan.numbers.delivered(segment, value) ?? 0)) raise(value, level);
    };
    for (const { value, level } of known(segment.expects)?.items ?? []) need(value, level);
    for (const must of known(segment.musts)?.items ?? []) need(must.target, 3);
    for (const { value, level } of valuedBy(segment)) if (level >= 4) need(value, 1);
  }
  for (const segment of plan.segments) {
    const values = valuedBy(segment);
    const top = values.reduce((a, b) => (b.level > a.level ? b : a), values[0] ?? { value: hero, level: 0 });
    if (!values.some(({ value }) => levels.has(value))) raise(top.value, 3);
  }
  if (known(plan.posture?.generic)?.value === "cost-leadership") {
    for (const value of levels.keys()) {
      if (known(value.role)?.value === "price") raise(value, offers.get(value) ?? 0);
    }
  }
  return levels;
}

/** Whether everything delivered is taken for granted by every segment that takes anything for granted. */
function isOnlyMusts(plan: Plan, levels: Levels): boolean {
  const musts = plan.segments
    .map((segment) => known(segment.musts)?.items ?? [])
    .filter((items) => items.length > 0)
    .map((items) => new Set(items.map((must) => must.target)));
  return musts.length > 0 && musts.every((set) => [...levels.keys()].every((value) => set.has(value)));
}

/** Our level of a value with the new USP: what anything in play delivers, or the USP. */
function ours(plan: Plan, levels: Levels, value: ValueDeclaration): number {
  return Math.max(levels.get(value) ?? 0, plan.numbers.highest(value) ?? 0);
}

/** Whether the plan would deliver a lot of everything. */
function isFlat(plan: Plan, levels: Levels): boolean {
  const all = plan.values.map((value) => ours(plan, levels, value)).filter((level) => level > 0);
  return all.length >= 6 && all.filter((level) => level >= 4).length > 0.6 * all.length && !all.some((n) => n <= 1);
}

/** Whether some competitor's levels would rise and fall as ours do. */
function isCopy(plan: Plan, levels: Levels): boolean {
  return plan.competitors.some((competitor) => {
    const pairs = (known(competitor.offers)?.items ?? []).map(
      ({ value, level }) => [ours(plan, levels, value), level] as const,
    );
    if (pairs.length < 5 || pairs.filter(([our]) => our > 0).length < 3) return false;
    const shift = pairs.reduce((sum, [our, theirs]) => sum + our - theirs, 0) / pairs.length;
    return pairs.reduce((sum, [our, theirs]) => sum + Math.abs(our - theirs - shift), 0) / pairs.length < 0.5;
  });
}

/** Whether a segment would find a competitor at least as good in all that it values, and no dearer. */
function isBeaten(plan: Plan, levels: Levels): boolean {
  let comparisons = 0;
  for (const segment of plan.segments) {
    const values = valuedBy(segment);
    if (values.length < 3) continue;
    for (const competitor of plan.competitors) {
      comparisons++;
      if (comparisons > MOST_COMPARISONS || beats(plan, competitor, segment, levels)) return true;
    }
  }
  return false;
}

function beats(plan: Plan, competitor: Competitor, segment: Segment, levels: Levels): boolean {
  if ((known(competitor.premium)?.value ?? 0) > 0) return false;
  let ahead = false;
  for (const { value } of valuedBy(segment)) {
    const theirs = plan.numbers.offers(competitor, value);
    const our = Math.max(levels.get(value) ?? 0, plan.numbers.delivered(segment, value) ?? 0);
    if (theirs === undefined || theirs < our) return false;
    if (theirs > our) ahead = true;
  }
  return ahead;
}
