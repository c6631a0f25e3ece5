import { defineSuppressionRule } from "../rule.ts";

/**
 * A `strategy-ignore` comment whose date has passed.
 *
 * ## Why it matters
 *
 * A risk was accepted until a certain day, and that day is over. What the comment silenced is shown again, so that
 * somebody looks at it: either it has been dealt with, and the comment can go, or the team decides once more and gives
 * it a new date.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * // strategy-ignore claim-unproven until 2026-05: the measurements come in May
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
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   proof "All 9,200 rides of 2026 took less than 55 minutes" 2026-10
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const suppressionExpired = defineSuppressionRule({ code: "suppression-expired", severity: "warning" });
