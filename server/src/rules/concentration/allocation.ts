import { say } from "../../base/say.ts";
import type { Related } from "../../model/diagnostic.ts";
import { known } from "../../model/fields.ts";
import type { Concentration, Focus, Plan } from "../../model/plan.ts";
import { listed, percent } from "../../model/wording.ts";
import { type Amount, focusTitle } from "./shared.ts";

/** How a concentration divides one of its means: money, time or people. */
export interface Allocation {
  readonly foci: readonly Focus[];
  /** What each focus has, a fraction of the whole; undefined where that is not known. */
  readonly share: (focus: Focus) => number | undefined;
  /** Where a focus says so. */
  readonly amount: (focus: Focus) => Amount | undefined;
}

/** The division of money, without the reserve. */
export function moneyOf(plan: Plan, concentration: Concentration): Allocation {
  return {
    foci: concentration.foci,
    share: (focus) => plan.numbers.focus(focus).share,
    amount: (focus) => known(focus.budget),
  };
}

/** The foci with their shares, for a message: `"Small offices" 60% and "Studios" 35%`. */
export function sharesListed(allocation: Allocation, also: readonly string[] = []): string {
  const parts: string[] = [];
  // A message names a handful; with thousands of foci the rest is only counted.
  for (const focus of allocation.foci) {
    const share = allocation.share(focus);
    if (share !== undefined) parts.push(`${focusTitle(focus)} ${percent(share)}`);
  }
  return listed([...parts, ...also]);
}

/** The places of all shares that are known. */
export function sharesRelated(allocation: Allocation): Related[] {
  const related: Related[] = [];
  for (const focus of allocation.foci) {
    const share = allocation.share(focus);
    if (share === undefined) continue;
    const message = `${focusTitle(focus)}: ${percent(share)}.`;
    related.push({ file: focus.file, at: allocation.amount(focus) ?? focus.at, message });
  }
  return related;
}

/** The place of the reserve, if there is one whose size is known. */
export function reserveRelated(plan: Plan, concentration: Concentration): Related[] {
  const reserve = known(concentration.reserve);
  const share = plan.numbers.concentration.reserve;
  if (reserve === undefined || share === undefined) return [];
  return [{ file: concentration.file, at: reserve, message: say`The reserve: ${percent(share)}.` }];
}
