import { say } from "../../base/say.ts";
import { known, unclear } from "../../model/fields.ts";
import type { Focus, Plan, Segment } from "../../model/plan.ts";
import type { MoneyValue } from "../../vocabulary/values.ts";
import { type Context, given } from "./context.ts";
import { type Absent, amountIn, count, customers, figure, firstOf, need, percent } from "./figures.ts";
import { budgetGap, keptGap, leftGap, recommendedGap, shareGap, wonGap } from "./gaps.ts";
import { Lines } from "./lines.ts";
import type { BudgetHandle, FocusRow, Part, Split, Spot } from "./types.ts";

/** A focus with everything that trying out another share of the money takes. */
export function focusRow(context: Context, focus: Focus): FocusRow {
  const { plan } = context;
  const { segment, nameAt, file, statement } = focus;
  const numbers = plan.numbers.focus(focus);
  const amount = amountIn(plan.numbers.moneyCode);
  const lines = new Lines(context, focus);
  const name = nameAt ?? focus.at;
  const at = spotOfBudget(context, focus);
  return {
    ...context.drawable(file, statement),
    ...given("segment", segment === undefined ? undefined : context.ref(segment)),
    written: file.text.slice(name.start, name.end),
    excluded: segment !== undefined && plan.excluded.has(segment),
    share: figure(numbers.share, percent, shareGap(plan, focus), at),
    recommended: recommendedOf(context, segment),
    amount: figure(numbers.budget, amount, budgetGap(plan, focus), at),
    timeShare: figure(numbers.timeShare, percent, effortGap(plan, focus, "time"), lines.at("time")),
    peopleShare: figure(numbers.peopleShare, percent, effortGap(plan, focus, "people"), lines.at("people")),
    acquire: splitOf(context, focus, "acquire"),
    retain: splitOf(context, focus, "retain"),
    unsplit: unsplitOf(context, focus),
    ...costsOf(context, segment),
    handle: handleOf(context, focus),
  };
}

/** The line that tells what a focus gets: its own, or `budget` in its block. */
function spotOfBudget(context: Context, focus: Focus): Spot | undefined {
  const budget = known(focus.budget);
  return budget === undefined ? undefined : context.spot(focus.file, budget);
}

export function recommendedOf(context: Context, segment: Segment | undefined): FocusRow["recommended"] {
  if (segment === undefined) return figure(undefined, percent, { why: say`the segment is not known` });
  const { plan } = context;
  const share = plan.excluded.has(segment) ? undefined : plan.numbers.segment(segment).recommendedShare;
  return figure(share, percent, recommendedGap(context, segment));
}

/** The part of the whole time or people. */
export function effortGap(plan: Plan, focus: Focus | undefined, of: "time" | "people"): Absent {
  if (focus === undefined) return { missing: "focus" };
  return firstOf(need(focus[of], of), need(plan.concentration?.[of], of)) ?? { why: say`there is nothing to share` };
}

function splitOf(context: Context, focus: Focus, keyword: "acquire" | "retain"): Split {
  const { plan } = context;
  const { segment } = focus;
  const lines = new Lines(context, focus);
  const share = known(focus[keyword])?.value;
  const budget = plan.numbers.focus(focus).budget;
  const money = share === undefined || budget === undefined ? undefined : share * budget;
  const gap = share === undefined ? lines.absent(keyword) : budgetGap(plan, focus);
  return {
    share: lines.figure(keyword, share, percent),
    amount: figure(money, amountIn(plan.numbers.moneyCode), gap),
    customers: customersOf(plan, focus, segment, keyword),
  };
}

function customersOf(
  plan: Plan,
  focus: Focus,
  segment: Segment | undefined,
  keyword: "acquire" | "retain",
): Split["customers"] {
  if (segment === undefined) return figure(undefined, customers, { why: say`the segment is not known` });
  // Of two on one segment, which is an error, the first counts.
  if (plan.focusOn(segment) !== focus) return figure(undefined, customers, { why: say`another focus on it counts` });
  const { customersWon, customersKept } = plan.numbers.segment(segment);
  return keyword === "acquire"
    ? figure(customersWon, customers, wonGap(plan, segment, focus))
    : figure(customersKept, customers, keptGap(plan, segment, focus));
}

/** What is neither for winning nor for keeping. */
function unsplitOf(context: Context, focus: Focus): Part {
  const { plan } = context;
  const acquire = known(focus.acquire)?.value;
  const retain = known(focus.retain)?.value;
  const share = acquire === undefined || retain === undefined ? undefined : 1 - acquire - retain;
  const budget = plan.numbers.focus(focus).budget;
  const gap = firstOf(need(focus.acquire, "acquire"), need(focus.retain, "retain"));
  return {
    share: figure(share, percent, gap),
    amount: figure(
      share === undefined || budget === undefined ? undefined : share * budget,
      amountIn(plan.numbers.moneyCode),
      gap ?? budgetGap(plan, focus),
    ),
  };
}

function costsOf(
  context: Context,
  segment: Segment | undefined,
): Pick<FocusRow, "acquisition" | "retention" | "customersLeft"> {
  if (segment === undefined) {
    const unknown = figure(undefined, count, { why: say`the segment is not known` });
    return { acquisition: unknown, retention: unknown, customersLeft: unknown };
  }
  const { acquisition, retention, customersLeft } = context.plan.numbers.segment(segment);
  const economics = known(segment.economics);
  const lines = new Lines(context, economics);
  return {
    acquisition: lines.amount("acquisition", known(economics?.acquisition), acquisition),
    retention: lines.amount("retention", known(economics?.retention)?.amount, retention),
    customersLeft: figure(customersLeft, count, leftGap(segment)),
  };
}

function handleOf(context: Context, focus: Focus): BudgetHandle {
  const { budget, file, nameAt } = focus;
  if (budget === unclear || nameAt === undefined) {
    return { unit: "unclear", at: context.spot(file, focus.at), text: "" };
  }
  if (budget === undefined) {
    return { unit: "none", at: context.spot(file, { start: nameAt.end, end: nameAt.end }), text: "" };
  }
  const at = context.spot(file, budget);
  const text = file.text.slice(budget.start, budget.end);
  if (budget.type === "percent") return { unit: "percent", at, text };
  const one: MoneyValue = { type: "money", value: 1, currency: budget.currency, start: budget.start, end: budget.end };
  return {
    unit: "money",
    at,
    text,
    currency: budget.currency,
    ...given("rate", context.plan.numbers.money(one)),
  };
}
