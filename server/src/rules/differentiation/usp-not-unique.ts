import { above, atLeast } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Competitor, Plan, Scored, Usp } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import type { Offer, Rivals } from "./shared.ts";
import {
  bestRival,
  deliveredBy,
  demandFor,
  levelToPromise,
  relatedOffers,
  rivalsOf,
  scoresOf,
  setLevel,
  titles,
} from "./shared.ts";

/**
 * A competitor matches or beats a USP on everything that it delivers.
 *
 * ## Why it matters
 *
 * If a competitor can say the same, it is not a difference. Customers who compare will find it out, and then the
 * price decides. The rule compares what the USP `delivers` with what each competitor that it is `against` `offers`:
 * one that is level or better on all of it is enough. A value that the competitor has no score for counts neither
 * way, so the rule stays silent about it.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Crust "A crust that cracks"
 * value Hours "Open before six"
 *
 * competitor Mill "The mill bakery" {
 *   offers Crust 4, Hours 5
 * }
 *
 * usp Early "Bread with a crust before the first train" {
 *   delivers Crust 4, Hours 4
 *   because "The oven stands at the station"
 * }
 *
 * segment Commuters "Commuters" {
 *   psychographics {
 *     values Crust 4, Hours 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Crust "A crust that cracks"
 * value Hours "Open before six"
 *
 * competitor Mill "The mill bakery" {
 *   offers Crust 4, Hours 5
 * }
 *
 * usp Early "Bread from a stone oven before the first train" {
 *   delivers Crust 5, Hours 4
 *   because "The oven stands at the station"
 * }
 *
 * segment Commuters "Commuters" {
 *   psychographics {
 *     values Crust 4, Hours 5
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Rosser Reeves, "Reality in Advertising": the second test of a USP, that it is one which competitors cannot or do
 * not offer. Brian Tracy: what a competitor can claim, too, is no competitive advantage.
 */
export const uspNotUnique = defineRule({
  code: "usp-not-unique",
  section: "differentiation",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    for (const usp of plan.usps) {
      const delivered = deliveredBy(usp);
      const rivals = rivalsOf(plan, usp);
      if (delivered === undefined || delivered.length === 0 || rivals === undefined) continue;
      const equals = matching(plan, delivered, rivals);
      if (equals.length === 0) continue;
      const match = equals.length === 1 ? say`matches or beats` : say`match or beat`;
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          ${titles(equals)} ${match} ${quoted(usp.title)} on everything that it delivers (${scoresOf(delivered)}). Get
          clearly ahead on one of these values, or deliver another one that customers want and cannot get there.`,
        related: relatedOffers(equals),
        fixes: fixesFor(plan, usp),
      });
    }
  },
});

/** The competitors that offer at least as much of everything delivered. */
function matching(plan: Plan, delivered: readonly Scored[], rivals: Rivals): Competitor[] {
  // Whoever matches everything scores each value, so the value with the fewest scores names all candidates.
  let candidates: readonly Offer[] | undefined;
  for (const { value } of delivered) {
    const offers = rivals.scores.get(value);
    if (offers === undefined) return [];
    if (candidates === undefined || offers.length < candidates.length) candidates = offers;
  }
  const equals: Competitor[] = [];
  for (const { competitor } of candidates ?? []) {
    const behind = delivered.some(({ value, level }) => {
      const offered = plan.numbers.offers(competitor, value);
      return offered === undefined || !atLeast(offered, level);
    });
    if (!behind) equals.push(competitor);
  }
  return equals;
}

/** Delivers the value with the greatest lead of those that matter to a segment, a lead that we have already first. */
function fixesFor(plan: Plan, usp: Usp): Fix[] {
  const delivers = known(usp.delivers);
  const demand = demandFor(plan, usp);
  if (delivers === undefined || demand === undefined) return [];
  let best: { readonly score: number; readonly fix: Fix } | undefined;
  for (const { value, level: importance, segment } of demand.highest.values()) {
    // A lead where it does not matter is no lead; and the file has to know the value's name.
    if (!atLeast(importance, 3) || segment.file !== usp.file) continue;
    const level = levelToPromise(plan, usp, segment, value);
    const rival = bestRival(plan, usp, value);
    if (!above(level, rival)) continue;
    const isReal = above(plan.numbers.highest(value) ?? 0, rival);
    const score = (isReal ? 10 : 0) + level - rival;
    if (best !== undefined && best.score >= score) continue;
    const fix = {
      title: say`Deliver ${value.name} at ${level}, ahead of every competitor`,
      safe: false,
      edits: [setLevel(usp.file, delivers, value, level)],
    };
    best = { score, fix };
  }
  return best === undefined ? [] : [best.fix];
}
