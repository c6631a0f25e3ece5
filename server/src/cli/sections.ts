import { allRules } from "../rules/index.ts";

const sections = new Map<string, string>(allRules.map(({ code, section }) => [code, section]));

/** The section of a rule: the side of a plan that it speaks of. */
export function sectionOf(code: string): string | undefined {
  return sections.get(code);
}
