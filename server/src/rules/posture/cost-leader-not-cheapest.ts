import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Competitor, Plan, Scored } from "../../model/plan.ts";
import { listed, number, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * The plan wants to lead on cost, and a rival is better on price.
 *
 * ## Why it matters
 *
 * There is one cost leader in a market. A rival who scores higher on the very value that stands for the price leaves
 * no room for a second one: customers who decide by price go there. Either the plan can undercut the rival, and should
 * say so, or it needs another reason to be bought.
 *
 * Only values with `role price` that the plan delivers count, and only rivals: a substitute (what customers do
 * instead) may be as cheap as it likes.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Price "Low fare" { role price }
 *
 * competitor Rail "Coastal Railway" { offers Price 5 }
 *
 * usp Ticket "One fare for every route" { delivers Price 4 }
 *
 * posture { generic cost-leadership }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Price "Low fare" { role price }
 *
 * competitor Rail "Coastal Railway" { offers Price 4 }
 *
 * usp Ticket "One fare for every route" { delivers Price 5 }
 *
 * posture { generic cost-leadership }
 * ```
 *
 * ## Source
 *
 * Michael E. Porter, generic strategies: cost leadership is the lowest cost for a given quality.
 */
export const costLeaderNotCheapest = defineRule({
  code: "cost-leader-not-cheapest",
  section: "posture",
  severity: "warning",
  check(plan, report) {
    const { posture } = plan;
    const generic = known(posture?.generic);
    if (posture === undefined || generic?.value !== "cost-leadership" || !deliveryKnown(plan)) return;
    const better: Better[] = [];
    for (const rival of plan.competitors) {
      if (rival.type === unclear || (rival.type !== undefined && rival.type.value !== "rival")) continue;
      for (const item of known(rival.offers)?.items ?? []) {
        if (known(item.value.role)?.value !== "price") continue;
        const ours = plan.numbers.highest(item.value);
        if (ours !== undefined && above(item.level, ours)) better.push({ rival, item, ours });
      }
    }
    if (better.length === 0) return;
    const named = better.slice(0, shown);
    const parts = named.map(
      ({ rival, item, ours }) =>
        say`
          ${quoted(rival.title)} offers ${item.value.name} at ${number(item.level, 1)} against your ${number(ours, 1)}`,
    );
    report({
      owner: posture,
      at: generic.keyword,
      message: say`
        The plan wants to lead on cost, but ${listed(parts)}${better.length > shown ? say`, and others do too` : ""}.
        Deliver as much as the cheapest rival, or choose another generic strategy.`,
      related: named.flatMap((one) => compared(plan, one)),
    });
  },
});

/** How many rivals a message names. */
const shown = 5;

interface Better {
  readonly rival: Competitor;
  readonly item: Scored;
  readonly ours: number;
}

/** Whether everything that the plan delivers can be read: what cannot might be the better price. */
function deliveryKnown(plan: Plan): boolean {
  return (
    !plan.file.mayHold("usp") &&
    !plan.file.mayHold("service") &&
    plan.usps.every((usp) => known(usp.delivers) !== undefined) &&
    plan.services.every((service) => service.delivers !== unclear)
  );
}

function compared(plan: Plan, { rival, item, ours }: Better): readonly Related[] {
  const related: Related[] = [
    { file: rival.file, at: item, message: say`${rival.name} offers ${item.value.name} at ${number(item.level, 1)}.` },
  ];
  for (const owner of [...plan.usps, ...plan.services]) {
    const own = known(owner.delivers)?.items.find((one) => one.value === item.value && one.level === ours);
    if (own === undefined) continue;
    related.push({
      file: owner.file,
      at: own,
      message: say`${owner.name} delivers ${item.value.name} at ${number(ours, 1)}.`,
    });
    break;
  }
  return related;
}
