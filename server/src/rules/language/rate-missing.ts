import { defineLanguageRule } from "../rule.ts";

/**
 * An amount in another currency than the plan's, and no rate for it.
 *
 * ## Why it matters
 *
 * The plan adds up money and compares it: what a customer brings with what it costs to win one, budgets with shares.
 * Amounts in two currencies can only be added with a rate, and a rate that is looked up afresh each day would make the
 * plan say something else each day. So the plan fixes the rate that the team plans with: what one unit of the other
 * currency is worth in the plan's.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Couriers "City couriers 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Florists "Flower shops" {
 *   economics {
 *     acquisition 80 EUR
 *     revenue 1_900 CHF
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
 *   rate CHF 1.05
 * }
 *
 * segment Florists "Flower shops" {
 *   economics {
 *     acquisition 80 EUR
 *     revenue 1_900 CHF
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const rateMissing = defineLanguageRule({ code: "rate-missing", severity: "error", fixable: true });
