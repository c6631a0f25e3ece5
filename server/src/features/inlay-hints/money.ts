import { say } from "../../base/say.ts";
import type { Entry } from "../../model/content.ts";
import { known } from "../../model/fields.ts";
import { DurationNode, MoneyNode, NumberNode, PercentNode, WordNode } from "../../model/nodes.ts";
import type { Focus, Plan } from "../../model/plan.ts";
import { money, number, percent } from "../../model/wording.ts";
import { amount, customers } from "../phrases.ts";
import type { Owners } from "./owners.ts";

/** What a hint says, before it is known where it goes. */
export interface Said {
  readonly label: string;
  readonly tooltip: string;
}

/** What stands behind the shares of `concentration` and its foci. */
export function concentrationHint(plan: Plan, owners: Owners, entry: Entry): Said | undefined {
  const { budget, reserve } = plan.numbers.concentration;
  const { block, name } = entry.meaning;
  if (name === "reserve") return shareHint(plan, entry, reserve, product(budget, reserve), say`the budget`);
  if (block === "concentration") {
    if (name !== "focus") return converted(plan, entry);
    const focus = owners.focus(entry);
    if (focus === undefined || entry.values[1] === undefined) return undefined;
    const numbers = plan.numbers.focus(focus);
    return shareHint(plan, entry, numbers.share, numbers.budget, say`the budget`);
  }
  const focus = owners.focus(entry);
  if (focus === undefined) return undefined;
  const numbers = plan.numbers.focus(focus);
  switch (name) {
    case "budget":
      return shareHint(plan, entry, numbers.share, numbers.budget, say`the budget`);
    case "acquire":
    case "retain":
      return effectHint(plan, focus, name);
    case "time":
      return timeHint(plan, entry, numbers.timeShare);
    case "people":
      return peopleHint(plan, entry, numbers.peopleShare);
    default:
      return undefined;
  }
}

function product(whole: number | undefined, part: number | undefined): number | undefined {
  return whole === undefined || part === undefined ? undefined : whole * part;
}

/** Behind a percentage the amount, behind an amount the percentage. */
function shareHint(
  plan: Plan,
  entry: Entry,
  share: number | undefined,
  sum: number | undefined,
  whole: string,
): Said | undefined {
  const given = entry.values.find((value) => value instanceof PercentNode || value instanceof MoneyNode);
  if (given instanceof PercentNode) {
    if (sum === undefined) return undefined;
    return { label: `= ${amount(plan, sum)}`, tooltip: say`${percent(given.value)} of ${whole}` };
  }
  const foreign = converted(plan, entry);
  if (share === undefined || given === undefined) return foreign;
  const label = foreign === undefined ? `= ${percent(share)}` : `${foreign.label} · ${percent(share)}`;
  return { label, tooltip: say`Its part of ${whole}` };
}

/** What a part of a focus's money comes to: an amount, and the customers that it wins or keeps. */
function effectHint(plan: Plan, focus: Focus, name: "acquire" | "retain"): Said | undefined {
  const { budget } = plan.numbers.focus(focus);
  const part = known(name === "acquire" ? focus.acquire : focus.retain)?.value;
  if (budget === undefined || part === undefined) return undefined;
  const label = `= ${amount(plan, budget * part)}`;
  const numbers = focus.segment === undefined ? undefined : plan.numbers.segment(focus.segment);
  const effect = name === "acquire" ? numbers?.customersWon : numbers?.customersKept;
  const of = say`${percent(part)} of the ${amount(plan, budget)} of this focus`;
  if (effect === undefined) return { label, tooltip: of };
  const by =
    name === "acquire"
      ? say`divided by \`acquisition\`, what it costs to win one customer`
      : say`divided by \`retention\`, what it costs to keep one customer, over the whole period`;
  return { label: `${label} · ${customers(effect)}`, tooltip: `${of}, ${by}` };
}

function timeHint(plan: Plan, entry: Entry, share: number | undefined): Said | undefined {
  const whole = known(plan.concentration?.time);
  if (whole === undefined || share === undefined) return undefined;
  if (entry.first instanceof DurationNode) return { label: `= ${percent(share)}`, tooltip: say`Its part of the time` };
  const hours = Number((whole.amount * share).toFixed(1));
  return {
    label: `= ${number(hours)} ${whole.unit}`,
    tooltip: say`${percent(share)} of ${number(whole.amount)} ${whole.unit}`,
  };
}

function peopleHint(plan: Plan, entry: Entry, share: number | undefined): Said | undefined {
  const whole = known(plan.concentration?.people)?.value;
  if (whole === undefined || share === undefined) return undefined;
  if (entry.first instanceof NumberNode) return { label: `= ${percent(share)}`, tooltip: say`Its part of the people` };
  return {
    label: say`= ${number(whole * share, 1)} people`,
    tooltip: say`${percent(share)} of ${number(whole)} people`,
  };
}

/** What an amount comes to in the plan's currency and in a year; nothing where it says both already. */
export function converted(plan: Plan, entry: Entry): Said | undefined {
  const given = entry.first;
  if (!(given instanceof MoneyNode)) return undefined;
  const rhythm = entry.values[1];
  const isMonthly = rhythm instanceof WordNode && rhythm.value === "monthly";
  const { currency } = plan.numbers;
  const ours = plan.numbers.money(given);
  const isForeign = currency !== undefined && currency !== given.currency && ours !== undefined;
  if (!isMonthly && !isForeign) return undefined;
  const sum = (isForeign ? ours : given.value) * (isMonthly ? 12 : 1);
  const label = `= ${money(sum, isForeign ? currency : given.currency)}${isMonthly ? say` a year` : ""}`;
  const rate = isForeign ? say`with the plan's \`rate ${given.currency}\`` : "";
  return { label, tooltip: [isMonthly ? say`12 months` : "", rate].filter((part) => part !== "").join(", ") };
}
