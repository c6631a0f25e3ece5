import { defineLanguageRule } from "../rule.ts";

/**
 * An import leads out of the plan's folders, or to something that is no `.strategy` file.
 *
 * ## Why it matters
 *
 * Whoever opens the plan should get all of it: colleagues, the check that runs when a change is proposed, a partner who
 * gets a copy. A path that is only right on one computer, such as one that begins with a drive or climbs out of the
 * shared folder, breaks for everybody else. So imports are written relative to the file, with `/`, and stay inside the
 * folder that was opened. A file that lies outside is not read at all.
 *
 * ## Breaks it
 *
 * ```strategy
 * // file: plan.strategy
 * import "../../elsewhere/market.strategy"
 *
 * value Speed "There within the hour"
 * ```
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
export const importOutside = defineLanguageRule({ code: "import-outside", severity: "error", fixable: true });
