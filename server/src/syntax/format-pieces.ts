import type { Span } from "../base/span.ts";
import { IGNORE } from "./format-untouched.ts";
import { AtomKind, type Block, CommentKind, type Statement, type Tree } from "./tree.ts";

export const PieceKind = {
  /** The first atom of a statement. */
  Start: 1,
  /** Any other atom but a comma. */
  Atom: 2,
  Comma: 3,
  Open: 4,
  Close: 5,
  /** A comment between slash and star. */
  Comment: 6,
  /** A comment to the end of its line. */
  LineComment: 7,
  /** Whole lines that stay as they are. */
  Raw: 8,
} as const;
export type PieceKind = (typeof PieceKind)[keyof typeof PieceKind];

/** What the formatter puts between blanks and line breaks: it never changes a piece, only what is between them. */
export interface Piece {
  readonly kind: PieceKind;
  readonly start: number;
  readonly end: number;
  /** What is written for it, where that is not what stands in the file. */
  readonly text: string | undefined;
  /** The kind of an atom. */
  readonly atom: AtomKind | undefined;
  /** How many blocks it lies in. */
  readonly depth: number;
  /** How many line breaks stand between it and the piece before. */
  readonly breaks: number;
  /** Whether a `;` stands between it and the piece before. */
  readonly semicolon: boolean;
  /** Whether it stands on the line of the piece. */
  readonly behind: boolean;
  /** Whether it is a comment between the first atom of a statement and its last one or its `{`. */
  readonly inHead: boolean;
  /** Whether it holds a line break itself. */
  readonly several: boolean;
  /** Of a first atom: the indices of the last atom, the `{` and the `}` of its statement; -1 for none. */
  last: number;
  open: number;
  close: number;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  /** How the lines between the pieces end for the most part. */
  readonly lineEnd: string;
}

interface Frame {
  readonly statements: readonly Statement[];
  readonly block: Block | undefined;
  /** The first atom of the statement that the block belongs to. */
  readonly owner: Piece | undefined;
  next: number;
}

/** The pieces of a file in the order of the text. `untouched` are whole lines, each taken as one piece. */
export function piecesOf(tree: Tree, untouched: readonly Span[]): Pieces {
  return new Collector(tree, untouched).collect();
}

class Collector {
  readonly #tree: Tree;
  readonly #untouched: readonly Span[];
  readonly #pieces: Piece[] = [];
  #comment = 0;
  #region = 0;
  /** The end of the last piece. */
  #end: number;
  /** Whether the last piece is a comment that silences nothing, because it stands behind a lone `;`. */
  #apart = false;
  readonly #ends = { "\n": 0, "\r\n": 0, "\r": 0 };

  constructor(tree: Tree, untouched: readonly Span[]) {
    this.#tree = tree;
    this.#untouched = untouched;
    this.#end = tree.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  collect(): Pieces {
    const stack: Frame[] = [{ statements: this.#tree.statements, block: undefined, owner: undefined, next: 0 }];
    for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
      const depth = stack.length - 1;
      const statement = frame.statements[frame.next];
      frame.next++;
      if (statement === undefined) {
        this.#close(frame, depth);
        stack.pop();
        continue;
      }
      this.#flush(statement.start, depth, false);
      if (statement.start < this.#end) continue;
      const owner = this.#head(statement, depth);
      const block = statement.block;
      if (block === undefined || owner === undefined) continue;
      this.#flush(block.open, depth, true);
      owner.open = this.#brace(PieceKind.Open, block.open, depth);
      stack.push({ statements: block.statements, block, owner, next: 0 });
    }
    this.#gap(this.#tree.text.length);
    return { pieces: this.#pieces, lineEnd: this.#lineEnd() };
  }

  #head(statement: Statement, depth: number): Piece | undefined {
    const { from, to } = statement;
    let first: Piece | undefined;
    for (let i = from; i < to; i++) {
      const { kind, start, end } = statement.atomAt(i);
      if (i > from) this.#flush(start, depth, true);
      const several = kind === AtomKind.TextBlock && /[\r\n]/.test(this.#tree.text.slice(start, end));
      const role = first === undefined ? PieceKind.Start : kind === AtomKind.Comma ? PieceKind.Comma : PieceKind.Atom;
      const piece = this.#add(role, start, end, depth, { atom: kind, several });
      first ??= piece;
    }
    if (first !== undefined) first.last = this.#pieces.length - 1;
    return first;
  }

  #close(frame: Frame, depth: number): void {
    if (frame.owner === undefined) {
      this.#flush(this.#tree.text.length + 1, depth, false);
      return;
    }
    const at = frame.block?.close ?? this.#end;
    this.#flush(at, depth, false);
    frame.owner.close = this.#brace(PieceKind.Close, at, depth - 1);
  }

  /** A `{` with the comment that ends the line before it takes this comment along, so that it stands in that line. */
  #brace(kind: PieceKind, at: number, depth: number): number {
    const comment = this.#pieces.at(-1);
    const before = this.#pieces.at(-2);
    const text = this.#tree.text;
    const moves =
      kind === PieceKind.Open &&
      comment?.kind === PieceKind.LineComment &&
      comment.breaks === 0 &&
      before?.kind !== PieceKind.Comment &&
      before?.kind !== PieceKind.LineComment &&
      !text.startsWith("///", comment.start) &&
      !this.#hasComment(at + 1);
    if (!moves || comment === undefined) {
      this.#add(kind, at, at + 1, depth, {});
      return this.#pieces.length - 1;
    }
    this.#pieces.pop();
    this.#end = before?.end ?? 0;
    this.#add(kind, comment.start, at + 1, depth, { text: `{ ${text.slice(comment.start, comment.end)}` });
    return this.#pieces.length - 1;
  }

  /** Whether a comment stands at `at`, blanks aside, and nothing after it on its line. */
  #hasComment(at: number): boolean {
    const comment = this.#tree.comments[this.#comment];
    if (comment === undefined || comment.start - skipBlanks(this.#tree.text, at) !== 0) return false;
    const after = this.#tree.text.charCodeAt(skipBlanks(this.#tree.text, comment.end));
    return after === 10 || after === 13 || Number.isNaN(after);
  }

  /** Adds the comments and untouched lines before `offset`. */
  #flush(offset: number, depth: number, inHead: boolean): void {
    for (;;) {
      const comment = this.#tree.comments[this.#comment];
      const region = this.#untouched[this.#region];
      if (region !== undefined && region.start <= offset && region.start <= (comment?.start ?? offset)) {
        this.#add(PieceKind.Raw, region.start, region.end, depth, {});
        this.#region++;
      } else if (comment !== undefined && comment.start < offset) {
        this.#comment++;
        if (comment.start < this.#end) continue;
        const isBlock = comment.kind === CommentKind.Block;
        const kind = isBlock ? PieceKind.Comment : PieceKind.LineComment;
        // Blanks at the end of a doc comment's line mean a line break in Markdown.
        const end =
          comment.kind === CommentKind.Line ? comment.start + comment.text.replace(/[ \t]+$/, "").length : comment.end;
        this.#add(kind, comment.start, end, depth, { inHead, several: isBlock && /[\r\n]/.test(comment.text) });
      } else return;
    }
  }

  #add(
    kind: PieceKind,
    start: number,
    end: number,
    depth: number,
    more: { atom?: AtomKind; several?: boolean; inHead?: boolean; text?: string },
  ): Piece {
    const { breaks: found, semicolon, behind } = this.#gap(start);
    // Without its `;` the comment would speak of the statement below, so a blank line parts them.
    const breaks = this.#apart ? Math.max(found, 2) : found;
    this.#apart = behind && kind === PieceKind.LineComment && this.#tree.text.slice(start, end).includes(IGNORE);
    const { atom, several = false, inHead = false, text } = more;
    const piece = {
      kind,
      start,
      end,
      text,
      atom,
      depth,
      breaks,
      semicolon,
      behind,
      inHead,
      several,
      last: -1,
      open: -1,
      close: -1,
    };
    this.#pieces.push(piece);
    this.#end = end;
    return piece;
  }

  /** What stands between the last piece and `offset`; `behind` is a `;` after a line break. */
  #gap(offset: number): { breaks: number; semicolon: boolean; behind: boolean } {
    const text = this.#tree.text;
    let breaks = 0;
    let semicolon = false;
    let behind = false;
    for (let i = this.#end; i < offset; i++) {
      const code = text.charCodeAt(i);
      if (code === 59) {
        semicolon = true;
        behind = breaks > 0;
      } else if (code === 10) {
        breaks++;
        behind = false;
        this.#ends["\n"]++;
      } else if (code === 13) {
        breaks++;
        behind = false;
        const paired = text.charCodeAt(i + 1) === 10;
        this.#ends[paired ? "\r\n" : "\r"]++;
        if (paired) i++;
      }
    }
    return { breaks, semicolon, behind };
  }

  /** Line ends within texts, comments and untouched lines stay, so they count only where there are no others. */
  #lineEnd(): string {
    const ends = this.#ends;
    if (ends["\n"] + ends["\r\n"] + ends["\r"] === 0) {
      for (const [end] of this.#tree.text.matchAll(/\r\n|\r|\n/g)) {
        if (end === "\n" || end === "\r\n" || end === "\r") ends[end]++;
      }
    }
    if (ends["\n"] >= ends["\r\n"] && ends["\n"] >= ends["\r"]) return "\n";
    return ends["\r\n"] >= ends["\r"] ? "\r\n" : "\r";
  }
}

function skipBlanks(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  return i;
}
