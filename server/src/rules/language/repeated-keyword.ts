import { defineLanguageRule } from "../rule.ts";

/**
 * A line stands a second time where it may stand once.
 *
 * ## Why it matters
 *
 * A USP has one premium and a segment one size. Two lines with different numbers are two plans, and nobody knows which
 * of them holds; two with the same number will differ after the next change. Often the second line was meant for
 * another block.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Florists "Flower shops" {
 *   size 2_400 shops
 *   reach 60%
 *   size 1_900 shops
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Florists "Flower shops" {
 *   size 2_400 shops
 *   reach 60%
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const repeatedKeyword = defineLanguageRule({ code: "repeated-keyword", severity: "error", fixable: true });
