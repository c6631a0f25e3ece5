import { defineLanguageRule } from "../rule.ts";

/**
 * Two things of one kind have the same name.
 *
 * ## Why it matters
 *
 * Where two segments are called Florists, a focus on Florists says nothing: nobody can tell which of the two gets the
 * money. Things of different kinds may share a name, as a segment and a goal often do, because it is always clear which
 * of them is meant.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Florists "Flower shops in town" {
 *   size 2_400 shops
 * }
 *
 * segment Florists "Flower wholesalers" {
 *   size 60 companies
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Florists "Flower shops in town" {
 *   size 2_400 shops
 * }
 *
 * segment Wholesalers "Flower wholesalers" {
 *   size 60 companies
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const repeatedName = defineLanguageRule({ code: "repeated-name", severity: "error", fixable: true });
