import { phrases, say } from "../../base/say.ts";
import type { Fix, Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Goal, Plan, Segment, Service, Specialization, Usp } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { exclusionsOf, noLongerExcluded, noLongerNamed, withoutFocus } from "./exclusions.ts";

/** How a message speaks of the kinds of things that can be for a segment. */
const kindNames = phrases({ usp: "the USP", service: "the service", goal: "the goal" });

/**
 * A segment that the specialization excludes is served all the same.
 *
 * ## Why it matters
 *
 * The plan says in one place that it will not serve these customers, and in another it spends money on them, promises
 * them something or sets a goal for them. One of the two is wrong, and until it is clear which, people will do what
 * suits them. A segment is excluded by its name, or by a text that is its name or title.
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
 *   customer "Parishes"
 *   excludes Offices
 * }
 *
 * segment Parishes "Parishes with listed buildings"
 * segment Offices "Office towers"
 *
 * concentration {
 *   focus Parishes 70%
 *   focus Offices 30%
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
 *   customer "Parishes"
 *   excludes Offices
 * }
 *
 * segment Parishes "Parishes with listed buildings"
 * segment Offices "Office towers"
 *
 * concentration {
 *   focus Parishes 100%
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's principles of specialization and concentration: what is left out of the first cannot be in the second.
 */
export const excludedButServed = defineRule({
  code: "excluded-but-served",
  section: "specialization",
  severity: "error",
  silences: ["goal-unfunded"],
  fixable: true,
  check(plan, report) {
    const { specialization, excluded } = plan;
    if (specialization === undefined || excluded.size === 0) return;
    for (const focus of plan.concentration?.foci ?? []) {
      const { segment } = focus;
      if (segment === undefined || !excluded.has(segment)) continue;
      report({
        owner: focus,
        at: focus.at,
        message: say`
          The plan excludes ${quoted(segment.title)} and yet puts a focus on it. Remove the focus, or take the segment
          out of what you exclude.`,
        related: relatedOf(specialization, segment),
        fixes: fixesOfFocus(plan, specialization, focus, segment),
        about: [segment],
      });
    }
    for (const owner of servingOf(plan)) {
      for (const ref of known(owner.for)?.items ?? []) {
        const segment = ref.target;
        if (!excluded.has(segment)) continue;
        report({
          owner,
          at: ref,
          message: say`
            The plan excludes ${quoted(segment.title)}, and yet ${kindNames[owner.kind]} ${quoted(owner.title)} is
            for it. Leave the segment out here, or take it out of what you exclude.`,
          related: relatedOf(specialization, segment),
          fixes: present([noLongerNamed(plan, owner, ref), noLongerExcluded(plan, specialization, segment)]),
          about: [segment],
        });
      }
    }
  },
});

/** Everything in play that can be for a segment. */
function servingOf(plan: Plan): readonly (Usp | Service | Goal)[] {
  return [...plan.usps, ...plan.services, ...plan.goals];
}

function relatedOf(specialization: Specialization, segment: Segment): readonly Related[] {
  const { file } = specialization;
  const places = exclusionsOf(specialization, segment).map((at) => ({ file, at, message: say`Excluded here.` }));
  return [...places, { file: segment.file, at: segment.nameAt, message: say`The segment.` }];
}

function fixesOfFocus(plan: Plan, specialization: Specialization, focus: Focus, segment: Segment): readonly Fix[] {
  return present([withoutFocus(plan, focus, segment), noLongerExcluded(plan, specialization, segment)]);
}

function present(fixes: readonly (Fix | undefined)[]): readonly Fix[] {
  return fixes.filter((fix) => fix !== undefined);
}
