import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";

/**
 * A goal counts on a segment that gets no money, time or people.
 *
 * ## Why it matters
 *
 * A goal says what is to be reached, the concentration says where money, time and people go. Where a goal is for a
 * segment that no focus names, the plan promises a result and gives nobody the means to bring it about. Either the
 * segment matters, then it deserves a share; or it does not, then the goal distracts from the segments that do.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Bread "Sourdough by post 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Homes "Homes with children"
 * segment Hotels "Small hotels"
 *
 * goal Breakfast "40 hotels serve our bread" {
 *   for Hotels
 *   acquire 40
 *   by 2027-10
 * }
 *
 * concentration {
 *   budget 80k EUR
 *   focus Homes 100%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Bread "Sourdough by post 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * segment Homes "Homes with children"
 * segment Hotels "Small hotels"
 *
 * goal Breakfast "40 hotels serve our bread" {
 *   for Hotels
 *   acquire 40
 *   by 2027-10
 * }
 *
 * concentration {
 *   budget 80k EUR
 *   focus Homes  70%
 *   focus Hotels 30%
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's principle of concentration: focus all energies and resources on the customers with the best chance.
 */
export const goalUnfunded = defineRule({
  code: "goal-unfunded",
  section: "economics",
  severity: "warning",
  planOnly: true,
  silences: ["segment-unfunded"],
  check(plan, report) {
    const { concentration } = plan;
    if (concentration === undefined || concentration.foci.length === 0) return;
    for (const goal of plan.goals) {
      for (const item of known(goal.for)?.items ?? []) {
        // Of an excluded segment, only the rule about exclusions speaks.
        if (plan.excluded.has(item.target) || plan.isFunded(item.target) !== false) continue;
        const title = quoted(item.target.title);
        report({
          owner: goal,
          at: item,
          message: say`
            ${quoted(goal.title)} counts on ${title}, but no focus of the concentration is on them. Add a focus on
            them, or take them out of the goal.`,
          related: [
            { file: item.target.file, at: item.target.nameAt, message: say`${title} are declared here.` },
            { file: concentration.file, at: concentration.at, message: say`What money, time and people go to.` },
          ],
          // What is missing is the segment's focus, whichever goal says so.
          about: [item.target],
        });
      }
    }
  },
});
