import { say } from "../../base/say.ts";
import { addStatement } from "../../model/edits.ts";
import { defineRule } from "../rule.ts";
import { areas, areaTexts, isUndescribed, nameOf } from "./shared.ts";

/**
 * A specialization that describes none of the five areas.
 *
 * ## Why it matters
 *
 * A title alone does not say where the company specializes. It can do so in a domain, a product, a service, a kind of
 * customer or a market, and one sentence on each area that matters is what everybody else in the plan can be measured
 * by: which segments belong, which products are worth building, which requests to turn down.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Glass "Stained glass 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * specialization "Windows for old churches"
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
 *   customer "Parishes with listed buildings"
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's first principle: choose where to specialize, as nobody can be all things to all customers.
 */
export const specializationEmpty = defineRule({
  code: "specialization-empty",
  section: "specialization",
  severity: "warning",
  silences: ["focus-undescribed", "focus-missing"],
  fixable: true,
  check(plan, report) {
    const { specialization } = plan;
    if (specialization === undefined || !areas.every((area) => isUndescribed(specialization, area))) return;
    const lines = areas.map((area) => `${area} "${areaTexts[area]}"`);
    report({
      owner: specialization,
      at: specialization.at,
      message: say`
        ${nameOf(specialization)} says nothing about a domain, product, service, customer or market. Describe at least
        the one in which you are narrowest.`,
      fixes: [
        {
          title: say`Describe the five areas`,
          safe: false,
          edits: [addStatement(specialization, lines.join("\n"))],
        },
      ],
    });
  },
});
