import { say } from "../../base/say.ts";
import type { Edit } from "../../model/diagnostic.ts";
import { replace } from "../../model/edits.ts";
import type { Concentration, Focus, Plan, Segment } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { money, percent, quoted } from "../../model/wording.ts";
import type { DurationValue, MoneyValue, NumberValue, PercentValue } from "../../vocabulary/values.ts";

/** A focus with its segment. */
export interface SegmentFocus {
  readonly focus: Focus;
  readonly segment: Segment;
}

/** The foci but those on excluded segments: of these only the exclusion is spoken of. The segment may be unknown. */
export function fociSpokenOf(plan: Plan): readonly Focus[] {
  const foci = plan.concentration?.foci ?? [];
  if (plan.excluded.size === 0) return foci;
  return foci.filter(({ segment }) => segment === undefined || !plan.excluded.has(segment));
}

/** Those of them whose segment is known; of two on one segment, which is an error, the one that counts. */
export function fociInPlay(plan: Plan): readonly SegmentFocus[] {
  const found: SegmentFocus[] = [];
  for (const focus of fociSpokenOf(plan)) {
    const segment = focus.segment;
    if (segment !== undefined && plan.focusOn(segment) === focus) found.push({ focus, segment });
  }
  return found;
}

/** What a focus is called in a message: its segment's title in quotes, or the name as it is written. */
export function focusTitle(focus: Focus): string {
  if (focus.segment !== undefined) return quoted(focus.segment.title);
  if (focus.nameAt === undefined) return say`a focus`;
  return focus.file.text.slice(focus.nameAt.start, focus.nameAt.end);
}

/** The shares of all foci in the order of the text; undefined where one of them is not known. */
export function allShares(plan: Plan, concentration: Concentration): readonly number[] | undefined {
  const shares: number[] = [];
  for (const focus of concentration.foci) {
    const share = plan.numbers.focus(focus).share;
    if (share === undefined) return undefined;
    shares.push(share);
  }
  return shares;
}

/** A difference of two shares as people say it: 0.05 is `5 points`. */
export function points(difference: number): string {
  const text = percent(difference).slice(0, -1);
  return text === "1" ? say`${text} point` : say`${text} points`;
}

/** An amount in the currency that sums are in. */
export function planMoney(plan: Plan, amount: number): string {
  return money(amount, plan.numbers.moneyCode);
}

/**
 * A fraction as it stands in a plan: 0.574468 is `57.44%`. Rounded down, so that what fits before rounding fits
 * after it.
 */
export function percentText(fraction: number, decimals = 2): string {
  const unit = 10 ** decimals;
  return `${Math.floor(fraction * 100 * unit + 1e-6) / unit}%`;
}

/** A number as it stands in a plan, rounded down: whole from 100 on, else with at most two decimals. */
export function figureText(value: number): string {
  if (value < 100) return String(Math.floor(value * 100 + 1e-6) / 100);
  const whole = BigInt(Math.floor(value + 1e-6)).toString();
  return whole.replace(/\B(?=(\d{3})+$)/g, "_");
}

/**
 * Splits `total` (a fraction) in the proportion of `parts` into percents as they stand in a plan. They add up to
 * the total at the decimals shown: what rounding leaves over goes to those that lost most by it.
 */
export function apportion(parts: readonly number[], total: number): readonly string[] {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (sum <= 0) return parts.map(() => "0%");
  let decimals = 1;
  for (; decimals < 4; decimals++) {
    const unit = 100 * 10 ** decimals;
    // One decimal is enough, unless a small part would vanish with it.
    if (parts.every((part) => part <= 0 || (part / sum) * total * unit >= 1)) break;
  }
  const unit = 100 * 10 ** decimals;
  const exact = parts.map((part) => (part / sum) * total * unit);
  const counts = exact.map((amount) => Math.floor(amount + 1e-6));
  let left = Math.floor(total * unit + 1e-6) - counts.reduce((all, count) => all + count, 0);
  const lost = (index: number): number => (exact[index] ?? 0) - (counts[index] ?? 0);
  for (const index of [...parts.keys()].sort((a, b) => lost(b) - lost(a) || a - b)) {
    if (left <= 0) break;
    counts[index] = (counts[index] ?? 0) + 1;
    left--;
  }
  return counts.map((count) => `${count / 10 ** decimals}%`);
}

/** What can stand as the part of a whole: of money, time or people. */
export type Amount = PercentValue | MoneyValue | DurationValue | NumberValue;

/** Edits that multiply every amount by `factor`: percents together, so that they add up, the others one by one. */
export function scale(file: SourceFile, amounts: readonly Amount[], factor: number): readonly Edit[] {
  const percents = amounts.filter((amount) => amount.type === "percent");
  const sum = percents.reduce((all, amount) => all + amount.value, 0);
  const texts = apportion(
    percents.map((amount) => amount.value),
    sum * factor,
  );
  const edits = percents.map((amount, index) => replace(file, amount, texts[index] ?? "0%"));
  for (const amount of amounts) {
    if (amount.type === "money") {
      edits.push(replace(file, amount, `${figureText(amount.value * factor)} ${amount.currency}`));
    } else if (amount.type === "duration") {
      edits.push(replace(file, amount, `${figureText(amount.amount * factor)}${amount.unit}`));
    } else if (amount.type === "number") {
      edits.push(replace(file, amount, figureText(amount.value * factor)));
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
