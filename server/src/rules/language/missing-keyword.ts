import { defineLanguageRule } from "../rule.ts";

/**
 * Something lacks the one line that makes it what it is.
 *
 * ## Why it matters
 *
 * Nearly everything in a plan can be left out for later. A few lines cannot: a USP that delivers nothing promises
 * nothing, and a service that is neither reactive nor proactive does not say who makes the first move. In the same way,
 * exchange rates need the plan's own `currency` to lead to.
 *
 * ## Breaks it
 *
 * ```strategy
 * usp OneHour "Across town within the hour" {
 *   because "Forty riders, one dispatcher"
 * }
 *
 * service Dispatch "The dispatcher answers" {
 *   respond 5min
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
 *   because "Forty riders, one dispatcher"
 * }
 *
 * service Dispatch "The dispatcher answers" {
 *   mode reactive
 *   respond 5min
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const missingKeyword = defineLanguageRule({ code: "missing-keyword", severity: "error", fixable: true });
