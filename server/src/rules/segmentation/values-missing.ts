import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import { listed, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { valueProposals } from "./values-to-add.ts";

/**
 * A segment's psychographics do not say what its customers value.
 *
 * ## Why it matters
 *
 * Interests, pains and attitudes make a segment vivid; `values` makes it comparable. It is the one list that ties
 * customers to USPs: fit, opportunity and the recommended share of the budget are all computed from it. Without it
 * the plan describes people, but cannot show that they want what is offered.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Advice "Someone to ask"
 *
 * segment Hobby "Hobby beekeepers" {
 *   psychographics {
 *     interests "Wild flowers"
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Advice "Someone to ask"
 *
 * segment Hobby "Hobby beekeepers" {
 *   psychographics {
 *     interests "Wild flowers"
 *     values Advice 5
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's third principle: a segment is those customers who most value what makes you different. The levels
 * from 0 to 5 are this house's.
 */
export const valuesMissing = defineRule({
  code: "values-missing",
  section: "segmentation",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    const propose = valueProposals(plan);
    for (const segment of plan.segments) {
      const psychographics = known(segment.psychographics);
      if (psychographics === undefined || !isAbsent(psychographics.values)) continue;
      const values = propose(segment);
      const title = quoted(segment.title);
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          ${title} does not say what these customers value, so nothing shows that they want what is offered. Add
          values to its psychographics, each with a level from 0 to 5.`,
        fixes:
          values === undefined
            ? []
            : [
                {
                  title: say`Let ${title} value ${listed(values.names)}`,
                  safe: false,
                  edits: [addStatement(psychographics, values.text), ...values.edits],
                },
              ],
      });
    }
  },
});
