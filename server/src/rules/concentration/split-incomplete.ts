import { below } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addStatement } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import { percent } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { harmless } from "./effects.ts";
import { fociSpokenOf, focusTitle, percentText } from "./shared.ts";

/**
 * A focus says what part of its money goes to only one of winning and keeping, or leaves some out of both.
 *
 * ## Why it matters
 *
 * The money for a segment has two jobs, winning new customers and keeping those you have. Where only one is
 * named, or the two leave more than 5% of it over, the rest has no job, and neither the customers it could win nor
 * those it could keep can be counted.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Yarn "Yarn shop 2027" { period 2027; currency EUR }
 * segment Knitters "Evening knitters"
 * concentration {
 *   focus Knitters 90% {
 *     acquire 60%
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
 *     acquire 60%
 *     retain 40%
 *   }
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const splitIncomplete = defineRule({
  code: "split-incomplete",
  section: "concentration",
  severity: "information",
  fixable: true,
  check(plan, report) {
    for (const focus of fociSpokenOf(plan)) {
      const acquire = known(focus.acquire);
      const retain = known(focus.retain);
      const given = acquire ?? retain;
      if (given === undefined) continue;
      // One with an error in it may be the one that is missing.
      if (acquire === undefined && !isAbsent(focus.acquire)) continue;
      if (retain === undefined && !isAbsent(focus.retain)) continue;
      const sum = (acquire?.value ?? 0) + (retain?.value ?? 0);
      if (!below(sum, 0.95)) continue;
      const rest = 1 - sum;
      const winning = say`${percent(acquire?.value ?? 0)} of its money to winning customers`;
      const keeping = say`${percent(retain?.value ?? 0)} of its money to keeping customers`;
      const fixes: Fix[] = [];
      let message: string;
      if (acquire !== undefined && retain !== undefined) {
        message = say`
          ${focusTitle(focus)} gives ${winning} and ${percent(retain.value)} to keeping them, which leaves
          ${percent(rest)} without a job. Raise one of the two until they add up to 100%.`;
      } else {
        const missing = acquire === undefined ? "acquire" : "retain";
        const job = acquire === undefined ? say`winning` : say`keeping`;
        message = say`
          ${focusTitle(focus)} gives ${acquire === undefined ? keeping : winning} and does not say what happens to the
          other ${percent(rest)}. Add \`${missing}\` with what goes to ${job} them.`;
        if (harmless(plan, focus, { [missing]: rest })) {
          const text = `${missing} ${percentText(rest)}`;
          fixes.push({ title: say`Add ${text}`, safe: false, edits: [addStatement(focus, text)] });
        }
      }
      const related = [];
      if (acquire !== undefined) {
        related.push({ file: focus.file, at: acquire, message: say`For winning: ${percent(acquire.value)}.` });
      }
      if (retain !== undefined) {
        related.push({ file: focus.file, at: retain, message: say`For keeping: ${percent(retain.value)}.` });
      }
      report({ owner: focus, at: focus.at, message, related, fixes });
    }
  },
});
