import { above, atLeast } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Edit, Fix } from "../../model/diagnostic.ts";
import { insert, replace } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Plan, Segment } from "../../model/plan.ts";
import { listed, number, percent, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { Lightest } from "./dominance.ts";
import { harmlessShares } from "./effects.ts";
import { apportion } from "./shared.ts";

/**
 * A segment that fits better and holds no less gets clearly less money than another.
 *
 * ## Why it matters
 *
 * The best customers are those who value most what you do best. Where one segment fits the offer better than
 * another, and there is at least as much to win in it, money that goes to the other brings less. There can be good
 * reasons, such as a contract or a door that closes soon; then the plan should say so and silence the rule.
 *
 * Fit is how much of what a segment values is delivered, from 0 to 1. The opportunity is what the customers that
 * are left to win would bring.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
 * value Patience "Teachers with patience"
 * value Price "Low price"
 * usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
 * segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
 * segment Children "Children" { size 1_000; psychographics { values Price 5 } }
 * concentration {
 *   focus Adults 30%
 *   focus Children 70%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
 * value Patience "Teachers with patience"
 * value Price "Low price"
 * usp Slow "One piece until it sounds" { delivers Patience 5, Price 2 }
 * segment Adults "Adult beginners" { size 1_000; psychographics { values Patience 5 } }
 * segment Children "Children" { size 1_000; psychographics { values Price 5 } }
 * concentration {
 *   focus Adults 70%
 *   focus Children 30%
 * }
 * ```
 *
 * ## Source
 *
 * The fourth of Brian Tracy's principles: concentrate on the customers with the best chance. The thresholds are
 * a rule of this house.
 */
export const budgetMisaligned = defineRule({
  code: "budget-misaligned",
  section: "concentration",
  severity: "warning",
  fixable: true,
  options: {
    minFitGap: { default: 0.1, doc: "How much better a segment must fit to be due no less money (fit is 0 to 1)." },
    maxShareGap: { default: 10, doc: "How much less money it may get all the same.", unit: "points" },
  },
  check(plan, report, options) {
    const entries = comparable(plan);
    let fixes: readonly Fix[] | undefined;
    for (const [entry, others] of overtaken(entries, options.minFitGap, options.maxShareGap / 100)) {
      // One fix mends all of them, so it is made once.
      fixes ??= recommend(plan);
      const shown = others.slice(0, mostNamed);
      const names = shown.map(
        (other) => say`${quoted(other.segment.title)} (fit ${number(other.fit)}, ${percent(other.share)})`,
      );
      if (others.length > shown.length) names.push(say`others`);
      report({
        owner: entry.focus,
        at: entry.focus.at,
        message: say`
          ${quoted(entry.segment.title)} gets ${percent(entry.share)} of the money although what you deliver fits it
          better (${number(entry.fit)} of 1) and there is no less to win, clearly less than
          ${listed(names, names.length)}. Move money to it, or record why not.`,
        related: shown.map(({ focus, segment, share, fit }) => ({
          file: focus.file,
          at: known(focus.budget) ?? focus.at,
          message: say`${quoted(segment.title)}: ${percent(share)} of the money, fit ${number(fit)}.`,
        })),
        fixes,
      });
    }
  },
});

/** As many as can get ten points more than another while the shares add up; more are not named. */
const mostNamed = 9;

interface Entry {
  readonly focus: Focus;
  readonly segment: Segment;
  readonly fit: number;
  readonly opportunity: number;
  readonly share: number;
  /** Its place in the text. */
  readonly order: number;
}

/** The funded segments of which everything that is compared is known. */
function comparable(plan: Plan): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [order, segment] of plan.funded.entries()) {
    const focus = plan.focusOn(segment);
    if (focus === undefined) continue;
    const { share } = plan.numbers.focus(focus);
    if (share === undefined) continue;
    const { fit, opportunity } = plan.numbers.segment(segment);
    if (fit === undefined || opportunity === undefined) continue;
    entries.push({ focus, segment, fit, opportunity, share, order });
  }
  return entries;
}

/**
 * Each entry with those that get more than `shareGap` more although it fits better by `fitGap` and its opportunity
 * is not lower; at most ten each, the one that is nearest in share first. Sweeps from the largest share to the smallest:
 * those already passed are looked up by fit, the one with the least opportunity first, in n log n.
 */
function overtaken(entries: readonly Entry[], fitGap: number, shareGap: number): readonly [Entry, readonly Entry[]][] {
  if (entries.length < 2) return [];
  const byFit = [...entries].sort((a, b) => a.fit - b.fit);
  const placeOf = new Map(byFit.map((entry, place) => [entry, place]));
  const byShare = [...entries].sort((a, b) => b.share - a.share);
  const passed = new Lightest(byFit.length);
  const found: [Entry, readonly Entry[]][] = [];
  let next = 0;
  for (const entry of byShare) {
    for (let ahead = byShare[next]; ahead !== undefined; ahead = byShare[next]) {
      if (!above(ahead.share - entry.share, shareGap)) break;
      passed.add(placeOf.get(ahead) ?? 0, ahead.opportunity);
      next++;
    }
    if (next === 0) continue;
    const end = countWorse(byFit, entry.fit, fitGap);
    const places = passed.find(end, mostNamed + 1, (opportunity) => atLeast(entry.opportunity, opportunity));
    if (places.length === 0) continue;
    const others = places.flatMap((place) => byFit[place] ?? []);
    found.push([entry, others.sort((a, b) => a.share - b.share || a.order - b.order)]);
  }
  return found.sort(([a], [b]) => a.order - b.order);
}

/** How many, from the least fit on, fit worse than `fit` by the gap or more. */
function countWorse(byFit: readonly Entry[], fit: number, gap: number): number {
  let low = 0;
  let high = byFit.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (atLeast(fit - (byFit[middle]?.fit ?? 0), gap)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The recommended shares for all foci; what is recommended for segments without a focus is divided among them, so
 * that nothing is left over.
 */
function recommend(plan: Plan): readonly Fix[] {
  const concentration = plan.concentration;
  const { reserve, budget } = plan.numbers.concentration;
  // A focus on an excluded or unknown segment has no recommended share, and the rest would not fit beside it.
  if (concentration === undefined || reserve === undefined || concentration.foci.length !== plan.funded.length) {
    return [];
  }
  const wanted: number[] = [];
  for (const { segment, budget: given } of concentration.foci) {
    const share = segment && plan.numbers.segment(segment).recommendedShare;
    const amount = known(given);
    if (share === undefined || (given !== undefined && amount === undefined)) return [];
    // Without a budget an amount would be lost.
    if (amount?.type === "money" && budget === undefined) return [];
    wanted.push(share);
  }
  const sum = wanted.reduce((all, share) => all + share, 0);
  if (sum <= 0 || reserve >= 1) return [];
  const after = new Map(
    concentration.foci.map((focus, index) => [focus, ((wanted[index] ?? 0) / sum) * (1 - reserve)]),
  );
  if (!harmlessShares(plan, after)) return [];
  const texts = apportion(wanted, 1 - reserve);
  const edits: Edit[] = [];
  for (const [index, focus] of concentration.foci.entries()) {
    const text = texts[index] ?? "0%";
    const given = known(focus.budget);
    if (given !== undefined) edits.push(replace(focus.file, given, text));
    else if (focus.nameAt !== undefined) edits.push(insert(focus.file, focus.nameAt.end, ` ${text}`));
  }
  return [{ title: say`Set the recommended shares`, safe: false, edits }];
}
