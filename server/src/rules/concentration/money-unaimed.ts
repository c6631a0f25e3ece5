import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Concentration, Plan, Segment } from "../../model/plan.ts";
import { listed, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { fundable } from "./fundable.ts";
import { percentText, planMoney } from "./shared.ts";

/**
 * The plan says how much there is to spend, but not on whom.
 *
 * ## Why it matters
 *
 * A budget without a focus is an account, not a strategy. The point of choosing segments is that money, time and
 * people go to them and not to everybody; a plan that does not say so leaves the choice to whoever spends first.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Schools "Craft teachers"
 * concentration {
 *   budget 80k EUR
 *   reserve 10%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Schools "Craft teachers"
 * concentration {
 *   budget 80k EUR
 *   focus Schools 90%
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * The fourth of Brian Tracy's principles of marketing strategy: concentrate all energy and resources on the
 * customers with the best chance.
 */
export const moneyUnaimed = defineRule({
  code: "money-unaimed",
  section: "concentration",
  severity: "warning",
  planOnly: true,
  fixable: true,
  check(plan, report) {
    const concentration = plan.concentration;
    if (concentration === undefined || concentration.foci.length > 0) return;
    const budget = plan.numbers.concentration.budget;
    const names = plan.segments.slice(0, 5).map((segment) => quoted(segment.title));
    const whom = plan.segments.length > 5 ? say`one of the ${plan.segments.length} segments` : listed(names);
    const what =
      budget === undefined
        ? say`The concentration gives its money to no segment.`
        : say`The concentration gives ${planMoney(plan, budget)} to no segment.`;
    const advice =
      names.length === 0
        ? say`Declare the segment that you want to win, and add a \`focus\` on it.`
        : say`Add a \`focus\` with a share of the money, for ${whom}.`;
    report({
      owner: concentration,
      at: concentration.at,
      message: `${what} ${advice}`,
      fixes: addFoci(plan, concentration),
      about: [],
    });
  },
});

function addFoci(plan: Plan, concentration: Concentration): readonly Fix[] {
  const { segments } = plan;
  const reserve = plan.numbers.concentration.reserve;
  if (segments.length === 0 || reserve === undefined || !fundable(plan, segments, (one) => promised(plan, one))) {
    return [];
  }
  const share = (1 - reserve) / segments.length;
  // Four equal shares would spread the money thin, and a share may be more than a segment brings in: then the
  // lines stand without shares, for people to fill in.
  const shared = segments.length <= 3 && segments.every((segment) => pays(plan, segment, share));
  const lines = segments.map(({ name }) => (shared ? `focus ${name} ${percentText(share, 1)}` : `focus ${name}`));
  const title = segments.length === 1 ? say`Add a focus on the segment` : say`Add a focus on each segment`;
  return [{ title, safe: false, edits: [addStatement(concentration, lines.join("\n"))] }];
}

/** Whether what a segment can bring in covers its money, as far as that is known. */
function pays(plan: Plan, segment: Segment, share: number): boolean {
  const { reachable, revenue } = plan.numbers.segment(segment);
  const margin = known(known(segment.economics)?.margin)?.value;
  const budget = plan.numbers.concentration.budget;
  const years = plan.numbers.periodYears;
  if (reachable === undefined || revenue === undefined || margin === undefined) return true;
  if (budget === undefined || years === undefined) return true;
  return !below(reachable * revenue * margin, (budget * share) / years);
}

/** Whether something names it in `for`. */
function promised(plan: Plan, segment: Segment): boolean {
  return [...plan.usps, ...plan.services, ...plan.goals].some(
    (one) => known(one.for)?.items.some((item) => item.target === segment) ?? false,
  );
}
