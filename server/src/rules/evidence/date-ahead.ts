import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { day, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A review or a proof is dated later than today.
 *
 * ## Why it matters
 *
 * A review tells when people last looked, and a proof tells when something was measured: both can only have happened
 * already. A date that lies ahead is a slip of the pen, or a wish written down as a fact. It also hides that a review is
 * overdue or that a proof has grown old. A month or a year that has begun does not lie ahead.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Ferry "Harbour ferry" {
 *   currency EUR
 *   reviewed 2099-03-01
 * }
 *
 * value Punctual "Leaves on the minute"
 *
 * usp Minute "Every crossing leaves on the minute" {
 *   delivers Punctual 5
 *   proof "Log of the harbour master" 2099-01
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Ferry "Harbour ferry" {
 *   currency EUR
 *   reviewed 2026-03-01
 * }
 *
 * value Punctual "Leaves on the minute"
 *
 * usp Minute "Every crossing leaves on the minute" {
 *   delivers Punctual 5
 *   proof "Log of the harbour master" 2026-01
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const dateAhead = defineRule({
  code: "date-ahead",
  section: "evidence",
  severity: "warning",
  check(plan, report) {
    const { today } = plan.numbers;
    const reviewed = known(plan.strategy?.reviewed);
    if (plan.strategy !== undefined && reviewed !== undefined && reviewed.first > today) {
      report({
        owner: plan.strategy,
        at: reviewed,
        message: say`
          The plan says it was reviewed on ${day(reviewed.first)}, which lies after today, ${day(today)}. Write the
          day on which people last looked at it.`,
      });
    }
    for (const usp of plan.usps) {
      for (const field of usp.proofs) {
        const proof = known(field);
        if (proof?.date === undefined || proof.date.first <= today) continue;
        report({
          owner: usp,
          at: proof.date,
          message: say`
            The proof ${quoted(proof.text.value)} is dated ${day(proof.date.first)}, which lies after today,
            ${day(today)}. Write when it was measured, or leave the date out until it is.`,
        });
      }
    }
  },
});
