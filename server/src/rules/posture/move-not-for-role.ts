import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { attacks, fitting, misfit } from "../../model/market-roles.ts";
import { either } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A move that the plan's role in the market should leave to others.
 *
 * ## Why it matters
 *
 * Which competitive move works depends on how strong you are. Leaders own the position that others attack: they defend
 * it, block strong moves and attack themselves, and a public attack on somebody smaller only makes that rival known.
 * Challengers attack; they have little to defend. Followers and nichers lack the strength for an open fight, and live
 * from not being worth one.
 *
 * | role | leaves to others |
 * |---|---|
 * | leader | frontal, flanking, encirclement, bypass, guerrilla |
 * | challenger | the six defences |
 * | follower | frontal, encirclement, guerrilla, the six defences |
 * | nicher | frontal, encirclement, bypass, the six defences but position-defence |
 *
 * The authors do not agree everywhere: guerrilla is a challenger's move for Kotler and a small firm's for Ries and
 * Trout, so both are accepted. The rule is a piece of advice, and silent where no role is declared.
 *
 * ## Breaks it
 *
 * ```strategy
 * competitor Rail "Coastal Railway" { share 60% }
 *
 * posture {
 *   market nicher
 *   warfare frontal
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * competitor Rail "Coastal Railway" { share 60% }
 *
 * posture {
 *   market nicher
 *   warfare flanking
 * }
 * ```
 *
 * ## Source
 *
 * Philip Kotler, market roles and their moves; Al Ries and Jack Trout, Marketing Warfare.
 */
export const moveNotForRole = defineRule({
  code: "move-not-for-role",
  section: "posture",
  severity: "information",
  check(plan, report) {
    const { posture } = plan;
    const market = known(posture?.market);
    const warfare = known(posture?.warfare);
    if (posture === undefined || market === undefined || warfare === undefined) return;
    const role = market.value;
    for (const move of warfare.items) {
      if (!misfit(role, move.value)) continue;
      report({
        owner: posture,
        at: move,
        message: say`
          ${capital(move.value)} is no move for a ${role}: ${why(role, move.value)}. Choose ${either(fitting(role))},
          or another role in the market.`,
        related: [{ file: posture.file, at: market, message: say`The plan's role is ${role}.` }],
      });
    }
  },
});

function why(role: string, move: string): string {
  if (role === "leader")
    return say`attacks are for those who want the leader's place, and make the attacked rival known`;
  if (role === "challenger") return say`defences are for the leader, who has the position that you want`;
  if (role === "follower" && attacks.has(move))
    return say`an attack provokes stronger firms, whom a follower lives beside`;
  if (role === "follower") return say`defences are for the leader, and a follower holds no position to defend`;
  return attacks.has(move)
    ? say`it needs the strength of a large firm and gives away the shelter of the niche`
    : say`a niche is small enough to be defended on the spot, and needs no other defence`;
}

function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}
