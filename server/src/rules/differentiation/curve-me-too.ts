import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Scored, ValueDeclaration } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { ourCurve } from "./shared.ts";

/**
 * The plan's value curve has the shape of a competitor's.
 *
 * ## Why it matters
 *
 * Draw what you and a competitor deliver as two lines over the same values. Where the lines run in parallel, you play
 * the same game a little better or a little worse, and customers see two of a kind. A curve of one's own is high
 * where others are low, and low where others spend their money. The rule compares shapes: each line is taken from its
 * own mean, so being a point better all along does not count as different. It needs five values that the competitor
 * offers, three of which you deliver, and fires where the shapes are on average less than half a point apart; both
 * numbers are habits of this house.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Price "Low fare"
 * value Time "On time"
 * value Seat "Room for the knees"
 * value Meal "A warm meal"
 * value Bags "Bags at once"
 *
 * competitor Seabird "Seabird Air" {
 *   offers Price 1, Time 4, Seat 3, Meal 2, Bags 3
 * }
 *
 * usp Steady "Off the ground on the minute" {
 *   delivers Price 2, Time 5, Seat 4, Meal 3, Bags 4
 *   because "A spare aircraft on every island"
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Price "Low fare"
 * value Time "On time"
 * value Seat "Room for the knees"
 * value Meal "A warm meal"
 * value Bags "Bags at once"
 *
 * competitor Seabird "Seabird Air" {
 *   offers Price 1, Time 4, Seat 3, Meal 2, Bags 3
 * }
 *
 * usp Steady "Off the ground on the minute" {
 *   delivers Price 4, Time 5, Seat 1, Bags 4
 *   because "A spare aircraft on every island"
 * }
 * ```
 *
 * ## Source
 *
 * W. Chan Kim and Renée Mauborgne, "Blue Ocean Strategy": a good curve on the strategy canvas diverges from the
 * others. The numbers are a rule of this house.
 */
export const curveMeToo = defineRule({
  code: "curve-me-too",
  section: "differentiation",
  severity: "information",
  options: {
    minShared: { default: 5, doc: "How many values a competitor has to offer for its curve to be compared." },
    minDistance: { default: 0.5, doc: "How far apart the shapes have to be on average.", unit: "points" },
  },
  check(plan, report, { minShared, minDistance }) {
    const curve = ourCurve(plan);
    if (curve === undefined) return;
    for (const competitor of plan.competitors) {
      const offers = known(competitor.offers);
      if (offers === undefined || offers.items.length < minShared) continue;
      if (offers.items.filter(({ value }) => (curve.get(value) ?? 0) > 0).length < 3) continue;
      const distance = distanceOf(offers.items, curve);
      if (!below(distance, minDistance)) continue;
      report({
        owner: competitor,
        at: competitor.nameAt,
        message: say`
          What you deliver has the same shape as what ${quoted(competitor.title)} offers: over its
          ${number(offers.items.length)} values the two are only ${number(distance)} points apart on average, once the
          overall level is set aside. Choose where to be clearly better, and where to do less than they do.`,
        related: [
          { file: competitor.file, at: offers.keyword, message: say`The curve of the competitor.` },
          ...deliveries(plan, offers.items),
        ],
      });
    }
  },
});

/** The mean distance of the two curves over the values offered, each taken from its own mean. */
function distanceOf(offered: readonly Scored[], curve: ReadonlyMap<ValueDeclaration, number>): number {
  let ours = 0;
  let theirs = 0;
  for (const { value, level } of offered) {
    ours += curve.get(value) ?? 0;
    theirs += level;
  }
  const shift = (ours - theirs) / offered.length;
  let sum = 0;
  for (const { value, level } of offered) sum += Math.abs((curve.get(value) ?? 0) - level - shift);
  return sum / offered.length;
}

/** The first `delivers` in the plan that draw our curve over these values. */
function deliveries(plan: Plan, offered: readonly Scored[]) {
  const values = new Set(offered.map(({ value }) => value));
  return [...plan.usps.slice(0, 20), ...plan.services.slice(0, 20)].flatMap(({ file, title, delivers }) => {
    const list = known(delivers);
    if (list === undefined || !list.items.some(({ value }) => values.has(value))) return [];
    return [{ file, at: list.keyword, message: say`What ${quoted(title)} delivers.` }];
  });
}
