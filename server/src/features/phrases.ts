import { phrases, say } from "../base/say.ts";
import { known } from "../model/fields.ts";
import type { Competitor, Goal, Plan, Scored, Segment, Service, Usp, ValueDeclaration } from "../model/plan.ts";
import { count, money, number, percent, plural } from "../model/wording.ts";

/** The derived numbers in words, shared by hovers, lenses, inlay hints and the outline. */

/** An amount in the currency that the plan counts in. */
export function amount(plan: Plan, value: number): string {
  return money(value, plan.numbers.moneyCode);
}

/** A level or a difference of levels: at most one decimal, as levels are written. */
export function level(value: number): string {
  return number(value, 1);
}

/** A difference with its sign: `+2`, `−1`, `0`. */
export function difference(value: number): string {
  const text = level(Math.abs(value));
  return text === "0" ? text : `${value < 0 ? "−" : "+"}${text}`;
}

/** A ratio or a number of months: one decimal. */
export function ratio(value: number): string {
  return number(value, 1);
}

export function months(value: number): string {
  return plural(Number(value.toFixed(1)), "month");
}

/** How the money is spread, in words, from the number of segments of equal weight that it amounts to. */
export function spread(effective: number): string {
  if (effective < 1.005) return say`all on one segment`;
  if (effective < 1.5) return say`mostly on one segment`;
  if (effective <= 3) return say`concentrated, as on ${ratio(effective)} equal segments`;
  return say`spread thin, as on ${ratio(effective)} equal segments`;
}

/** What people call a verdict. */
export const verdictName = phrases({ dissatisfied: "dissatisfied", satisfied: "satisfied", delighted: "delighted" });

export type Verdict = "dissatisfied" | "satisfied" | "delighted";

export function satisfaction(expected: number, delivered: number): Verdict {
  return delivered < expected ? "dissatisfied" : delivered > expected ? "delighted" : "satisfied";
}

/** The values that a list names with their levels; none where it is absent or unclear. */
export function scores(owner: Usp | Service): readonly Scored[] {
  return known(owner.delivers)?.items ?? [];
}

/** Who in play values something, the highest level first; those with level 0 are left out. */
export function valuedBy(plan: Plan, value: ValueDeclaration): readonly { segment: Segment; level: number }[] {
  const found: { segment: Segment; level: number }[] = [];
  for (const segment of plan.segments) {
    const importance = plan.numbers.importance(segment, value);
    if (importance !== undefined && importance > 0) found.push({ segment, level: importance });
  }
  return found.sort((a, b) => b.level - a.level);
}

/** What the competitors in play offer on a value, the highest level first. */
export function offersOn(
  plan: Plan,
  value: ValueDeclaration,
  competitors: readonly Competitor[] = plan.competitors,
): readonly { competitor: Competitor; level: number }[] {
  const found: { competitor: Competitor; level: number }[] = [];
  for (const competitor of competitors) {
    const offered = plan.numbers.offers(competitor, value);
    if (offered !== undefined) found.push({ competitor, level: offered });
  }
  return found.sort((a, b) => b.level - a.level);
}

/** The segment that a USP fits best; undefined where no fit is known. */
export function bestFit(plan: Plan, usp: Usp): { segment: Segment; fit: number } | undefined {
  let best: { segment: Segment; fit: number } | undefined;
  for (const segment of plan.segmentsOf(usp) ?? []) {
    const fit = plan.numbers.uspFit(usp, segment);
    if (fit !== undefined && (best === undefined || fit > best.fit)) best = { segment, fit };
  }
  return best;
}

/** The segments that a goal names, without those that the plan excludes; undefined where that is unclear, or none. */
export function segmentsOf(plan: Plan, goal: Goal): readonly Segment[] | undefined {
  return known(goal.for)
    ?.items.map(({ target }) => target)
    .filter((segment) => !plan.excluded.has(segment));
}

/** The sum of a number over segments; undefined where it is unknown for one of them, or there are none. */
export function total(
  segments: readonly Segment[] | undefined,
  of: (segment: Segment) => number | undefined,
): number | undefined {
  if (segments === undefined || segments.length === 0) return undefined;
  let sum = 0;
  for (const segment of segments) {
    const here = of(segment);
    if (here === undefined) return undefined;
    sum += here;
  }
  return sum;
}

/** How many customers the money wins in all segments of a goal. */
export function wonFor(plan: Plan, goal: Goal): number | undefined {
  return total(segmentsOf(plan, goal), (segment) => plan.numbers.segment(segment).customersWon);
}

/** What is known of a segment in a few words: fit, share, customers won. */
export function segmentParts(plan: Plan, segment: Segment): readonly string[] {
  if (plan.excluded.has(segment)) return [say`excluded: not served`];
  const numbers = plan.numbers.segment(segment);
  const parts: string[] = [];
  if (numbers.fit !== undefined) parts.push(say`fit ${percent(numbers.fit)}`);
  if (numbers.share !== undefined) {
    const { recommendedShare } = numbers;
    const advice = recommendedShare === undefined ? "" : say` (recommended ${percent(recommendedShare)})`;
    parts.push(say`share ${percent(numbers.share)}${advice}`);
  }
  if (numbers.customersWon !== undefined) parts.push(say`wins ${customers(numbers.customersWon)}`);
  return parts;
}

/** Whole customers, rounded down. */
export function customers(value: number): string {
  const whole = Math.floor(value + 1e-9);
  return `${count(value)} ${whole === 1 ? say`customer` : say`customers`}`;
}

/** What is known of a USP in a few words: where it fits best, and where it is ahead. */
export function uspParts(plan: Plan, usp: Usp): readonly string[] {
  const parts: string[] = [];
  const best = bestFit(plan, usp);
  if (best !== undefined) parts.push(say`fits ${best.segment.name} ${percent(best.fit)}`);
  const ahead: string[] = [];
  for (const { value } of scores(usp)) {
    const advantage = plan.numbers.advantage(usp, value);
    if (advantage !== undefined) ahead.push(`${value.name} ${difference(advantage)}`);
  }
  if (ahead.length > 0) parts.push(say`advantage ${ahead.slice(0, 3).join(", ")}${ahead.length > 3 ? " …" : ""}`);
  return parts;
}

/** What is known of a value in a few words: who values it, and how well it is delivered. */
export function valueParts(plan: Plan, value: ValueDeclaration): readonly string[] {
  const parts: string[] = [];
  if (plan.segments.length > 0) {
    const valued = valuedBy(plan, value).length;
    parts.push(valued === 0 ? say`valued by no segment` : say`valued by ${plural(valued, "segment")}`);
  }
  const highest = plan.numbers.highest(value);
  if (highest !== undefined) parts.push(highest === 0 ? say`not delivered` : say`delivered at ${level(highest)}`);
  return parts;
}

/** What is known of a competitor in a few words. */
export function competitorParts(competitor: Competitor): readonly string[] {
  const parts: string[] = [];
  if (known(competitor.type)?.value === "substitute") parts.push(say`substitute`);
  const role = known(competitor.role)?.value;
  if (role !== undefined) parts.push(role);
  const share = known(competitor.share);
  if (share !== undefined) parts.push(say`${percent(share.value)} of the market`);
  return parts;
}

/** What is known of a service in a few words: its mode and for how many segments it is. */
export function serviceParts(plan: Plan, service: Service): readonly string[] {
  const parts: string[] = [];
  const mode = known(service.mode)?.value;
  if (mode !== undefined) parts.push(mode);
  const segments = plan.segmentsOf(service);
  if (segments !== undefined && segments.length > 0) parts.push(say`for ${plural(segments.length, "segment")}`);
  return parts;
}

/** What is known of a goal in a few words: what it promises, against what the money wins. */
export function goalParts(plan: Plan, goal: Goal): readonly string[] {
  const parts: string[] = [];
  const acquire = known(goal.acquire)?.value;
  if (acquire !== undefined) {
    const won = wonFor(plan, goal);
    parts.push(say`${number(acquire)} new${won === undefined ? "" : say`, the money wins ${count(won)}`}`);
  }
  const retain = known(goal.retain)?.value;
  if (retain !== undefined) parts.push(say`keep ${percent(retain)}`);
  const revenue = known(goal.revenue);
  if (revenue !== undefined) parts.push(say`${money(revenue.value, revenue.currency)} revenue`);
  const satisfied = known(goal.satisfaction)?.value;
  if (satisfied !== undefined) parts.push(say`${percent(satisfied)} satisfied`);
  return parts;
}
