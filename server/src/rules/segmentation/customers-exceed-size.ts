import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * More customers than the segment has.
 *
 * ## Why it matters
 *
 * A segment's size is the number of such customers in the world; those who already buy are a part of them. If there
 * are more customers than that, one of the two numbers counts something else (seats instead of companies, say), and
 * everything computed from them is wrong.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Trade "Commercial apiaries" {
 *   size 900
 *   customers 1_200
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Trade "Commercial apiaries" {
 *   size 9_000
 *   customers 1_200
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house: it is arithmetic.
 */
export const customersExceedSize = defineRule({
  code: "customers-exceed-size",
  section: "segmentation",
  severity: "error",
  silences: ["acquisition-exceeds-segment", "goal-exceeds-segment"],
  check(plan, report) {
    for (const segment of plan.segments) {
      const customers = known(segment.customers);
      const size = known(segment.size);
      if (customers === undefined || size === undefined || !above(customers.value, size.value)) continue;
      const unit = segment.unit === undefined ? "" : ` ${segment.unit}`;
      report({
        owner: segment,
        at: customers.keyword,
        message: say`
          ${quoted(segment.title)} has ${number(customers.value)} customers, but only ${number(size.value)}${unit}
          exist. Correct one of the two, and count the same thing in both.`,
        related: [{ file: segment.file, at: size, message: say`Its size: ${number(size.value)}${unit}.` }],
      });
    }
  },
});
