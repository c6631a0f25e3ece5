import { nearest } from "../../base/nearest.ts";
import { say } from "../../base/say.ts";
import { AtomKind } from "../../syntax/tree.ts";
import { isCurrency } from "../../vocabulary/codes.ts";
import { numberOf, withoutCommas } from "../../vocabulary/figures.ts";
import type { CodeList, Slot } from "../../vocabulary/schema.ts";
import type { Entry } from "../content.ts";
import type { MarkRepair } from "../mark.ts";
import { CodeNode, NameNode, RefNode, TextNode, type ValueNode, WordNode } from "../nodes.ts";
import { isCode, oneOf } from "./cursor.ts";
import { expected, sample } from "./expected.ts";
import { FigureReader } from "./figures.ts";

/** The text in Unicode NFC, in which names are compared. */
export function composed(text: string): string {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return text.normalize("NFC");
  return text;
}

/**
 * Reads the values of one statement from its atoms, by the signature of its keyword. What does not fit is marked,
 * once an item, and makes the entry faulty; reading goes on with the next item, so that the names in it are known.
 */
export class ValueReader extends FigureReader {
  /** Its values so far, and how many there are; copied at their exact number in the end. */
  private readonly values: (ValueNode | undefined)[] = [];
  private count = 0;

  /** Reads the values of an entry. One reader serves all entries of a file, one after the other. */
  read(entry: Entry): void {
    this.entry = entry;
    this.at = entry.statement.from + 1;
    this.end = entry.statement.to;
    this.count = 0;
    this.items();
    if (this.count > 0) entry.hold(this.values, this.count);
  }

  private items(): void {
    const { meaning: keyword, statement } = this.entry;
    const slots = keyword.slots;
    if (this.at >= this.end) {
      if (slots.some((slot) => slot.optional !== true)) {
        const what = expected(keyword.name, slots[0], keyword.example);
        const place = statement.keyword ?? statement;
        this.wrong(place.start, place.end, say`${keyword.name} says nothing yet: ${what}.`);
        for (const _ of slots) this.values[this.count++] = undefined;
      }
      return;
    }
    if (slots.length === 0) {
      this.wrongAt(this.at, say`${keyword.name} stands alone or with a block, without a value. Take the value away.`);
      return;
    }
    if (!keyword.list && this.grouped()) {
      for (const _ of slots) this.values[this.count++] = undefined;
      return;
    }
    for (let first = true; this.at < this.end; first = false) {
      if (!first && !keyword.list) {
        this.wrongAt(this.at, say`${keyword.name} takes one value, not a list. Keep the one that counts most.`, [
          this.removal(say`Keep only the first`, this.atoms.ends[this.at - 2] ?? 0, this.atoms.ends[this.end - 1] ?? 0),
        ]);
        this.skipTo(this.end);
        return;
      }
      this.item(slots);
      // The comma.
      this.at++;
    }
  }

  /** Whether the one value has a comma within its digits, `48,000` or `12,5%`, as people write numbers elsewhere. */
  private grouped(): boolean {
    const comma = this.itemEnd();
    if (comma >= this.end - 1 || this.start(comma + 1) > this.endOf(comma)) return false;
    const first = comma - 1;
    if (this.endOf(first) < this.start(comma)) return false;
    let last = first;
    const figure = (i: number) => this.kindAt(i) === AtomKind.Figure;
    while (figure(last) && figure(last + 2) && this.kindAt(last + 1) === AtomKind.Comma) last += 2;
    const text = this.atoms.source.slice(this.start(first), this.endOf(last));
    const to = withoutCommas(text);
    if (last === first || to === text) return false;
    const repair = {
      title: say`Write ${to}`,
      start: this.start(first),
      end: this.endOf(last),
      newText: to,
      safe: false,
    };
    this.wrong(repair.start, repair.end, say`A comma stands between two values, not within a number. Write ${to}.`, [
      repair,
    ]);
    return true;
  }

  private item(slots: readonly Slot[]): void {
    this.failed = false;
    const start = this.at;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i];
      if (slot === undefined) break;
      const value = this.failed || this.atItemEnd() ? undefined : this.slot(slot, slots, i);
      this.values[this.count++] = value;
      if (value === undefined && slot.optional !== true && !this.failed) this.missing(slot, start);
    }
    if (!this.failed && !this.atItemEnd()) this.surplus();
    this.skipToComma();
  }

  /** What stands in one place of an item; undefined where it is optional and something else stands there. */
  private slot(slot: Slot, slots: readonly Slot[], index: number): ValueNode | undefined {
    const at = this.at;
    const kind = this.kind();
    switch (slot.form) {
      case "declared-name":
      case "free-name":
      case "used-name":
        if (kind === AtomKind.Name) return this.name();
        break;
      case "title":
      case "text":
        if (kind === AtomKind.Text || kind === AtomKind.TextBlock) return this.text();
        // A broken text is still a text: the rest of its line is unknown anyway.
        if (kind === AtomKind.OpenText) {
          this.failed = true;
          return undefined;
        }
        break;
      case "word":
        if (kind === AtomKind.Name) return this.word(slot.words, slots, index);
        break;
      case "code":
      case "code-or-text":
        if (kind === AtomKind.Name) return this.code(slot.codes);
        if (slot.form === "code-or-text" && (kind === AtomKind.Text || kind === AtomKind.TextBlock)) return this.text();
        break;
      case "ref":
      case "ref-or-text":
        if (kind === AtomKind.Name) return this.ref(slot.kind);
        if (slot.form === "ref-or-text" && (kind === AtomKind.Text || kind === AtomKind.TextBlock)) return this.text();
        break;
      default:
        if (kind === AtomKind.Figure || kind === AtomKind.Dots) {
          const value = this.figure(slot);
          if (value !== undefined || this.failed) return value;
          this.at = at;
        }
    }
    if (slot.optional === true && index < slots.length - 1) return undefined;
    if (slot.optional === true && !this.isFigureFor(slot)) {
      this.surplus();
      return undefined;
    }
    this.misfit(slot);
    return slot.form === "declared-name" ? this.nameFurtherOn() : undefined;
  }

  /** Whether a figure stands where one may, though not this one. */
  private isFigureFor(slot: Slot): boolean {
    const takes = slot.form === "percent-or-money" || slot.form === "date";
    return takes && (this.kind() === AtomKind.Figure || this.kind() === AtomKind.Dots);
  }

  /** A declaration whose name is not where it belongs still has it, so that what names it does not fail, too. */
  private nameFurtherOn(): NameNode | undefined {
    const end = this.itemEnd();
    while (this.at < end && this.kind() !== AtomKind.Name) this.at++;
    return this.at < end ? this.name() : undefined;
  }

  private name(): NameNode {
    const i = this.at++;
    const statement = this.entry.statement;
    return new NameNode(statement, this.start(i), this.endOf(i), composed(this.atoms.textAt(i)));
  }

  private text(): TextNode {
    const i = this.at++;
    return new TextNode(this.entry.statement, this.start(i), this.endOf(i));
  }

  private word(words: readonly string[], slots: readonly Slot[], index: number): WordNode | undefined {
    const i = this.at;
    const text = this.atoms.textAt(i);
    // The word itself, not a slice of the file, so that equal words are one string.
    const word = words[words.indexOf(text)];
    if (word === undefined) {
      const slot = slots[index];
      if (slot?.optional === true && index < slots.length - 1) return undefined;
      const close = nearest(text, words);
      const known = words.length > 8 && close.length > 0 ? close : words;
      this.fault(
        "unknown-word",
        i,
        say`${this.entry.meaning.name} does not know "${text}". ${oneOf(known, close)}`,
        this.swaps(i, close),
      );
      return undefined;
    }
    this.at++;
    return new WordNode(this.entry.statement, this.start(i), this.endOf(i), word);
  }

  private code(codes: CodeList): CodeNode | undefined {
    const i = this.at;
    const text = this.atoms.textAt(i);
    if (!isCode(codes, text)) {
      this.unknownCode(codes, i);
      return undefined;
    }
    this.at++;
    return new CodeNode(this.entry.statement, this.start(i), this.endOf(i), text);
  }

  private ref(kind: RefNode["kind"]): RefNode {
    const i = this.at++;
    const ref = new RefNode(this.entry, this.start(i), this.endOf(i), kind, composed(this.atoms.textAt(i)));
    this.complaints.refer(ref);
    return ref;
  }

  private missing(slot: Slot, start: number): void {
    const { meaning: keyword } = this.entry;
    const last = Math.max(start, this.at - 1);
    this.wrongAt(
      last,
      say`Something is missing after ${this.atoms.textAt(last)}: ${expected(keyword.name, slot, keyword.example)}.`,
    );
    this.failed = true;
  }

  private surplus(): void {
    const i = this.at;
    const { meaning: keyword } = this.entry;
    const hint = keyword.list ? say`Put a comma between two items, or take it away.` : say`Take it away.`;
    const end = this.endOf(this.itemEnd() - 1);
    this.wrong(
      this.start(i),
      end,
      say`
        ${this.atoms.source.slice(this.start(i), end)} is more than ${keyword.name} can hold, as in
        ${sample(keyword.example)}. ${hint}`,
      [this.removal(say`Remove it`, this.endOf(i - 1), end)],
    );
    this.failed = true;
  }

  /** Says that a comma within the number of an item of a list, `Speed 4,5`, was not meant to end it, where that is so. */
  private split(): boolean {
    const i = this.at;
    const before = i - 2;
    const isFigure = this.kind() === AtomKind.Figure && this.kindAt(before) === AtomKind.Figure;
    if (!isFigure || this.start(i) > this.endOf(before) + 1) return false;
    const text = this.atoms.source.slice(this.start(before), this.endOf(i));
    const to = withoutCommas(text);
    if (to === text) return false;
    const repair = { title: say`Write ${to}`, start: this.start(before), end: this.endOf(i), newText: to, safe: false };
    this.wrong(
      this.start(i),
      this.endOf(i),
      say`A comma stands between two values, not within a number. Write ${to}.`,
      [repair],
    );
    this.failed = true;
    return true;
  }

  private misfit(slot: Slot): void {
    const i = this.at;
    if (this.split()) return;
    const { meaning: keyword } = this.entry;
    const end = this.endOf(this.itemEnd() - 1);
    const text = this.atoms.source.slice(this.start(i), Math.max(end, this.endOf(i)));
    const shown = (text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, " ");
    const message = say`${shown} does not fit here: ${expected(keyword.name, slot, keyword.example)}.`;
    const mends = this.conversions(slot, i);
    const [mend] = mends;
    this.wrong(this.start(i), this.endOf(i), mend === undefined ? message : say`${message} ${mend.title}.`, mends);
    this.failed = true;
  }

  /** Mends where it is clear what was meant: `15` for a percent, `EUR 5` for an amount. */
  private conversions(slot: Slot, i: number): MarkRepair[] {
    const text = this.atoms.textAt(i);
    const to = (newText: string, end = this.endOf(i)): MarkRepair[] => [
      { title: say`Write ${newText}`, start: this.start(i), end, newText, safe: true },
    ];
    const alone = i + 1 >= this.itemEnd();
    if (slot.form === "percent" && alone && this.kind() === AtomKind.Figure && /^-?\d+(\.\d+)?$/.test(text))
      return to(`${text}%`);
    const money = slot.form === "money" || slot.form === "percent-or-money" || slot.form === "money-range";
    if (money && this.kind() === AtomKind.Name && this.kindAt(i + 1) === AtomKind.Figure && isCurrency(text)) {
      const amount = this.atoms.textAt(i + 1);
      if (numberOf(amount) !== undefined) return to(`${amount} ${text}`, this.endOf(i + 1));
    }
    const glued = /^([\d_.]+[kMB]?)([A-Z]{3})$/.exec(text);
    if (money && glued !== null && isCurrency(glued[2] ?? "")) return to(`${glued[1]} ${glued[2]}`);
    const swapped = /^([\d_.]+)([Kmb])$/.exec(text);
    if ((money || slot.form.startsWith("number")) && swapped !== null) {
      const written = `${swapped[1]}${swapped[2] === "K" ? "k" : (swapped[2] ?? "").toUpperCase()}`;
      if (numberOf(written) !== undefined) return to(written);
    }
    const months = /^(\d+(?:\.\d+)?)(minutes?|hours?|days?|weeks?|months?|years?)$/.exec(text);
    if (slot.form === "duration" && months !== null) {
      const unit = (months[2] ?? "").startsWith("mi")
        ? "min"
        : (months[2] ?? "").startsWith("mo")
          ? "mo"
          : (months[2] ?? "").charAt(0);
      return to(`${months[1]}${unit}`);
    }
    const isWord = this.kind() === AtomKind.Name || this.kind() === AtomKind.Figure;
    if ((slot.form === "text" || slot.form === "title") && isWord && alone) return to(`"${text}"`);
    return [];
  }
}
