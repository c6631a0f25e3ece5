import type { Statement } from "../syntax/tree.ts";
import type { BlockSpec, Keyword } from "../vocabulary/schema.ts";
import type { ValueNode } from "./nodes.ts";

const MISREAD = 1;
const UNLINKED = 2;
const SURPLUS = 4;

const NONE: readonly undefined[] = [];

/** A statement that its block knows, with its values read. */
export class Entry {
  readonly statement: Statement;
  readonly keyword: Keyword;
  /** The values of the first item, then of the second …: as many an item as the keyword has slots. */
  values: readonly (ValueNode | undefined)[] = NONE;
  /** What is wrong with it, in bits: there is one entry for each statement of a plan, so they are kept small. */
  #flags: number;
  /** What its block holds. */
  content: Content | undefined = undefined;

  constructor(statement: Statement, keyword: Keyword) {
    this.statement = statement;
    this.keyword = keyword;
    this.#flags = statement.broken ? MISREAD : 0;
  }

  /** Whether reading its line found an error of the language. */
  set misread(is: boolean) {
    this.#set(MISREAD, is);
  }

  /** Whether a name in it stands for nothing, or for more than one thing. */
  set unlinked(is: boolean) {
    this.#set(UNLINKED, is);
  }

  /** Whether it stands there once too often: an earlier one counts. */
  get surplus(): boolean {
    return (this.#flags & SURPLUS) !== 0;
  }

  set surplus(is: boolean) {
    this.#set(SURPLUS, is);
  }

  /** Whether its line has an error of the language, so that what it says is unknown. Its block is not meant. */
  get faulty(): boolean {
    return (this.#flags & (MISREAD | UNLINKED)) !== 0;
  }

  #set(flag: number, is: boolean): void {
    this.#flags = is ? this.#flags | flag : this.#flags & ~flag;
  }

  /** The number of items. */
  get size(): number {
    const slots = this.keyword.slots.length;
    return slots === 0 ? 0 : this.values.length / slots;
  }
}

const NO_ENTRIES: readonly Entry[] = [];

/** The statements of a block (or of a file) that the block knows, in their order. */
export class Content {
  readonly spec: BlockSpec;
  entries: readonly Entry[] = NO_ENTRIES;

  constructor(spec: BlockSpec) {
    this.spec = spec;
  }

  /** The entry of a keyword that may stand there once. */
  find(keyword: string): Entry | undefined {
    for (const entry of this.entries) if (entry.keyword.name === keyword && !entry.surplus) return entry;
    return undefined;
  }

  /** Every entry of a keyword. */
  all(keyword: string): Entry[] {
    return this.entries.filter((entry) => entry.keyword.name === keyword && !entry.surplus);
  }

  /** Whether it holds nothing but notes. */
  get empty(): boolean {
    return this.entries.every((entry) => entry.keyword.name === "note");
  }
}
