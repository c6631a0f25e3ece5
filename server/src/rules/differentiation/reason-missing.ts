import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A USP does not say what makes it possible.
 *
 * ## Why it matters
 *
 * A promise that anybody could make tomorrow is no advantage. `because` names what stands behind it: a place, a
 * machine, a skill, a contract. It tells your own people what to protect, and shows how long it will take the others
 * to catch up.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Time "On time"
 *
 * usp Steady "Off the ground on the minute" {
 *   delivers Time 5
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Time "On time"
 *
 * usp Steady "Off the ground on the minute" {
 *   delivers Time 5
 *   because "A spare aircraft on every island"
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy: every firm needs an area of excellence, and the USP grows from it. That it is written down is a rule
 * of this house.
 */
export const reasonMissing = defineRule({
  code: "reason-missing",
  section: "differentiation",
  severity: "hint",
  fixable: true,
  check(plan, report) {
    for (const usp of plan.usps) {
      if (usp.because.length > 0) continue;
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          ${quoted(usp.title)} does not say what makes it possible. Add the advantage behind it, after the word
          because: what you have or can do that others lack.`,
        fixes: [
          {
            title: say`Add the advantage that makes it possible`,
            safe: false,
            edits: [addStatement(usp, `because "${say`What we have or can do that others lack`}"`)],
          },
        ],
      });
    }
  },
});
