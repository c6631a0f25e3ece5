import { above } from "../../base/compare.ts";
import { say } from "../../base/say.ts";
import type { Fix, Related } from "../../model/diagnostic.ts";
import { replace } from "../../model/edits.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Focus, Plan, Segment } from "../../model/plan.ts";
import { count, percent, quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { harmless } from "./effects.ts";
import { fociInPlay, percentText, planMoney } from "./shared.ts";

/**
 * The money for keeping customers pays for many more than there are to keep.
 *
 * ## Why it matters
 *
 * Keeping customers costs so much a head and year. Where the plan sets aside enough to keep half as many again as
 * there are, counting those that it will win, the money lies idle: it would win new customers, or serve another
 * segment. A reserve for hard times is better named as one.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Tea "Tea by post 2027" { period 2027; currency EUR }
 * segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
 * concentration {
 *   budget 10k EUR
 *   focus Drinkers 90% { acquire 50%; retain 50% }
 *   reserve 10%
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Tea "Tea by post 2027" { period 2027; currency EUR }
 * segment Drinkers "Tea drinkers" { customers 200; economics { retention 10 EUR } }
 * concentration {
 *   budget 10k EUR
 *   focus Drinkers 90% { acquire 75%; retain 25% }
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * A rule of this house.
 */
export const retentionOverfunded = defineRule({
  code: "retention-overfunded",
  section: "concentration",
  severity: "information",
  fixable: true,
  options: {
    maxRatio: { default: 1.5, doc: "How many times the customers there are to keep the money may pay for." },
  },
  check(plan, report, options) {
    for (const { focus, segment } of fociInPlay(plan)) {
      const retain = known(focus.retain);
      if (retain === undefined) continue;
      const { customersKept: kept, customersWon: won } = plan.numbers.segment(segment);
      if (kept === undefined || segment.customers === unclear) continue;
      const customers = known(segment.customers)?.value;
      if (customers === undefined && won === undefined) continue;
      // How many the money wins is not known, rather than left out.
      if (won === undefined && winningUnclear(focus, segment)) continue;
      const there = (customers ?? 0) + (won ?? 0);
      if (!above(kept, options.maxRatio * there)) continue;
      const { budget } = plan.numbers.focus(focus);
      const { retention } = plan.numbers.segment(segment);
      const money = budget === undefined ? "" : ` (${planMoney(plan, budget * retain.value)})`;
      const each = retention === undefined ? "" : say` at ${planMoney(plan, retention)} a year each`;
      const whom =
        won === undefined || won === 0
          ? say`there are only ${count(there)}`
          : say`there are only ${count(there)}, ${count(won)} of them still to be won`;
      report({
        owner: focus,
        at: retain.keyword,
        message: say`
          The money for keeping ${quoted(segment.title)}${money} pays for ${count(kept)} customers${each}, but
          ${whom}. Lower the ${percent(retain.value)} to what there is to keep.`,
        related: related(segment),
        fixes: lower(plan, focus, there / kept, (options.maxRatio * there) / kept),
        about: [focus, segment],
      });
    }
  },
});

/** Whether money is for winning and winning has a cost, though one of them cannot be counted. */
function winningUnclear(focus: Focus, segment: Segment): boolean {
  if (focus.acquire === undefined || segment.economics === undefined) return false;
  return segment.economics === unclear || segment.economics.acquisition !== undefined;
}

function related(segment: Segment): readonly Related[] {
  const all: Related[] = [];
  const { file } = segment;
  const economics = known(segment.economics);
  const customers = known(segment.customers);
  const retention = known(economics?.retention);
  const acquisition = known(economics?.acquisition);
  if (customers !== undefined)
    all.push({ file, at: customers, message: say`${count(customers.value)} are customers.` });
  if (retention !== undefined) all.push({ file, at: retention.amount, message: say`What it costs to keep one.` });
  if (acquisition !== undefined) all.push({ file, at: acquisition, message: say`What it costs to win one.` });
  return all;
}

/**
 * Lowers the share to what there is to keep, or where that would be too little in another view, to the most that
 * the rule lets pass; what becomes free goes to winning where it would otherwise be without a job.
 */
function lower(plan: Plan, focus: Focus, exact: number, most: number): readonly Fix[] {
  const retain = known(focus.retain);
  const acquire = known(focus.acquire);
  if (retain === undefined) return [];
  for (const factor of [exact, most]) {
    const lowered = retain.value * factor;
    const text = percentText(lowered);
    const edit = replace(focus.file, retain, text);
    if (harmless(plan, focus, { retain: lowered })) {
      return [{ title: say`Lower the share for keeping to ${text}`, safe: false, edits: [edit] }];
    }
    if (acquire === undefined || !harmless(plan, focus, { retain: lowered, acquire: 1 - lowered })) continue;
    const rest = percentText(1 - lowered);
    const title = say`Lower the share for keeping to ${text} and give ${rest} to winning`;
    return [{ title, safe: false, edits: [edit, replace(focus.file, acquire, rest)] }];
  }
  return [];
}
