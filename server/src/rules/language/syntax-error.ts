import { defineLanguageRule } from "../rule.ts";

/**
 * A line that cannot be read as a statement.
 *
 * ## Why it matters
 *
 * Everything in a plan is one shape: a keyword, then its values, then perhaps a block in braces. Where a quote or a
 * brace is not closed, or a value is missing between two commas, it can only be guessed what was meant, and the checker
 * does not guess. The rest of the plan is checked as always.
 *
 * What a line with such an error says counts as unknown, not as missing: no other rule complains about it.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour {
 *   delivers Speed 5
 *   because "Forty riders, one dispatcher"
 * }
 * ```
 *
 * The title has no closing quote.
 *
 * ## Mended
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   because "Forty riders, one dispatcher"
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const syntaxError = defineLanguageRule({ code: "syntax-error", severity: "error", fixable: true });
