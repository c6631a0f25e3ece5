import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import { either } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { areas, nameOf } from "./shared.ts";

/**
 * A specialization that describes its areas, and does not say in which it is narrowest.
 *
 * ## Why it matters
 *
 * Most companies are narrow in one area and broad in the others: one product for everybody who needs it, or everything
 * that one kind of customer needs. Saying which one it is settles the arguments that come up each time when a request
 * fits one area and not the other.
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
 *   market "Burgundy"
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
 *   focus product
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's first principle, specialization; that one area leads is a rule of this house.
 */
export const focusMissing = defineRule({
  code: "focus-missing",
  section: "specialization",
  severity: "hint",
  fixable: true,
  check(plan, report) {
    const { specialization } = plan;
    if (specialization === undefined || !isAbsent(specialization.focus)) return;
    const described = areas.filter((area) => known(specialization.areas.get(area)) !== undefined);
    if (described.length === 0) return;
    const related: Related[] = [];
    for (const area of described) {
      const text = known(specialization.areas.get(area));
      if (text !== undefined) related.push({ file: specialization.file, at: text, message: say`Its ${area}.` });
    }
    const words = described.map((area) => `"focus ${area}"`);
    report({
      owner: specialization,
      at: specialization.at,
      message: say`${nameOf(specialization)} does not say in which area it is narrowest. Add ${either(words)}.`,
      related,
      fixes: described.map((area) => ({
        title: say`Name the ${area} as the area it is narrowest in`,
        safe: false,
        edits: [addStatement(specialization, `focus ${area}`)],
      })),
    });
  },
});
