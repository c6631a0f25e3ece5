import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { percent } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { type Allocation, sharesListed, sharesRelated } from "./allocation.ts";
import { efforts } from "./efforts.ts";
import { type Amount, scale } from "./shared.ts";

/**
 * The focuses take more time, or more people, than there are.
 *
 * ## Why it matters
 *
 * Energy and time are spent once, as money is. When the focuses claim eleven of ten people, one promise to a
 * customer is already broken and nobody knows yet which. Hours and heads are compared with the `time` and
 * `people` of the concentration; shares with the whole. Half a point over is taken for rounding.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * segment Schools "Craft teachers"
 * concentration {
 *   people 10
 *   focus Knitters 50% { people 6 }
 *   focus Schools 50% { people 5 }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * segment Schools "Craft teachers"
 * concentration {
 *   people 10
 *   focus Knitters 50% { people 6 }
 *   focus Schools 50% { people 4 }
 * }
 * ```
 *
 * ## Source
 *
 * Arithmetic. That money, time and energy are to be concentrated on the best customers is the fourth of Brian
 * Tracy's principles of marketing strategy.
 */
export const effortOverallocated = defineRule({
  code: "effort-overallocated",
  section: "concentration",
  severity: "error",
  fixable: true,
  check(plan, report) {
    const concentration = plan.concentration;
    if (concentration === undefined) return;
    for (const effort of efforts(plan, concentration)) {
      // What is not known can only add to it.
      let placed = 0;
      for (const focus of concentration.foci) placed += effort.share(focus) ?? 0;
      if (!above(placed, 1.005)) continue;
      const sums = effort.whole === undefined ? "" : say` (all there is: ${effort.whole.text})`;
      report({
        owner: concentration,
        at: concentration.at,
        message: say`
          Together, the segments get ${percent(placed)} of the ${effort.called}${sums}: ${sharesListed(effort)}. Lower
          their shares until they add up to 100%.`,
        related: [
          ...sharesRelated(effort),
          ...(effort.whole === undefined
            ? []
            : [{ file: concentration.file, at: effort.whole.at, message: say`All there is: ${effort.whole.text}.` }]),
        ],
        fixes: scaleAll(effort, placed, (focus) => plan.numbers.focus(focus).share),
        about: [],
      });
    }
  },
});

type Share = Allocation["share"];

function scaleAll(effort: Allocation & { readonly called: string }, placed: number, ofMoney: Share): readonly Fix[] {
  const amounts: Amount[] = [];
  for (const focus of effort.foci) {
    const amount = effort.amount(focus);
    if (amount === undefined) continue;
    const share = effort.share(focus);
    if (share === undefined) return [];
    const money = ofMoney(focus);
    // Scaling must not take so much from a focus that its time or people no longer go with its money.
    if (money !== undefined && above(money - share / placed, 0.25) && !above(money - share, 0.25)) return [];
    amounts.push(amount);
  }
  const file = effort.foci[0]?.file;
  if (file === undefined) return [];
  const edits = scale(file, amounts, 1 / placed);
  return [{ title: say`Scale all shares of the ${effort.called} to fit`, safe: false, edits }];
}
