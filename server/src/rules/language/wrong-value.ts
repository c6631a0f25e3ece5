import { defineLanguageRule } from "../rule.ts";

/**
 * A line holds another kind of value than it takes.
 *
 * ## Why it matters
 *
 * A number without its unit can be read in two ways: is a premium of 15 a percentage or an amount? Each keyword
 * therefore takes one kind of value, such as a percentage, an amount of money with its currency, a date, a name or a
 * text in quotes. The same holds for a value too many, for a title or a name that is missing, and for a block where
 * none belongs. The message says what was expected and gives an example.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   premium 15
 * }
 *
 * segment Florists "Flower shops" {
 *   economics {
 *     acquisition EUR 80
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
 *   premium 15%
 * }
 *
 * segment Florists "Flower shops" {
 *   economics {
 *     acquisition 80 EUR
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const wrongValue = defineLanguageRule({ code: "wrong-value", severity: "error", fixable: true });
