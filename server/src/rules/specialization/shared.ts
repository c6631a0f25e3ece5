import { phrases, say } from "../../base/say.ts";
import { isAbsent } from "../../model/fields.ts";
import type { Area, Specialization } from "../../model/plan.ts";
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

/** What the fixes write for an area: a sentence to start from, which is true of most plans. */
export const areaTexts: Readonly<Record<Area, string>> = phrases({
  domain: "The field that we know best",
  product: "Our core product",
  service: "Our core service",
  customer: "The customers whom we serve best",
  market: "Our home market",
});

/** How a message speaks of the specialization: with its title where it has one. */
export function nameOf(specialization: Specialization): string {
  return specialization.titleText === undefined
    ? say`The specialization`
    : say`The specialization ${quoted(specialization.title)}`;
}
