import type { Span } from "../base/span.ts";
import type { Comment, Region, RegionTree, Statement, TextError, Tree } from "../syntax/tree.ts";
import { Content } from "./content.ts";
import { type Mark, type MarkRepair, repairsOf } from "./mark.ts";
import type { RefNode } from "./nodes.ts";
import { specOf } from "./reading/keywords.ts";
import type { Reading } from "./reading/read.ts";

/** A region of a file with all that was read from it. */
export interface Part {
  readonly tree: RegionTree;
  readonly reading: Reading;
}

/** A file's tree, put together from its regions. What few ask for is put together when somebody asks. */
export class PartsTree implements Tree {
  readonly text: string;
  readonly balanced = true;
  readonly cut: Tree["cut"];
  readonly #parts: readonly Part[];
  #statements: readonly Statement[] | undefined;
  #comments: readonly Comment[] | undefined;
  #errors: readonly TextError[] | undefined;

  constructor(text: string, parts: readonly Part[], cut: Tree["cut"]) {
    this.text = text;
    this.cut = cut;
    this.#parts = parts;
  }

  get statements(): readonly Statement[] {
    this.#statements ??= gathered(this.#parts, ({ tree }) => tree.statements);
    return this.#statements;
  }

  get regions(): readonly RegionTree[] {
    return this.#parts.map(({ tree }) => tree);
  }

  get comments(): readonly Comment[] {
    this.#comments ??= gathered(this.#parts, ({ tree }) => tree.comments);
    return this.#comments;
  }

  get errors(): readonly TextError[] {
    this.#errors ??= this.#parts.flatMap(({ tree: { region, errors } }) =>
      region.shift === 0 ? errors : errors.map((error) => movedError(error, region.shift)),
    );
    return this.#errors;
  }
}

/** The lists of all parts in one; mostly a part has none. */
function gathered<T>(parts: readonly Part[], of: (part: Part) => readonly T[]): T[] {
  const all: T[] = [];
  for (const part of parts) for (const each of of(part)) all.push(each);
  return all;
}

/** What the statements at the top of the file say, of all its regions. */
export function contentOfParts(parts: readonly Part[]): Content {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only.reading.content;
  const content = new Content(specOf("file"));
  content.entries = gathered(parts, ({ reading }) => reading.content.entries);
  for (const { reading } of parts) if (reading.content.misspelt.length > 0) content.mean(reading.content.misspelt);
  return content;
}

export function refsOfParts(parts: readonly Part[]): readonly RefNode[] {
  return gathered(parts, ({ reading }) => reading.refs);
}

export function currenciesOfParts(parts: readonly Part[]): readonly string[] {
  const found = new Set<string>();
  for (const { reading } of parts) for (const currency of reading.currencies) found.add(currency);
  return [...found];
}

/** The errors that the regions show by themselves, at their places in the file. */
export function marksOfParts(parts: readonly Part[]): Mark[] {
  const marks: Mark[] = [];
  for (const { tree, reading } of parts) for (const mark of reading.marks) marks.push(placed(mark, tree.region));
  return marks;
}

/** The index of the part that holds an offset; the last that starts at it or before. */
export function partAt(parts: readonly Part[], offset: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.tree.region.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function placed(mark: Mark, region: Region): Mark {
  if (region.shift === 0 && typeof mark.repairs !== "function") return mark;
  const by = region.shift;
  const { related } = mark;
  return {
    ...moved(mark, by),
    repairs: () => repairsAsRead(mark, region).map((repair) => moved(repair, by)),
    ...(related === undefined ? {} : { related: moved(related, by) }),
  };
}

/** Mends are worked out in the text that the region was read from, where everything still has its first place. */
function repairsAsRead(mark: Mark, region: Region): readonly MarkRepair[] {
  const by = region.shift;
  region.shift = 0;
  try {
    return repairsOf(mark);
  } finally {
    region.shift = by;
  }
}

function moved<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

function movedError(error: TextError, by: number): TextError {
  const { repair } = error;
  return { ...moved(error, by), repair: repair === undefined ? undefined : moved(repair, by) };
}
