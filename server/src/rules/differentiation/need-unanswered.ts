import { atLeast, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Scored, Segment } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { defineRule } from "../rule.ts";
import { levelToPromise, setLevel } from "./shared.ts";

/**
 * A segment that the plan serves or pays for does not get what matters most to it.
 *
 * ## Why it matters
 *
 * Money, a USP, a service or a goal is aimed at this segment, and something that it values at 4 or more of 5 is not
 * delivered by anything. These customers will look for it elsewhere, and take the rest of their business along.
 * Either answer the need, or be honest that it is not yours to answer and lower what you claim to know about it. The
 * rule says nothing of segments that the plan leaves alone. The limits of 4 and 1 are habits of this house.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Looks "You do not see it"
 * value Calm "One craftsman, one invoice"
 *
 * usp OneHand "One firm from permit to plug" {
 *   delivers Calm 5
 *   because "Roofers and electricians on one payroll"
 *   for Owners
 * }
 *
 * segment Owners "Owners of old houses" {
 *   psychographics {
 *     values Calm 4, Looks 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Looks "You do not see it"
 * value Calm "One craftsman, one invoice"
 *
 * usp OneHand "One firm from permit to plug" {
 *   delivers Calm 5, Looks 3
 *   because "Roofers and electricians on one payroll"
 *   for Owners
 * }
 *
 * segment Owners "Owners of old houses" {
 *   psychographics {
 *     values Calm 4, Looks 5
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's four principles: concentrate on those who value most what you do better. The numbers are a rule of
 * this house.
 */
export const needUnanswered = defineRule({
  code: "need-unanswered",
  section: "differentiation",
  severity: "warning",
  silences: ["expectation-unmet"],
  fixable: true,
  options: {
    minImportance: { default: 4, doc: "From which importance on a value has to be delivered, 0 to 5." },
    minLevel: { default: 1, doc: "Below which level a value counts as not delivered, 0 to 5." },
  },
  check(plan, report, { minImportance, minLevel }) {
    for (const segment of plan.segments) {
      for (const item of known(segment.values)?.items ?? []) {
        if (!atLeast(item.level, minImportance)) continue;
        const delivered = plan.numbers.delivered(segment, item.value);
        if (delivered === undefined || !below(delivered, minLevel)) continue;
        if (plan.isFunded(segment) !== true && !namedSegments(plan).has(segment)) break;
        const value = item.value.name;
        const got = delivered > 0 ? say`gets it at ${number(delivered)} only` : say`nothing delivers it to them`;
        report({
          owner: segment,
          at: item,
          message: say`
            ${quoted(segment.title)} values ${value} at ${number(item.level)} of 5, but ${got}. Deliver ${value} in a
            USP or a service for them, or lower it in their values if it matters less.`,
          related: relatedTo(plan, segment),
          about: [segment, item.value],
          fixes: fixesFor(plan, segment, item, minLevel),
        });
      }
    }
  },
});

/** Every segment that a USP, service or goal in play names in its `for`. */
const namedSegments = oncePerPlan((plan): ReadonlySet<Segment> => {
  const named = new Set<Segment>();
  for (const owner of [...plan.usps, ...plan.services, ...plan.goals]) {
    for (const { target } of known(owner.for)?.items ?? []) named.add(target);
  }
  return named;
});

function relatedTo(plan: Plan, segment: Segment) {
  const focus = plan.focusOn(segment);
  if (focus === undefined) return [];
  return [{ file: focus.file, at: focus.at, message: say`What the plan spends on ${quoted(segment.title)}.` }];
}

/** Delivers it in the first USP for the segment, or in one that delivers a little of it. */
function fixesFor(plan: Plan, segment: Segment, { value }: Scored, minLevel: number): Fix[] {
  // The first USPs are enough to choose from, and a plan of any size stays quick.
  const candidates = (plan.uspsFor(segment) ?? [])
    .slice(0, 20)
    .filter((usp) => usp.file === segment.file && known(usp.delivers) !== undefined);
  const usp =
    candidates.find(({ delivers }) => known(delivers)?.items.some((item) => item.value === value)) ?? candidates[0];
  const delivers = known(usp?.delivers);
  if (usp === undefined || delivers === undefined) return [];
  const level = levelToPromise(plan, usp, segment, value, Math.max(3, minLevel));
  return [
    {
      title: say`Deliver ${value.name} at ${level} in ${quoted(usp.title)}`,
      safe: false,
      edits: [setLevel(usp.file, delivers, value, level)],
    },
  ];
}
