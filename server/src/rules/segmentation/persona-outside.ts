import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Attribute, Persona, Plan, Segment } from "../../model/plan.ts";
import { listed, quoted } from "../../model/wording.ts";
import type { Value } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";
import { bounds, describe, type Misfit, outside } from "./persona-fit.ts";
import { personaFixes } from "./persona-fixes.ts";

/**
 * A persona that does not belong to its own segment.
 *
 * ## Why it matters
 *
 * The persona is the segment's perfect customer. If she is older, richer or elsewhere than the segment's own
 * description allows, the team designs for one person and counts, advertises to and prices for others.
 *
 * ## Breaks it
 *
 * ```strategy
 * segment Skiers "Skiers" {
 *   demographics {
 *     age 25..45
 *     region DE, AT
 *   }
 *   persona Nina "Skis every weekend" {
 *     age 52
 *     region DE-BY
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * segment Skiers "Skiers" {
 *   demographics {
 *     age 25..55
 *     region DE, AT
 *   }
 *   persona Nina "Skis every weekend" {
 *     age 52
 *     region DE-BY
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house: an example has to be one of what it stands for.
 */
export const personaOutside = defineRule({
  code: "persona-outside",
  section: "segmentation",
  severity: "error",
  fixable: true,
  check(plan, report) {
    for (const segment of plan.segments) {
      if (segment.personas.length === 0) continue;
      const attributes = known(segment.demographics)?.attributes;
      if (attributes === undefined || attributes.size === 0) continue;
      for (const persona of segment.personas) {
        for (const [name, field] of persona.attributes) {
          const own = known(field);
          const whole = known(attributes.get(name));
          if (own === undefined || whole === undefined) continue;
          const misfit = misfitOf(plan, own, whole);
          if (misfit === undefined) continue;
          report({
            owner: segment,
            at: own.keyword,
            message: messageFor(segment, persona, own, whole),
            related: [
              { file: segment.file, at: spanOf(whole), message: `${quoted(segment.title)}: ${textOf(whole)}.` },
            ],
            fixes: personaFixes(plan, segment, persona, misfit),
            about: [persona, own],
          });
        }
      }
    }
  },
});

/** The first of a persona's values that lies outside its segment's; undefined where all fit or none is comparable. */
function misfitOf(plan: Plan, own: Attribute, whole: Attribute): Misfit | undefined {
  for (const value of own.values) {
    if (outside(plan, value, whole.values)) return { value, own, whole, bounds: bounds(whole.values) };
  }
  return undefined;
}

function messageFor(segment: Segment, persona: Persona, own: Attribute, whole: Attribute): string {
  return say`
      The persona ${persona.name} says ${own.name} ${textOf(own)}, outside of what ${quoted(segment.title)} says:
      ${textOf(whole)}. Change the persona, or widen the segment.`;
}

function textOf(attribute: Attribute): string {
  return listed(attribute.values.map((value) => describe(value)));
}

function spanOf(attribute: Attribute): { start: number; end: number } {
  const first: Value | undefined = attribute.values[0];
  const last = attribute.values[attribute.values.length - 1];
  if (first === undefined || last === undefined) return attribute.keyword;
  return { start: first.start, end: last.end };
}
