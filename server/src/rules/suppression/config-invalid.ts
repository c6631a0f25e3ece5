import { defineSuppressionRule } from "../rule.ts";

/**
 * Something in `strategy.config.json` cannot be read.
 *
 * ## Why it matters
 *
 * The configuration decides what the team gets to see. A rule that is misspelled in it is not switched off, and a limit
 * of the wrong kind is not applied, while everybody believes that it is. So the file is checked like a plan: it has to
 * be JSON (comments are allowed), with keys, rules, options and severities that exist, and what it `extends` has to be
 * there and must not lead back to it. The language's own errors cannot be configured. What is right in the file holds
 * all the same.
 *
 * ## Breaks it
 *
 * ```jsonc
 * {
 *   "rules": {
 *     "usp-unvaluedd": "warning",                   // no such rule
 *     "budget-diluted": ["warning", { "maxSegments": "four" }],
 *     "evidence/*": "quiet"                         // no such severity
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```jsonc
 * {
 *   "rules": {
 *     "usp-unvalued": "warning",
 *     "budget-diluted": ["warning", { "maxSegments": 4 }],
 *     "evidence/*": "off"
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const configInvalid = defineSuppressionRule({ code: "config-invalid", severity: "error" });
