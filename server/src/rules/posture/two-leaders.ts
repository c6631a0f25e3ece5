import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { listed, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * The plan calls itself the market leader, and a competitor too.
 *
 * ## Why it matters
 *
 * The role decides the moves: a leader defends and grows the whole market, a challenger attacks the leader. A market
 * has one leader. If the plan names two, part of the team will defend a position that the other part is attacking.
 *
 * If both lead in different markets, the plan has not yet said which market it is about.
 *
 * ## Breaks it
 *
 * ```strategy
 * competitor Rail "Coastal Railway" { role leader }
 *
 * posture { market leader }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * competitor Rail "Coastal Railway" { role leader }
 *
 * posture { market challenger }
 * ```
 *
 * ## Source
 *
 * Philip Kotler, market roles: leader, challenger, follower, nicher.
 */
export const twoLeaders = defineRule({
  code: "two-leaders",
  section: "posture",
  severity: "warning",
  silences: ["role-against-share"],
  check(plan, report) {
    const { posture } = plan;
    const market = known(posture?.market);
    if (posture === undefined || market?.value !== "leader") return;
    const leaders = plan.competitors.filter((competitor) => known(competitor.role)?.value === "leader");
    if (leaders.length === 0) return;
    report({
      owner: posture,
      at: market.keyword,
      message: say`
        The plan calls itself the market leader, and ${listed(leaders.map((one) => quoted(one.title)))} as well. Keep
        the one that leads the market this plan is about, and give ${leaders.length === 1 ? say`the other` : say`the others`}
        another role.`,
      related: leaders.slice(0, 10).map((competitor) => ({
        file: competitor.file,
        at: known(competitor.role) ?? competitor.nameAt,
        message: say`${competitor.name} is called the leader here.`,
      })),
    });
  },
});
