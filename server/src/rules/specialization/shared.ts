import { isAbsent } from "../../model/fields.ts";
import type { Area, Plan, Specialization } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";

/** The five areas in which a company can specialize, in the order of the language. */
export const areas: readonly Area[] = ["domain", "product", "service", "customer", "market"];

/** Whether the word is one of the five areas. */
export function isArea(word: string): word is Area {
  return areas.some((area) => area === word);
}

/** Whether nothing at all is written of an area, not even something with an error in it. */
export function isUndescribed(specialization: Specialization, area: Area): boolean {
  return isAbsent(specialization.areas.get(area));
}

/** What the fixes write for an area: a sentence to start from that is true of most plans. */
export function areaText(plan: Plan, area: Area): string {
  const first = plan.segments[0];
  switch (area) {
    case "domain":
      return "The field that we know best";
    case "product":
      return "Our core product";
    case "service":
      return "Our core service";
    case "customer":
      return first !== undefined && plan.segments.length === 1 && isPlainText(first.title)
        ? first.title
        : "The customers whom we serve best";
    case "market":
      return "Our home market";
  }
}

/** Whether a title can be written between quotes as it stands and draws no remark of its own there. */
function isPlainText(title: string): boolean {
  return /^[\p{L}\p{M}\p{N} ,.'’&-]{1,80}$/u.test(title) && !/\b(?:todo|tbd|fixme|lorem|xxx|every|any|all|general|mass)/i.test(title);
}

/** How a message speaks of the specialization: with its title where it has one. */
export function nameOf(specialization: Specialization): string {
  return specialization.titleText === undefined ? "The specialization" : `The specialization ${quoted(specialization.title)}`;
}
