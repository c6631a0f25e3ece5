import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { number } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { fundedPlaces, fundedTitles } from "./breadth.ts";

/**
 * The scope is narrow and the money is spread over many segments.
 *
 * ## Why it matters
 *
 * `scope narrow` says: we serve a small part of the market, and everything else is for others. The focuses say where the
 * money really goes. Where the two differ, the money is right about what will happen, and the plan should say so or
 * change it.
 *
 * The opposite is no contradiction: a broad scope may well begin with one segment. Where the generic strategy is
 * segmentation, that remark is made in place of this one.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Nurses "Nurses on the night bus"
 * segment Students "Students going home"
 * segment Fans "Festival guests"
 *
 * posture { generic differentiation; scope narrow }
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
 * posture { generic differentiation; scope narrow }
 *
 * concentration { focus Nurses 60%; focus Students 40% }
 * ```
 *
 * ## Source
 *
 * Michael E. Porter, generic strategies: broad or narrow scope. The limit of two is of this house.
 */
export const scopeMismatch = defineRule({
  code: "scope-mismatch",
  section: "posture",
  severity: "warning",
  options: {
    maxSegments: { default: 2, doc: "The most segments with a focus that still count as a narrow scope." },
  },
  check(plan, report, options) {
    const { posture, funded } = plan;
    const scope = known(posture?.scope);
    if (posture === undefined || scope?.value !== "narrow") return;
    if (!above(funded.length, options.maxSegments)) return;
    report({
      owner: posture,
      at: scope.keyword,
      message: say`
        The scope is narrow, but the money goes to ${number(funded.length)} segments: ${fundedTitles(plan)}. Give it
        to ${number(options.maxSegments)} or fewer, or call the scope broad.`,
      related: fundedPlaces(plan),
    });
  },
});
