import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { defineRule } from "../rule.ts";

/**
 * The plan follows in the market and pioneers in innovation.
 *
 * ## Why it matters
 *
 * A market follower lets others take the risk and copies what works: it saves the cost of trying. A pioneer pays
 * exactly this cost to be first. To plan both means to pay for being first and then to wait for the others.
 *
 * Being first is no aim in itself. A study of fifty categories found that almost half of the pioneers failed, and few
 * still led later, so the mending may well be to follow closely.
 *
 * ## Breaks it
 *
 * ```strategy
 * posture {
 *   market follower
 *   innovation pioneer
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * posture {
 *   market follower
 *   innovation close-follower
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler, market roles. On pioneers: Peter Golder and Gerard Tellis, "Pioneer Advantage: Marketing Logic or
 * Marketing Legend?", 1993.
 */
export const pioneerFollows = defineRule({
  code: "pioneer-follows",
  section: "posture",
  severity: "warning",
  check(plan, report) {
    const { posture } = plan;
    const innovation = known(posture?.innovation);
    const market = known(posture?.market);
    if (posture === undefined || innovation?.value !== "pioneer" || market?.value !== "follower") return;
    report({
      owner: posture,
      at: innovation.keyword,
      message: say`
        The plan pioneers in innovation but follows in the market: it pays for being first and then lets others go
        ahead. Follow with innovations too, or take another role in the market.`,
      related: [{ file: posture.file, at: market, message: say`The plan's role in the market is follower.` }],
    });
  },
});
