import type { Span } from "../base/span.ts";
import type {
  DateValue,
  DurationValue,
  Kind,
  MoneyValue,
  NumberValue,
  PercentValue,
  TextValue,
  WordValue,
} from "../vocabulary/values.ts";
import type { Content, Entry } from "./content.ts";
import { type Field, unclear } from "./fields.ts";
import { RefNode, type ValueNode } from "./nodes.ts";
import { keywordOf } from "./places.ts";
import type {
  Attribute,
  Competitor,
  Declaration,
  Given,
  GivenList,
  Ref,
  Rhythmic,
  Scored,
  Segment,
  ValueDeclaration,
} from "./plan.ts";

/** How the typed fields of a declaration are got from the statements of its block. */

/** What is said of a keyword that is not there: nothing, or something unclear where it may be meant by a misspelt one. */
export function missing(content: Content | undefined, keyword: string): typeof unclear | undefined {
  return content?.misspelt.includes(keyword) === true ? unclear : undefined;
}

/** The value of a keyword that takes one: absent, unclear, or the value if it has the type that was asked for. */
function one<T extends ValueNode>(
  content: Content | undefined,
  keyword: string,
  is: (value: ValueNode) => value is T,
): Field<T> {
  const entry = content?.find(keyword);
  if (entry === undefined) return missing(content, keyword);
  const value = entry.first;
  return entry.faulty || value === undefined || !is(value) ? unclear : value;
}

export function number(content: Content | undefined, keyword: string): Field<Given<NumberValue>> {
  return one(content, keyword, (value) => value.type === "number");
}

export function percent(content: Content | undefined, keyword: string): Field<Given<PercentValue>> {
  return one(content, keyword, (value) => value.type === "percent");
}

export function money(content: Content | undefined, keyword: string): Field<Given<MoneyValue>> {
  return one(content, keyword, (value) => value.type === "money");
}

export function duration(content: Content | undefined, keyword: string): Field<Given<DurationValue>> {
  return one(content, keyword, (value) => value.type === "duration");
}

export function date(content: Content | undefined, keyword: string): Field<Given<DateValue>> {
  return one(content, keyword, (value) => value.type === "date");
}

export function word(content: Content | undefined, keyword: string): Field<Given<WordValue>> {
  return one(content, keyword, (value) => value.type === "word");
}

export function text(content: Content | undefined, keyword: string): Field<Given<TextValue>> {
  return one(content, keyword, (value) => value.type === "text");
}

export function numberOrPercent(
  content: Content | undefined,
  keyword: string,
): Field<Given<NumberValue | PercentValue>> {
  return one(content, keyword, (value) => value.type === "number" || value.type === "percent");
}

/** Every statement of a keyword that may stand there any number of times. */
export function every<T>(
  content: Content | undefined,
  keyword: string,
  build: (entry: Entry) => T | undefined,
): readonly Field<T>[] {
  const found: Field<T>[] = [];
  for (const entry of content?.entries ?? []) {
    if (entry.meaning.name !== keyword) continue;
    found.push(entry.faulty ? unclear : (build(entry) ?? unclear));
  }
  if (missing(content, keyword) === unclear) found.push(unclear);
  return found;
}

/** A list of words. */
export function list(content: Content | undefined, keyword: string, type: "word"): Field<GivenList<WordValue>> {
  const entry = content?.find(keyword);
  if (entry === undefined) return missing(content, keyword);
  if (entry.faulty) return unclear;
  const { values } = entry;
  // What was read without an error is a list of nothing but words: it is used as it is.
  return given(entry, isListOf<WordValue>(values, (value) => value?.type === type) ? values : []);
}

/** Whether every value of a list is of one kind. */
function isListOf<T>(
  values: readonly (ValueNode | undefined)[],
  is: (value: ValueNode | undefined) => boolean,
): values is readonly (ValueNode & T)[] {
  for (const value of values) if (!is(value)) return false;
  return true;
}

/** A list that has been read, with its place. */
class ReadList<T> implements GivenList<T> {
  readonly entry: Entry;
  readonly items: readonly T[];

  constructor(entry: Entry, items: readonly T[]) {
    this.entry = entry;
    this.items = items;
  }

  get statement() {
    return this.entry.statement;
  }

  get keyword(): Span {
    return keywordOf(this.entry.statement);
  }
}

export function given<T>(entry: Entry, items: readonly T[]): GivenList<T> {
  return new ReadList(entry, items);
}

/** What a kind of reference stands for. */
interface Targets {
  segment: Segment;
  competitor: Competitor;
  value: ValueDeclaration;
}

function isKind<K extends keyof Targets>(target: Declaration | undefined, kind: K): target is Targets[K] & Declaration {
  return target?.kind === kind;
}

/** A list of names of one kind. */
export function refs<K extends keyof Targets & Kind>(
  content: Content | undefined,
  keyword: string,
  kind: K,
): Field<GivenList<Ref<Targets[K]>>> {
  const entry = content?.find(keyword);
  if (entry === undefined) return missing(content, keyword);
  if (entry.faulty) return unclear;
  const { values } = entry;
  const all = isListOf<Ref<Targets[K]>>(values, (value) => value instanceof RefNode && isKind(value.target, kind));
  return given(entry, all ? values : []);
}

class ScoredNode implements Scored {
  readonly value: ValueDeclaration;
  readonly name: Span;
  readonly levelAt: Span;
  readonly level: number;

  constructor(value: ValueDeclaration, name: Span, level: NumberValue) {
    this.value = value;
    this.name = name;
    this.levelAt = level;
    this.level = level.value;
  }

  get start(): number {
    return this.name.start;
  }

  get end(): number {
    return this.levelAt.end;
  }
}

/** A list of values with a level each. */
export function scored(content: Content | undefined, keyword: string): Field<GivenList<Scored>> {
  const entry = content?.find(keyword);
  if (entry === undefined) return missing(content, keyword);
  if (entry.faulty) return unclear;
  const values = entry.values;
  const items = new Array<Scored>(values.length >> 1);
  let count = 0;
  for (let i = 0; i + 1 < values.length; i += 2) {
    const ref = values[i];
    const level = values[i + 1];
    if (!(ref instanceof RefNode) || level?.type !== "number") continue;
    const target = ref.target;
    if (isKind(target, "value")) items[count++] = new ScoredNode(target, ref, level);
  }
  items.length = count;
  return given(entry, items);
}

/** An amount with how often it counts. */
export function rhythmic<T extends ValueNode>(
  content: Content | undefined,
  keyword: string,
  is: (value: ValueNode | undefined) => value is T,
): Field<Rhythmic<T>> {
  const entry = content?.find(keyword);
  if (entry === undefined) return missing(content, keyword);
  const [amount, rhythm] = entry.values;
  if (entry.faulty || !is(amount)) return unclear;
  return {
    statement: entry.statement,
    get keyword() {
      return keywordOf(entry.statement);
    },
    amount,
    rhythm: rhythm?.type === "word" && rhythm.value === "monthly" ? "monthly" : "yearly",
  };
}

/** What `demographics` or a persona say, by keyword; traits, notes and what is no attribute are left out. */
export function attributesOf(content: Content | undefined): ReadonlyMap<string, Field<Attribute>> {
  const attributes = new Map<string, Field<Attribute>>();
  for (const entry of content?.entries ?? []) {
    const name = entry.meaning.name;
    if (noAttributes.has(name) || entry.surplus) continue;
    attributes.set(name, entry.faulty ? unclear : attribute(entry, name));
  }
  for (const name of content?.misspelt ?? []) {
    if (!noAttributes.has(name) && !attributes.has(name)) attributes.set(name, unclear);
  }
  return attributes;
}

const noAttributes: ReadonlySet<string> = new Set(["trait", "note", "quote", "day", "values"]);

class ReadAttribute implements Attribute {
  readonly entry: Entry;
  readonly name: string;
  readonly values: readonly ValueNode[];

  constructor(entry: Entry, name: string, values: readonly ValueNode[]) {
    this.entry = entry;
    this.name = name;
    this.values = values;
  }

  get statement() {
    return this.entry.statement;
  }

  get keyword(): Span {
    return keywordOf(this.entry.statement);
  }
}

function attribute(entry: Entry, name: string): Attribute {
  const { values } = entry;
  return new ReadAttribute(entry, name, isListOf<ValueNode>(values, (value) => value !== undefined) ? values : []);
}
