import { defineLanguageRule } from "../rule.ts";

/**
 * A line names something that the plan does not have.
 *
 * ## Why it matters
 *
 * A plan holds together by names: a USP names the values that it delivers, a focus the segment that its money goes to.
 * A name that leads nowhere is a thread cut off; the money, the promise or the comparison behind it belongs to nobody.
 * Mostly the name is misspelled (capital letters count), or the file that declares it has not been imported.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Sped 5
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
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const unknownName = defineLanguageRule({ code: "unknown-name", severity: "error", fixable: true });
