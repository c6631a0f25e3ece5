import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Plan, Scored, Segment, Service, Usp, ValueDeclaration } from "../../model/plan.ts";
import { number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A segment expects more of a value than the plan delivers to it.
 *
 * ## Why it matters
 *
 * Customers compare what they get with what they expected. Below it they are dissatisfied, at it they are satisfied,
 * above it they are delighted; the same delivery can do all three, depending on what was promised. A plan that
 * knowingly stays below an expectation plans to disappoint. Deliver more, or promise less, so that they expect less.
 *
 * What counts is the highest level at which a USP or a service for the segment delivers the value. The rule is silent
 * where a graver one speaks of the same value: something that the segment takes for granted, or an important need that
 * nothing answers.
 *
 * The three words are a definition for planning, and no forecast: studies find that high expectations by themselves
 * often raise satisfaction.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Quiet "No noise at night"
 *
 * usp Felt "Pianos that let the neighbours sleep" { delivers Quiet 3 }
 *
 * segment Homes "Families with a piano" {
 *   psychographics {
 *     values Quiet 3
 *     expects Quiet 4
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Quiet "No noise at night"
 *
 * usp Felt "Pianos that let the neighbours sleep" { delivers Quiet 4 }
 *
 * segment Homes "Families with a piano" {
 *   psychographics {
 *     values Quiet 3
 *     expects Quiet 4
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Richard L. Oliver, expectancy-disconfirmation: satisfaction is what was delivered against what was expected.
 */
export const expectationUnmet = defineRule({
  code: "expectation-unmet",
  section: "service",
  severity: "warning",
  check(plan, report) {
    // What cannot be read may deliver it.
    if (plan.file.mayHold("usp") || plan.file.mayHold("service")) return;
    let source: ((segment: Segment, value: ValueDeclaration) => Source | undefined) | undefined;
    for (const segment of plan.segments) {
      const expects = known(segment.expects);
      if (expects === undefined) continue;
      for (const item of expects.items) {
        const delivered = plan.numbers.delivered(segment, item.value);
        if (delivered === undefined || !below(delivered, item.level)) continue;
        source ??= sourcesOf(plan);
        const best = source(segment, item.value);
        const gets =
          best === undefined
            ? say`nothing for them delivers it (${number(delivered, 1)})`
            : say`${quoted(best.owner.title)} delivers only ${number(delivered, 1)}`;
        report({
          owner: segment,
          at: item,
          about: [segment, item.value],
          message: say`
            ${quoted(segment.title)} expects ${item.value.name} at ${number(item.level, 1)}, but ${gets}, so these
            customers will be dissatisfied. Deliver ${item.value.name} at ${number(item.level, 1)} or more, or lower
            what they are led to expect.`,
          related:
            best === undefined
              ? [{ file: item.value.file, at: item.value.nameAt, message: say`${item.value.name} is declared here.` }]
              : [
                  {
                    file: best.owner.file,
                    at: best.item,
                    message: say`${best.owner.name} delivers ${item.value.name} at ${number(best.item.level, 1)}.`,
                  },
                ],
        });
      }
    }
  },
});

/** What delivers a value, and where it says so. */
interface Source {
  readonly owner: Usp | Service;
  readonly item: Scored;
}

/** Finds what delivers most of a value to a segment; what is for everyone is looked through only once. */
function sourcesOf(plan: Plan): (segment: Segment, value: ValueDeclaration) => Source | undefined {
  const everyone = new Map<ValueDeclaration, Source>();
  const named = new Map<Segment, (Usp | Service)[]>();
  for (const owner of [...plan.usps, ...plan.services]) {
    if (owner.for === undefined) {
      for (const item of known(owner.delivers)?.items ?? []) {
        const best = more(everyone.get(item.value), { owner, item });
        if (best !== undefined) everyone.set(item.value, best);
      }
      continue;
    }
    for (const segment of plan.segmentsOf(owner) ?? []) {
      const owners = named.get(segment);
      if (owners === undefined) named.set(segment, [owner]);
      else owners.push(owner);
    }
  }
  return (segment, value) => {
    let best = everyone.get(value);
    for (const owner of named.get(segment) ?? []) {
      const item = known(owner.delivers)?.items.find((one) => one.value === value);
      if (item !== undefined) best = more(best, { owner, item });
    }
    return best;
  };
}

/** The one that delivers more; a level of 0 is no delivery. */
function more(best: Source | undefined, other: Source): Source | undefined {
  return above(other.item.level, best?.item.level ?? 0) ? other : best;
}
