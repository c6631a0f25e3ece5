import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Plan, Ref, Segment, ValueDeclaration } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import type { Remark } from "../rule.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment takes something for granted and does not get it.
 *
 * ## Why it matters
 *
 * The absence of what customers take for granted hurts more than any other strength pleases: nobody praises a hotel
 * for its view when the bed is dirty. So these come first, before anything that sets you apart. What the segment
 * `expects` of the value is the level to reach; where it says nothing, the middle of the scale, 3, is taken, which is
 * a habit of this house.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Safety "Nobody gets hurt"
 * value Thrill "The longest ride in the valley"
 *
 * usp Valley "A kilometre over the valley" {
 *   delivers Thrill 5, Safety 2
 *   because "The only two cliffs that face each other"
 * }
 *
 * segment Schools "School classes" {
 *   psychographics {
 *     values Thrill 4
 *     musts Safety
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Safety "Nobody gets hurt"
 * value Thrill "The longest ride in the valley"
 *
 * usp Valley "A kilometre over the valley" {
 *   delivers Thrill 5
 *   because "The only two cliffs that face each other"
 * }
 *
 * service Guides "Two guides at every rope" {
 *   mode proactive
 *   delivers Safety 4
 * }
 *
 * segment Schools "School classes" {
 *   psychographics {
 *     values Thrill 4
 *     musts Safety
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Noriaki Kano and others, "Attractive Quality and Must-be Quality": must-be qualities. The number is a rule of this
 * house.
 */
export const mustUnmet = defineRule({
  code: "must-unmet",
  section: "differentiation",
  severity: "warning",
  silences: ["need-unanswered", "expectation-unmet"],
  options: {
    minLevel: { default: 3, doc: "The level to reach of what is taken for granted and not in expects, 0 to 5." },
  },
  check(plan, report, { minLevel }) {
    for (const segment of plan.segments) {
      const musts = known(segment.musts);
      // Expectations with an error may be the ones that decide.
      if (musts === undefined || segment.expects === unclear) continue;
      for (const item of musts.items) {
        const delivered = plan.numbers.delivered(segment, item.target);
        if (delivered === undefined) continue;
        const expected = plan.numbers.expectation(segment, item.target);
        if (below(delivered, expected ?? minLevel)) {
          report(remarkOn(plan, segment, item, delivered, expected, minLevel));
        }
      }
    }
  },
});

function remarkOn(
  plan: Plan,
  segment: Segment,
  item: Ref<ValueDeclaration>,
  delivered: number,
  expected: number | undefined,
  minLevel: number,
): Remark {
  const value = item.target;
  const wanted = expected === undefined ? "" : say` and expects it at ${number(expected)}`;
  const got =
    delivered > 0
      ? say`the plan delivers it to them at ${number(delivered)} of 5 only`
      : say`nothing delivers it to them`;
  const expectation = known(segment.expects)?.items.find((scored) => scored.value === value);
  const related: Related[] = [];
  if (expectation !== undefined) {
    related.push({ file: segment.file, at: expectation, message: say`Expected at ${number(expectation.level)}.` });
  }
  // The first of each are enough to point at, and a plan of any size stays quick.
  const usps = plan.uspsFor(segment)?.slice(0, 20) ?? [];
  const services = plan.servicesFor(segment)?.slice(0, 20) ?? [];
  for (const source of [...usps, ...services]) {
    const given = known(source.delivers)?.items.find((scored) => scored.value === value);
    if (given === undefined) continue;
    related.push({
      file: source.file,
      at: given,
      message: say`${quoted(source.title)} delivers ${number(given.level)}.`,
    });
  }
  return {
    owner: segment,
    at: item,
    message: say`
      ${quoted(segment.title)} takes ${value.name} for granted${wanted}, but ${got}. Deliver it at
      ${number(expected ?? minLevel)} or more, in a USP or a service for them, before anything else.`,
    related,
    about: [segment, value],
  };
}
