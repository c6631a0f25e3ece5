import { say, translated } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import {
  CodeNode,
  DateNode,
  DurationNode,
  MoneyNode,
  NumberNode,
  PercentNode,
  RangeNode,
  RefNode,
  WordNode,
} from "../../model/nodes.ts";
import type { Declaration, Plan } from "../../model/plan.ts";
import { day, money, number, percent, plural, years } from "../../model/wording.ts";
import { nameOfCode } from "../../vocabulary/codes.ts";
import { bullets, code, paragraphs, plain } from "../markdown.ts";
import { amount, customers, difference, level, offersOn, satisfaction, verdictName } from "../phrases.ts";
import type { Spot } from "../spot.ts";
import { focusLines } from "./overview.ts";
import { worth } from "./segment.ts";

/** What a figure, a word or a code says where it stands, with the numbers that it decides. */
export function figureHover(plan: Plan, spot: Spot): string | undefined {
  const { value } = spot;
  if (value instanceof RefNode || value === undefined) return undefined;
  if (value instanceof CodeNode) return codeText(spot, value.value);
  if (value instanceof WordNode) return wordText(spot, value.value);
  if (value instanceof MoneyNode) return moneyText(plan, spot, value);
  if (value instanceof DurationNode) return about(spot, durationText(value.years));
  if (value instanceof DateNode) return about(spot, daysText(value.first, value.last));
  if (value instanceof RangeNode)
    return value.of === "date" ? about(spot, daysText(value.low, value.high)) : about(spot);
  if (value instanceof NumberNode) return levelText(plan, spot, value.value) ?? about(spot, ...decided(plan, spot));
  if (value instanceof PercentNode) return about(spot, ...decided(plan, spot));
  return undefined;
}

/** What the keyword of a statement means, below what its value amounts to. */
function about(spot: Spot, ...lines: (string | undefined)[]): string {
  const { meaning } = spot.entry;
  const own = lines.filter((line) => line !== undefined && line !== "");
  return paragraphs(
    own.length < 2 ? own[0] : bullets(own.map(String)),
    `${code(meaning.name)}: ${translated(meaning.doc)}`,
  );
}

function codeText(spot: Spot, value: string): string | undefined {
  const { slots } = spot.entry.meaning;
  const slot = slots[spot.index % slots.length];
  if (slot === undefined || !("codes" in slot)) return undefined;
  const name = nameOfCode(slot.codes, value);
  return name === undefined ? undefined : say`${code(value)} is **${plain(name)}**.`;
}

function wordText(spot: Spot, value: string): string {
  const { meaning } = spot.entry;
  const slot = meaning.slots[spot.index % meaning.slots.length];
  const words = slot?.form === "word" ? slot.words.filter((word) => word !== value) : [];
  const others = words.length === 0 ? "" : say`Or: ${words.map(code).join(", ")}`;
  return paragraphs(`**${plain(value)}** · ${code(meaning.name)}`, translated(meaning.doc), others);
}

function moneyText(plan: Plan, spot: Spot, value: MoneyNode): string {
  const { atom, entry } = spot;
  if (atom !== undefined && atom.text === value.currency && atom.start > value.start) {
    const name = nameOfCode("currency", value.currency);
    if (name !== undefined) return say`${code(value.currency)} is **${plain(name)}**.`;
  }
  const lines: string[] = [];
  const monthly = entry.values.some((each) => each instanceof WordNode && each.value === "monthly");
  const ours = plan.numbers.money(value);
  const isForeign = plan.numbers.currency !== undefined && value.currency !== plan.numbers.currency;
  if (isForeign && ours !== undefined) {
    lines.push(`${money(value.value, value.currency)} = **${amount(plan, ours)}**`);
  } else if (isForeign) {
    lines.push(say`Not counted: the plan has no \`rate ${value.currency}\``);
  }
  if (monthly) lines.push(say`**${money(value.value * 12, value.currency)}** a year`);
  return about(spot, ...lines, ...decided(plan, spot));
}

const DAYS_A_YEAR = 365.25;

function durationText(value: number): string | undefined {
  const days = value * DAYS_A_YEAR;
  if (days < 1) return undefined;
  if (days < 7) return `**${years(value)}** = ${plural(Number((days * 24).toFixed(2)), "hour")}`;
  return `**${years(value)}** = ${plural(Number(days.toFixed(1)), "day")}`;
}

function daysText(first: number | undefined, last: number | undefined): string {
  if (first !== undefined && first === last) return `**${day(first)}**`;
  if (first === undefined) return last === undefined ? "" : say`until **${day(last)}**`;
  return last === undefined ? say`from **${day(first)}**` : say`**${day(first)}** to **${day(last)}**`;
}

/** What a level means: in one line for the scale, in one for what it is compared with. */
function levelText(plan: Plan, spot: Spot, value: number): string | undefined {
  const { entry, index } = spot;
  const ref = entry.values[index - 1];
  const target = ref instanceof RefNode && entry.meaning.slots.length === 2 ? ref.target : undefined;
  if (target?.kind !== "value" || index % 2 !== 1) return undefined;
  const owner = ownerOf(plan, spot);
  const title = `**${plain(target.title, 40)}**`;
  const highest = plan.numbers.highest(target);
  switch (entry.meaning.name) {
    case "values":
      return paragraphs(
        say`${title} matters **${level(value)}** of 5 here.`,
        scale(say`does not matter`, say`decides`),
        delivered(),
      );
    case "expects":
      return paragraphs(say`They expect ${title} at **${level(value)}** of 5.`, verdict() ?? delivered());
    case "delivers": {
      const advantage = owner?.kind === "usp" ? plan.numbers.advantage(owner, target) : undefined;
      const ahead = advantage === undefined ? "" : say` (${difference(advantage)} for us)`;
      return paragraphs(
        say`We deliver ${title} at **${level(value)}** of 5.`,
        rival(ahead),
        scale(say`none`, say`best in the market`),
      );
    }
    case "offers":
      return paragraphs(
        say`They offer ${title} at **${level(value)}** of 5.`,
        delivered(),
        scale(say`none`, say`best in the market`),
      );
    default:
      return undefined;
  }

  function delivered(): string {
    return highest === undefined ? "" : say`We deliver it at ${level(highest)}.`;
  }

  function verdict(): string | undefined {
    const gets =
      owner?.kind === "segment" && target?.kind === "value" ? plan.numbers.delivered(owner, target) : undefined;
    return gets === undefined
      ? undefined
      : say`They get ${level(gets)}: **${verdictName[satisfaction(value, gets)]}**.`;
  }

  function rival(ahead: string): string {
    const rivals = owner?.kind === "usp" ? plan.competitorsOf(owner) : undefined;
    const [best] = target?.kind === "value" ? offersOn(plan, target, rivals) : [];
    return best === undefined
      ? ""
      : say`Best rival: ${plain(best.competitor.title, 40)} with ${level(best.level)}${ahead}.`;
  }
}

function scale(none: string, best: string): string {
  return `*0: ${none}; 5: ${best}*`;
}

/** The declaration around a spot: a persona lives in its segment. */
function ownerOf(plan: Plan, spot: Spot): Declaration | undefined {
  const [outermost] = spot.entries;
  return plan.file.declarations.find(({ statement }) => statement === outermost);
}

/** The numbers that a percentage or a number decides. */
function decided(plan: Plan, spot: Spot): string[] {
  const { block, name } = spot.entry.meaning;
  const owner = ownerOf(plan, spot);
  if (block === "concentration" || block === "focus") return allocated(plan, spot);
  if (owner?.kind !== "segment") return [];
  const numbers = plan.numbers.segment(owner);
  if (block === "economics") return worth(plan, owner);
  if (name === "reach" || name === "size" || name === "customers") {
    const { reachable, customersLeft } = numbers;
    const lines = reachable === undefined ? [] : [say`Within reach: **${customers(reachable)}**`];
    return customersLeft === undefined ? lines : [...lines, say`Left to win: **${customers(customersLeft)}**`];
  }
  const size = known(owner.size)?.value;
  const growth = known(owner.growth)?.value;
  if (name !== "growth" || size === undefined || growth === undefined) return [];
  const change = number(Math.abs(size * growth), 0);
  return [growth < 0 ? say`**${change}** fewer a year` : say`**${change}** more a year`];
}

function allocated(plan: Plan, spot: Spot): string[] {
  const { entry, entries } = spot;
  const focus = plan.concentration?.foci.find(({ statement }) => entries.some((each) => each === statement));
  const { budget, reserve } = plan.numbers.concentration;
  if (entry.meaning.name === "reserve") {
    return budget === undefined || reserve === undefined
      ? []
      : [say`**${amount(plan, budget * reserve)}** kept back (${percent(reserve)})`];
  }
  if (focus === undefined) return [];
  const { name } = entry.meaning;
  if (name === "time" || name === "people") return [];
  if (name !== "acquire" && name !== "retain") return focusLines(plan, focus);
  const given = plan.numbers.focus(focus).budget;
  const part = known(name === "acquire" ? focus.acquire : focus.retain)?.value;
  if (given === undefined || part === undefined || focus.segment === undefined) return [];
  const { customersWon, customersKept } = plan.numbers.segment(focus.segment);
  const effect = name === "acquire" ? customersWon : customersKept;
  return [
    say`**${amount(plan, given * part)}** of ${amount(plan, given)}`,
    ...(effect === undefined
      ? []
      : [name === "acquire" ? say`It wins **${customers(effect)}**` : say`It keeps **${customers(effect)}**`]),
  ];
}
