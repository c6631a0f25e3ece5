import { defineLanguageRule } from "../rule.ts";

/**
 * A name could mean either of two imported things.
 *
 * ## Why it matters
 *
 * Two shared files each declare something of the same kind and name. That alone does no harm, and nothing is said of
 * it. But as soon as the plan uses the name, it has to be clear which of the two is meant: their titles, sizes and
 * scores differ.
 *
 * Import one file only, or declare the thing in the plan itself: a file's own declaration always wins.
 *
 * ## Breaks it
 *
 * ```strategy
 * // file: plan.strategy
 * import "north.strategy"
 * import "south.strategy"
 *
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   for Florists
 * }
 *
 * // file: north.strategy
 * segment Florists "Flower shops in the north"
 *
 * // file: south.strategy
 * segment Florists "Flower shops in the south"
 * ```
 *
 * Both imported files declare a segment Florists.
 *
 * ## Mended
 *
 * ```strategy
 * // file: plan.strategy
 * import "north.strategy"
 *
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   for Florists
 * }
 *
 * // file: north.strategy
 * segment Florists "Flower shops in the north"
 *
 * // file: south.strategy
 * segment Florists "Flower shops in the south"
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const ambiguousName = defineLanguageRule({ code: "ambiguous-name", severity: "error", fixable: true });
