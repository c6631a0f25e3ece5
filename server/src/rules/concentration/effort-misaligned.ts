import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Edit, Fix } from "../../model/diagnostic.ts";
import { replace } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Plan } from "../../model/plan.ts";
import { percent } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { type Effort, efforts } from "./efforts.ts";
import { fociSpokenOf, focusTitle, percentText, points } from "./shared.ts";

/**
 * A segment's share of the time or of the people is far from its share of the money.
 *
 * ## Why it matters
 *
 * Customers are won with money, time and people together. A segment with most of the money and little of the time
 * gets campaigns that nobody looks after; the other way round it gets people who have nothing to work with. Some
 * segments do need more hands than money, so this is a question and no verdict.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
 * segment Adults "Adult beginners"
 * segment Children "Children"
 * concentration {
 *   focus Adults 70% { time 30% }
 *   focus Children 30% { time 50% }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Piano "Piano lessons 2027" { period 2027; currency EUR }
 * segment Adults "Adult beginners"
 * segment Children "Children"
 * concentration {
 *   focus Adults 70% { time 60% }
 *   focus Children 30% { time 40% }
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house, after the fourth of Brian Tracy's principles of marketing strategy, which asks for energy
 * and time as well as for money.
 */
export const effortMisaligned = defineRule({
  code: "effort-misaligned",
  section: "concentration",
  severity: "information",
  fixable: true,
  options: {
    maxDifference: {
      default: 25,
      doc: "How far the share of time or people may be from that of the money.",
      unit: "points",
    },
  },
  check(plan, report, options) {
    const concentration = plan.concentration;
    if (concentration === undefined) return;
    const foci = fociSpokenOf(plan);
    for (const effort of efforts(plan, concentration)) {
      let aligner: Aligner | undefined;
      for (const focus of foci) {
        const money = plan.numbers.focus(focus).share;
        const share = effort.share(focus);
        if (money === undefined || share === undefined) continue;
        if (!above(Math.abs(share - money), options.maxDifference / 100)) continue;
        aligner ??= alignerOf(plan, effort);
        const given = effort.amount(focus);
        const budget = known(focus.budget);
        report({
          owner: focus,
          at: focus.at,
          message: say`
            ${focusTitle(focus)} gets ${percent(money)} of the money but ${percent(share)} of the ${effort.called},
            ${points(Math.abs(share - money))} apart. Bring the two closer together.`,
          related: [
            ...(budget === undefined
              ? []
              : [{ file: focus.file, at: budget, message: say`Of the money: ${percent(money)}.` }]),
            ...(given === undefined
              ? []
              : [{ file: focus.file, at: given, message: say`Of the ${effort.name}: ${percent(share)}.` }]),
          ],
          fixes: aligner(focus),
        });
      }
    }
  },
});

type Aligner = (focus: Focus) => readonly Fix[];

/**
 * Makes the fix for one focus after another. Raising one focus alone may take more than there is; then all are
 * raised and lowered together, by one fix that they share.
 */
function alignerOf(plan: Plan, effort: Effort): Aligner {
  let total = 0;
  let totalAligned = 0;
  let possible = true;
  const all: Edit[] = [];
  for (const focus of effort.foci) {
    const share = effort.share(focus);
    const money = plan.numbers.focus(focus).share;
    const given = effort.amount(focus);
    total += share ?? 0;
    totalAligned += share === undefined ? 0 : (money ?? share);
    if (share === undefined || money === undefined || given === undefined) continue;
    // An amount above the budget has no share that could stand in a plan.
    if (money > 1) possible = false;
    all.push(replace(focus.file, given, percentText(money, 4)));
  }
  const together: readonly Fix[] =
    possible && !above(totalAligned, 1.005)
      ? [{ title: say`Divide the ${effort.called} as the money`, safe: false, edits: all }]
      : [];
  return (focus) => {
    const money = plan.numbers.focus(focus).share;
    const share = effort.share(focus);
    const given = effort.amount(focus);
    if (money === undefined || share === undefined || given === undefined || money > 1) return [];
    if (above(total - share + money, 1.005) && above(money, share)) return together;
    const text = percentText(money, 4);
    const edits = [replace(focus.file, given, text)];
    return [{ title: say`Give ${focusTitle(focus)} ${text} of the ${effort.called}`, safe: false, edits }];
  };
}
