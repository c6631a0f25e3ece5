import type { Span } from "../base/span.ts";
import { textOf } from "../syntax/escapes.ts";
import type { Statement } from "../syntax/tree.ts";
import type {
  CodeValue,
  DateValue,
  DurationUnit,
  DurationValue,
  Kind,
  MoneyValue,
  NameValue,
  NumberValue,
  PercentValue,
  RangeValue,
  RefValue,
  TextValue,
  WordValue,
} from "../vocabulary/values.ts";
import type { Entry } from "./content.ts";
import type { Declaration, Given, Placed } from "./plan.ts";

/**
 * Values as the reader makes them: each knows its place and the statement that gives it, so that a rule needs
 * nothing but the value to say where something is wrong.
 */
abstract class Node implements Span, Placed {
  readonly statement: Statement;
  /** Where it stands in the text that its region was read from. */
  protected readonly from: number;
  protected readonly to: number;

  constructor(statement: Statement, start: number, end: number) {
    this.statement = statement;
    this.from = start;
    this.to = end;
  }

  get start(): number {
    return this.from + this.statement.region.shift;
  }

  get end(): number {
    return this.to + this.statement.region.shift;
  }

  get keyword(): Span {
    return this.statement.keyword ?? this.statement;
  }
}

export class TextNode extends Node implements Given<TextValue> {
  get type(): "text" {
    return "text";
  }

  get value(): string {
    return textOf(this.statement.atoms.source.slice(this.from, this.to));
  }
}

export class NumberNode extends Node implements Given<NumberValue> {
  get type(): "number" {
    return "number";
  }

  readonly value: number;

  constructor(statement: Statement, start: number, end: number, value: number) {
    super(statement, start, end);
    this.value = value;
  }
}

export class PercentNode extends Node implements Given<PercentValue> {
  get type(): "percent" {
    return "percent";
  }

  readonly value: number;

  constructor(statement: Statement, start: number, end: number, value: number) {
    super(statement, start, end);
    this.value = value;
  }
}

export class MoneyNode extends Node implements Given<MoneyValue> {
  get type(): "money" {
    return "money";
  }

  readonly value: number;
  readonly currency: string;

  constructor(statement: Statement, start: number, end: number, value: number, currency: string) {
    super(statement, start, end);
    this.value = value;
    this.currency = currency;
  }
}

export class DurationNode extends Node implements Given<DurationValue> {
  get type(): "duration" {
    return "duration";
  }

  readonly amount: number;
  readonly unit: DurationUnit;
  readonly years: number;

  constructor(
    statement: Statement,
    start: number,
    end: number,
    duration: { amount: number; unit: DurationUnit; years: number },
  ) {
    super(statement, start, end);
    this.amount = duration.amount;
    this.unit = duration.unit;
    this.years = duration.years;
  }
}

export class DateNode extends Node implements Given<DateValue> {
  get type(): "date" {
    return "date";
  }

  readonly first: number;
  readonly last: number;

  constructor(statement: Statement, start: number, end: number, first: number, last: number) {
    super(statement, start, end);
    this.first = first;
    this.last = last;
  }
}

export class RangeNode extends Node implements Given<RangeValue> {
  get type(): "range" {
    return "range";
  }

  readonly of: "number" | "money" | "date";
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly currency: string | undefined;

  constructor(
    statement: Statement,
    start: number,
    end: number,
    range: Pick<RangeValue, "of" | "low" | "high" | "currency">,
  ) {
    super(statement, start, end);
    this.of = range.of;
    this.low = range.low;
    this.high = range.high;
    this.currency = range.currency;
  }
}

export class WordNode extends Node implements Given<WordValue> {
  get type(): "word" {
    return "word";
  }

  readonly value: string;

  constructor(statement: Statement, start: number, end: number, value: string) {
    super(statement, start, end);
    this.value = value;
  }
}

export class CodeNode extends Node implements Given<CodeValue> {
  get type(): "code" {
    return "code";
  }

  readonly value: string;

  constructor(statement: Statement, start: number, end: number, value: string) {
    super(statement, start, end);
    this.value = value;
  }
}

export class NameNode extends Node implements Given<NameValue> {
  get type(): "name" {
    return "name";
  }

  /** In Unicode NFC. */
  readonly value: string;

  constructor(statement: Statement, start: number, end: number, value: string) {
    super(statement, start, end);
    this.value = value;
  }
}

/** A name that stands for a declaration; linking finds out which. */
export class RefNode extends Node implements Given<RefValue> {
  get type(): "ref" {
    return "ref";
  }

  readonly kind: Kind;
  readonly name: string;
  readonly entry: Entry;
  /** What it names; absent before linking, and where nothing or more than one thing has the name. */
  target: Declaration | undefined = undefined;

  constructor(entry: Entry, start: number, end: number, kind: Kind, name: string) {
    super(entry.statement, start, end);
    this.entry = entry;
    this.kind = kind;
    this.name = name;
  }
}

export type ValueNode =
  | TextNode
  | NumberNode
  | PercentNode
  | MoneyNode
  | DurationNode
  | DateNode
  | RangeNode
  | WordNode
  | CodeNode
  | NameNode
  | RefNode;
