import { say } from "../../base/say.ts";
import { addDuration, parseDuration } from "../../model/dates.ts";
import { unclear } from "../../model/fields.ts";
import type { Usp } from "../../model/plan.ts";
import { day, quoted } from "../../model/wording.ts";
import type { DateValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";

/**
 * The newest dated proof of a USP has grown old.
 *
 * ## Why it matters
 *
 * A measurement tells how things were when it was taken. Competitors catch up, and one's own performance slips, so a
 * proof that was right two years ago may no longer back the claim. Only the newest proof counts: one fresh measurement
 * keeps the older ones alive. A proof without a date has no age. How old is too old differs from market to market, so
 * the twelve months can be set.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Quiet "Sleep through the night"
 *
 * usp Silent "A night train that you do not hear" {
 *   delivers Quiet 5
 *   proof "31 dB in the sleeping car" 2023-05
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Quiet "Sleep through the night"
 *
 * usp Silent "A night train that you do not hear" {
 *   delivers Quiet 5
 *   proof "31 dB in the sleeping car" 2023-05
 *   proof "30 dB after the overhaul" 2026-10
 * }
 * ```
 *
 * ## Source
 *
 * The advertising codes ask for evidence that still holds when the claim is made. The limit of twelve months is a rule
 * of this house.
 */
export const proofStale = defineRule({
  code: "proof-stale",
  section: "evidence",
  severity: "information",
  options: {
    maxAge: { default: "12mo", doc: "How old the newest proof of a USP may be.", unit: "duration" },
  },
  check(plan, report, options) {
    const maxAge = parseDuration(options.maxAge) ?? { amount: 12, unit: "mo" };
    const { today } = plan.numbers;
    for (const usp of plan.usps) {
      const date = newestOf(usp);
      if (date === undefined || addDuration(date.last, maxAge) >= today) continue;
      report({
        owner: usp,
        at: date,
        message: say`
          The newest proof of ${quoted(usp.title)} is from ${day(date.last)} and may no longer hold. Measure again and
          add the new proof, or stop claiming it.`,
        related: [{ file: usp.file, at: usp.titleText ?? usp.nameAt, message: say`What it proves.` }],
      });
    }
  },
});

/** The date that ends last; undefined where no proof is dated, or where one with an error may be the newest. */
function newestOf(usp: Usp): DateValue | undefined {
  let newest: DateValue | undefined;
  for (const proof of usp.proofs) {
    if (proof === unclear) return undefined;
    if (proof?.date !== undefined && (newest === undefined || proof.date.last > newest.last)) newest = proof.date;
  }
  return newest;
}
