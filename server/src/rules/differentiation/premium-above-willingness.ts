import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import { replace } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Plan, Segment, Usp } from "../../model/plan.ts";
import { listed, percent, quoted } from "../../model/wording.ts";
import { oncePerPlan } from "../once-per-plan.ts";
import { defineRule } from "../rule.ts";
import { relatedTo } from "./shared.ts";

/**
 * A USP asks for a higher premium than a segment it is for will pay.
 *
 * ## Why it matters
 *
 * Both numbers stand in the plan: what you ask above the market, and what these customers will pay for what they
 * value most. Where the first is higher, the plan counts on sales that it says will not happen. A segment without
 * `willingness` has not been asked, and the rule says nothing of it.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Taste "Taste of the garden"
 *
 * usp Garden "Tea from a single garden" {
 *   delivers Taste 5
 *   premium 20%
 *   because "We buy the whole harvest"
 * }
 *
 * segment Gifts "Buyers of gifts" {
 *   willingness 15%
 *   psychographics {
 *     values Taste 4
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Taste "Taste of the garden"
 *
 * usp Garden "Tea from a single garden" {
 *   delivers Taste 5
 *   premium 15%
 *   because "We buy the whole harvest"
 * }
 *
 * segment Gifts "Buyers of gifts" {
 *   willingness 15%
 *   psychographics {
 *     values Taste 4
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's four principles: segments are those who value the difference most and pay more for it. The
 * comparison is a rule of this house.
 */
export const premiumAboveWillingness = defineRule({
  code: "premium-above-willingness",
  section: "differentiation",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    for (const usp of plan.usps) {
      const premium = known(usp.premium);
      if (premium === undefined) continue;
      const limits = limitsFor(plan, usp);
      const lowest = limits?.[0];
      if (limits === undefined || lowest === undefined || !above(premium.value, lowest.willingness)) continue;
      const refusing: Limit[] = [];
      for (const limit of limits) {
        if (!above(premium.value, limit.willingness)) break;
        refusing.push(limit);
      }
      const named = refusing.slice(0, 5).map(nameOf);
      const more = refusing.length - named.length;
      // One more than five may be listed, because the last is no name then.
      const who = listed(more > 0 ? [...named, say`${more} more`] : named, 6);
      const are = refusing.length === 1 ? say`is` : say`are`;
      report({
        owner: usp,
        at: premium.keyword,
        message: say`
          ${quoted(usp.title)} asks for a premium of ${percent(premium.value)}, more than ${who} ${are} willing to
          pay. Lower it to ${percent(lowest.willingness)}, or aim the USP at segments that will pay it.`,
        related: relatedTo(
          refusing.map(({ segment }) => segment),
          (segment) => known(segment.willingness) ?? segment.nameAt,
          (segment) => say`What ${quoted(segment.title)} will pay.`,
        ),
        fixes: [
          {
            title: say`Set the premium to the lowest willingness, ${percent(lowest.willingness)}`,
            safe: false,
            edits: [replace(usp.file, premium, lowest.written)],
          },
        ],
      });
    }
  },
});

/** What a segment is willing to pay above the market. */
interface Limit {
  readonly segment: Segment;
  /** A fraction. */
  readonly willingness: number;
  /** As it stands in the file: `15%`. */
  readonly written: string;
}

function nameOf({ segment, willingness }: Limit): string {
  return `${quoted(segment.title)} (${percent(willingness)})`;
}

const limitsOfAll = oncePerPlan((plan) => gather(plan.segments));

/** The limits that are known, the lowest first; undefined where it is not known whom the USP is for. */
function limitsFor(plan: Plan, usp: Usp): readonly Limit[] | undefined {
  if (isAbsent(usp.for)) return limitsOfAll(plan);
  const segments = plan.segmentsOf(usp);
  return segments === undefined ? undefined : gather(segments);
}

function gather(segments: readonly Segment[]): Limit[] {
  const limits: Limit[] = [];
  for (const segment of segments) {
    const given = known(segment.willingness);
    if (given === undefined) continue;
    limits.push({ segment, willingness: given.value, written: segment.file.text.slice(given.start, given.end) });
  }
  return limits.sort((a, b) => a.willingness - b.willingness);
}
