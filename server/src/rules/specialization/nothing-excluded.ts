import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent } from "../../model/fields.ts";
import { defineRule } from "../rule.ts";
import { nameOf } from "./shared.ts";

/**
 * The specialization names nothing that the company will not do.
 *
 * ## Why it matters
 *
 * A choice shows in what it gives up. A plan that says whom and what it will not serve lets people turn down tempting
 * requests without asking, and keeps money and time for the customers whom the plan is about.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Glass "Stained glass 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * specialization "Windows for old churches" {
 *   product "Lead glazing"
 *   focus product
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Glass "Stained glass 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * specialization "Windows for old churches" {
 *   product "Lead glazing"
 *   focus product
 *   excludes "New buildings"
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's first principle, specialization; Richard Rumelt's strategy kernel: a guiding policy also says what not
 * to do.
 */
export const nothingExcluded = defineRule({
  code: "nothing-excluded",
  section: "specialization",
  severity: "hint",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const { specialization } = plan;
    if (specialization === undefined || !isAbsent(specialization.excludes)) return;
    report({
      owner: specialization,
      at: specialization.at,
      message: say`
        ${nameOf(specialization)} does not say whom or what you will not serve. Add what you turn down, a segment or a
        text, to its excludes.`,
      fixes: [
        {
          title: say`Add what you will not serve`,
          safe: false,
          edits: [addStatement(specialization, `excludes "${say`Requests outside our field`}"`)],
        },
      ],
    });
  },
});
