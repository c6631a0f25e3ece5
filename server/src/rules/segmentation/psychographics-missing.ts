import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import { listed, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { valueProposals } from "./values-to-add.ts";

/**
 * A segment does not say what moves its customers.
 *
 * ## Why it matters
 *
 * Two customers of one age and income buy for different reasons. Psychographics are the segment seen from inside:
 * what people value, expect, fear and try to get done. Without them the plan cannot show that anybody wants what the
 * USPs promise, and every later number that rests on fit stays empty.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Advice "Someone to ask"
 *
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 *   psychographics {
 *     values Advice 5
 *     pains "Losing a colony over winter"
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's third principle, segmentation: after the demographics come the psychographics, the goals, wants,
 * fears and problems of the customer. Philip Kotler's tests of a segment: it must be *differentiable*.
 */
export const psychographicsMissing = defineRule({
  code: "psychographics-missing",
  section: "segmentation",
  severity: "warning",
  silences: ["values-missing"],
  fixable: true,
  check(plan, report) {
    const propose = valueProposals(plan);
    for (const segment of plan.segments) {
      const field = segment.psychographics;
      const psychographics = known(field);
      if (field !== undefined && (psychographics === undefined || !psychographics.empty)) continue;
      const values = propose(segment);
      const title = quoted(segment.title);
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          ${title} does not say what moves these customers: its psychographics are missing. Add what they value, each
          with a level from 0 to 5, and what troubles them.`,
        fixes:
          values === undefined
            ? []
            : [
                {
                  title: say`Add psychographics to ${title}, valuing ${listed(values.names)}`,
                  safe: false,
                  edits: [
                    psychographics === undefined
                      ? addStatement(segment, `psychographics {\n  ${values.text}\n}`)
                      : addStatement(psychographics, values.text),
                    ...values.edits,
                  ],
                },
              ],
      });
    }
  },
});
