import { defineLanguageRule } from "../rule.ts";

/**
 * Files import each other in a circle.
 *
 * ## Why it matters
 *
 * Shared files are the ground that plans stand on: what is true of the market for every plan of the company. Where the
 * ground rests on the plan in turn, nobody can say which of the two has to be settled first, and a change in either may
 * change both.
 *
 * Move what both need into a third file, which imports neither of them.
 *
 * ## Breaks it
 *
 * ```strategy
 * // file: plan.strategy
 * import "market.strategy"
 *
 * value Speed "There within the hour"
 *
 * // file: market.strategy
 * import "plan.strategy"
 *
 * segment Florists "Flower shops" {
 *   psychographics {
 *     values Speed 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * // file: plan.strategy
 * import "market.strategy"
 * import "values.strategy"
 *
 * // file: market.strategy
 * import "values.strategy"
 *
 * segment Florists "Flower shops" {
 *   psychographics {
 *     values Speed 5
 *   }
 * }
 *
 * // file: values.strategy
 * value Speed "There within the hour"
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const importCycle = defineLanguageRule({ code: "import-cycle", severity: "error", fixable: true });
