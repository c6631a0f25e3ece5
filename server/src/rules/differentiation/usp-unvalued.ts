import { atLeast } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Plan, Scored, Segment, Usp } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import type { Demand } from "./shared.ts";
import { deliveredBy, demandFor, levelToPromise, relatedValues, setLevel, topOf, valueNames } from "./shared.ts";

/**
 * A USP promises what no segment values.
 *
 * ## Why it matters
 *
 * A difference wins customers only if they care about it. A plan that is best at something nobody asked for spends
 * its money on praise: the customers nod, and buy from whoever gives them what they came for. So this is the one
 * thing that a plan may not get wrong, and the rule is an error. It compares what the USP `delivers` with the
 * `values` of the segments that it is `for` (every segment where it names none), and stays silent as long as no
 * segment says what it values.
 *
 * Whatever else is wrong with such a USP is not worth reading yet, so the other rules of this section are silent
 * about it.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Speed "There within the hour"
 * value Price "Low price"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   because "Forty riders, one dispatcher"
 * }
 *
 * segment Florists "Flower shops" {
 *   psychographics {
 *     values Price 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Speed "There within the hour"
 * value Price "Low price"
 *
 * usp OneHour "Across town within the hour" {
 *   delivers Speed 5
 *   because "Forty riders, one dispatcher"
 * }
 *
 * segment Florists "Flower shops" {
 *   psychographics {
 *     values Price 3, Speed 5
 *   }
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's four principles: segmentation asks who values most what we do better. Rosser Reeves, "Reality in
 * Advertising": the proposition must be so strong that it moves people to buy.
 */
export const uspUnvalued = defineRule({
  code: "usp-unvalued",
  section: "differentiation",
  severity: "error",
  // All rules of this section that speak of a USP.
  silences: [
    "usp-undervalued",
    "usp-for-indifferent",
    "usp-not-unique",
    "advantage-unvalued",
    "usp-on-musts",
    "premium-unbacked",
    "premium-above-willingness",
    "competitor-unscored",
    "reason-missing",
  ],
  fixable: true,
  check(plan, report) {
    for (const usp of plan.usps) {
      const delivered = deliveredBy(usp);
      const demand = demandFor(plan, usp);
      if (delivered === undefined || demand === undefined) continue;
      // A segment whose values have an error may value it.
      if (demand.unclear || demand.declaring.length === 0) continue;
      if (delivered.some(({ value }) => (demand.highest.get(value)?.level ?? 0) > 0)) continue;
      report({
        owner: usp,
        at: usp.nameAt,
        message: messageOf(usp, delivered, demand),
        related: relatedValues(demand.declaring),
        fixes: fixesFor(plan, usp, delivered, demand),
      });
    }
  },
});

function messageOf(usp: Usp, delivered: readonly Scored[], demand: Demand): string {
  const most = demand.top === undefined ? "" : say`, or deliver what they value most: ${demand.top.value.name}`;
  if (delivered.length === 0) {
    const nothing = say`${quoted(usp.title)} delivers nothing above level 0, so no segment can value it.`;
    return say`${nothing} Raise what it delivers${most}.`;
  }
  const [only, ...others] = demand.declaring;
  const nobody =
    only !== undefined && others.length === 0
      ? say`${quoted(only.title)} does not value`
      : isAbsent(usp.for)
        ? say`No segment values`
        : say`None of the ${demand.declaring.length} segments that it is for values`;
  const what = say`what ${quoted(usp.title)} delivers (${valueNames(delivered)})`;
  return say`${nobody} ${what}. Add one of them to a segment's values${most}.`;
}

function fixesFor(plan: Plan, usp: Usp, delivered: readonly Scored[], demand: Demand): Fix[] {
  const fixes: Fix[] = [];
  const close = closest(usp, delivered, demand);
  if (close !== undefined) {
    const { segment, item } = close;
    const values = known(segment.values);
    if (values !== undefined) {
      // What is delivered weakly must not become a need that stays unanswered.
      const level = atLeast(item.level, 3) ? 4 : 3;
      fixes.push({
        title: say`Add ${item.value.name} to what ${quoted(segment.title)} values`,
        safe: false,
        edits: [setLevel(segment.file, values, item.value, level)],
      });
    }
  }
  const segment = close?.segment ?? demand.declaring.find(({ file }) => file === usp.file);
  const top = segment === undefined ? undefined : topOf(segment);
  const delivers = known(usp.delivers);
  // Delivering what hardly matters to them would only turn "unvalued" into "undervalued".
  if (segment !== undefined && delivers !== undefined && top !== undefined && atLeast(top.level, 3)) {
    const level = levelToPromise(plan, usp, segment, top.value);
    fixes.push({
      title: say`Deliver ${top.value.name}, which ${quoted(segment.title)} values most`,
      safe: false,
      edits: [setLevel(usp.file, delivers, top.value, level)],
    });
  }
  return fixes;
}

/**
 * The segment that comes closest to valuing what is delivered: one that expects some of it or takes it for granted,
 * else the first. Only segments in the file of the USP, which is the one that a fix may change.
 */
function closest(
  usp: Usp,
  delivered: readonly Scored[],
  demand: Demand,
): { readonly segment: Segment; readonly item: Scored } | undefined {
  let strongest: Scored | undefined;
  for (const item of delivered) if (item.level > (strongest?.level ?? 0)) strongest = item;
  if (strongest === undefined) return undefined;
  let first: Segment | undefined;
  // A hundred candidates are enough to choose from.
  for (const segment of demand.declaring.slice(0, 100)) {
    if (segment.file !== usp.file) continue;
    first ??= segment;
    const expected = new Set(known(segment.expects)?.items.map(({ value }) => value));
    for (const must of known(segment.musts)?.items ?? []) expected.add(must.target);
    const item = delivered.find(({ value, level }) => expected.has(value) && atLeast(level, 1));
    if (item !== undefined) return { segment, item };
  }
  return first === undefined ? undefined : { segment: first, item: strongest };
}
