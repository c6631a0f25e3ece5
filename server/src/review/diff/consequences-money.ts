import { money, number, percent, plural } from "../../model/wording.ts";
import type { PlanNumbers, SegmentNumbers } from "./numbers.ts";
import { type BothSides, moved, signed } from "./sides.ts";
import type { Consequence } from "./types.ts";
import { say, strong, text, type Words } from "./words.ts";

/** Where the money goes now, and what it wins and keeps there. */
export function moneyConsequences(sides: BothSides): readonly Consequence[] {
  return [...frame(sides), ...shares(sides)];
}

/** The currency, the budget and the time that everything else is counted in. */
function frame({ before, after, currency }: BothSides): readonly Consequence[] {
  const found: Consequence[] = [];
  const [was, now] = [before.numbers, after.numbers];
  const tell = (words: Words): void => void found.push({ about: "budget", names: [], words });
  if (!sameCurrency(was, now)) {
    const [old, own] = [was.plan.currency ?? "", now.plan.currency ?? ""];
    tell(say`The plan counts in ${text(own)}, before in ${text(old)}: amounts cannot be compared.`);
  } else {
    const budget = moved(was.concentration.budget, now.concentration.budget, (value) => money(value, currency));
    if (budget !== undefined) {
      const growth = (now.concentration.budget ?? 0) / (was.concentration.budget ?? 0) - 1;
      const by = Number.isFinite(growth) ? ` (${signed(growth, percent)})` : "";
      tell(say`The budget goes from ${budget[0]} to ${budget[1]}${by}.`);
    }
  }
  const years = moved(was.plan.period?.years, now.plan.period?.years, (value) => number(value, 2));
  if (years !== undefined) {
    const length = plural(Number(years[1].replaceAll(",", "")), "year");
    tell(say`The plan runs for ${length}, before for ${years[0]}.`);
  }
  return found;
}

function sameCurrency(was: PlanNumbers, now: PlanNumbers): boolean {
  const [old, own] = [was.plan.currency, now.plan.currency];
  return old === undefined || own === undefined || old === own;
}

interface Funded {
  readonly name: string;
  readonly title: string;
  readonly was: Part | undefined;
  readonly now: Part | undefined;
}

interface Part {
  readonly share: number | undefined;
  readonly numbers: SegmentNumbers | undefined;
}

/** `Small offices 50% → 65% of the money (+90,000 EUR, wins 120 more customers)`, the largest moves first. */
function shares(sides: BothSides): readonly Consequence[] {
  const told = fundedOf(sides).flatMap((funded) => {
    const words = shareWords(funded, sides);
    if (words === undefined) return [];
    const size = Math.abs((funded.now?.share ?? 0) - (funded.was?.share ?? 0));
    return [{ consequence: { about: "share" as const, names: [funded.name], words }, size }];
  });
  return told.sort((a, b) => b.size - a.size).map(({ consequence }) => consequence);
}

/** Every segment on which a focus is or was. */
function fundedOf({ before, after, naming }: BothSides): readonly Funded[] {
  const found = new Map<string, Funded>();
  const collect = (
    side: "was" | "now",
    { plan, numbers }: BothSides["after"],
    nameOf: (name: string) => string,
  ): void => {
    const byName = new Map(numbers.segments.map((segment) => [segment.name, segment]));
    for (const focus of plan.concentration?.foci ?? []) {
      if (focus.segment === undefined) continue;
      const name = nameOf(focus.segment.name);
      const part = { share: numbers.concentration.shares[focus.segment.name], numbers: byName.get(focus.segment.name) };
      const there = found.get(name) ?? { name, title: focus.segment.title, was: undefined, now: undefined };
      found.set(name, { ...there, title: focus.segment.title, [side]: part });
    }
  };
  collect("was", before, (name) => naming("segment", name));
  collect("now", after, (name) => name);
  return [...found.values()];
}

function shareWords({ title: own, was, now }: Funded, sides: BothSides): Words | undefined {
  const { currency } = sides;
  const comparable = sameCurrency(sides.before.numbers, sides.after.numbers);
  const effects = effectsOf(was?.numbers, now?.numbers, comparable ? currency : undefined, comparable);
  const rest = effects.length === 0 ? "" : ` (${effects.join(", ")})`;
  // Titles are singular or plural, so no verb follows them.
  if (was === undefined && now !== undefined) {
    const share = now.share === undefined ? ": money for the first time" : ` 0% → ${percent(now.share)} of the money`;
    return say`${strong(own)}${share}${rest}.`;
  }
  if (was !== undefined && now === undefined) {
    const share = was.share === undefined ? ": no money any more" : ` ${percent(was.share)} → 0% of the money`;
    return say`${strong(own)}${share}${rest}.`;
  }
  const share = moved(was?.share, now?.share, percent);
  if (share !== undefined) return say`${strong(own)} ${share[0]} → ${share[1]} of the money${rest}.`;
  return effects.length === 0 ? undefined : say`${strong(own)}: ${effects.join(", ")}.`;
}

/** What more or less money, or money that is worth more or less, does. */
function effectsOf(
  was: SegmentNumbers | undefined,
  now: SegmentNumbers | undefined,
  currency: string | undefined,
  comparable: boolean,
): readonly string[] {
  const effects: string[] = [];
  const amount = change("budget", was, now);
  if (comparable && amount !== 0) {
    const written = money(Math.abs(amount), currency);
    if (!/^0(\.0+)?(\s|$)/.test(written)) effects.push(`${amount < 0 ? "−" : "+"}${written}`);
  }
  const won = change("customersWon", was, now, whole);
  const kept = change("customersKept", was, now, whole);
  // Of new money, all that it does is more.
  const more = was === undefined ? (by: number) => number(by, 0) : moreOrFewer;
  if (won !== 0) effects.push(`wins ${people(won, more)}`);
  // Said once: `wins 600 more customers, keeps 1,500 more`.
  if (kept !== 0) effects.push(`keeps ${won === 0 ? people(kept, more) : more(kept)}`);
  return effects;
}

/** A segment without money before or now counts as nothing; a number that one side cannot tell is no difference. */
function change(
  number: "budget" | "customersWon" | "customersKept",
  was: SegmentNumbers | undefined,
  now: SegmentNumbers | undefined,
  round: (value: number) => number = (value) => value,
): number {
  const [old, own] = [was === undefined ? 0 : was[number], now === undefined ? 0 : now[number]];
  return old === undefined || own === undefined ? 0 : round(own) - round(old);
}

/** As messages count customers: what can be won is never rounded up. */
function whole(value: number): number {
  return Math.floor(value + 1e-9);
}

function moreOrFewer(change: number): string {
  return `${number(Math.abs(change), 0)} ${change < 0 ? "fewer" : "more"}`;
}

function people(change: number, more: (change: number) => string): string {
  return `${more(change)} ${Math.abs(change) === 1 ? "customer" : "customers"}`;
}

/** How concentrated the money is, and how well it follows the opportunities. */
export function spreadConsequences({ before, after }: BothSides): readonly Consequence[] {
  const found: Consequence[] = [];
  const [was, now] = [before.numbers.concentration, after.numbers.concentration];
  const segments = moved(was.effectiveSegments, now.effectiveSegments, (value) => number(value, 1));
  if (segments !== undefined) {
    const words = say`The money is spread over ${segments[0]} → ${segments[1]} segments in effect.`;
    found.push({ about: "spread", names: [], words });
  }
  const alignment = moved(was.alignment, now.alignment, percent);
  if (alignment !== undefined) {
    const words = say`Alignment of the money with the opportunities: ${alignment[0]} → ${alignment[1]}.`;
    found.push({ about: "alignment", names: [], words });
  }
  return found;
}
