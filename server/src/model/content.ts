import { Statement } from "../syntax/tree.ts";
import type { BlockSpec, Keyword } from "../vocabulary/schema.ts";
import type { ValueNode } from "./nodes.ts";

const MISREAD = 1;
const UNLINKED = 2;
const SURPLUS = 4;
const DOUBLED = 8;

const NONE: readonly undefined[] = [];

/** What a statement means whose block does not know its keyword. */
const UNKNOWN: Keyword = {
  name: "",
  block: "file",
  slots: [],
  list: false,
  times: "*",
  opens: undefined,
  doc: "",
  mistake: undefined,
  example: "",
};

/**
 * A statement with what reading makes of it. It is the statement of the tree itself, with more room: a large plan has a
 * hundred thousand statements, and a second object for each would cost more than to read them.
 */
export class Entry extends Statement {
  /** What the vocabulary says of its keyword. */
  meaning: Keyword = UNKNOWN;
  /** Its values; a single one, as most statements have, without a list around it. */
  private held: ValueNode | readonly (ValueNode | undefined)[] = NONE;
  /** What its block holds. */
  content: Content | undefined = undefined;
  /** What is wrong with it, in bits. */
  private flags = 0;

  get statement(): Statement {
    return this;
  }

  /** The values of the first item, then of the second …: as many an item as the keyword has slots. */
  get values(): readonly (ValueNode | undefined)[] {
    return isList(this.held) ? this.held : [this.held];
  }

  /** The first value. */
  get first(): ValueNode | undefined {
    return isList(this.held) ? this.held[0] : this.held;
  }

  /** Takes the first `count` of some values, which may be changed afterwards. */
  hold(values: readonly (ValueNode | undefined)[], count: number): void {
    this.held = (count === 1 ? values[0] : values.slice(0, count)) ?? NONE;
  }

  /** Whether reading its line found an error of the language. */
  set misread(is: boolean) {
    this.set(MISREAD, is);
  }

  /** Whether a name in it stands for nothing, or for more than one thing. */
  set unlinked(is: boolean) {
    this.set(UNLINKED, is);
  }

  /** Whether it stands there once too often: an earlier one counts. */
  get surplus(): boolean {
    return (this.flags & (SURPLUS | DOUBLED)) !== 0;
  }

  set surplus(is: boolean) {
    this.set(SURPLUS, is);
  }

  /** Whether it stands once too often because of a statement in another region of the file. */
  set doubled(is: boolean) {
    this.set(DOUBLED, is);
  }

  /** Whether its line has an error of the language, so that what it says is unknown. Its block is not meant. */
  get faulty(): boolean {
    return this.broken || (this.flags & (MISREAD | UNLINKED | DOUBLED)) !== 0;
  }

  private set(flag: number, is: boolean): void {
    this.flags = is ? this.flags | flag : this.flags & ~flag;
  }
}

const NO_ENTRIES: readonly Entry[] = [];
const NO_WORDS: readonly string[] = [];

function isList(held: ValueNode | readonly (ValueNode | undefined)[]): held is readonly (ValueNode | undefined)[] {
  return Array.isArray(held);
}

/** The statements of a block (or of a file) that the block knows, in their order. */
export class Content {
  readonly spec: BlockSpec;
  entries: readonly Entry[] = NO_ENTRIES;
  private meant: readonly string[] = NO_WORDS;

  constructor(spec: BlockSpec) {
    this.spec = spec;
  }

  /** The entry of a keyword that may stand there once. */
  find(keyword: string): Entry | undefined {
    for (const entry of this.entries) if (entry.meaning.name === keyword && !entry.surplus) return entry;
    return undefined;
  }

  /** Every entry of a keyword. */
  all(keyword: string): Entry[] {
    return this.entries.filter((entry) => entry.meaning.name === keyword && !entry.surplus);
  }

  /** Takes note of the keywords that may be meant by one which the block does not know. */
  mean(keywords: readonly string[]): void {
    const more = keywords.filter((keyword) => !this.meant.includes(keyword));
    if (more.length > 0) this.meant = [...this.meant, ...more];
  }

  /** The keywords that may be meant by those which the block does not know: whether they are there is not known. */
  get misspelt(): readonly string[] {
    return this.meant;
  }

  /** Whether it holds nothing but notes. */
  get empty(): boolean {
    return this.entries.every((entry) => entry.meaning.name === "note");
  }
}
