import { above, below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix, Related } from "../../model/diagnostic.ts";
import { replace } from "../../model/edits.ts";
import { known, unclear } from "../../model/fields.ts";
import { misfit } from "../../model/market-roles.ts";
import type { Competitor, Given, Plan, Posture } from "../../model/plan.ts";
import { listed, percent, quoted } from "../../model/wording.ts";
import type { PercentValue, WordValue } from "../../vocabulary/values.ts";
import { defineRule } from "../rule.ts";

/**
 * The role in the market does not fit the shares that the plan declares.
 *
 * ## Why it matters
 *
 * The leader is who has the most of the market. A plan that calls itself leader while a rival has more will defend
 * what it does not own; one that calls itself challenger, follower or nicher while nobody has as much leaves the
 * leader's moves, such as growing the whole market, to nobody.
 *
 * Only rivals count: a substitute (what customers do instead) has no share of this market. To find that you lead, the
 * plan must know the share of every rival; to find that you do not, one rival with more is enough. Equal shares allow
 * either role.
 *
 * ## Breaks it
 *
 * ```strategy
 * competitor Rail "Coastal Railway" { share 45% }
 *
 * posture { market leader; share 30% }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * competitor Rail "Coastal Railway" { share 45% }
 *
 * posture { market challenger; share 30% }
 * ```
 *
 * ## Source
 *
 * Philip Kotler, market roles. Kotler's picture of a market of 40, 30, 20 and 10 percent is an illustration, so no
 * such limit is used here.
 */
export const roleAgainstShare = defineRule({
  code: "role-against-share",
  section: "posture",
  severity: "warning",
  fixable: true,
  check(plan, report) {
    const { posture } = plan;
    const market = known(posture?.market);
    const share = known(posture?.share);
    if (posture === undefined || market === undefined || share === undefined) return;
    const owner = { owner: posture, at: market.keyword };
    const own: Related = { file: posture.file, at: share, message: say`Your share is ${percent(share.value)}.` };
    if (market.value === "leader") {
      const larger = largerRivals(plan, share);
      if (larger.length === 0) return;
      report({
        ...owner,
        message: say`
          The plan calls itself the market leader with a share of ${percent(share.value)}, but
          ${listed(larger.map(told))} ${larger.length === 1 ? say`has` : say`have`} more. Choose the role that fits your
          share, or correct the shares.`,
        related: [own, ...larger.slice(0, shown).map(shareOf)],
        fixes: fixesFor(plan, posture, market, ["challenger", "follower", "nicher"]),
      });
      return;
    }
    const rivals = smallerRivals(plan, share);
    if (rivals === undefined || rivals.length === 0) return;
    const largest = rivals.reduce((best, rival) => (shareValue(rival) > shareValue(best) ? rival : best));
    report({
      ...owner,
      message: say`
        The plan calls itself a ${market.value}, but its share of ${percent(share.value)} is the largest: the next is
        ${told(largest)}. Call it the leader and plan as one, or correct the shares.`,
      related: [own, ...rivals.slice(0, shown).map(shareOf)],
      fixes: fixesFor(plan, posture, market, ["leader"]),
    });
  },
});

/** How many rivals are linked. */
const shown = 10;

/** The rivals that have more of the market. */
function largerRivals(plan: Plan, share: PercentValue): readonly Competitor[] {
  return plan.competitors.filter((competitor) => {
    if (competitor.type === unclear || competitor.type?.value === "substitute") return false;
    const theirs = known(competitor.share);
    return theirs !== undefined && above(theirs.value, share.value);
  });
}

/** All rivals, where each one's share is known and less; undefined where one may have as much. */
function smallerRivals(plan: Plan, share: PercentValue): readonly Competitor[] | undefined {
  // A competitor that cannot be read may have more.
  if (plan.file.mayHold("competitor")) return undefined;
  const rivals: Competitor[] = [];
  for (const competitor of plan.competitors) {
    if (competitor.type !== unclear && competitor.type?.value === "substitute") continue;
    const theirs = known(competitor.share);
    if (theirs === undefined || !below(theirs.value, share.value)) return undefined;
    // Who may be a substitute cannot be the rival that there has to be.
    if (competitor.type !== unclear) rivals.push(competitor);
  }
  return rivals;
}

function shareValue(competitor: Competitor): number {
  return known(competitor.share)?.value ?? 0;
}

function told(competitor: Competitor): string {
  return `${quoted(competitor.title)} (${percent(shareValue(competitor))})`;
}

function shareOf(competitor: Competitor): Related {
  const at = known(competitor.share) ?? competitor.nameAt;
  return { file: competitor.file, at, message: say`${competitor.name} has ${percent(shareValue(competitor))}.` };
}

/** The first of the roles that contradicts nothing else in the plan; none where every one would. */
function fixesFor(plan: Plan, posture: Posture, market: Given<WordValue>, roles: readonly string[]): readonly Fix[] {
  const role = roles.find((one) => agrees(plan, posture, market.value, one));
  if (role === undefined) return [];
  const title = role === "leader" ? say`Call the plan the leader` : say`Call the plan a ${role}`;
  return [{ title, safe: false, edits: [replace(posture.file, market, role)] }];
}

function agrees(plan: Plan, posture: Posture, before: string, role: string): boolean {
  const moves = known(posture.warfare)?.items ?? [];
  if (moves.some(({ value }) => misfit(role, value) && !misfit(before, value))) return false;
  if (role === "leader") return !plan.competitors.some((one) => known(one.role)?.value === "leader");
  if (role === "follower") return known(posture.innovation)?.value !== "pioneer";
  const diversifies = known(posture.growth)?.items.some(({ value }) => value === "diversification") ?? false;
  return role !== "nicher" || !diversifies;
}
