import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import { webAddress } from "../../base/web-address.ts";
import { type Content, Entry } from "../../model/content.ts";
import { type Field, known } from "../../model/fields.ts";
import { RefNode, TextNode, type ValueNode } from "../../model/nodes.ts";
import type { GivenList, Owner, Scored } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import type { MoneyValue } from "../../vocabulary/values.ts";
import type { Context } from "./context.ts";
import { type Absent, amountIn, figure, hasError } from "./figures.ts";
import { readable } from "./readable.ts";
import type { Figure, Level, Quote, Spot, Words } from "./types.ts";

/** The lines of one block, by their keywords: what they say, where they stand, and what is said of them. */
export class Lines {
  readonly #context: Context;
  readonly file: SourceFile;
  readonly content: Content | undefined;

  /** @param owner whose block it is; undefined where there is none. */
  constructor(context: Context, owner: Owner | undefined) {
    this.#context = context;
    this.file = owner?.file ?? context.plan.file;
    this.content = owner?.statement instanceof Entry ? owner.statement.content : undefined;
  }

  find(keyword: string): Entry | undefined {
    return this.content?.find(keyword);
  }

  at(keyword: string): Spot | undefined {
    const entry = this.find(keyword);
    return entry === undefined ? undefined : this.#context.spot(this.file, entry);
  }

  /** What a line says in words; a gap where it is not there, or has an error. */
  words(keyword: string, write?: (values: readonly ValueNode[]) => string): Words {
    const entry = this.find(keyword);
    if (entry === undefined) return { ...this.absent(keyword), messages: [] };
    const drawn = this.#context.drawable(this.file, entry);
    if (entry.faulty) return { missing: keyword, why: hasError(), ...drawn };
    const values = valuesOf(entry);
    return { text: write === undefined ? this.listed(values) : write(values), ...drawn };
  }

  /** What it takes to know a line that does not say it. */
  absent(keyword: string): Absent {
    const entry = this.find(keyword);
    const unclear = entry === undefined ? this.content?.misspelt.includes(keyword) === true : entry.faulty;
    return unclear ? { missing: keyword, why: hasError() } : { missing: keyword };
  }

  /** A number that a line gives. */
  figure(keyword: string, value: number | undefined, write: (value: number) => string): Figure {
    return figure(value, write, this.absent(keyword), this.at(keyword));
  }

  /** An amount in the plan's currency, as the line gives it. */
  amount(keyword: string, said: MoneyValue | undefined, value: number | undefined): Figure {
    const { moneyCode } = this.#context.plan.numbers;
    const absent = said === undefined ? this.absent(keyword) : rateOf(this.#context, said);
    return figure(value, amountIn(moneyCode), absent, this.at(keyword));
  }

  /** Every text of the lines of a keyword, each with its place. */
  quotes(keyword: string): readonly Quote[] {
    const found: Quote[] = [];
    for (const entry of this.content?.entries ?? []) {
      if (entry.meaning.name !== keyword || entry.faulty || entry.surplus) continue;
      for (const value of valuesOf(entry)) {
        if (value instanceof TextNode) found.push({ text: value.value, ...this.#context.drawable(this.file, value) });
      }
    }
    return found;
  }

  /** The words of a list; none where it is absent or has an error. */
  list(keyword: string): readonly string[] {
    const entry = this.find(keyword);
    if (entry === undefined || entry.faulty) return [];
    return valuesOf(entry).map((value) => readable(value, this.file.text));
  }

  listed(values: readonly ValueNode[]): string {
    return values.map((value) => readable(value, this.file.text)).join(", ");
  }

  /** The address that a line gives, where it is one of the web. */
  href(keyword: string): string | undefined {
    const [text] = this.list(keyword);
    return text === undefined ? undefined : webAddress(text)?.href;
  }

  /** Values with their levels. */
  levels(field: Field<GivenList<Scored>>): readonly Level[] {
    return (known(field)?.items ?? []).map((item) => ({
      name: item.value.name,
      title: item.value.title,
      level: item.level,
      ...this.#context.drawable(this.file, spanOf(item)),
    }));
  }
}

export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The values of a statement that could be read. */
export function valuesOf(entry: Entry): readonly ValueNode[] {
  return entry.values.filter((value) => value !== undefined);
}

/** What it takes to know an amount of another currency. */
export function rateOf({ plan }: Context, { currency }: MoneyValue): Absent {
  if (plan.numbers.currency === undefined) return { missing: "currency", why: say`amounts have several currencies` };
  return { missing: "rate", why: say`there is no rate for ${currency}` };
}

/** The name that stands in a place, or what a text says. */
export function written(value: ValueNode, file: SourceFile): string {
  return value instanceof RefNode ? (value.target?.title ?? value.name) : readable(value, file.text);
}
