import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { number } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { moneyOf, sharesListed, sharesRelated } from "./allocation.ts";

/**
 * The money is spread so evenly over so many segments that none of them is the focus.
 *
 * ## Why it matters
 *
 * Concentration means that somebody gets visibly more. The rule counts how many segments of equal weight a
 * division amounts to: five segments of which one gets 80% count as one and a half, four equal ones as four. More
 * than three is worth a thought. Below an index of 0.18, which is between five and six equal segments, the plan
 * names segments but does not choose between them.
 *
 * The index is the one that competition law uses for markets, and its line of 0.18 is borrowed from there: for
 * budgets nobody has shown that it is the right one. A large house may well serve more segments with success.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
 * segment Grandparents "Grandparents"
 * segment Kindergartens "Kindergartens"
 * segment Museums "Museum shops"
 * segment Godparents "Godparents"
 * concentration {
 *   focus Grandparents 25%
 *   focus Kindergartens 25%
 *   focus Museums 25%
 *   focus Godparents 25%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Toys "Wooden toys 2027" { period 2027; currency EUR }
 * segment Grandparents "Grandparents"
 * segment Kindergartens "Kindergartens"
 * segment Museums "Museum shops"
 * segment Godparents "Godparents"
 * concentration {
 *   focus Grandparents 55%
 *   focus Kindergartens 25%
 *   focus Museums 10%
 *   focus Godparents 10%
 * }
 * ```
 *
 * ## Source
 *
 * The fourth of Brian Tracy's principles, concentration. Measured with the Herfindahl–Hirschman index, the sum of
 * the squared shares; the threshold of 0.18 (1,800 points) is that of the United States' merger guidelines of 2023.
 */
export const budgetDiluted = defineRule({
  code: "budget-diluted",
  section: "concentration",
  severity: "information",
  severities: ["information", "warning"],
  options: {
    maxSegments: { default: 3, doc: "How many segments of equal weight the money may amount to without a remark." },
    minHhi: { default: 0.18, doc: "The concentration index below which the remark is a warning." },
  },
  check(plan, report, options) {
    const concentration = plan.concentration;
    const { hhi, effectiveSegments } = plan.numbers.concentration;
    if (concentration === undefined || hhi === undefined || effectiveSegments === undefined) return;
    const severe = below(hhi, options.minHhi);
    if (!severe && !above(effectiveSegments, options.maxSegments)) return;
    const division = moneyOf(plan, concentration);
    const parts = sharesListed(division);
    const given = parts === "" ? "" : ` (${parts})`;
    report({
      owner: concentration,
      at: concentration.at,
      severity: severe ? "warning" : "information",
      message: say`
        The money is spread over ${concentration.foci.length} segments${given} as if over
        ${number(effectiveSegments, 1)} of equal weight, so none of them is the focus. Take money from those that
        matter least and give it to the best.`,
      related: sharesRelated(division),
      about: [],
    });
  },
});
