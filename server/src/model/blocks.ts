import { nearest } from "../base/nearest.ts";
import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type {
  DateValue,
  DurationValue,
  MoneyValue,
  NumberValue,
  PercentValue,
  RangeValue,
  TextValue,
  Value,
} from "../vocabulary/values.ts";
import { type Content, Entry } from "./content.ts";
import { type Field, known, unclear } from "./fields.ts";
import { date, duration, given, list, missing, money, number, percent, text, word } from "./given.ts";
import { RefNode, type ValueNode } from "./nodes.ts";
import { keywordOf } from "./places.ts";
import type {
  Area,
  Concentration,
  Focus,
  Given,
  GivenList,
  Posture,
  Ref,
  Segment,
  Specialization,
  StrategyBlock,
} from "./plan.ts";
import type { SourceFile } from "./source.ts";

/** The blocks that a file has at most once and keeps to itself: imported ones are not seen. */

export function strategyOf(file: SourceFile): StrategyBlock | undefined {
  const entry = file.content.find("strategy");
  if (entry === undefined) return undefined;
  const [name, title] = entry.values;
  const content = entry.content;
  const titleText = title?.type === "text" ? title : undefined;
  return {
    file,
    statement: entry.statement,
    name: name?.type === "name" ? name.value : "",
    nameAt: name ?? keywordOf(entry.statement),
    titleText,
    get title() {
      return titleText?.value ?? (name?.type === "name" ? name.value : say`This plan`);
    },
    period: periodOf(content),
    currency: anyOne(content, "currency"),
    owner: text(content, "owner"),
    status: word(content, "status"),
    reviewed: date(content, "reviewed"),
    review: duration(content, "review"),
  };
}

function periodOf(content: Content | undefined): Field<Given<DateValue | RangeValue>> {
  const value = anyOne(content, "period");
  if (value === undefined || value === unclear) return value;
  return value.type === "date" || value.type === "range" ? value : unclear;
}

function anyOne(content: Content | undefined, keyword: string): Field<Given<Value> & ValueNode> {
  const entry = content?.find(keyword);
  if (entry === undefined) return missing(content, keyword);
  return entry.faulty ? unclear : (entry.first ?? unclear);
}

const areas: readonly Area[] = ["domain", "product", "service", "customer", "market"];

export function specializationOf(file: SourceFile): Specialization | undefined {
  const entry = file.content.find("specialization");
  if (entry === undefined) return undefined;
  const title = entry.first;
  const titleText = title?.type === "text" ? title : undefined;
  const described = new Map<Area, Field<Given<TextValue>>>();
  for (const area of areas) {
    const field = text(entry.content, area);
    if (field !== undefined) described.set(area, field);
  }
  return {
    file,
    statement: entry.statement,
    at: titleText ?? keywordOf(entry.statement),
    titleText,
    get title() {
      return titleText?.value ?? "specialization";
    },
    areas: described,
    focus: word(entry.content, "focus"),
    excludes: excludesOf(entry.content),
  };
}

function excludesOf(content: Content | undefined): Field<GivenList<Ref<Segment> | TextValue>> {
  const entry = content?.find("excludes");
  if (entry === undefined) return missing(content, "excludes");
  if (entry.faulty) return unclear;
  const items: (Ref<Segment> | TextValue)[] = [];
  for (const value of entry.values) {
    if (value?.type === "text") items.push(value);
    else if (value instanceof RefNode && value.target?.kind === "segment") {
      items.push({ start: value.start, end: value.end, target: value.target });
    }
  }
  return given(entry, items);
}

export function postureOf(file: SourceFile): Posture | undefined {
  const entry = file.content.find("posture");
  if (entry === undefined) return undefined;
  const content = entry.content;
  return {
    file,
    statement: entry.statement,
    at: keywordOf(entry.statement),
    generic: word(content, "generic"),
    scope: word(content, "scope"),
    market: word(content, "market"),
    innovation: word(content, "innovation"),
    warfare: list(content, "warfare", "word"),
    growth: list(content, "growth", "word"),
    share: percent(content, "share"),
  };
}

export function concentrationOf(file: SourceFile): Concentration | undefined {
  const entry = file.content.find("concentration");
  if (entry === undefined) return undefined;
  const title = entry.first;
  const content = entry.content;
  const foci: Focus[] = [];
  for (const each of content?.entries ?? []) {
    if (each.meaning.name === "focus") foci.push(new FocusNode(file, each));
  }
  // A misspelt focus is none of which anything is known, but it is no absence.
  if (missing(content, "focus") === unclear) {
    for (const each of entry.statement.block?.statements ?? []) {
      if (each instanceof Entry && each.meaning.name === "" && isNear(each, "focus"))
        foci.push(new FocusNode(file, each));
    }
  }
  return {
    file,
    statement: entry.statement,
    at: title?.type === "text" ? title : keywordOf(entry.statement),
    title: title?.type === "text" ? title.value : undefined,
    budget: money(content, "budget"),
    time: duration(content, "time"),
    people: number(content, "people"),
    reserve: shareOf(content, "reserve"),
    foci,
  };
}

function isNear(entry: Entry, keyword: string): boolean {
  return nearest(entry.keyword?.text ?? "", [keyword]).length > 0;
}

function shareOf(content: Content | undefined, keyword: string): Field<Given<PercentValue | MoneyValue>> {
  const value = anyOne(content, keyword);
  if (value === undefined || value === unclear) return value;
  return value.type === "percent" || value.type === "money" ? value : unclear;
}

class FocusNode implements Focus {
  readonly file: SourceFile;
  readonly entry: Entry;
  readonly at: Span;
  readonly segment: Segment | undefined;
  readonly nameAt: Span | undefined;
  readonly budget: Field<Given<PercentValue | MoneyValue>>;
  readonly time: Field<Given<PercentValue | DurationValue>>;
  readonly people: Field<Given<PercentValue | NumberValue>>;
  readonly acquire: Field<Given<PercentValue>>;
  readonly retain: Field<Given<PercentValue>>;

  constructor(file: SourceFile, entry: Entry) {
    this.file = file;
    this.entry = entry;
    this.at = keywordOf(entry.statement);
    const name = entry.first;
    // A name still counts as a use where something else in the line is wrong.
    const target = name instanceof RefNode ? name.target : undefined;
    this.segment = target?.kind === "segment" ? target : undefined;
    this.nameAt = name;
    const content = entry.content;
    this.budget = this.#budget(entry, content);
    const time = anyOne(content, "time");
    this.time =
      time === undefined || time === unclear
        ? time
        : time.type === "percent" || time.type === "duration"
          ? time
          : unclear;
    const people = anyOne(content, "people");
    this.people =
      people === undefined || people === unclear
        ? people
        : people.type === "percent" || people.type === "number"
          ? people
          : unclear;
    this.acquire = percent(content, "acquire");
    this.retain = percent(content, "retain");
  }

  get statement() {
    return this.entry.statement;
  }

  #budget(entry: Entry, content: Content | undefined): Field<Given<PercentValue | MoneyValue>> {
    if (entry.faulty) return unclear;
    const onLine = entry.values[1];
    if (onLine === undefined) return shareOf(content, "budget");
    return onLine.type === "percent" || onLine.type === "money" ? onLine : unclear;
  }
}

/** The rates that a plan gives, by currency code. */
export function ratesOf(file: SourceFile): ReadonlyMap<string, number> {
  const rates = new Map<string, number>();
  for (const entry of file.content.find("strategy")?.content?.all("rate") ?? []) {
    const [code, worth] = entry.values;
    if (!entry.faulty && code?.type === "code" && worth?.type === "number") rates.set(code.value, worth.value);
  }
  return rates;
}

/**
 * Whether a plan may have a rate for a currency in a line with an error: with an unclear number, with an unclear code, or
 * with a misspelt keyword.
 */
export function mayHaveRate(file: SourceFile, currency: string): boolean {
  const content = file.content.find("strategy")?.content;
  if (content === undefined) return false;
  if (content.misspelt.includes("rate")) return true;
  return content
    .all("rate")
    .some(({ faulty, first }) => faulty && (first?.type !== "code" || first.value === currency));
}

/** The currency that a plan counts in; undefined where it says none, or an unclear one. */
export function currencyOf(strategy: StrategyBlock | undefined): string | undefined {
  const code = known(strategy?.currency);
  return code?.type === "code" ? code.value : undefined;
}
