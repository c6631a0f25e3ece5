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

/** A keyword, its values, and perhaps a block. */
export class Statement implements Span {
  /** The file's atoms, of which `from`..`to` (exclusive) are this statement's, its keyword included. */
  readonly atoms: Atoms;
  readonly from: number;
  to: number;
  /** The number of the word that it begins with (see words.ts); -1 where it begins with none. */
  readonly word: number;
  /** Whether the line has a syntax error, so that what it says is unknown. */
  broken = false;
  block: Block | undefined = undefined;

  constructor(atoms: Atoms, from: number, word: number) {
    this.atoms = atoms;
    this.from = from;
    this.to = from;
    this.word = word;
  }

  get start(): number {
    return this.to > this.from || this.block === undefined ? (this.atoms.starts[this.from] ?? 0) : this.block.open;
  }

  get end(): number {
    return this.block === undefined ? (this.atoms.ends[this.to - 1] ?? 0) : this.block.end;
  }

  /** Whether the first atom is a keyword; a line that begins with anything else is a syntax error. */
  get hasKeyword(): boolean {
    return this.word >= 0;
  }

  /** The first word. */
  get keyword(): Atom | undefined {
    return this.hasKeyword ? this.atoms.at(this.from) : undefined;
  }

  /** The values and the commas between them, in order. */
  get parts(): readonly Atom[] {
    const parts: Atom[] = [];
    for (let i = this.from + (this.hasKeyword ? 1 : 0); i < this.to; i++) parts.push(this.atoms.at(i));
    return parts;
  }
}

/** `{ … }`. */
export class Block implements Span {
  statements: readonly Statement[] = NO_STATEMENTS;
  /** Where the `{` stands. */
  readonly open: number;
  /** Where the `}` stands; absent where it is missing. */
  close: number | undefined = undefined;
  end: number;

  constructor(open: number) {
    this.open = open;
    this.end = open + 1;
  }

  get start(): number {
    return this.open;
  }
}

const NO_STATEMENTS: readonly Statement[] = [];

export const CommentKind = { Line: 1, Doc: 2, Block: 3 } as const;
export type CommentKind = (typeof CommentKind)[keyof typeof CommentKind];

export interface Comment extends Span {
  readonly kind: CommentKind;
  /** With its slashes. */
  readonly text: string;
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
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A whole file, parsed. Parsing never fails: what is wrong is in `errors`, everything else in `statements`. */
export interface Tree {
  readonly text: string;
  readonly statements: readonly Statement[];
  readonly comments: readonly Comment[];
  /** In the order of the text, at most one a line. */
  readonly errors: readonly TextError[];
}
