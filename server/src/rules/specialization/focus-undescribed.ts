import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import { defineRule } from "../rule.ts";
import { areaTexts, isArea, isUndescribed, nameOf } from "./shared.ts";

/**
 * The area in which the plan says it is narrowest is not described.
 *
 * ## Why it matters
 *
 * `focus` names the area that decides when two others pull apart: a plan with the focus on its market turns down a good
 * product for the wrong market. That only works where the plan says what this market, product or customer is.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Glass "Stained glass 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * specialization "Windows for old churches" {
 *   product "Lead glazing"
 *   focus market
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Glass "Stained glass 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * specialization "Windows for old churches" {
 *   product "Lead glazing"
 *   market "Burgundy"
 *   focus market
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's first principle, specialization.
 */
export const focusUndescribed = defineRule({
  code: "focus-undescribed",
  section: "specialization",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    const { specialization } = plan;
    const focus = known(specialization?.focus);
    if (specialization === undefined || focus === undefined) return;
    const area = focus.value;
    if (!isArea(area) || !isUndescribed(specialization, area)) return;
    report({
      owner: specialization,
      at: focus,
      message: say`
        ${nameOf(specialization)} is narrowest in its ${area}, but does not say what that ${area} is. Describe the
        ${area}, or name an area that is described.`,
      related: [
        { file: specialization.file, at: specialization.at, message: say`Nothing here describes the ${area}.` },
      ],
      fixes: [
        {
          title: say`Describe the ${area}`,
          safe: false,
          edits: [addStatement(specialization, `${area} "${areaTexts[area]}"`)],
        },
      ],
    });
  },
});
