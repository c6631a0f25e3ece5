import { say } from "../../base/say.ts";
import type { Edit } from "../../model/diagnostic.ts";
import { addDeclaration } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Scored, Segment, Usp, ValueDeclaration } from "../../model/plan.ts";
import { mayMisalign } from "./shared.ts";

/** A `values` statement for a segment that has none, with the edits that it needs elsewhere in the file. */
export interface ValuesToAdd {
  /** The statement: `values Freshness 4`. */
  readonly text: string;
  /** The names that it holds, for the fix's title. */
  readonly names: readonly string[];
  readonly edits: readonly Edit[];
}

/** With three values or more a segment could be beaten or doubled by the very values that were added. */
const mostValues = 2;
/** A segment that more USPs are for is left to its author. */
const mostUsps = 20;

/**
 * Proposes what a segment may value: what the USPs for it deliver best, or the first value of the plan where there is
 * no USP. Proposes nothing (undefined) where any proposal would bring about another diagnostic: for a segment that no
 * USP is for, for one whose USPs two values cannot cover, and where its share of the budget would no longer fit.
 */
export function valueProposals(plan: Plan): (segment: Segment) => ValuesToAdd | undefined {
  let context: Context | undefined;
  return (segment) => {
    if (!plan.isOwn(segment)) return undefined;
    const usps = plan.uspsFor(segment);
    if (usps === undefined || usps.length > mostUsps || (usps.length === 0 && plan.usps.length > 0)) return undefined;
    context ??= contextOf(plan);
    if (usps.length === 0) return withoutUsp(plan, segment, context);
    const chosen = cover(plan, usps, context);
    if (chosen === undefined || chosen.size === 0) return undefined;
    if (plan.numbers.segment(segment).customersLeft !== undefined) {
      if (mayMisalign(plan, segment, fitWith(plan, segment, chosen))) return undefined;
    }
    return statement(chosen, []);
  };
}

interface Context {
  /** The values that some segment finds important (3 or more). */
  readonly important: ReadonlySet<ValueDeclaration>;
  /** Values whose name means them and nothing else in the plan. */
  readonly visible: ReadonlySet<ValueDeclaration>;
}

function contextOf(plan: Plan): Context {
  const important = new Set<ValueDeclaration>();
  for (const segment of plan.segments) {
    for (const item of known(segment.values)?.items ?? []) if (item.level >= 3) important.add(item.value);
  }
  const byName = new Map<string, ValueDeclaration | undefined>();
  for (const value of plan.values) {
    // A file's own declaration wins over an imported one; two imported ones of a name are ambiguous.
    const other = byName.get(value.name);
    if (!byName.has(value.name) || plan.isOwn(value)) byName.set(value.name, value);
    else if (other !== undefined && !plan.isOwn(other)) byName.set(value.name, undefined);
  }
  const visible = new Set<ValueDeclaration>();
  for (const value of byName.values()) if (value !== undefined) visible.add(value);
  return { important, visible };
}

function withoutUsp(plan: Plan, segment: Segment, { visible }: Context): ValuesToAdd | undefined {
  // At level 3 a value is wanted, but not yet a need that something has to answer.
  for (const value of plan.values) {
    if (!visible.has(value)) continue;
    const { customersLeft } = plan.numbers.segment(segment);
    const chosen = new Map([[value, 3]]);
    if (customersLeft !== undefined && mayMisalign(plan, segment, fitWith(plan, segment, chosen))) return undefined;
    return statement(chosen, []);
  }
  if (plan.values.length > 0) return undefined;
  const declaration = `value Ease "${say`Easy to choose, buy and use`}"`;
  return { text: "values Ease 3", names: ["Ease"], edits: [addDeclaration(segment.file, declaration)] };
}

/** Values with levels, so that each USP for the segment answers one; undefined where that takes more than two. */
function cover(plan: Plan, usps: readonly Usp[], context: Context): Map<ValueDeclaration, number> | undefined {
  const chosen = new Map<ValueDeclaration, number>();
  let spare: Scored | undefined;
  for (const usp of usps) {
    const delivers = known(usp.delivers);
    if (delivers === undefined) continue;
    const best = bestOf(plan, usp, delivers.items, context);
    if (best === undefined) return undefined;
    spare ??= best;
    const enough = Math.min(3, best.level);
    const answers = (item: Scored): boolean => item.level > 0 && item.level >= enough;
    if (delivers.items.some((item) => answers(item) && chosen.has(item.value))) continue;
    // A USP for every segment need not be valued here where another segment already values it.
    const elsewhere = delivers.items.some((item) => answers(item) && context.important.has(item.value));
    if (usp.for === undefined && elsewhere) continue;
    chosen.set(best.value, levelFor(best));
  }
  if (chosen.size === 0 && spare !== undefined) chosen.set(spare.value, levelFor(spare));
  return chosen.size > mostValues ? undefined : chosen;
}

/** What is hardly delivered is not made a need. */
function levelFor(item: Scored): number {
  return item.level >= 1 ? 4 : 3;
}

function bestOf(plan: Plan, usp: Usp, items: readonly Scored[], { visible }: Context): Scored | undefined {
  let best: Scored | undefined;
  let bestScore = 0;
  for (const item of items) {
    if (item.level <= 0 || !visible.has(item.value)) continue;
    const leads = (plan.numbers.advantage(usp, item.value) ?? 0) > 0;
    const score = item.level + (leads ? 10 : 0);
    if (score > bestScore) {
      best = item;
      bestScore = score;
    }
  }
  return best;
}

function fitWith(plan: Plan, segment: Segment, chosen: ReadonlyMap<ValueDeclaration, number>): number | undefined {
  let total = 0;
  let met = 0;
  for (const [value, level] of chosen) {
    const delivered = plan.numbers.delivered(segment, value);
    if (delivered === undefined) return undefined;
    total += level;
    met += level * delivered;
  }
  return total === 0 ? undefined : met / (5 * total);
}

function statement(chosen: ReadonlyMap<ValueDeclaration, number>, edits: readonly Edit[]): ValuesToAdd {
  const items = [...chosen].map(([value, level]) => `${value.name} ${level}`);
  return { text: `values ${items.join(", ")}`, names: [...chosen.keys()].map(({ name }) => name), edits };
}
