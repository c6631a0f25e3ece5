import { defineLanguageRule } from "../rule.ts";

/**
 * A line begins with a keyword that does not belong where it stands.
 *
 * ## Why it matters
 *
 * Each block knows its own keywords, and what it does not know cannot be checked: a misspelled `premium` is a price
 * that nobody compares with what customers will pay. Mostly it is a slip of the pen, or a line that belongs one block
 * further in or out; the message names the close ones and the blocks that know it.
 *
 * What the team only wants to remember goes into a `note`, which every block takes.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   premum 12%
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
 *   premium 12%
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const unknownKeyword = defineLanguageRule({ code: "unknown-keyword", severity: "error", fixable: true });
