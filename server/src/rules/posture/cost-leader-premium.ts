import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import { listed, percent, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * The plan wants to lead on cost and asks for more than the market price.
 *
 * ## Why it matters
 *
 * A cost leader wins with the lowest cost for a given quality and sells at or below the average price. A premium says
 * the opposite: that customers pay more because something is better. Both at once leaves customers with neither
 * reason, and the organization without a rule for the next decision.
 *
 * Cost leadership is about cost and not about price, so a premium is not impossible; a few percent are let pass. And
 * it is contested whether the two cannot be joined: critics of Porter point to firms that do both. The rule therefore
 * warns and does not forbid.
 *
 * ## Breaks it
 *
 * ```strategy
 * value Price "Low fare" { role price }
 *
 * usp Ticket "A bed on wheels" { delivers Price 3; premium 12% }
 *
 * posture { generic cost-leadership }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * value Price "Low fare" { role price }
 *
 * usp Ticket "A bed on wheels" { delivers Price 3; premium 2% }
 *
 * posture { generic cost-leadership }
 * ```
 *
 * ## Source
 *
 * Michael E. Porter, generic strategies. The limit of 5% is of this house.
 */
export const costLeaderPremium = defineRule({
  code: "cost-leader-premium",
  section: "posture",
  severity: "warning",
  options: {
    maxPremium: { default: 5, unit: "%", doc: "The highest price above the market that a cost leader may ask for." },
  },
  check(plan, report, options) {
    const { posture } = plan;
    const generic = known(posture?.generic);
    if (posture === undefined || generic?.value !== "cost-leadership") return;
    const names: string[] = [];
    const related: Related[] = [];
    let dear = 0;
    for (const usp of plan.usps) {
      const premium = known(usp.premium);
      if (premium === undefined || !above(premium.value, options.maxPremium / 100)) continue;
      dear++;
      if (dear > shown) continue;
      names.push(`${quoted(usp.title)} (${percent(premium.value)})`);
      related.push({ file: usp.file, at: premium, message: say`${usp.name} asks for ${percent(premium.value)} more.` });
    }
    if (dear === 0) return;
    report({
      owner: posture,
      at: generic.keyword,
      message: say`
        The plan wants to lead on cost but asks for more than the market price for
        ${listed(names)}${dear > shown ? say` and others` : ""}. Lower the premium to ${options.maxPremium}% or less,
        or choose differentiation if customers pay for being served better.`,
      related,
    });
  },
});

/** How many USPs a message names. */
const shown = 5;
