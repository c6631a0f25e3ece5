import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { keywordOf } from "../../model/places.ts";
import { quoted, years } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { amounts, currencyOf, inputsOf } from "./shared.ts";

/**
 * A customer costs more to win than it ever brings in.
 *
 * ## Why it matters
 *
 * What a customer leaves in the till over all the years it stays is its lifetime value: what it pays, times the
 * margin, times the years, less what it costs to keep it. Where that is below the cost of winning the customer, every
 * success makes the company poorer, and growth only makes it poorer faster. This is plain arithmetic and no rule of
 * thumb: the plan's own numbers say that the segment cannot be served at a gain.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Boxes "Vegetable boxes 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Couples "Couples in the city" {
 *   economics {
 *     acquisition 120 EUR
 *     revenue 25 EUR monthly
 *     margin 30%
 *     lifetime 1y
 *   }
 * }
 * ```
 *
 * Twelve payments of 25 EUR at a margin of 30% are 90 EUR, and winning the customer took 120 EUR.
 *
 * ## Mended
 *
 * Neighbours recommend the box to each other, which costs less than advertising, and they stay longer.
 *
 * ```strategy
 * strategy Boxes "Vegetable boxes 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Couples "Couples in the city" {
 *   economics {
 *     acquisition 60 EUR
 *     revenue 25 EUR monthly
 *     margin 30%
 *     lifetime 3y
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The usual definition of customer lifetime value (revenue, margin and lifetime, less the cost of keeping) and the line
 * that follows from it: below a ratio of 1, each customer loses money.
 */
export const ltvBelowCac = defineRule({
  code: "ltv-below-cac",
  section: "economics",
  severity: "error",
  silences: ["ltv-cac-thin", "payback-long"],
  check(plan, report) {
    for (const segment of plan.segments) {
      const economics = known(segment.economics);
      if (economics === undefined) continue;
      const { ltv, acquisition, lifetime } = plan.numbers.segment(segment);
      if (ltv === undefined || acquisition === undefined || !below(ltv, acquisition)) continue;
      const [value, cost] = amounts(Math.abs(ltv), acquisition, currencyOf(plan, economics));
      const stay = lifetime === undefined ? "" : say` over ${years(lifetime)}`;
      const balance = ltv < 0 ? say`loses ${value}` : say`brings in ${value}`;
      report({
        owner: segment,
        at: keywordOf(economics.statement),
        message: say`
          A customer of ${quoted(segment.title)} ${balance}${stay} (lifetime value) and costs ${cost} to win. Win them
          for less, or raise what they pay, the margin or the time they stay.`,
        related: inputsOf(economics),
      });
    }
  },
});
