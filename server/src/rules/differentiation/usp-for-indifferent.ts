import { above, same } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { removeItem } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Ref, Segment } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { deliveredBy, relatedValues, topOf, valueNames } from "./shared.ts";

/**
 * A USP is aimed at a segment that values nothing of what it delivers, while others do.
 *
 * ## Why it matters
 *
 * A USP that names its segments is a promise about where the message goes. Where one of the named segments does not
 * care for any of it, its share of the effort is lost, and the message is watered down until it suits everyone. The
 * others on the list show that the USP is sound: only the list is too long.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Audit "Every change is on record"
 * value Speed "A contract in ten minutes"
 *
 * usp Trail "A record no court has refused" {
 *   delivers Audit 5
 *   because "Written with two former judges"
 *   for Banks, Startups
 * }
 *
 * segment Banks "Regional banks" {
 *   psychographics {
 *     values Audit 5
 *   }
 * }
 *
 * segment Startups "Start-ups" {
 *   psychographics {
 *     values Speed 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Audit "Every change is on record"
 * value Speed "A contract in ten minutes"
 *
 * usp Trail "A record no court has refused" {
 *   delivers Audit 5
 *   because "Written with two former judges"
 *   for Banks
 * }
 *
 * segment Banks "Regional banks" {
 *   psychographics {
 *     values Audit 5
 *   }
 * }
 *
 * segment Startups "Start-ups" {
 *   psychographics {
 *     values Speed 5
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's four principles: the segments are the customers who value the difference most.
 */
export const uspForIndifferent = defineRule({
  code: "usp-for-indifferent",
  section: "differentiation",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    for (const usp of plan.usps) {
      const named = known(usp.for);
      if (named === undefined || named.items.length < 2) continue;
      const interested: Segment[] = [];
      const indifferent: Ref<Segment>[] = [];
      for (const item of named.items) {
        if (plan.excluded.has(item.target)) continue;
        const fit = plan.numbers.uspFit(usp, item.target);
        if (fit === undefined) continue;
        if (above(fit, 0)) interested.push(item.target);
        else if (same(fit, 0)) indifferent.push(item);
      }
      if (interested.length === 0) continue;
      const others = interested.slice(0, 20);
      for (const item of indifferent) {
        const segment = item.target;
        const top = topOf(segment);
        const instead = top === undefined ? "" : say`, or deliver what it values most: ${top.value.name}`;
        report({
          owner: usp,
          at: item,
          message: say`
            ${quoted(segment.title)} values nothing that ${quoted(usp.title)} delivers
            (${valueNames(deliveredBy(usp) ?? [])}), while others that it is for do. Take it out of the
            list${instead}.`,
          related: relatedValues([segment, ...others]),
          about: [usp, segment],
          fixes: [
            {
              title: say`Take ${segment.name} out of those the USP is for`,
              safe: false,
              edits: [removeItem(usp.file, named, item)],
            },
          ],
        });
      }
    }
  },
});
