import { defineLanguageRule } from "../rule.ts";

/**
 * A currency, a language or a region is not written with a code that exists.
 *
 * ## Why it matters
 *
 * Currencies, languages and regions are written in the international codes that price lists, address lists and
 * advertising tools use as well: EUR and USD (ISO 4217), de and en (ISO 639-1), DE and US-CA (ISO 3166). With a code it
 * is certain that two people mean the same; with a slip in it the plan counts money that is none. A region that has no
 * code can stand in quotes.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Couriers "City couriers 2027" {
 *   period 2027
 *   currency EURO
 * }
 *
 * segment Florists "Flower shops" {
 *   demographics {
 *     region AT, UK
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Couriers "City couriers 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Florists "Flower shops" {
 *   demographics {
 *     region AT, GB, "Lake Constance"
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const unknownCode = defineLanguageRule({ code: "unknown-code", severity: "error", fixable: true });
