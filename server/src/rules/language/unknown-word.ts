import { defineLanguageRule } from "../rule.ts";

/**
 * A word is not one of those that its line can hold.
 *
 * ## Why it matters
 *
 * Some lines take one of a few fixed words: a role in the market, a channel, the mode of a service. Because the words
 * are fixed, plans can be compared with each other, and rules can tell what follows from a choice. The message names
 * the words that are close to the one in the text. What none of them says can stand in a `note`.
 *
 * ## Breaks it
 *
 * ```strategy
 * service Dispatch "The dispatcher answers" {
 *   mode reactive
 *   kind complaint
 *   channel telephone, chat
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * service Dispatch "The dispatcher answers" {
 *   mode reactive
 *   kind complaints
 *   channel phone, chat
 * }
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const unknownWord = defineLanguageRule({ code: "unknown-word", severity: "error", fixable: true });
