import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { number } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { fundedPlaces, fundedTitles } from "./breadth.ts";

/**
 * The plan wants to win one part of the market and pays for many.
 *
 * ## Why it matters
 *
 * With `generic segmentation` (Porter calls it focus) a firm gives up the broad market to serve one part of it better
 * than those who serve all. Its strength is that everything fits these customers. Each further segment needs something
 * else, and with the third or fourth the firm has become a small version of its broad rivals.
 *
 * Two segments are a rule of thumb, not a law: two close ones may need less than one wide one. The limit can be set.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Nurses "Nurses on the night bus"
 * segment Students "Students going home"
 * segment Fans "Festival guests"
 *
 * posture { generic segmentation }
 *
 * concentration { focus Nurses 40%; focus Students 30%; focus Fans 30% }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Nurses "Nurses on the night bus"
 * segment Students "Students going home"
 * segment Fans "Festival guests"
 *
 * posture { generic segmentation }
 *
 * concentration { focus Nurses 60%; focus Students 40% }
 * ```
 *
 * ## Source
 *
 * Michael E. Porter, generic strategies: focus. The limit of two is of this house.
 */
export const segmentationTooBroad = defineRule({
  code: "segmentation-too-broad",
  section: "posture",
  severity: "information",
  silences: ["scope-mismatch"],
  options: {
    maxSegments: { default: 2, doc: "The most segments with a focus that still count as one part of the market." },
  },
  check(plan, report, options) {
    const { posture, funded } = plan;
    const generic = known(posture?.generic);
    if (posture === undefined || generic?.value !== "segmentation") return;
    if (!above(funded.length, options.maxSegments)) return;
    report({
      owner: posture,
      at: generic.keyword,
      message: say`
        The plan wants to win one part of the market but pays for ${number(funded.length)} segments:
        ${fundedTitles(plan)}. Give the money to ${number(options.maxSegments)} or fewer, or choose another generic
        strategy.`,
      related: fundedPlaces(plan),
    });
  },
});
