import { defineLanguageRule } from "../rule.ts";

/**
 * An imported file is not there.
 *
 * ## Why it matters
 *
 * What the plan takes from the file (segments, competitors, values) is missing from it, so the names that lead there
 * lead nowhere. Mostly the file was renamed or moved, or the path has a slip in it. It is read from the folder of the
 * file that imports it.
 *
 * ## Breaks it
 *
 * ```strategy
 * // file: plan.strategy
 * import "shared/markt.strategy"
 *
 * value Speed "There within the hour"
 *
 * // file: shared/market.strategy
 * segment Florists "Flower shops"
 * ```
 *
 * The file is called market.strategy.
 *
 * ## Mended
 *
 * ```strategy
 * // file: plan.strategy
 * import "shared/market.strategy"
 *
 * value Speed "There within the hour"
 *
 * // file: shared/market.strategy
 * segment Florists "Flower shops"
 * ```
 *
 * ## Source
 *
 * The language itself.
 */
export const importMissing = defineLanguageRule({ code: "import-missing", severity: "error", fixable: true });
