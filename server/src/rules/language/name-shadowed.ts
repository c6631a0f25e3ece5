import { defineLanguageRule } from "../rule.ts";

/**
 * The file declares something under a name that an imported file uses, too.
 *
 * ## Why it matters
 *
 * The file's own declaration wins, for everything in it and for all that import it. That is a good way to adapt one
 * thing of a shared file to this plan. It can also happen by accident, and then the plan counts on other numbers than
 * the team believes. So it is a hint, and nothing more.
 *
 * Rename one of the two if both are meant.
 *
 * ## Breaks it
 *
 * ```strategy
 * // file: plan.strategy
 * import "market.strategy"
 *
 * segment Florists "Flower shops in town" {
 *   size 2_400 shops
 * }
 *
 * // file: market.strategy
 * segment Florists "Flower shops of the whole country" {
 *   size 31_000 shops
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * // file: plan.strategy
 * import "market.strategy"
 *
 * segment TownFlorists "Flower shops in town" {
 *   size 2_400 shops
 * }
 *
 * // file: market.strategy
 * segment Florists "Flower shops of the whole country" {
 *   size 31_000 shops
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const nameShadowed = defineLanguageRule({ code: "name-shadowed", severity: "hint", fixable: false });
