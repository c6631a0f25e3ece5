import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix, Related } from "../../model/diagnostic.ts";
import { addStatement, replace } from "../../model/edits.ts";
import { isAbsent, known } from "../../model/fields.ts";
import type { Focus, Plan, Segment } from "../../model/plan.ts";
import { count, percent, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { harmless } from "./effects.ts";
import { fociInPlay, percentText, planMoney } from "./shared.ts";

/**
 * The money for winning customers pays for more of them than the segment has left.
 *
 * ## Why it matters
 *
 * What a new customer costs times how many are left is all that can be spent on winning them. Beyond that, the
 * money wins nobody: the segment is too small for the plan, or the plan has not noticed that it is already won.
 * Better spend it on keeping these customers, or on another segment.
 *
 * Left are those that can be reached (`size` times `reach`) less the `customers` you have.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Farm "Farm software 2027" { period 2027; currency EUR }
 * segment Dairy "Dairy farms" {
 *   size 900
 *   reach 60%
 *   customers 50
 *   economics { acquisition 100 EUR }
 * }
 * concentration {
 *   budget 100k EUR
 *   focus Dairy 80% { acquire 65%; retain 35% }
 *   reserve 20%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Farm "Farm software 2027" { period 2027; currency EUR }
 * segment Dairy "Dairy farms" {
 *   size 900
 *   reach 60%
 *   customers 50
 *   economics { acquisition 100 EUR }
 * }
 * concentration {
 *   budget 100k EUR
 *   focus Dairy 80% { acquire 60%; retain 40% }
 *   reserve 20%
 * }
 * ```
 *
 * ## Source
 *
 * Arithmetic.
 */
export const acquisitionExceedsSegment = defineRule({
  code: "acquisition-exceeds-segment",
  section: "concentration",
  severity: "error",
  fixable: true,
  check(plan, report) {
    for (const { focus, segment } of fociInPlay(plan)) {
      const acquire = known(focus.acquire);
      if (acquire === undefined) continue;
      const { customersWon: won, customersLeft: left, acquisition } = plan.numbers.segment(segment);
      if (won === undefined || left === undefined || !above(won, left)) continue;
      const { budget } = plan.numbers.focus(focus);
      const money = budget === undefined ? "" : ` (${planMoney(plan, budget * acquire.value)})`;
      const each = acquisition === undefined ? "" : say` at ${planMoney(plan, acquisition)} each`;
      report({
        owner: focus,
        at: acquire.keyword,
        message: say`
          The money for winning ${quoted(segment.title)}${money} pays for ${count(won)} new customers${each}, but only
          ${count(left)} are left to win. Lower the ${percent(acquire.value)}, or spend the rest on keeping them or on
          another segment.`,
        related: related(segment),
        fixes: lower(plan, focus, left / won),
        about: [focus, segment],
      });
    }
  },
});

function related(segment: Segment): readonly Related[] {
  const all: Related[] = [];
  const { file } = segment;
  const size = known(segment.size);
  const reach = known(segment.reach);
  const customers = known(segment.customers);
  const acquisition = known(known(segment.economics)?.acquisition);
  if (size !== undefined) all.push({ file, at: size, message: say`There are ${count(size.value)}.` });
  if (reach !== undefined) all.push({ file, at: reach, message: say`${percent(reach.value)} of them can be reached.` });
  if (customers !== undefined)
    all.push({ file, at: customers, message: say`${count(customers.value)} are customers.` });
  if (acquisition !== undefined) all.push({ file, at: acquisition, message: say`What it costs to win one.` });
  return all;
}

/** Lowers the share for winning to what is left to win; where that leaves money without a job, it goes to keeping. */
function lower(plan: Plan, focus: Focus, factor: number): readonly Fix[] {
  const acquire = known(focus.acquire);
  if (acquire === undefined) return [];
  const lowered = acquire.value * factor;
  const text = percentText(lowered);
  const edit = replace(focus.file, acquire, text);
  if (harmless(plan, focus, { acquire: lowered })) {
    return [{ title: say`Lower the share for winning to ${text}`, safe: false, edits: [edit] }];
  }
  const retain = known(focus.retain);
  if (retain === undefined && !isAbsent(focus.retain)) return [];
  if (!harmless(plan, focus, { acquire: lowered, retain: 1 - lowered })) return [];
  const rest = percentText(1 - lowered);
  const raise = retain === undefined ? addStatement(focus, `retain ${rest}`) : replace(focus.file, retain, rest);
  const title = say`Lower the share for winning to ${text} and give ${rest} to keeping`;
  return [{ title, safe: false, edits: [edit, raise] }];
}
