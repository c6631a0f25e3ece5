import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { planMoney } from "./shared.ts";

/**
 * Winning a customer costs, against keeping one, less or more than people commonly say.
 *
 * ## Why it matters
 *
 * Everybody quotes that winning a customer costs five to twenty-five times what keeping one does. The figure is a
 * rule of thumb of disputed origin, and it differs widely from trade to trade. Where your own figures lie outside
 * it, they are the ones to plan with, not the rule: the hint is there so that nobody in the meeting argues with the
 * wrong number, and so that a slip in a figure is noticed.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Dairy "Dairy farms" {
 *   economics {
 *     acquisition 300 EUR
 *     retention 100 EUR
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Dairy "Dairy farms" {
 *   economics {
 *     acquisition 600 EUR
 *     retention 100 EUR
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The five-times rule, dated to consultants' studies of the late 1980s and repeated as "five to 25 times" since. It
 * is disputed, so the file's own ratio leads.
 */
export const fiveTimesDiffers = defineRule({
  code: "five-times-differs",
  section: "concentration",
  severity: "hint",
  options: {
    minRatio: { default: 5, doc: "The least that winning a customer commonly costs, in times of keeping one a year." },
    maxRatio: { default: 25, doc: "The most that winning a customer commonly costs, in times of keeping one a year." },
  },
  check(plan, report, options) {
    for (const segment of plan.segments) {
      const economics = known(segment.economics);
      const winning = known(economics?.acquisition);
      const keeping = known(economics?.retention);
      if (winning === undefined || keeping === undefined) continue;
      const { acquisition, retention } = plan.numbers.segment(segment);
      // Where keeping a customer costs nothing, there is no ratio.
      if (acquisition === undefined || retention === undefined || retention === 0) continue;
      const ratio = acquisition / retention;
      const low = below(ratio, options.minRatio);
      if (!low && !above(ratio, options.maxRatio)) continue;
      const commonly = low ? say`less than the ${options.minRatio}` : say`more than the ${options.maxRatio}`;
      report({
        owner: segment,
        at: winning.keyword,
        message: say`
          Winning one of ${quoted(segment.title)} (${planMoney(plan, acquisition)}) costs ${number(ratio)} times what
          keeping one for a year does (${planMoney(plan, retention)}), ${commonly} times that people commonly quote.
          Plan with your own figures, and check that both are right.`,
        related: [{ file: segment.file, at: keeping.amount, message: say`What it costs to keep one.` }],
      });
    }
  },
});
