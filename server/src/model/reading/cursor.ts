import { nearest } from "../../base/nearest.ts";
import { phrases, say } from "../../base/say.ts";
import { AtomKind, type Atoms } from "../../syntax/tree.ts";
import { codesOf, isCurrency, isLanguage, isRegion } from "../../vocabulary/codes.ts";
import type { CodeList } from "../../vocabulary/schema.ts";
import type { Entry } from "../content.ts";
import type { LanguageCode, MarkRepair } from "../mark.ts";
import type { RefNode } from "../nodes.ts";

/** Where the reader says what is wrong with a statement. */
export interface Complaints {
  mark(code: LanguageCode, start: number, end: number, message: string, repairs?: readonly MarkRepair[]): void;
  /** Says that a value does not fit, which leaves unknown what stands after it in its statement. */
  wrong(entry: Entry, start: number, end: number, message: string, repairs?: readonly MarkRepair[]): void;
  /** Every reference, in the order of the text. */
  refer(ref: RefNode): void;
  /** The currency of every amount. */
  spend(currency: string): void;
}

/** A place in the atoms of a statement, and what can be said of it. */
export abstract class Cursor {
  protected readonly atoms: Atoms;
  protected readonly complaints: Complaints;
  /** The entry that is being read. */
  protected entry: Entry;
  /** The atom that comes next, and the one after the last. */
  protected at = 0;
  protected end = 0;
  /** The codes that may be meant by those that are none. */
  private readonly close = new Map<string, readonly string[]>();
  /** Whether the item that is being read has an error. */
  protected failed = false;

  constructor(atoms: Atoms, first: Entry, complaints: Complaints) {
    this.atoms = atoms;
    this.entry = first;
    this.complaints = complaints;
  }

  /** @param mend what may be written instead, unless it has a title: then the message says what to do already. */
  protected outside(first: number, last: number, message: string, mend?: { to: string; title?: string }): void {
    this.entry.misread = true;
    const start = this.start(first);
    const end = this.endOf(last);
    const advice = mend === undefined || mend.title !== undefined ? "" : say` Write ${mend.to} or what you meant.`;
    const repairs: MarkRepair[] = [];
    if (mend !== undefined) {
      repairs.push({ title: mend.title ?? say`Write ${mend.to}`, start, end, newText: mend.to, safe: false });
    }
    this.complaints.mark("out-of-range", start, end, `${message}${advice}`, repairs);
  }

  protected fault(code: LanguageCode, i: number, message: string, repairs: readonly MarkRepair[] = []): void {
    this.entry.misread = true;
    this.failed = true;
    this.complaints.mark(code, this.start(i), this.endOf(i), message, repairs);
  }

  protected wrongAt(i: number, message: string, repairs: readonly MarkRepair[] = []): void {
    this.wrong(this.start(i), this.endOf(i), message, repairs);
  }

  protected wrong(start: number, end: number, message: string, repairs: readonly MarkRepair[] = []): void {
    this.complaints.wrong(this.entry, start, end, message, repairs);
  }

  protected swaps(i: number, words: readonly string[]): MarkRepair[] {
    return words.map((newText, rank) => ({
      title: say`Change to ${newText}`,
      start: this.start(i),
      end: this.endOf(i),
      newText,
      safe: rank === 0 && words.length === 1,
    }));
  }

  protected removal(title: string, start: number, end: number): MarkRepair {
    return { title, start, end, newText: "", safe: false };
  }

  protected atItemEnd(): boolean {
    return this.at >= this.end || this.kind() === AtomKind.Comma;
  }

  protected itemEnd(): number {
    let i = this.at;
    while (i < this.end && this.atoms.kinds[i] !== AtomKind.Comma) i++;
    return i;
  }

  protected skipToComma(): void {
    this.at = this.itemEnd();
  }

  protected skipTo(index: number): void {
    this.at = index;
  }

  protected kind(): number | undefined {
    return this.kindAt(this.at);
  }

  protected kindAt(i: number): number | undefined {
    return i < this.end ? this.atoms.kinds[i] : undefined;
  }

  protected start(i: number): number {
    return this.atoms.starts[i] ?? 0;
  }

  protected endOf(i: number): number {
    return this.atoms.ends[i] ?? 0;
  }

  private closeTo(codes: CodeList, text: string): readonly string[] {
    const key = `${codes} ${text}`;
    let close = this.close.get(key);
    if (close === undefined) {
      // There are thousands of regions to compare with: a file full of nonsense is not worth the time.
      close = this.close.size < MOST_COMPARED ? closeCodes(codes, text) : [];
      this.close.set(key, close);
    }
    return close;
  }

  protected unknownCode(codes: CodeList, i: number): void {
    const text = this.atoms.textAt(i);
    if (codes === "currency" && magnitudes.test(text)) {
      const hint = say`Write thousands as 600k EUR, millions as 1.5M EUR, billions as 2B EUR.`;
      this.fault("unknown-code", i, say`${text} is no ${codeName[codes]}. ${hint}`);
      return;
    }
    const close = this.closeTo(codes, text);
    const hint = close.length > 0 ? say`Did you mean ${close.join(say` or `)}?` : codeHint[codes];
    this.fault("unknown-code", i, say`${text} is no ${codeName[codes]}. ${hint}`, this.swaps(i, close));
  }
}

/** For how many different codes that are none the closest ones are looked for. */
const MOST_COMPARED = 300;

/** Words that people write between a number and its currency. */
const magnitudes = /^(thousand|tsd|tausend|millions?|mio|mln|mn|millionen|billions?|bn|mrd|milliarden?)$/i;
const codeName = phrases({
  currency: "currency code",
  region: "country or region code",
  language: "language code",
});
const codeHint = phrases({
  currency: "Write three capitals of ISO 4217, such as EUR or USD.",
  region: 'Write two capitals of ISO 3166 such as DE, a part such as DE-BY, or a text such as "The Alps".',
  language: "Write two small letters of ISO 639-1, such as de or en.",
});
const everydayCodes: Readonly<Record<string, string>> = {
  UK: "GB",
  EURO: "EUR",
  EUROS: "EUR",
  DOLLAR: "USD",
  DOLLARS: "USD",
  ENG: "en",
};

export function isCode(codes: CodeList, text: string): boolean {
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

export function oneOf(words: readonly string[], close: readonly string[]): string {
  if (close.length === 1) return say`Did you mean ${close[0] ?? ""}?`;
  const last = words[words.length - 1];
  return words.length < 2 ? say`Write ${last ?? ""}.` : say`Write ${words.slice(0, -1).join(", ")} or ${last ?? ""}.`;
}
