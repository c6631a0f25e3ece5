import { defineSuppressionRule } from "../rule.ts";

/**
 * A `strategy-ignore` comment without a reason.
 *
 * ## Why it matters
 *
 * Accepting a risk is a decision, and whoever reads the plan next year should know why it was taken: only then can they
 * tell whether it still holds. One half sentence after a colon is enough. The comment works without it, too.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * // strategy-ignore claim-unproven
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * // strategy-ignore claim-unproven until 2027-05: the measurements come in May
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const suppressionUnexplained = defineSuppressionRule({
  code: "suppression-unexplained",
  severity: "information",
});
