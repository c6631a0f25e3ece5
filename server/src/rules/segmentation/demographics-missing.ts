import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Demographics, Segment } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { figure } from "./shared.ts";

/**
 * A segment does not say who its customers are.
 *
 * ## Why it matters
 *
 * Demographics are the segment seen from outside: age and income of people, size and industry of companies. They
 * are what can be counted, bought as an address list or chosen in an advertising tool. A segment without them cannot
 * be sized, and nobody in sales can tell whether the next caller belongs to it. How much demographics predict is
 * contested; motives often say more. That is why the language asks for both, and for neither alone.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Hobby "Hobby beekeepers" {
 *   size 40_000
 *   demographics {
 *     age 30..65
 *     urbanity rural, suburban
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler's tests of a segment: it must be *measurable*. Brian Tracy asks the same of his third principle,
 * segmentation: first the demographics, then the psychographics.
 */
export const demographicsMissing = defineRule({
  code: "demographics-missing",
  section: "segmentation",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    for (const segment of plan.segments) {
      const field = segment.demographics;
      const demographics = known(field);
      if (field !== undefined && (demographics === undefined || !demographics.empty)) continue;
      report({
        owner: segment,
        at: segment.nameAt,
        message: say`
          ${quoted(segment.title)} does not say who these customers are: its demographics are missing. Add what can be
          counted, such as age or income of people, or employees or industry of companies.`,
        fixes: fixesFor(segment, demographics),
      });
    }
  },
});

function fixesFor(segment: Segment, empty: Demographics | undefined): Fix[] {
  const title = quoted(segment.title);
  return [
    { title: say`Describe ${title} as people, by age`, attribute: "age", low: 25, high: 45 },
    { title: say`Describe ${title} as companies, by employees`, attribute: "employees", low: 10, high: 249 },
  ].map((choice) => {
    const line = `${choice.attribute} ${rangeAround(segment, choice.attribute, choice.low, choice.high)}`;
    const block = `demographics {\n  ${line}\n}`;
    const edit = empty === undefined ? addStatement(segment, block) : addStatement(empty, line);
    return { title: choice.title, safe: false, edits: [edit] };
  });
}

/** A usual range, widened so that the segment's own personas lie within it. */
function rangeAround(segment: Segment, name: string, low: number, high: number): string {
  for (const persona of segment.personas) {
    for (const value of known(persona.attributes.get(name))?.values ?? []) {
      if (value.type !== "number") continue;
      low = Math.min(low, Math.floor(value.value));
      high = Math.max(high, Math.ceil(value.value));
    }
  }
  return `${figure(low)}..${figure(high)}`;
}
