import type { Span } from "../base/span.ts";
import type { Entry } from "../model/content.ts";
import { known } from "../model/fields.ts";
import { DurationNode, MoneyNode, NumberNode, PercentNode, WordNode } from "../model/nodes.ts";
import type { Declaration, Focus, Owner, Plan, Segment } from "../model/plan.ts";
import { count, money, number, percent, plural, years } from "../model/wording.ts";
import type { Host } from "./host.ts";
import { amount, customers, ratio, wonFor } from "./phrases.ts";
import { entriesIn } from "./spot.ts";

/** A short text that an editor shows within a line, though it does not stand in the file. */
export interface InlayHint {
  readonly offset: number;
  readonly label: string;
  /** How the number comes about, in words (Markdown). */
  readonly tooltip?: string;
  readonly paddingLeft: boolean;
  readonly paddingRight: boolean;
}

/** What a hint says, before it is known where it goes. */
interface Said {
  readonly label: string;
  readonly tooltip: string;
}

/** The amounts behind the percentages of a stretch of a file, and the numbers that follow from what stands there. */
export function inlayHints(host: Host, path: string, range: Span): readonly InlayHint[] {
  const plan = host.plan(path);
  if (plan === undefined) return [];
  const owners = new Owners(plan);
  const hints: InlayHint[] = [];
  for (const entry of entriesIn(plan.file.content.entries, range)) {
    if (entry.faulty || entry.surplus) continue;
    const said = hintOf(plan, owners, entry);
    if (said === undefined) continue;
    const offset = placeOf(entry);
    if (offset < range.start || offset > range.end) continue;
    hints.push({ offset, ...said, paddingLeft: true, paddingRight: false });
  }
  return hints;
}

/** After the values of a line; where it opens a block and has none, after the brace. */
function placeOf(entry: Entry): number {
  const last = entry.values.findLast((value) => value !== undefined);
  return last?.end ?? (entry.block === undefined ? entry.end : entry.block.open + 1);
}

/** Finds the focus, segment or goal that a statement belongs to. */
class Owners {
  readonly #foci: readonly Focus[];
  readonly #declarations: readonly Declaration[];

  constructor(plan: Plan) {
    this.#foci = plan.concentration?.foci ?? [];
    this.#declarations = plan.file.declarations;
  }

  focus(entry: Entry): Focus | undefined {
    return around(this.#foci, entry);
  }

  declaration(entry: Entry): Declaration | undefined {
    return around(this.#declarations, entry);
  }
}

/** The thing around a statement, or that it is; things stand in the order of the text, so it is found by halves. */
function around<T extends Owner>(owners: readonly T[], entry: Entry): T | undefined {
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((owners[middle]?.statement.start ?? 0) <= entry.start) low = middle + 1;
    else high = middle;
  }
  const found = owners[low - 1];
  return found !== undefined && holds(found.statement, entry) ? found : undefined;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function hintOf(plan: Plan, owners: Owners, entry: Entry): Said | undefined {
  const { block, name } = entry.meaning;
  switch (block) {
    case "concentration":
    case "focus":
      return concentrationHint(plan, owners, entry);
    case "economics":
      return economicsHint(plan, entry, segmentAround(owners, entry));
    case "segment":
      return segmentHint(plan, entry, segmentAround(owners, entry));
    case "goal":
      return name === "acquire" ? goalHint(plan, owners, entry) : converted(plan, entry);
    default:
      return undefined;
  }
}

function segmentAround(owners: Owners, entry: Entry): Segment | undefined {
  const owner = owners.declaration(entry);
  return owner?.kind === "segment" ? owner : undefined;
}

function concentrationHint(plan: Plan, owners: Owners, entry: Entry): Said | undefined {
  const { budget, reserve } = plan.numbers.concentration;
  const { block, name } = entry.meaning;
  if (name === "reserve") return shareHint(plan, entry, reserve, product(budget, reserve), "the budget");
  if (block === "concentration") {
    if (name !== "focus") return converted(plan, entry);
    const focus = owners.focus(entry);
    if (focus === undefined || entry.values[1] === undefined) return undefined;
    const numbers = plan.numbers.focus(focus);
    return shareHint(plan, entry, numbers.share, numbers.budget, "the budget");
  }
  const focus = owners.focus(entry);
  if (focus === undefined) return undefined;
  const numbers = plan.numbers.focus(focus);
  switch (name) {
    case "budget":
      return shareHint(plan, entry, numbers.share, numbers.budget, "the budget");
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
    return { label: `= ${amount(plan, sum)}`, tooltip: `${percent(given.value)} of ${whole}` };
  }
  const foreign = converted(plan, entry);
  if (share === undefined || given === undefined) return foreign;
  const label = foreign === undefined ? `= ${percent(share)}` : `${foreign.label} · ${percent(share)}`;
  return { label, tooltip: `Its part of ${whole}` };
}

/** What a part of a focus's money comes to: an amount, and the customers that it wins or keeps. */
function effectHint(plan: Plan, focus: Focus, name: "acquire" | "retain"): Said | undefined {
  const { budget } = plan.numbers.focus(focus);
  const part = known(name === "acquire" ? focus.acquire : focus.retain)?.value;
  if (budget === undefined || part === undefined) return undefined;
  const label = `= ${amount(plan, budget * part)}`;
  const numbers = focus.segment === undefined ? undefined : plan.numbers.segment(focus.segment);
  const effect = name === "acquire" ? numbers?.customersWon : numbers?.customersKept;
  const of = `${percent(part)} of the ${amount(plan, budget)} of this focus`;
  if (effect === undefined) return { label, tooltip: of };
  const by =
    name === "acquire"
      ? "divided by `acquisition`, what it costs to win one customer"
      : "divided by `retention`, what it costs to keep one customer, over the whole period";
  return { label: `${label} · ${customers(effect)}`, tooltip: `${of}, ${by}` };
}

function timeHint(plan: Plan, entry: Entry, share: number | undefined): Said | undefined {
  const whole = known(plan.concentration?.time);
  if (whole === undefined || share === undefined) return undefined;
  if (entry.first instanceof DurationNode) return { label: `= ${percent(share)}`, tooltip: "Its part of the time" };
  const hours = Number((whole.amount * share).toFixed(1));
  return {
    label: `= ${number(hours)} ${whole.unit}`,
    tooltip: `${percent(share)} of ${number(whole.amount)} ${whole.unit}`,
  };
}

function peopleHint(plan: Plan, entry: Entry, share: number | undefined): Said | undefined {
  const whole = known(plan.concentration?.people)?.value;
  if (whole === undefined || share === undefined) return undefined;
  if (entry.first instanceof NumberNode) return { label: `= ${percent(share)}`, tooltip: "Its part of the people" };
  return { label: `= ${number(whole * share, 1)} people`, tooltip: `${percent(share)} of ${number(whole)} people` };
}

function economicsHint(plan: Plan, entry: Entry, segment: Segment | undefined): Said | undefined {
  if (segment === undefined) return undefined;
  const numbers = plan.numbers.segment(segment);
  switch (entry.meaning.name) {
    case "margin": {
      const { yearlyContribution, retention } = numbers;
      if (yearlyContribution === undefined) return undefined;
      const less = retention === undefined ? "" : " less `retention`";
      return {
        label: `= ${amount(plan, yearlyContribution)} a year`,
        tooltip: `What a customer brings in a year: \`revenue\` times \`margin\`${less}`,
      };
    }
    case "churn":
      if (known(segment.economics)?.lifetime !== undefined || numbers.lifetime === undefined) return undefined;
      return { label: `= ${years(numbers.lifetime)}`, tooltip: "How long a customer stays: 1 divided by `churn`" };
    case "acquisition": {
      const foreign = converted(plan, entry);
      if (numbers.payback === undefined) return foreign;
      const back = `back after ${plural(Number(numbers.payback.toFixed(1)), "month")}`;
      return {
        label: foreign === undefined ? back : `${foreign.label} · ${back}`,
        tooltip: "What it costs to win a customer, divided by what the customer brings in a month",
      };
    }
    default:
      return converted(plan, entry);
  }
}

/** What an amount comes to in the plan's currency and in a year; nothing where it says both already. */
function converted(plan: Plan, entry: Entry): Said | undefined {
  const given = entry.first;
  if (!(given instanceof MoneyNode)) return undefined;
  const rhythm = entry.values[1];
  const isMonthly = rhythm instanceof WordNode && rhythm.value === "monthly";
  const { currency } = plan.numbers;
  const ours = plan.numbers.money(given);
  const isForeign = currency !== undefined && currency !== given.currency && ours !== undefined;
  if (!isMonthly && !isForeign) return undefined;
  const sum = (isForeign ? ours : given.value) * (isMonthly ? 12 : 1);
  const label = `= ${money(sum, isForeign ? currency : given.currency)}${isMonthly ? " a year" : ""}`;
  const rate = isForeign ? `with the plan's \`rate ${given.currency}\`` : "";
  return { label, tooltip: [isMonthly ? "12 months" : "", rate].filter((part) => part !== "").join(", ") };
}

function segmentHint(plan: Plan, entry: Entry, segment: Segment | undefined): Said | undefined {
  if (segment === undefined) return undefined;
  const { reachable, ltv, ltvToCac } = plan.numbers.segment(segment);
  if (entry.meaning.name === "reach" && reachable !== undefined) {
    return { label: `= ${count(reachable)} within reach`, tooltip: "`size` times `reach`" };
  }
  if (entry.meaning.name !== "economics" || ltv === undefined) return undefined;
  const times = ltvToCac === undefined ? "" : ` · LTV : CAC ${ratio(ltvToCac)}`;
  return {
    label: `LTV ${amount(plan, ltv)}${times}`,
    tooltip:
      "What a customer is worth over its whole `lifetime`: `revenue` times `margin`, less `retention`. " +
      "LTV : CAC divides it by `acquisition`, what it costs to win one",
  };
}

function goalHint(plan: Plan, owners: Owners, entry: Entry): Said | undefined {
  const owner = owners.declaration(entry);
  const won = owner?.kind === "goal" ? wonFor(plan, owner) : undefined;
  if (won === undefined) return undefined;
  return {
    label: `the money wins ${count(won)}`,
    tooltip: "What `acquire` of the segment's focus wins, divided by what it costs to win one customer",
  };
}
