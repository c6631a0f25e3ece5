import type { Span } from "../base/span.ts";

/** What an atom is by its form alone; what it means is the vocabulary's business. */
export const AtomKind = {
  /** A bare word: a keyword, a name, a word or a code. */
  Name: 1,
  /** `"…"` with its quotes. */
  Text: 2,
  /** `"""…"""` with its quotes. */
  TextBlock: 3,
  /** What begins with a digit or a signed digit: a number, percent, duration or date. */
  Figure: 4,
  /** The two dots of a range. */
  Dots: 5,
  Comma: 6,
  /** Characters that belong to nothing; always with a syntax error. */
  Stray: 7,
  /** A text without its closing quotes; always with a syntax error. */
  OpenText: 8,
} as const;
export type AtomKind = (typeof AtomKind)[keyof typeof AtomKind];

/** The kinds by their numbers. */
const atomKinds: readonly (AtomKind | undefined)[] = Object.values(AtomKind).reduce<(AtomKind | undefined)[]>(
  (kinds, kind) => {
    kinds[kind] = kind;
    return kinds;
  },
  [],
);

/** A leaf of the tree: one name, text, figure or sign. */
export interface Atom extends Span {
  readonly kind: AtomKind;
  /** The characters as they stand in the file, quotes and escapes included. */
  readonly text: string;
}

/**
 * The atoms of a file, in columns: three numbers an atom instead of an object and a string each, which on a large
 * file would cost more time to collect than to parse.
 */
export class Atoms {
  readonly source: string;
  kinds = new Uint8Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  length = 0;

  constructor(source: string) {
    this.source = source;
  }

  add(kind: AtomKind, start: number, end: number): void {
    const i = this.length;
    if (i === this.kinds.length) this.#grow();
    this.kinds[i] = kind;
    this.starts[i] = start;
    this.ends[i] = end;
    this.length = i + 1;
  }

  /** The characters of an atom. */
  textAt(i: number): string {
    return this.source.substring(this.starts[i] ?? 0, this.ends[i] ?? 0);
  }

  at(i: number): Atom {
    const kind = atomKinds[this.kinds[i] ?? 0] ?? AtomKind.Stray;
    return { kind, start: this.starts[i] ?? 0, end: this.ends[i] ?? 0, text: this.textAt(i) };
  }

  #grow(): void {
    const size = this.kinds.length * 2;
    this.kinds = widen(this.kinds, new Uint8Array(size));
    this.starts = widen(this.starts, new Int32Array(size));
    this.ends = widen(this.ends, new Int32Array(size));
  }
}

function widen<T extends Uint8Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * A stretch of a file that is read by itself: it begins with a line whose first word begins a statement of the file, and
 * goes on to the next such line. An edit reads the regions anew that it touches; the others keep all that was made of
 * them and only move, for which `shift` is added to every offset within.
 */
export class Region {
  /** What the offsets of its atoms count in: the text that it was read from. */
  readonly atoms: Atoms;
  /** Where it begins in that text. */
  readonly from: number;
  /** How far it has moved since it was read. */
  shift = 0;

  constructor(atoms: Atoms, from: number) {
    this.atoms = atoms;
    this.from = from;
  }

  /** Where it begins in the file. */
  get start(): number {
    return this.from + this.shift;
  }
}

/** A keyword, its values, and perhaps a block. */
export class Statement implements Span {
  readonly region: Region;
  /** Of the region's atoms `from`..`to` (exclusive) are this statement's, its keyword included. */
  readonly from: number;
  to: number;
  /** The number of the word that it begins with (see words.ts); -1 where it begins with none. */
  readonly word: number;
  /** Whether the line has a syntax error, so that what it says is unknown. */
  broken = false;
  block: Block | undefined = undefined;

  constructor(region: Region, from: number, word: number) {
    this.region = region;
    this.from = from;
    this.to = from;
    this.word = word;
  }

  /** The atoms, whose offsets are those of the text that the region was read from: see `atomAt` for places in the file. */
  get atoms(): Atoms {
    return this.region.atoms;
  }

  get start(): number {
    if (this.to === this.from && this.block !== undefined) return this.block.open;
    return (this.region.atoms.starts[this.from] ?? 0) + this.region.shift;
  }

  get end(): number {
    if (this.block !== undefined) return this.block.end;
    return (this.region.atoms.ends[this.to - 1] ?? 0) + this.region.shift;
  }

  /** Whether the first atom is a keyword; a line that begins with anything else is a syntax error. */
  get hasKeyword(): boolean {
    return this.word >= 0;
  }

  /** The first word. */
  get keyword(): Atom | undefined {
    return this.hasKeyword ? this.atomAt(this.from) : undefined;
  }

  /** The values and the commas between them, in order. */
  get parts(): readonly Atom[] {
    const parts: Atom[] = [];
    for (let i = this.from + (this.hasKeyword ? 1 : 0); i < this.to; i++) parts.push(this.atomAt(i));
    return parts;
  }

  /** An atom with its place in the file. */
  atomAt(i: number): Atom {
    const { atoms, shift } = this.region;
    const atom = atoms.at(i);
    return shift === 0 ? atom : { ...atom, start: atom.start + shift, end: atom.end + shift };
  }
}

/** `{ … }`. */
export class Block implements Span {
  statements: readonly Statement[] = NO_STATEMENTS;
  private readonly region: Region;
  private readonly openAt: number;
  private closeAt = -1;
  private endAt: number;

  /** @param open where the `{` stands in the text that the region was read from. */
  constructor(region: Region, open: number) {
    this.region = region;
    this.openAt = open;
    this.endAt = open + 1;
  }

  /** Where the `{` stands. */
  get open(): number {
    return this.openAt + this.region.shift;
  }

  get start(): number {
    return this.open;
  }

  /** Where the `}` stands; absent where it is missing. */
  get close(): number | undefined {
    return this.closeAt < 0 ? undefined : this.closeAt + this.region.shift;
  }

  get end(): number {
    return this.endAt + this.region.shift;
  }

  /** Takes note of the end, in the text that the region was read from. */
  finish(end: number, close?: number): void {
    this.endAt = end;
    if (close !== undefined) this.closeAt = close;
  }
}

const NO_STATEMENTS: readonly Statement[] = [];

export const CommentKind = { Line: 1, Doc: 2, Block: 3 } as const;
export type CommentKind = (typeof CommentKind)[keyof typeof CommentKind];

export class Comment implements Span {
  readonly kind: CommentKind;
  /** With its slashes. */
  readonly text: string;
  private readonly region: Region;
  private readonly from: number;

  /** @param from where it begins in the text that the region was read from. */
  constructor(region: Region, kind: CommentKind, from: number, text: string) {
    this.region = region;
    this.kind = kind;
    this.from = from;
    this.text = text;
  }

  get start(): number {
    return this.from + this.region.shift;
  }

  get end(): number {
    return this.start + this.text.length;
  }
}

/** A place where the text is no statement. */
export interface TextError extends Span {
  /** What happened, in words; names the sign or the text in question. */
  readonly message: string;
  /** What the text should have held, where that is clear: a fix in the making. */
  readonly repair: Repair | undefined;
}

export interface Repair {
  readonly title: string;
  /** Whether it cannot mean anything else, so that it may be applied without asking. */
  readonly safe?: boolean;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** What was made of the text of one region. Places are those of the text that it was read from. */
export interface RegionTree {
  readonly region: Region;
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  readonly errors: readonly TextError[];
}

/** A whole file, parsed. Parsing never fails: what is wrong is in `errors`, everything else in `statements`. */
export interface Tree {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  /** In the order of the text, at most one a line. */
  readonly errors: readonly TextError[];
  /** The same by region; at least one, and the first begins with the file. */
  readonly regions: readonly RegionTree[];
  /** Whether every brace has its partner, so that what is wrong in one region stays there. */
  readonly balanced: boolean;
  /** What the text ends in the middle of: a list after its comma, or a comment or text that goes on to the end. */
  readonly cut: "list" | "rest" | undefined;
}
