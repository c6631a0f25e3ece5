import { defineLanguageRule } from "../rule.ts";

/**
 * Something stands twice in one list.
 *
 * ## Why it matters
 *
 * A list says of each thing once how much it matters, how well it is done or how much money it gets. Where it stands
 * twice with different numbers, nobody knows which holds; where the numbers agree, one of them will be forgotten when
 * the other is changed. The same goes for two focuses on one segment, two rates for one currency, two traits of one
 * name and one file that is imported twice.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 * value Care  "Nothing gets crushed"
 *
 * segment Florists "Flower shops" {
 *   psychographics {
 *     values Speed 5, Care 4, Speed 3
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Speed "There within the hour"
 * value Care  "Nothing gets crushed"
 *
 * segment Florists "Flower shops" {
 *   psychographics {
 *     values Speed 5, Care 4
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const repeatedItem = defineLanguageRule({ code: "repeated-item", severity: "error", fixable: true });
