import { defineLanguageRule } from "../rule.ts";

/**
 * A number or a date that cannot be.
 *
 * ## Why it matters
 *
 * Levels run from 0 (none) to 5 (best in the market), a share from 0% to 100%, and there are no negative customers. A
 * growth, a premium or a willingness may lie between -100% and 1000%. Ranges run from the lower to the higher end, and
 * 31 February is no day. A number outside of that is a slip of the pen, and everything computed from it would be wrong
 * without looking wrong.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 7
 * }
 *
 * segment Florists "Flower shops" {
 *   reach 160%
 *   demographics {
 *     employees 20..2
 *   }
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
 * }
 *
 * segment Florists "Flower shops" {
 *   reach 60%
 *   demographics {
 *     employees 2..20
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const outOfRange = defineLanguageRule({ code: "out-of-range", severity: "error", fixable: true });
