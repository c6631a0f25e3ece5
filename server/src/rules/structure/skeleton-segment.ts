import { say } from "../../base/say.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Plan, Scored, Usp, ValueDeclaration } from "../../model/plan.ts";
import { freshName, scores, usualTexts } from "./skeletons.ts";

/** A new segment: its declaration, with a value where the plan has none, and the name to refer to it. */
export interface NewSegment {
  readonly name: string;
  readonly text: string;
}

/** A segment that values what the USPs in play do best; undefined where they leave no room for one. */
export function segmentSkeleton(plan: Plan): string | undefined {
  return newSegment(plan)?.text;
}

export function newSegment(plan: Plan): NewSegment | undefined {
  const name = freshName("CoreCustomers", plan.excluded);
  if (plan.usps.length === 0) {
    const value = plan.values[0];
    if (value !== undefined) return { name, text: write(name, scores([[value, 5]])) };
    const fresh = `value CoreBenefit "${usualTexts.value}"`;
    return { name, text: `${fresh}\n\n${write(name, "CoreBenefit 5")}` };
  }
  const usps = plan.usps.filter((usp) => isAbsent(usp.for));
  const values = valuesOf(plan, usps);
  // Without a USP for every segment the new one would be served by nobody.
  if (usps.length === 0 || values === undefined || isBeaten(plan, usps, values)) return undefined;
  return { name, text: write(name, scores(values)) };
}

function write(name: string, values: string): string {
  return [
    `segment ${name} "${say`Our core customers`}" {`,
    "  size 1_000",
    "  demographics {",
    `    region "${say`Our home market`}"`,
    "  }",
    "  psychographics {",
    `    values ${values}`,
    "  }",
    "}",
  ].join("\n");
}

/** Of each USP its greatest advantage and its strongest delivery, all of which such customers value. */
function valuesOf(plan: Plan, usps: readonly Usp[]): ReadonlyMap<ValueDeclaration, number> | undefined {
  const values = new Map<ValueDeclaration, number>();
  for (const usp of usps) {
    const delivered = (known(usp.delivers)?.items ?? []).filter((scored) => scored.level > 0);
    const strongest = strongestOf(delivered);
    if (strongest === undefined) return undefined;
    let lead = strongest;
    let greatest = 0;
    for (const scored of delivered) {
      const advantage = plan.numbers.advantage(usp, scored.value) ?? 0;
      if (advantage > greatest) {
        lead = scored;
        greatest = advantage;
      }
    }
    const picked = lead.level >= 3 ? [lead] : [lead, strongest];
    // What is hardly delivered cannot be what they value most.
    for (const { value, level } of picked) values.set(value, level >= 1 ? 5 : 3);
  }
  return values;
}

/** Whether a competitor would be at least as good in all that the segment values, and better in one. */
function isBeaten(plan: Plan, usps: readonly Usp[], values: ReadonlyMap<ValueDeclaration, number>): boolean {
  if (values.size < 3) return false;
  const ours = new Map<ValueDeclaration, number>();
  for (const usp of usps) {
    for (const { value, level } of known(usp.delivers)?.items ?? []) {
      ours.set(value, Math.max(level, ours.get(value) ?? 0));
    }
  }
  return plan.competitors.some((competitor) => {
    let ahead = false;
    for (const value of values.keys()) {
      const theirs = plan.numbers.offers(competitor, value);
      const our = ours.get(value) ?? 0;
      if (theirs === undefined || theirs < our) return false;
      if (theirs > our) ahead = true;
    }
    return ahead;
  });
}

function strongestOf(delivered: readonly Scored[]): Scored | undefined {
  let strongest = delivered[0];
  for (const scored of delivered) {
    if (strongest !== undefined && scored.level > strongest.level) strongest = scored;
  }
  return strongest;
}
