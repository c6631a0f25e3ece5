import { above, atLeast, below } from "../../base/compare.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Plan, Segment } from "../../model/plan.ts";
import { oncePerPlan } from "../once-per-plan.ts";

/** What a focus spends: fractions, of the whole budget and of the focus's own money. */
interface Spending {
  readonly share: number | undefined;
  readonly acquire: number | undefined;
  readonly retain: number | undefined;
}

/** A change of it; what is left out stays as it is. */
export interface Change {
  readonly share?: number;
  readonly acquire?: number;
  readonly retain?: number;
}

/** The most that a goal for one segment alone wants to win there: looked up often, so found once for each plan. */
const wanted = oncePerPlan((plan): ReadonlyMap<Segment, number> => {
  const most = new Map<Segment, number>();
  for (const goal of plan.goals) {
    const items = known(goal.for)?.items ?? [];
    const segment = items.length === 1 ? items[0]?.target : undefined;
    const acquire = known(goal.acquire)?.value;
    if (segment === undefined || acquire === undefined) continue;
    most.set(segment, Math.max(acquire, most.get(segment) ?? 0));
  }
  return most;
});

/** What is wrong with how a segment's money is divided between winning and keeping. */
function divisionFaults(segment: Segment, { acquire, retain }: Spending, faults: Set<string>): void {
  const customers = known(segment.customers)?.value ?? 0;
  if (acquire === undefined && retain === undefined) return;
  const sum = (acquire ?? 0) + (retain ?? 0);
  if (above(sum, 1)) faults.add("split-overallocated");
  if (customers > 0 && acquire !== undefined && (retain ?? 0) === 0) faults.add("retention-unfunded");
  else if (below(sum, 0.95)) faults.add("split-incomplete");
}

/** What is wrong with the money of a focus, measured by what its segment holds and costs. */
function moneyFaults(plan: Plan, focus: Focus, segment: Segment, spending: Spending, faults: Set<string>): void {
  const { numbers } = plan;
  const of = numbers.segment(segment);
  const whole = numbers.concentration.budget;
  const budget =
    whole === undefined || spending.share === undefined ? numbers.focus(focus).budget : spending.share * whole;
  const customers = known(segment.customers)?.value;
  const { acquire, retain } = spending;
  const dear = of.acquisition !== undefined && of.retention !== undefined && atLeast(of.acquisition, 5 * of.retention);
  if (dear && (customers ?? 0) > 0 && retain !== undefined && retain > 0 && below(retain, 0.3)) {
    faults.add("retention-underfunded");
  }
  if (budget === undefined) return;
  const years = numbers.periodYears;
  const winning = acquire === undefined ? undefined : budget * acquire;
  const won = winning === undefined || !of.acquisition ? undefined : winning / of.acquisition;
  if (won !== undefined && of.customersLeft !== undefined && above(won, of.customersLeft)) {
    faults.add("acquisition-exceeds-segment");
  }
  const goal = wanted(plan).get(segment);
  if (goal !== undefined && of.acquisition !== undefined && winning !== undefined) {
    if (above(goal * of.acquisition, 1.05 * winning)) faults.add("goal-underfunded");
  }
  if (retain !== undefined && of.retention && years && (customers ?? won) !== undefined) {
    const kept = (budget * retain) / (of.retention * years);
    if (above(kept, 1.5 * ((customers ?? 0) + (won ?? 0)))) faults.add("retention-overfunded");
  }
  const margin = known(known(segment.economics)?.margin)?.value;
  if (of.reachable !== undefined && of.revenue !== undefined && margin !== undefined && years) {
    if (below(of.reachable * of.revenue * margin, budget / years)) faults.add("segment-insubstantial");
  }
}

function faultsOf(plan: Plan, focus: Focus, spending: Spending): ReadonlySet<string> {
  const faults = new Set<string>();
  const segment = focus.segment;
  if (segment === undefined || plan.excluded.has(segment)) return faults;
  divisionFaults(segment, spending, faults);
  moneyFaults(plan, focus, segment, spending, faults);
  const { timeShare, peopleShare } = plan.numbers.focus(focus);
  if (spending.share !== undefined) {
    if (timeShare !== undefined && above(Math.abs(timeShare - spending.share), 0.25)) faults.add("time");
    if (peopleShare !== undefined && above(Math.abs(peopleShare - spending.share), 0.25)) faults.add("people");
  }
  return faults;
}

/**
 * Whether a fix may change the money of a focus so: whether that brings up nothing which could not be said before.
 * Limits that a team can set are taken at their defaults.
 */
export function harmless(plan: Plan, focus: Focus, change: Change): boolean {
  const before: Spending = {
    share: plan.numbers.focus(focus).share,
    acquire: known(focus.acquire)?.value,
    retain: known(focus.retain)?.value,
  };
  const after = faultsOf(plan, focus, { ...before, ...change });
  if (after.size === 0) return true;
  const old = faultsOf(plan, focus, before);
  for (const fault of after) if (!old.has(fault)) return false;
  return true;
}

/** The concentration index of some shares, each taken of their sum; undefined where they are all 0. */
function index(shares: Iterable<number>): number | undefined {
  let sum = 0;
  let squares = 0;
  for (const share of shares) {
    sum += share;
    squares += share * share;
  }
  return sum === 0 ? undefined : squares / (sum * sum);
}

/** How loudly a concentration index is complained of: not, as a remark, as a warning. */
function dilution(hhi: number | undefined): 0 | 1 | 2 {
  if (hhi === undefined) return 0;
  if (below(hhi, 0.18)) return 2;
  return above(1 / hhi, 3) ? 1 : 0;
}

/** The same for new shares of all foci at once. */
export function harmlessShares(plan: Plan, shares: ReadonlyMap<Focus, number>): boolean {
  for (const [focus, share] of shares) if (!harmless(plan, focus, { share })) return false;
  return dilution(index(shares.values())) <= dilution(plan.numbers.concentration.hhi);
}
