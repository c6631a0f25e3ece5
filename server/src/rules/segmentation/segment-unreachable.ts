import { atMost } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment of which nobody can be reached.
 *
 * ## Why it matters
 *
 * A segment that no channel reaches is a wish: however well the offer fits, nobody there will hear of it. If some of
 * these customers can be reached after all, the plan should say how many; if not, the money belongs elsewhere.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 *   reach 0%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 *   reach 15%
 *   channel community, post
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler's tests of a segment: it must be *accessible*, so that it can be reached and served.
 */
export const segmentUnreachable = defineRule({
  code: "segment-unreachable",
  section: "segmentation",
  severity: "warning",
  silences: ["acquisition-exceeds-segment", "goal-exceeds-segment"],
  check(plan, report) {
    for (const segment of plan.segments) {
      const reach = known(segment.reach);
      if (reach === undefined || !atMost(reach.value, 0)) continue;
      report({
        owner: segment,
        at: reach.keyword,
        message: say`
          The plan reaches 0% of ${quoted(segment.title)}, so nobody there can become a customer. Say how many of them
          can be reached, or drop the segment.`,
      });
    }
  },
});
