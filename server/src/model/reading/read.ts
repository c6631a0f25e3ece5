import { nearest } from "../../base/nearest.ts";
import { say } from "../../base/say.ts";
import { AtomKind, type RegionTree, type Statement, type Tree } from "../../syntax/tree.ts";
import { blocksKnowing } from "../../vocabulary/index.ts";
import type { BlockName, BlockSpec, Keyword } from "../../vocabulary/schema.ts";
import { Content, Entry } from "../content.ts";
import type { LanguageCode, Mark, MarkRepair } from "../mark.ts";
import type { RefNode, ValueNode } from "../nodes.ts";
import type { Complaints } from "./cursor.ts";
import { itemKey, repeatedItems } from "./items.ts";
import { currencyNamedIn, keywordFor, required, specOf } from "./keywords.ts";
import { endWithout, insertion, moved, removalOf, wantedValue } from "./repairs.ts";
import { repeatedAt, repeatedKeyword, wordOf } from "./repeated.ts";
import { Silence } from "./silence.ts";
import { ValueReader } from "./values.ts";

/** What one region of a file says, as far as it can be told without any other. */
export interface Reading {
  /** The statements of the file that stand in it. */
  readonly content: Content;
  /** Places are those of the text that the region was read from. */
  readonly marks: readonly Mark[];
  /** Every reference, in the order of the text. */
  readonly refs: readonly RefNode[];
  /** The currencies of all amounts, each once. */
  readonly currencies: readonly string[];
  /** What a syntax error of the same line, or a wrong value of the same statement, makes unknown. */
  readonly silence: Silence;
}

/**
 * Reads the regions of a tree by the vocabulary: every statement that its block knows gets typed values.
 *
 * @param statements all statements of the file, for mends that look around when somebody asks for them.
 */
export function read(tree: Tree, statements: () => readonly Statement[]): Reading[] {
  const reader = new Reader(tree.text, statements);
  return tree.regions.map((region) => reader.region(region));
}

/** Whether all statements of a block are among the entries that were read from it. */
function isKnown(statements: readonly Statement[], read: number): statements is readonly Entry[] {
  return statements.length === read;
}

/** The block that may stand in a block, without a name of its own, and that knows a keyword. */
function blockWithin(spec: BlockSpec, keyword: string): string | undefined {
  for (const { name, opens, slots } of spec.keywords.values()) {
    if (opens !== undefined && slots.length === 0 && specOf(opens).keywords.has(keyword)) return name;
  }
  return undefined;
}

/** The keyword of which a block may have several, but not two of one name. */
const uniqueIn: Partial<Record<BlockName, string>> = {
  strategy: "rate",
  concentration: "focus",
  segment: "persona",
  demographics: "trait",
  persona: "trait",
};

const NO_CURRENCIES: readonly string[] = [];

class Reader implements Complaints {
  marks: Mark[] = [];
  refs: RefNode[] = [];
  currencies: readonly string[] = NO_CURRENCIES;
  readonly #text: string;
  readonly #statements: () => readonly Statement[];
  #silence: Silence;
  #values: ValueReader | undefined;
  /** The currency of the plan that is being read. */
  #currency: string | undefined;
  /** The entries of the blocks that are being read, the innermost last. */
  readonly #stack: Entry[] = [];

  constructor(text: string, statements: () => readonly Statement[]) {
    this.#text = text;
    this.#statements = statements;
    this.#silence = new Silence(text, []);
  }

  region({ statements, errors }: RegionTree): Reading {
    this.marks = [];
    this.refs = [];
    this.currencies = NO_CURRENCIES;
    this.#silence = new Silence(this.#text, errors);
    for (const error of errors) {
      const { start, end, message, repair } = error;
      this.marks.push({
        code: "syntax-error",
        start,
        end,
        message,
        repairs: repair === undefined ? [] : [{ ...repair, safe: repair.safe === true }],
      });
    }
    const content = new Content(specOf("file"));
    this.block(content, statements, undefined);
    return { content, marks: this.marks, refs: this.refs, currencies: this.currencies, silence: this.#silence };
  }

  mark(code: LanguageCode, start: number, end: number, message: string, repairs: Mark["repairs"] = []): void {
    if (!this.silenced(start)) this.marks.push({ code, start, end, message, repairs });
  }

  /** Says that a value does not fit; what is wrong in the rest of its statement is not said, too. */
  wrong(entry: Entry, start: number, end: number, message: string, repairs: readonly MarkRepair[] = []): void {
    entry.misread = true;
    const { statement } = entry;
    // A syntax error of the same statement says it already.
    if (statement.broken || this.silenced(start)) return;
    this.mark("wrong-value", start, end, message, repairs);
    const rest = statement.block === undefined ? statement.end : statement.block.open + 1;
    this.#silence.rest(start, rest);
  }

  spend(currency: string): void {
    if (!this.currencies.includes(currency)) this.currencies = [...this.currencies, currency];
  }

  refer(ref: RefNode): void {
    this.refs.push(ref);
  }

  /** Reads the statements of a block; `owner` is the statement that opens it. */
  block(content: Content, statements: readonly Statement[], owner: Entry | undefined): void {
    const { spec } = content;
    if (spec.name === "strategy") this.#currency = currencyNamedIn(statements);
    const stack = this.#stack;
    const base = stack.length;
    /** The keywords seen so far that may stand there once. */
    const once: Keyword[] = [];
    for (const statement of statements) {
      if (!statement.hasKeyword || !(statement instanceof Entry)) continue;
      const entry = statement;
      const keyword = keywordFor(spec, statement);
      if (keyword === undefined) {
        entry.misread = true;
        content.mean(this.#unknownKeyword(spec, statement, owner));
        continue;
      }
      entry.meaning = keyword;
      stack.push(entry);
      if (keyword.times !== "*") {
        if (once.includes(keyword)) this.#repeated(base, entry, owner);
        else once.push(keyword);
      }
      this.#entry(entry);
      if (keyword.name === "budget" && spec.name === "focus") this.#shareTwice(entry, owner);
    }
    // Mostly every statement is known, and the list of the tree serves; else a copy of exactly the right size.
    content.entries = isKnown(statements, stack.length - base) ? statements : stack.slice(base);
    stack.length = base;
    const unique = uniqueIn[spec.name];
    if (unique !== undefined) this.#repeatedEntries(content.entries, unique);
    if (spec.name === "strategy" && owner !== undefined && isRateOfNothing(content)) this.#missingCurrency(owner);
    for (const keyword of required(spec)) {
      if (!once.includes(keyword)) this.#missingKeyword(keyword, owner);
    }
  }

  #entry(entry: Entry): void {
    const { statement, meaning: keyword } = entry;
    if (keyword.name === "rate") this.#ownRate(entry);
    if (keyword.slots.length > 0 || statement.to > statement.from + 1) {
      this.#values ??= new ValueReader(statement.atoms, entry, this);
      this.#values.read(entry);
    }
    if (keyword.list) this.#repeatedItems(entry);
    const block = statement.block;
    if (keyword.opens === undefined) {
      if (block !== undefined) this.#needlessBlock(entry, block.open, block.end);
      return;
    }
    const spec = specOf(keyword.opens);
    if (block === undefined && required(spec).length === 0) return;
    entry.content = new Content(spec);
    this.block(entry.content, block?.statements ?? [], entry);
  }

  #needlessBlock(entry: Entry, start: number, end: number): void {
    const before = endWithout(this.#text, start, " \t\r\n");
    this.wrong(
      entry,
      start,
      start + 1,
      say`${entry.meaning.name} holds no block. Take the braces and what is between them away.`,
      [{ title: say`Remove the block`, start: before, end, newText: "", safe: false }],
    );
  }

  /** Says so, and tells which keywords of the block may be meant. */
  #unknownKeyword(spec: BlockSpec, statement: Statement, owner: Entry | undefined): readonly string[] {
    const atom = statement.atomAt(statement.from);
    const where = spec.name === "file" ? say`A plan` : say`The block of ${spec.name}`;
    const close = nearest(atom.text, spec.keywords.keys());
    const elsewhere = blocksKnowing(atom.text).filter((block) => block !== spec.name);
    let hint =
      close.length > 0
        ? say`Did you mean ${close.join(say` or `)}?`
        : say`It knows ${[...spec.keywords.keys()].slice(0, 6).join(", ")} and so on.`;
    if (elsewhere.length > 0) {
      const blocks = elsewhere.map((block) => (block === "file" ? say`the top of the file` : aBlock(block)));
      const meant = close.length > 0 ? say`; did you mean ${close.join(say` or `)}?` : ".";
      const onlyOutside = elsewhere.length === 1 && elsewhere[0] === "file";
      hint = onlyOutside
        ? say`It belongs outside of all blocks${meant}`
        : say`It belongs in ${blocks.slice(0, 3).join(say` or `)}${meant}`;
    }
    const repairs: MarkRepair[] = close.map((newText, rank) => ({
      title: say`Change to ${newText}`,
      start: atom.start,
      end: atom.end,
      newText,
      safe: rank === 0 && close.length === 1 && elsewhere.length === 0,
    }));
    const into = blockWithin(spec, atom.text);
    const move = owner === undefined || into === undefined ? undefined : moved(this.#text, owner, statement, into);
    if (move !== undefined) repairs.push(move);
    this.mark("unknown-keyword", atom.start, atom.end, say`${where} does not know "${atom.text}". ${hint}`, repairs);
    return close;
  }

  #repeated(base: number, entry: Entry, owner: Entry | undefined): void {
    const { meaning: keyword, statement } = entry;
    entry.surplus = true;
    entry.misread = true;
    if (this.silenced((statement.keyword ?? statement).start)) return;
    const first = this.#stack.find((other, i) => i >= base && other.meaning === keyword)?.statement;
    const where = owner === undefined ? say`a file` : aBlock(owner.meaning.name);
    this.marks.push(repeatedKeyword(this.#text, entry, where, first));
  }

  /** The share of a focus stands on its line and again in its block. */
  #shareTwice(entry: Entry, owner: Entry | undefined): void {
    if (entry.surplus || owner === undefined || owner.values[1] === undefined) return;
    entry.surplus = true;
    entry.misread = true;
    if (this.silenced((entry.statement.keyword ?? entry.statement).start)) return;
    const message = say`The line of this focus already says what it gets of the budget. Keep one of the two.`;
    this.marks.push(repeatedAt(this.#text, entry.statement, message, owner.statement));
  }

  #missingKeyword(keyword: Keyword, owner: Entry | undefined): void {
    if (owner === undefined) return;
    const statement = owner.statement;
    const name = owner.first ?? statement.keyword ?? statement;
    const example = keyword.name === "mode" ? "mode reactive" : keyword.example;
    const called = titleOf(owner, say`This ${owner.meaning.name}`);
    this.mark(
      "missing-keyword",
      name.start,
      name.end,
      keyword.name === "mode"
        ? say`${called} does not say its mode: reactive or proactive. Add a line such as ${example}.`
        : say`${called} does not say what it ${keyword.name}. Add a line such as ${example}.`,
      () => this.#linesFor(keyword).map((line) => insertion(this.#text, statement, line)),
    );
  }

  /** Lines that would do where a keyword is missing that a block cannot do without. */
  #linesFor(keyword: Keyword): readonly string[] {
    if (keyword.name === "mode") return ["mode reactive", "mode proactive"];
    const value = wantedValue(this.#statements());
    return value === undefined ? [] : [`delivers ${value} 5`];
  }

  /** Two `rate` for one code, two `focus` for one segment, two `trait` of one name. */
  #repeatedEntries(entries: readonly Entry[], keyword: string): void {
    let seen: Map<string, Entry> | undefined;
    let only: Entry | undefined;
    for (const entry of entries) {
      if (entry.meaning.name !== keyword) continue;
      // Most blocks have one of them or none, and need no map.
      if (only === undefined) {
        only = entry;
        continue;
      }
      if (seen === undefined) {
        seen = new Map();
        const key = itemKey(only.first);
        if (key !== undefined) seen.set(key, only);
      }
      const value = entry.first;
      const key = itemKey(value);
      if (value === undefined || key === undefined) continue;
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, entry);
        continue;
      }
      entry.misread = true;
      if (this.silenced(value.start)) continue;
      if (keyword === "persona") {
        this.#repeatedPersona(entry, first, value);
        continue;
      }
      const shown = this.#text.slice(value.start, value.end);
      this.marks.push({
        code: "repeated-item",
        start: value.start,
        end: value.end,
        message: say`There is a ${keyword} for ${shown} already. Keep one of the two.`,
        repairs: [{ title: say`Remove the second`, ...removalOf(this.#text, entry.statement), safe: false }],
        related: { ...wordOf(first.statement), message: say`It stands here already.` },
      });
    }
  }

  #repeatedPersona(entry: Entry, first: Entry, name: ValueNode): void {
    const shown = this.#text.slice(name.start, name.end);
    this.marks.push({
      code: "repeated-name",
      start: name.start,
      end: name.end,
      message: say`This segment has a persona ${shown} already. Give this one a name of its own.`,
      repairs: [
        { title: say`Rename to ${shown}2`, start: name.start, end: name.end, newText: `${shown}2`, safe: false },
      ],
      related: { ...wordOf(first.statement), message: say`The first persona ${shown}.` },
    });
    entry.surplus = true;
  }

  /** Any item twice in one list. */
  #repeatedItems(entry: Entry): void {
    for (const { first, last } of repeatedItems(entry.values, entry.meaning.slots.length)) {
      entry.misread = true;
      const before = endWithout(this.#text, first.start, " \t\r\n,");
      const shown = this.#text.slice(first.start, first.end);
      this.mark(
        "repeated-item",
        first.start,
        first.end,
        say`${shown} stands twice in this list. Keep one of the two.`,
        [{ title: say`Remove the second`, start: before, end: last.end, newText: "", safe: true }],
      );
    }
  }

  /** A `rate` says what another currency is worth in the plan's own, and is none for that one. */
  #ownRate(rate: Entry): void {
    const { from, to } = rate.statement;
    const code = from + 1 < to ? rate.statement.atomAt(from + 1) : undefined;
    if (this.#currency === undefined || code?.kind !== AtomKind.Name || code.text !== this.#currency) return;
    const message = say`
      ${code.text} is the plan's own currency, which is worth 1 of itself. Give rates for other currencies only.`;
    const removal = removalOf(this.#text, rate.statement);
    this.wrong(rate, code.start, code.end, message, [{ title: say`Remove the rate`, ...removal, safe: false }]);
  }

  #missingCurrency(owner: Entry): void {
    const { statement } = owner;
    const name = owner.first ?? statement.keyword ?? statement;
    const called = titleOf(owner, say`This plan`);
    this.mark(
      "missing-keyword",
      name.start,
      name.end,
      say`${called} gives rates, but not the currency that it counts in. Add a line such as currency EUR.`,
      [insertion(this.#text, statement, "currency EUR")],
    );
  }

  silenced(at: number): boolean {
    return this.#silence.at(at);
  }
}

/** Whether a plan gives rates without a currency of its own. */
function isRateOfNothing(content: Content): boolean {
  const says = (keyword: string): boolean => content.entries.some(({ meaning }) => meaning.name === keyword);
  return says("rate") && !says("currency") && !content.misspelt.includes("currency");
}

function aBlock(word: string): string {
  return /^[aeio]/.test(word) ? say`an ${word} block` : say`a ${word} block`;
}

function titleOf(owner: Entry, otherwise: string): string {
  const title = owner.values[1];
  return title?.type === "text" ? say`"${title.value}"` : otherwise;
}
