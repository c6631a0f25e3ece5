import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { keywordOf } from "../../model/places.ts";
import { money, number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { apart, currencyOf, inputsOf } from "./shared.ts";

/**
 * A customer brings in too little for what it costs to win it.
 *
 * ## Why it matters
 *
 * What a customer brings in over its lifetime has to pay not only for winning it, but also for developing the product,
 * for rent and salaries, and for all the people who were approached and did not buy. A lifetime value of three times
 * the cost of winning is the usual aim; far above five is often read as a sign that more could be spent on growth.
 *
 * The figure is contested. It comes from software sold by subscription, where 70% to 85% of the price is margin, and it
 * is a habit of investors and no law. Set `minRatio` to what your own business needs.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Piano "Piano lessons 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Returners "Adults who come back to the piano" {
 *   economics {
 *     acquisition 180 EUR
 *     revenue 600 EUR
 *     margin 40%
 *     lifetime 2y
 *   }
 * }
 * ```
 *
 * The pupil leaves 480 EUR over two years, 2.67 times the 180 EUR spent on winning it.
 *
 * ## Mended
 *
 * ```strategy
 * strategy Piano "Piano lessons 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Returners "Adults who come back to the piano" {
 *   economics {
 *     acquisition 120 EUR
 *     revenue 600 EUR
 *     margin 40%
 *     lifetime 2y
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The 3:1 habit of software subscriptions, which guides to the ratio of lifetime value to acquisition cost repeat. It
 * is not a law, and no other trade is bound by it.
 */
export const ltvCacThin = defineRule({
  code: "ltv-cac-thin",
  section: "economics",
  severity: "information",
  options: {
    minRatio: {
      default: 3,
      doc: "How many times the cost of winning a customer the lifetime value should be, at least.",
      unit: "times",
    },
  },
  check(plan, report, options) {
    for (const segment of plan.segments) {
      const economics = known(segment.economics);
      if (economics === undefined) continue;
      const { ltv, ltvToCac, acquisition } = plan.numbers.segment(segment);
      if (ltv === undefined || ltvToCac === undefined || acquisition === undefined) continue;
      if (!below(ltvToCac, options.minRatio)) continue;
      const currency = currencyOf(plan, economics);
      const [ratio] = apart(ltvToCac, options.minRatio);
      report({
        owner: segment,
        at: keywordOf(economics.statement),
        message: say`
          A customer of ${quoted(segment.title)} brings in ${money(ltv, currency)} in all (lifetime value), ${ratio}
          times the ${money(acquisition, currency)} it costs to win one, where ${number(options.minRatio)} times is
          the aim. Win them for less, or raise what they pay, the margin or the time they stay.`,
        related: inputsOf(economics),
      });
    }
  },
});
