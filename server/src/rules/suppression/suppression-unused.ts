import { defineSuppressionRule } from "../rule.ts";

/**
 * A `strategy-ignore` comment that silences nothing.
 *
 * ## Why it matters
 *
 * A suppression says: we know this, and we accept it. Once the reason is gone, the comment stays behind as a trap: the
 * next real problem at the same place goes unseen. So a comment that silences nothing should go. It may also name a
 * rule that does not exist, or one that cannot be silenced: the language's own errors, and what is said about
 * suppressions.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * // strategy-ignore claim-unproven: the measurements come in May
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   proof "All 9,200 rides of 2026 took less than 55 minutes" 2026-10
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
export const suppressionUnused = defineSuppressionRule({ code: "suppression-unused", severity: "warning" });
