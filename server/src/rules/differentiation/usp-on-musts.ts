import { say } from "../../base/say.ts";
import { isAbsent, known, unclear } from "../../model/fields.ts";
import type { Plan, Segment, Usp, ValueDeclaration } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { defineRule } from "../rule.ts";
import { deliveredBy, relatedTo, titles, valueNames } from "./shared.ts";

/**
 * Everything that a USP delivers is taken for granted.
 *
 * ## Why it matters
 *
 * Some things customers notice only when they are missing: clean sheets, brakes that work. To be good at them is
 * necessary and wins nobody, because everyone in the market has them or is out of it. A USP that rests on nothing
 * else gives no reason to choose you. The rule fires where all that it delivers is among the `musts` of every segment
 * it is for that has `musts`.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Hygiene "Clean beyond doubt"
 * value Counted "Nothing gets lost"
 *
 * usp Sealed "Every trolley sealed and tested" {
 *   delivers Hygiene 5
 *   because "Our own laboratory"
 * }
 *
 * segment Airlines "Airlines" {
 *   psychographics {
 *     values Hygiene 4, Counted 5
 *     musts Hygiene
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Hygiene "Clean beyond doubt"
 * value Counted "Nothing gets lost"
 *
 * usp Sealed "Every trolley sealed and counted" {
 *   delivers Hygiene 5, Counted 4
 *   because "A chip in every piece of linen"
 * }
 *
 * segment Airlines "Airlines" {
 *   psychographics {
 *     values Hygiene 4, Counted 5
 *     musts Hygiene
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Noriaki Kano and others, "Attractive Quality and Must-be Quality": the absence of a must hurts, its presence does
 * not please.
 */
export const uspOnMusts = defineRule({
  code: "usp-on-musts",
  section: "differentiation",
  severity: "warning",
  check(plan, report) {
    for (const usp of plan.usps) {
      const delivered = deliveredBy(usp);
      if (delivered === undefined || delivered.length === 0) continue;
      const common = mustsFor(plan, usp);
      if (common === undefined || common.segments.length === 0) continue;
      if (!delivered.every(({ value }) => common.values.has(value))) continue;
      report({
        owner: usp,
        at: usp.nameAt,
        message: say`
          Everything that ${quoted(usp.title)} delivers (${valueNames(delivered)}) is taken for granted by
          ${titles(common.segments)}, so it wins nobody. Keep it, and add something that customers want and do not get
          everywhere.`,
        related: relatedTo(
          common.segments,
          (segment) => known(segment.musts)?.keyword ?? segment.nameAt,
          (segment) => say`What ${quoted(segment.title)} takes for granted.`,
        ),
      });
    }
  },
});

/** The segments that have `musts`, and the values which all of them take for granted. */
interface CommonMusts {
  readonly segments: readonly Segment[];
  readonly values: ReadonlySet<ValueDeclaration>;
}

const mustsOfAll = oncePerPlan((plan) => gather(plan.segments));

function mustsFor(plan: Plan, usp: Usp): CommonMusts | undefined {
  if (isAbsent(usp.for)) return mustsOfAll(plan);
  const segments = plan.segmentsOf(usp);
  return segments === undefined ? undefined : gather(segments);
}

/** Undefined where the `musts` of a segment have an error, so that it is not known what all take for granted. */
function gather(segments: readonly Segment[]): CommonMusts | undefined {
  const having: Segment[] = [];
  let values: Set<ValueDeclaration> | undefined;
  for (const segment of segments) {
    if (segment.musts === unclear) return undefined;
    if (segment.musts === undefined) continue;
    having.push(segment);
    const own = new Set(segment.musts.items.map(({ target }) => target));
    values = values === undefined ? own : new Set([...values].filter((value) => own.has(value)));
  }
  return { segments: having, values: values ?? new Set() };
}
