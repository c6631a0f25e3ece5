import type { Entry } from "../../model/content.ts";
import type { ValueNode } from "../../model/nodes.ts";
import { day, money, number } from "../../model/wording.ts";
import type { DateValue, RangeValue } from "../../vocabulary/values.ts";

/** What a statement says: written as people would, and as a key that is the same where it means the same. */

export interface Said {
  /** The same for two values that mean the same: `12mo` and `1y`, `500k EUR` and `0.5M EUR`. */
  readonly key: string;
  readonly label: string;
}

export interface Item extends Said {
  /** Of an item with several values, what stands after the first: a level, a rate, a date. */
  readonly detail?: Said;
}

/** The name now of what had a name before; `?` stands for names whose counterpart is not known yet. */
export type Naming = (kind: string, name: string) => string;

export const asNamed: Naming = (_, name) => name;

/** The items of a statement; what cannot be read is one item that shows its text. */
export function itemsOf(entry: Entry, source: string, naming: Naming): readonly Item[] {
  const { meaning, values } = entry;
  const width = Math.max(1, meaning.slots.length);
  const isList = meaning.list || meaning.times === "*";
  if (values.length === 0 || (entry.faulty && values.some(isBroken))) return [unread(entry, source)];
  if (!isList) return [together(values, naming)];
  const items: Item[] = [];
  for (let i = 0; i < values.length; i += width) items.push(itemOf(values.slice(i, i + width), naming));
  return items;
}

function isBroken(value: ValueNode | undefined): boolean {
  return value === undefined;
}

/** A line with an error, as it stands there without its block. */
function unread(entry: Entry, source: string): Item {
  const raw = source
    .slice(entry.start, entry.block?.start ?? entry.end)
    .replace(/\s+/g, " ")
    .trim();
  return { key: `unread ${raw}`, label: `${raw} (with an error)` };
}

function itemOf([first, ...rest]: readonly (ValueNode | undefined)[], naming: Naming): Item {
  const head = saidOf(first, naming);
  const more = rest.filter((value) => value !== undefined);
  return more.length === 0 ? head : { ...head, detail: together(more, naming) };
}

function together(values: readonly (ValueNode | undefined)[], naming: Naming): Said {
  const said = values.filter((value) => value !== undefined).map((value) => saidOf(value, naming));
  return {
    key: said
      .map(({ key }) => key)
      .join(" ")
      .trim(),
    label: said.map(({ label }) => label).join(" "),
  };
}

function saidOf(value: ValueNode | undefined, naming: Naming): Said {
  if (value === undefined) return { key: "", label: "" };
  switch (value.type) {
    case "text": {
      const text = value.value.replace(/\r\n?/g, "\n");
      return { key: `"${text}"`, label: `"${text}"` };
    }
    case "number":
      return { key: exact(value.value), label: number(value.value, 6) };
    case "percent":
      return { key: `${exact(value.value)}%`, label: `${number(value.value * 100, 6)}%` };
    case "money":
      return {
        key: `${exact(value.value)} ${value.currency}`,
        label: amount(value.value, value.currency),
      };
    case "duration":
      return { key: `${exact(value.years)}y`, label: `${number(value.amount, 6)}${value.unit}` };
    case "date":
      return { key: `${value.first}..${value.last}`, label: dateText(value) };
    case "range":
      return rangeOf(value);
    case "word":
      // What counts by the year does so whether the file says it or not.
      return { key: value.value === "yearly" ? "" : value.value, label: value.value };
    case "code":
      return { key: value.value, label: value.value };
    case "name":
      return { key: naming("name", value.value), label: value.value };
    case "ref":
      return { key: naming(value.kind, value.name), label: value.name };
  }
}

function exact(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/** An amount with as many decimals as it has. */
function amount(value: number, currency: string): string {
  return Number.isInteger(value) ? money(value, currency) : `${number(value, 4)} ${currency}`;
}

function rangeOf(range: RangeValue): Said {
  const { of, low, high, currency } = range;
  const part = (value: number | undefined): string =>
    value === undefined ? "" : of === "date" ? day(value) : number(value, 6);
  const unit = of === "money" && currency !== undefined ? ` ${currency}` : "";
  const ends = [low, high].map((end) => (end === undefined ? "" : exact(end))).join("..");
  // A year and its first and last day are the same period.
  return { key: of === "date" ? ends : `${of} ${ends}${unit}`, label: `${part(low)}..${part(high)}${unit}` };
}

/** A date as it was written: a day, a month, a quarter or a year. */
export function dateText({ first, last }: Pick<DateValue, "first" | "last">): string {
  const from = day(first);
  const to = day(last);
  if (first === last) return from;
  const [year = "", month = "", start] = from.split("-");
  const [endYear, endMonth = ""] = to.split("-");
  if (start !== "01" || year !== endYear) return `${from}..${to}`;
  if (month === endMonth) return `${year}-${month}`;
  if (month === "01" && endMonth === "12") return year;
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
