import { say } from "../../base/say.ts";
import type { Edit } from "../../model/diagnostic.ts";
import { insert, replace } from "../../model/edits.ts";
import { known } from "../../model/fields.ts";
import type { Concentration, Focus, Plan } from "../../model/plan.ts";
import { type Action, actionKinds, type Scene, touches } from "./action.ts";
import { figureText, percentText, shared } from "./figures.ts";

/** What the rules have fixes for of their own. */
const SAID = ["budget-overallocated", "budget-unallocated"];

/** Setting all shares of the concentration at once. */
export function rebalancing({ host, plan, file, range }: Scene): readonly Action[] {
  const { concentration } = plan;
  if (concentration === undefined || !touches(concentration.statement, range)) return [];
  const actions: Action[] = [];
  const offer = (title: string, edits: readonly Edit[] | undefined): void => {
    if (edits === undefined || edits.length === 0) return;
    actions.push({ title, kind: actionKinds.rewrite, edits, preferred: false });
  };
  offer(say`Set the shares to what there is to win in each segment`, recommended(plan, concentration));
  if (!host.findings(file.path).some(({ code }) => SAID.includes(code))) {
    offer(say`Scale the shares so that they use the whole budget`, scaled(plan, concentration));
  }
  return actions;
}

/** The recommended shares in whole percents; amounts stay amounts. */
function recommended(plan: Plan, concentration: Concentration): readonly Edit[] | undefined {
  const { foci } = concentration;
  const { reserve } = plan.numbers.concentration;
  // A focus on a segment that is excluded or not known has no recommended share, and the rest would not fit beside it.
  if (reserve === undefined || reserve >= 1 || foci.length !== plan.funded.length) return undefined;
  const parts: number[] = [];
  for (const { segment } of foci) {
    const share = segment === undefined ? undefined : plan.numbers.segment(segment).recommendedShare;
    if (share === undefined) return undefined;
    parts.push(share);
  }
  return setShares(plan, concentration, shared(parts, 1 - reserve));
}

/** The shares as they are to one another, but so that nothing is left over or missing; only where all are percents. */
function scaled(plan: Plan, concentration: Concentration): readonly Edit[] | undefined {
  const { reserve } = plan.numbers.concentration;
  if (reserve === undefined || reserve >= 1) return undefined;
  const parts: number[] = [];
  for (const { budget } of concentration.foci) {
    const given = known(budget);
    if (given?.type !== "percent") return undefined;
    parts.push(given.value);
  }
  const sum = parts.reduce((all, part) => all + part, 0);
  if (Math.abs(sum + reserve - 1) < 1e-6) return undefined;
  return setShares(plan, concentration, shared(parts, 1 - reserve));
}

/** @param shares as fractions of the budget; undefined where they cannot be told apart or written. */
function setShares(
  plan: Plan,
  concentration: Concentration,
  shares: readonly number[] | undefined,
): readonly Edit[] | undefined {
  if (shares === undefined) return undefined;
  const edits: Edit[] = [];
  for (const [index, focus] of concentration.foci.entries()) {
    const edit = setShare(plan, focus, shares[index] ?? 0);
    if (edit === undefined) return undefined;
    const { start, end, newText } = edit;
    if (focus.file.text.slice(start, end) !== newText) edits.push(edit);
  }
  return edits;
}

function setShare(plan: Plan, { file, budget, nameAt }: Focus, share: number): Edit | undefined {
  const given = known(budget);
  const text = percentText(share);
  if (budget === undefined) return nameAt === undefined ? undefined : insert(file, nameAt.end, ` ${text}`);
  if (given === undefined) return undefined;
  if (given.type === "percent") return replace(file, given, text);
  const whole = plan.numbers.concentration.budget;
  if (whole === undefined || given.currency !== plan.numbers.moneyCode) return undefined;
  return replace(file, given, `${figureText(share * whole)} ${given.currency}`);
}
