import { above, below } from "../base/compare.ts";
import { nearest } from "../base/nearest.ts";
import { type Atoms, AtomKind } from "../syntax/tree.ts";
import { codesOf, isCurrency, isLanguage, isRegion } from "../vocabulary/codes.ts";
import { dateOf, durationOf, numberOf, percentOf } from "../vocabulary/figures.ts";
import type { CodeList, Slot } from "../vocabulary/schema.ts";
import type { Entry } from "./content.ts";
import { expected } from "./expected.ts";
import type { LanguageCode, MarkRepair } from "./mark.ts";
import {
  CodeNode,
  DateNode,
  DurationNode,
  MoneyNode,
  NameNode,
  NumberNode,
  PercentNode,
  RangeNode,
  RefNode,
  TextNode,
  type ValueNode,
  WordNode,
} from "./nodes.ts";

/** Where the reader says what is wrong with a statement. */
export interface Complaints {
  mark(code: LanguageCode, start: number, end: number, message: string, repairs?: readonly MarkRepair[]): void;
  /** Every reference, in the order of the text. */
  refer(ref: RefNode): void;
  /** The currency of every amount. */
  spend(currency: string): void;
}

/** The text in Unicode NFC, in which names are compared. */
export function composed(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return text.normalize("NFC");
  return text;
}

/**
 * Reads the values of one statement from its atoms, by the signature of its keyword. What does not fit is marked,
 * once an item, and makes the entry faulty; reading goes on with the next item, so that the names in it are known.
 */
export class ValueReader {
  readonly #atoms: Atoms;
  readonly #complaints: Complaints;
  /** The entry that is being read. */
  #entry: Entry;
  #at = 0;
  #end = 0;
  #failed = false;
  /** Its values so far, and how many there are; copied at their exact number in the end. */
  readonly #values: (ValueNode | undefined)[] = [];
  #count = 0;

  constructor(atoms: Atoms, first: Entry, complaints: Complaints) {
    this.#atoms = atoms;
    this.#entry = first;
    this.#complaints = complaints;
  }

  /** Reads the values of an entry. One reader serves all entries of a file, one after the other. */
  read(entry: Entry): void {
    this.#entry = entry;
    this.#at = entry.statement.from + 1;
    this.#end = entry.statement.to;
    this.#count = 0;
    this.#items();
    if (this.#count > 0) entry.values = this.#values.slice(0, this.#count);
  }

  #items(): void {
    const { keyword, statement } = this.#entry;
    const slots = keyword.slots;
    if (this.#at >= this.#end) {
      if (slots.some((slot) => slot.optional !== true)) {
        const what = expected(keyword.name, slots[0], keyword.example);
        const place = statement.keyword ?? statement;
        this.#wrong(place.start, place.end, `${keyword.name} says nothing yet: ${what}.`);
        for (const _ of slots) this.#values[this.#count++] = undefined;
      }
      return;
    }
    if (slots.length === 0) {
      this.#wrongAt(this.#at, `${keyword.name} stands alone or with a block, without a value. Take the value away.`);
      return;
    }
    for (let first = true; this.#at < this.#end; first = false) {
      if (!first && !keyword.list) {
        this.#wrongAt(this.#at, `${keyword.name} takes one value, not a list. Keep the one that counts most.`, [
          this.#removal("Keep only the first", (this.#atoms.ends[this.#at - 2] ?? 0), this.#atoms.ends[this.#end - 1] ?? 0),
        ]);
        this.#skipTo(this.#end);
        return;
      }
      this.#item(slots);
      // The comma.
      this.#at++;
    }
  }

  #item(slots: readonly Slot[]): void {
    this.#failed = false;
    const start = this.#at;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      if (slot === undefined) break;
      const value = this.#failed || this.#atItemEnd() ? undefined : this.#slot(slot, slots, i);
      this.#values[this.#count++] = value;
      if (value === undefined && slot.optional !== true && !this.#failed) this.#missing(slot, start);
    }
    if (!this.#failed && !this.#atItemEnd()) this.#surplus(slots);
    this.#skipToComma();
  }

  /** What stands in one place of an item; undefined where it is optional and something else stands there. */
  #slot(slot: Slot, slots: readonly Slot[], index: number): ValueNode | undefined {
    const at = this.#at;
    const kind = this.#kind();
    switch (slot.form) {
      case "declared-name":
      case "free-name":
      case "used-name":
        if (kind === AtomKind.Name) return this.#name();
        break;
      case "title":
      case "text":
        if (kind === AtomKind.Text || kind === AtomKind.TextBlock) return this.#text();
        // A broken text is still a text: the rest of its line is unknown anyway.
        if (kind === AtomKind.OpenText) {
          this.#failed = true;
          return undefined;
        }
        break;
      case "word":
        if (kind === AtomKind.Name) return this.#word(slot.words, slots, index);
        break;
      case "code":
      case "code-or-text":
        if (kind === AtomKind.Name) return this.#code(slot.codes);
        if (slot.form === "code-or-text" && (kind === AtomKind.Text || kind === AtomKind.TextBlock)) return this.#text();
        break;
      case "ref":
      case "ref-or-text":
        if (kind === AtomKind.Name) return this.#ref(slot.kind);
        if (slot.form === "ref-or-text" && (kind === AtomKind.Text || kind === AtomKind.TextBlock)) return this.#text();
        break;
      default:
        if (kind === AtomKind.Figure || kind === AtomKind.Dots) {
          const value = this.#figure(slot);
          if (value !== undefined || this.#failed) return value;
          this.#at = at;
        }
    }
    if (slot.optional === true && index < slots.length - 1) return undefined;
    if (slot.optional === true) {
      this.#surplus(slots);
      return undefined;
    }
    this.#misfit(slot);
    return undefined;
  }

  #name(): NameNode {
    const i = this.#at++;
    const statement = this.#entry.statement;
    return new NameNode(statement, this.#start(i), this.#endOf(i), composed(this.#atoms.textAt(i)));
  }

  #text(): TextNode {
    const i = this.#at++;
    return new TextNode(this.#entry.statement, this.#start(i), this.#endOf(i));
  }

  #word(words: readonly string[], slots: readonly Slot[], index: number): WordNode | undefined {
    const i = this.#at;
    const text = this.#atoms.textAt(i);
    // The word itself, not a slice of the file, so that equal words are one string.
    const word = words[words.indexOf(text)];
    if (word === undefined) {
      const slot = slots[index];
      if (slot?.optional === true && index < slots.length - 1) return undefined;
      const close = nearest(text, words);
      const known = words.length > 8 && close.length > 0 ? close : words;
      this.#fault("unknown-word", i, `${this.#entry.keyword.name} does not know "${text}". ${oneOf(known, close)}`, this.#swaps(i, close));
      return undefined;
    }
    this.#at++;
    return new WordNode(this.#entry.statement, this.#start(i), this.#endOf(i), word);
  }

  #code(codes: CodeList): CodeNode | undefined {
    const i = this.#at;
    const text = this.#atoms.textAt(i);
    if (!isCode(codes, text)) {
      this.#unknownCode(codes, i);
      return undefined;
    }
    this.#at++;
    return new CodeNode(this.#entry.statement, this.#start(i), this.#endOf(i), text);
  }

  #unknownCode(codes: CodeList, i: number): void {
    const text = this.#atoms.textAt(i);
    const close = closeCodes(codes, text);
    const hint = close.length > 0 ? `Did you mean ${close.join(" or ")}?` : codeHint[codes];
    this.#fault("unknown-code", i, `${text} is no ${codeName[codes]}. ${hint}`, this.#swaps(i, close));
  }

  #ref(kind: RefNode["kind"]): RefNode {
    const i = this.#at++;
    const ref = new RefNode(this.#entry, this.#start(i), this.#endOf(i), kind, composed(this.#atoms.textAt(i)));
    this.#complaints.refer(ref);
    return ref;
  }

  /** Numbers, percents, money, durations, dates and their ranges. */
  #figure(slot: Slot): ValueNode | undefined {
    switch (slot.form) {
      case "level":
        return this.#level();
      case "number":
        return this.#number(slot);
      case "percent":
        return this.#percent(slot);
      case "money":
        return this.#money();
      case "duration":
        return this.#duration();
      case "date":
        return this.#date();
      case "period":
        return this.#range("date") ?? this.#date();
      case "number-range":
        return this.#range("number") ?? this.#number({ min: 0 });
      case "money-range":
        return this.#range("money") ?? this.#money();
      case "percent-or-money":
        return this.#percent({ min: 0, max: 100 }) ?? this.#money();
      case "percent-or-duration":
        return this.#percent({ min: 0, max: 100 }) ?? this.#duration();
      case "percent-or-number":
        return this.#percent({ min: 0, max: 100 }) ?? this.#number({ min: 0 });
      case "number-or-percent":
        return this.#percent({}) ?? this.#number({});
      default:
        return undefined;
    }
  }

  #level(): NumberNode | undefined {
    const i = this.#at;
    if (this.#kind() !== AtomKind.Figure) return undefined;
    const text = this.#atoms.textAt(i);
    if (!/^[+-]?\d+(\.\d)?$/.test(text)) return undefined;
    const value = Number(text);
    this.#at++;
    if (value < 0 || value > 5) this.#outside(i, i, `A level lies between 0 (none) and 5 (best in the market), and ${text} does not.`, value < 0 ? "0" : "5");
    return new NumberNode(this.#entry.statement, this.#start(i), this.#endOf(i), value);
  }

  #number(limits: { min?: number; max?: number; above?: boolean }): NumberNode | undefined {
    const i = this.#at;
    if (this.#kind() !== AtomKind.Figure) return undefined;
    const text = this.#atoms.textAt(i);
    const value = numberOf(text);
    if (value === undefined) return undefined;
    this.#at++;
    if (limits.min !== undefined && (value < limits.min || (limits.above === true && value <= limits.min))) {
      const than = limits.above === true ? `more than ${limits.min}` : `${limits.min} or more`;
      this.#outside(i, i, `${this.#entry.keyword.name} is ${than}, and ${text} is less.`, limits.above === true ? undefined : String(limits.min));
    }
    return new NumberNode(this.#entry.statement, this.#start(i), this.#endOf(i), value);
  }

  #percent(limits: { min?: number; max?: number }): PercentNode | undefined {
    const i = this.#at;
    if (this.#kind() !== AtomKind.Figure) return undefined;
    const text = this.#atoms.textAt(i);
    const value = percentOf(text);
    if (value === undefined) return undefined;
    this.#at++;
    const { min, max } = limits;
    if (min !== undefined && value < min) {
      this.#outside(i, i, `${this.#entry.keyword.name} is at least ${min}%, and ${text} is less.`, `${min}%`);
    } else if (max !== undefined && value > max) {
      this.#outside(i, i, `${this.#entry.keyword.name} is at most ${max}%, and ${text} is more.`, `${max}%`);
    }
    return new PercentNode(this.#entry.statement, this.#start(i), this.#endOf(i), value / 100);
  }

  #money(): MoneyNode | undefined {
    const i = this.#at;
    if (this.#kind() !== AtomKind.Figure || this.#kindAt(i + 1) !== AtomKind.Name) return undefined;
    const value = numberOf(this.#atoms.textAt(i));
    if (value === undefined) return undefined;
    const currency = this.#atoms.textAt(i + 1);
    if (!isCurrency(currency)) {
      this.#unknownCode("currency", i + 1);
      return undefined;
    }
    this.#at = i + 2;
    this.#complaints.spend(currency);
    if (value < 0) this.#outside(i, i + 1, `An amount is 0 or more, and ${this.#atoms.textAt(i)} ${currency} is less.`, `0 ${currency}`);
    return new MoneyNode(this.#entry.statement, this.#start(i), this.#endOf(i + 1), value, currency);
  }

  #duration(): DurationNode | undefined {
    const i = this.#at;
    if (this.#kind() !== AtomKind.Figure) return undefined;
    const text = this.#atoms.textAt(i);
    const duration = durationOf(text);
    if (duration === undefined) return undefined;
    this.#at++;
    if (duration.amount < 0) this.#outside(i, i, `A duration is 0 or more, and ${text} is less.`, `0${duration.unit}`);
    return new DurationNode(this.#entry.statement, this.#start(i), this.#endOf(i), duration);
  }

  #date(): DateNode | undefined {
    const i = this.#at;
    if (this.#kind() !== AtomKind.Figure) return undefined;
    const text = this.#atoms.textAt(i);
    const date = dateOf(text);
    if (date === undefined) return undefined;
    if (date === "impossible") {
      this.#fault("out-of-range", i, `There is no ${text} in the calendar. Write a day that exists.`);
      return undefined;
    }
    this.#at++;
    return new DateNode(this.#entry.statement, this.#start(i), this.#endOf(i), date.first, date.last);
  }

  /** `a..b`, `a..` or `..b`; undefined where no `..` stands here. */
  #range(of: "number" | "money" | "date"): RangeNode | undefined {
    const first = this.#at;
    const dots = this.#dots(first);
    if (dots === undefined) return undefined;
    const low = dots === first ? undefined : this.#bound(of, first);
    let after = dots + 1;
    if (low !== undefined && low.next !== dots) return undefined;
    if (dots !== first && low === undefined) return undefined;
    const high = this.#kindAt(after) === AtomKind.Figure ? this.#bound(of, after) : undefined;
    if (high !== undefined) after = high.next;
    else if (this.#kindAt(after) === AtomKind.Figure || low === undefined) return undefined;
    const currency = high?.currency ?? low?.currency;
    if (of === "money" && (currency === undefined || (low?.currency !== undefined && low.currency !== currency))) return undefined;
    this.#at = after;
    return this.#bounded(of, first, after - 1, { low: low?.low, high: high?.high, currency });
  }

  #bounded(
    of: "number" | "money" | "date",
    first: number,
    last: number,
    ends: { low: number | undefined; high: number | undefined; currency: string | undefined },
  ): RangeNode | undefined {
    const { low, high, currency } = ends;
    if (currency !== undefined && !isCurrency(currency)) {
      this.#unknownCode("currency", last);
      return undefined;
    }
    if (currency !== undefined) this.#complaints.spend(currency);
    const text = this.#atoms.source.slice(this.#start(first), this.#endOf(last));
    if (low !== undefined && high !== undefined && above(low, high)) {
      const dots = this.#dots(first) ?? first;
      const turned = `${this.#atoms.source.slice(this.#start(dots + 1), this.#endOf(last))}..${this.#atoms.source.slice(this.#start(first), this.#endOf(dots - 1))}`;
      // Two amounts with the code at the end only cannot be swapped by moving words about.
      const swappable = of !== "money";
      this.#outside(first, last, `${text} ends before it starts. Swap the two ends.`, swappable ? turned : undefined, "Swap the ends");
    } else if (of !== "date" && below(Math.min(low ?? 0, high ?? 0), 0)) {
      this.#outside(first, last, `${text} goes below 0. Start at 0 or more.`, undefined);
    }
    return new RangeNode(this.#entry.statement, this.#start(first), this.#endOf(last), { of, ...ends });
  }

  /** The index of the `..` of a range that starts at `first`; undefined where the item has none. */
  #dots(first: number): number | undefined {
    for (let i = first; i < first + 3; i++) {
      const kind = this.#kindAt(i);
      if (kind === AtomKind.Dots) return i;
      if (kind === undefined || kind === AtomKind.Comma) return undefined;
    }
    return undefined;
  }

  #bound(
    of: "number" | "money" | "date",
    i: number,
  ): { low: number; high: number; next: number; currency: string | undefined } | undefined {
    const text = this.#atoms.textAt(i);
    if (of === "date") {
      const date = dateOf(text);
      if (date === "impossible") this.#fault("out-of-range", i, `There is no ${text} in the calendar. Write a day that exists.`);
      return date === undefined || date === "impossible" ? undefined : { low: date.first, high: date.last, next: i + 1, currency: undefined };
    }
    const value = numberOf(text);
    if (value === undefined) return undefined;
    const named = of === "money" && this.#kindAt(i + 1) === AtomKind.Name;
    return { low: value, high: value, next: named ? i + 2 : i + 1, currency: named ? this.#atoms.textAt(i + 1) : undefined };
  }

  #missing(slot: Slot, start: number): void {
    const { keyword } = this.#entry;
    const last = Math.max(start, this.#at - 1);
    this.#wrongAt(last, `Something is missing after ${this.#atoms.textAt(last)}: ${expected(keyword.name, slot, keyword.example)}.`);
    this.#failed = true;
  }

  #surplus(slots: readonly Slot[]): void {
    const i = this.#at;
    const { keyword } = this.#entry;
    const last = slots[slots.length - 1];
    if (last?.form === "word" && last.optional === true && this.#kind() === AtomKind.Name) {
      const text = this.#atoms.textAt(i);
      this.#fault("unknown-word", i, `${keyword.name} does not know "${text}". ${oneOf(last.words, [])}`, this.#swaps(i, nearest(text, last.words)));
      return;
    }
    const hint = keyword.list ? "Put a comma between two items, or take it away." : "Take it away.";
    const end = this.#endOf(this.#itemEnd() - 1);
    this.#wrong(this.#start(i), end, `${this.#atoms.source.slice(this.#start(i), end)} is more than ${keyword.name} can hold, as in ${sample(keyword.example)}. ${hint}`, [
      this.#removal("Remove it", this.#endOf(i - 1), end),
    ]);
    this.#failed = true;
  }

  #misfit(slot: Slot): void {
    const i = this.#at;
    const { keyword } = this.#entry;
    const end = this.#endOf(this.#itemEnd() - 1);
    const text = this.#atoms.source.slice(this.#start(i), Math.max(end, this.#endOf(i)));
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    this.#wrong(this.#start(i), this.#endOf(i), `${shown.replace(/\s+/g, " ")} does not fit here: ${expected(keyword.name, slot, keyword.example)}.`, this.#conversions(slot, i));
    this.#failed = true;
  }

  /** Mends where it is clear what was meant: `15` for a percent, `EUR 5` for an amount. */
  #conversions(slot: Slot, i: number): MarkRepair[] {
    const text = this.#atoms.textAt(i);
    const to = (newText: string, end = this.#endOf(i)): MarkRepair[] => [
      { title: `Write ${newText}`, start: this.#start(i), end, newText, safe: true },
    ];
    const alone = i + 1 >= this.#itemEnd();
    if (slot.form === "percent" && alone && this.#kind() === AtomKind.Figure && /^-?\d+(\.\d+)?$/.test(text)) return to(`${text}%`);
    const money = slot.form === "money" || slot.form === "percent-or-money";
    if (money && this.#kind() === AtomKind.Name && this.#kindAt(i + 1) === AtomKind.Figure && isCurrency(text)) {
      const amount = this.#atoms.textAt(i + 1);
      if (numberOf(amount) !== undefined) return to(`${amount} ${text}`, this.#endOf(i + 1));
    }
    const glued = /^([\d_.]+[kMB]?)([A-Z]{3})$/.exec(text);
    if (money && glued !== null && isCurrency(glued[2] ?? "")) return to(`${glued[1]} ${glued[2]}`);
    const months = /^(\d+(?:\.\d+)?)(minutes?|hours?|days?|weeks?|months?|years?)$/.exec(text);
    if (slot.form === "duration" && months !== null) {
      const unit = (months[2] ?? "").startsWith("mi") ? "min" : (months[2] ?? "").startsWith("mo") ? "mo" : (months[2] ?? "").charAt(0);
      return to(`${months[1]}${unit}`);
    }
    if ((slot.form === "text" || slot.form === "title") && this.#kind() === AtomKind.Name) return to(`"${text}"`);
    return [];
  }

  #outside(first: number, last: number, message: string, clamped: string | undefined, title?: string): void {
    this.#entry.misread = true;
    const start = this.#start(first);
    const end = this.#endOf(last);
    const advice = message.endsWith("ends.") || message.endsWith("more.") ? "" : clamped === undefined ? "" : ` Write ${clamped} or what you meant.`;
    const repairs: MarkRepair[] = clamped === undefined ? [] : [{ title: title ?? `Write ${clamped}`, start, end, newText: clamped, safe: false }];
    this.#complaints.mark("out-of-range", start, end, `${message}${advice}`, repairs);
  }

  #fault(code: LanguageCode, i: number, message: string, repairs: readonly MarkRepair[] = []): void {
    this.#entry.misread = true;
    this.#failed = true;
    this.#complaints.mark(code, this.#start(i), this.#endOf(i), message, repairs);
  }

  #wrongAt(i: number, message: string, repairs: readonly MarkRepair[] = []): void {
    this.#wrong(this.#start(i), this.#endOf(i), message, repairs);
  }

  #wrong(start: number, end: number, message: string, repairs: readonly MarkRepair[] = []): void {
    this.#entry.misread = true;
    // A syntax error of the same statement says it already.
    if (!this.#entry.statement.broken) this.#complaints.mark("wrong-value", start, end, message, repairs);
  }

  #swaps(i: number, words: readonly string[]): MarkRepair[] {
    return words.map((newText, rank) => ({
      title: `Change to ${newText}`,
      start: this.#start(i),
      end: this.#endOf(i),
      newText,
      safe: rank === 0 && words.length === 1,
    }));
  }

  #removal(title: string, start: number, end: number): MarkRepair {
    return { title, start, end, newText: "", safe: false };
  }

  #atItemEnd(): boolean {
    return this.#at >= this.#end || this.#kind() === AtomKind.Comma;
  }

  #itemEnd(): number {
    let i = this.#at;
    while (i < this.#end && this.#atoms.kinds[i] !== AtomKind.Comma) i++;
    return i;
  }

  #skipToComma(): void {
    this.#at = this.#itemEnd();
  }

  #skipTo(index: number): void {
    this.#at = index;
  }

  #kind(): number | undefined {
    return this.#kindAt(this.#at);
  }

  #kindAt(i: number): number | undefined {
    return i < this.#end ? this.#atoms.kinds[i] : undefined;
  }

  #start(i: number): number {
    return this.#atoms.starts[i] ?? 0;
  }

  #endOf(i: number): number {
    return this.#atoms.ends[i] ?? 0;
  }
}

const codeName: Readonly<Record<CodeList, string>> = {
  currency: "currency code",
  region: "country or region code",
  language: "language code",
};
const codeHint: Readonly<Record<CodeList, string>> = {
  currency: "Write three capitals of ISO 4217, such as EUR or USD.",
  region: 'Write two capitals of ISO 3166 such as DE, a part such as DE-BY, or a text such as "The Alps".',
  language: "Write two small letters of ISO 639-1, such as de or en.",
};
const everydayCodes: Readonly<Record<string, string>> = { UK: "GB", EURO: "EUR", EUROS: "EUR", DOLLAR: "USD", DOLLARS: "USD", ENG: "en" };

function isCode(codes: CodeList, text: string): boolean {
  if (codes === "currency") return isCurrency(text);
  return codes === "region" ? isRegion(text) : isLanguage(text);
}

function closeCodes(codes: CodeList, text: string): string[] {
  const everyday = everydayCodes[text.toUpperCase()];
  if (everyday !== undefined && isCode(codes, everyday)) return [everyday];
  const cased = codes === "language" ? text.toLowerCase() : text.toUpperCase();
  if (isCode(codes, cased)) return [cased];
  return text.length > 6 ? [] : nearest(text, codesOf(codes), 2);
}

function oneOf(words: readonly string[], close: readonly string[]): string {
  if (close.length === 1) return `Did you mean ${close[0]}?`;
  const last = words[words.length - 1];
  return words.length < 2 ? `Write ${last ?? ""}.` : `Write ${words.slice(0, -1).join(", ")} or ${last}.`;
}

function sample(example: string): string {
  return example.split("\n")[0]?.replace(/\s*\{.*$/, "") ?? example;
}
