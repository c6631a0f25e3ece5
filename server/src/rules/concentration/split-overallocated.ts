import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Plan } from "../../model/plan.ts";
import { percent } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { harmless } from "./effects.ts";
import { fociSpokenOf, focusTitle, points, scale } from "./shared.ts";

/**
 * A focus spends more than all of its money on winning and keeping customers.
 *
 * ## Why it matters
 *
 * Every euro of a focus either wins a new customer or keeps one. `acquire` and `retain` divide the money of that
 * focus; together they cannot be more than all of it. Where they are, the numbers of customers that the plan
 * expects to win and to keep cannot both come true.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * concentration {
 *   focus Knitters 90% {
 *     acquire 60%
 *     retain 50%
 *   }
 *   reserve 10%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * concentration {
 *   focus Knitters 90% {
 *     acquire 50%
 *     retain 50%
 *   }
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * Arithmetic.
 */
export const splitOverallocated = defineRule({
  code: "split-overallocated",
  section: "concentration",
  severity: "error",
  fixable: true,
  check(plan, report) {
    for (const focus of fociSpokenOf(plan)) {
      const acquire = known(focus.acquire);
      const retain = known(focus.retain);
      if (acquire === undefined || retain === undefined) continue;
      const sum = acquire.value + retain.value;
      if (!above(sum, 1)) continue;
      report({
        owner: focus,
        at: focus.at,
        message: say`
          ${focusTitle(focus)} spends ${percent(acquire.value)} of its money on winning customers and
          ${percent(retain.value)} on keeping them, ${points(sum - 1)} more than it has. Lower one of the two until
          they add up to 100%.`,
        related: [
          { file: focus.file, at: acquire, message: say`For winning: ${percent(acquire.value)}.` },
          { file: focus.file, at: retain, message: say`For keeping: ${percent(retain.value)}.` },
        ],
        fixes: scaleBoth(plan, focus, sum),
      });
    }
  },
});

function scaleBoth(plan: Plan, focus: Focus, sum: number): readonly Fix[] {
  const acquire = known(focus.acquire);
  const retain = known(focus.retain);
  if (acquire === undefined || retain === undefined) return [];
  if (!harmless(plan, focus, { acquire: acquire.value / sum, retain: retain.value / sum })) return [];
  const edits = scale(focus.file, [acquire, retain], 1 / sum);
  return [{ title: say`Scale both to add up to 100%`, safe: false, edits }];
}
