import { type Piece, PieceKind, type Pieces } from "./format-pieces.ts";
import { endsLine, isComment, pinsOf } from "./format-pins.ts";
import { DEEPEST } from "./format-untouched.ts";
import { AtomKind } from "./tree.ts";

export interface Layout {
  /** What stands before each piece. */
  readonly before: string[];
  /** The indices of the pieces that begin a line, and of those with a blank line above. */
  readonly rows: readonly number[];
  readonly spaced: ReadonlySet<number>;
}

const STEP = "  ";

/** Decides what stands before each piece: nothing, a blank, a `;` or a line break with an indentation. */
export function layOut(source: string, { pieces, lineEnd }: Pieces, width: number): Layout {
  return new Planner(source, pieces, lineEnd, width).plan();
}

class Planner {
  readonly #pieces: readonly Piece[];
  readonly #lineEnd: string;
  readonly #width: number;
  readonly #pins: Uint8Array;
  readonly #ahead: Ahead;
  readonly #before: string[] = [];
  readonly #rows: number[] = [];
  readonly #spaced = new Set<number>();
  readonly #indents: string[] = [];
  /** For each piece the column at which it would end if the whole file were one line. */
  readonly #columns: Float64Array;
  /** For each piece how many comments, line breaks and untouched lines come before its end. */
  readonly #obstacles: Int32Array;
  /** The first and the last piece of the block that is written in one line, or -1. */
  #flatFrom = -1;
  #flatTo = -1;
  /** Whether the head that is being written keeps its line breaks. */
  #keeps = false;
  /** The pieces of the head that begin a new line, because it is too long. */
  readonly #wraps = new Set<number>();
  /** How deep further lines of the head are indented. */
  #further = 0;
  /** The kind of the last piece on the line that is no comment. */
  #rowLast: PieceKind | undefined;

  constructor(source: string, pieces: readonly Piece[], lineEnd: string, width: number) {
    this.#pieces = pieces;
    this.#lineEnd = lineEnd;
    this.#width = width;
    this.#pins = pinsOf(source, pieces);
    this.#ahead = lookAhead(pieces);
    this.#columns = new Float64Array(pieces.length);
    this.#obstacles = new Int32Array(pieces.length);
    let column = 0;
    let obstacles = 0;
    pieces.forEach((piece, i) => {
      const hinders = piece.breaks > 0 || piece.several || piece.text !== undefined || piece.kind >= PieceKind.Comment;
      if (hinders) obstacles++;
      column += this.#joint(i, pieces[i - 1]?.kind).length + piece.end - piece.start;
      this.#columns[i] = column;
      this.#obstacles[i] = obstacles;
    });
  }

  plan(): Layout {
    let afterRaw = false;
    this.#pieces.forEach((piece, i) => {
      if (piece.kind === PieceKind.Start) this.#head(piece, i);
      const breaks = i === 0 ? piece.kind !== PieceKind.Raw : this.#breaks(piece, i);
      const keepsEnd = piece.semicolon && i > 0 && (afterRaw || this.#ahead.raw[i] === 1);
      if (i === 0 || breaks) this.#newRow(piece, i, keepsEnd);
      else this.#before.push(keepsEnd && piece.kind !== PieceKind.Start ? `; ` : this.#joint(i, this.#rowLast));
      if (!isComment(piece)) {
        afterRaw = piece.kind === PieceKind.Raw;
        this.#rowLast = piece.kind;
      }
    });
    return { before: this.#before, rows: this.#rows, spaced: this.#spaced };
  }

  /**
   * `keepsEnd`: next to untouched lines a `;` may be all that parts a statement from what follows, so it stays.
   */
  #newRow(piece: Piece, i: number, keepsEnd: boolean): void {
    const previous = this.#pieces[i - 1];
    const atBlockStart = this.#rowLast === PieceKind.Open;
    const within = piece.inHead || piece.kind === PieceKind.Atom || piece.kind === PieceKind.Comma;
    const closes = piece.kind === PieceKind.Close || piece.kind === PieceKind.Open;
    // A blank line can part a comment that silences from the statements on a pinned line.
    const mayPart = this.#pins[i] === 1 || (!within && !closes);
    const blank = i > 0 && piece.breaks > 1 && !atBlockStart && mayPart && !keepsEnd;
    const indent = piece.kind === PieceKind.Raw ? "" : this.#indent(within ? this.#further : piece.depth);
    const end = i === 0 ? "" : this.#lineEnd;
    let lead = blank ? end + end + indent : end + indent;
    if (keepsEnd) {
      const alone = piece.breaks > 1 && (isComment(previous) || previous?.kind === PieceKind.Raw);
      if (piece.behind && piece.breaks === 1) lead = `${end}${indent}; `;
      else lead = `${alone ? end : ""};${end}${indent}`;
    }
    this.#before.push(lead);
    this.#rows.push(i);
    if (blank) this.#spaced.add(i);
    this.#rowLast = undefined;
  }

  #indent(depth: number): string {
    const level = Math.min(depth, DEEPEST);
    this.#indents[level] ??= STEP.repeat(level);
    return this.#indents[level];
  }

  /** Whether a piece begins a line. */
  #breaks(piece: Piece, i: number): boolean {
    const previous = this.#pieces[i - 1];
    if (endsLine(previous) || previous?.kind === PieceKind.Raw || piece.kind === PieceKind.Raw) return true;
    if (this.#pins[i] === 1) return piece.breaks > 0;
    if (i > this.#flatFrom && i <= this.#flatTo) return false;
    switch (piece.kind) {
      case PieceKind.Atom:
      case PieceKind.Comma:
        return (this.#keeps && piece.breaks > 0) || this.#wraps.has(i);
      case PieceKind.Open:
        return false;
      case PieceKind.Close:
        return previous?.kind !== PieceKind.Open;
      case PieceKind.Start:
        return !(previous?.kind === PieceKind.Comment && piece.breaks === 0 && !piece.semicolon);
      default:
        return this.#commentBreaks(piece, i, previous);
    }
  }

  /** A comment stays on its line; one before a statement on the same line goes with this statement. */
  #commentBreaks(piece: Piece, i: number, previous: Piece | undefined): boolean {
    if (piece.breaks > 0) return true;
    if (piece.inHead) return false;
    const next = this.#ahead.next[i];
    if (next === PieceKind.Close) return previous?.kind === PieceKind.Open;
    return next === PieceKind.Start && !(isComment(previous) && !piece.semicolon);
  }

  /** What stands between a piece and the one before on its line, whose kind, comments aside, is `last`. */
  #joint(i: number, last: PieceKind | undefined): string {
    const piece = this.#pieces[i];
    const previous = this.#pieces[i - 1];
    if (piece === undefined || previous === undefined) return "";
    switch (piece.kind) {
      case PieceKind.Comma:
        return "";
      case PieceKind.Start:
        return last === undefined || last === PieceKind.Open ? " " : "; ";
      case PieceKind.Atom:
        return isTight(piece, previous, this.#pieces[i - 2]) ? "" : " ";
      default:
        return " ";
    }
  }

  /** Plans the head of a statement: in one line, with its block perhaps, wrapped, or as it stands. */
  #head(start: Piece, i: number): void {
    const { last, open, close, depth } = start;
    this.#wraps.clear();
    const opens = open >= 0 && (close > open + 1 || endsLine(this.#pieces[open]));
    this.#further = depth + (opens ? 2 : 1);
    if (i <= this.#flatTo) {
      this.#keeps = false;
      return;
    }
    this.#keeps = this.#mustKeep(i, last);
    const indent = 2 * Math.min(depth, DEEPEST);
    const fits = (to: number) => indent + this.#span(i, to) <= this.#width;
    if (open >= 0 && this.#clear(open, close) && fits(close)) {
      this.#flatFrom = open;
      this.#flatTo = close;
      return;
    }
    const tail = open < 0 ? 0 : opens ? 2 : 4;
    if (!this.#keeps && indent + this.#span(i, last) + tail > this.#width) this.#wrap(i, last, tail);
  }

  /** Comments in a head, texts of several lines and pinned lines leave no choice where it breaks. */
  #mustKeep(from: number, to: number): boolean {
    for (let k = from; k <= to; k++) {
      const piece = this.#pieces[k];
      if (piece === undefined || isComment(piece) || piece.several || this.#pins[k] === 1) return true;
    }
    return false;
  }

  /** Lists of texts go one a line, all others fill their lines. */
  #wrap(from: number, to: number, tail: number): void {
    const further = 2 * Math.min(this.#further, DEEPEST);
    const pieces = this.#pieces.slice(from, to + 1);
    const ofTexts = pieces.some(({ kind, atom }, k) => k > 0 && kind === PieceKind.Atom && atom === AtomKind.Text);
    const indent = 2 * Math.min(this.#pieces[from]?.depth ?? 0, DEEPEST);
    let first = from;
    let column = indent;
    for (let k = from; k <= to; k++) {
      if (k < to && this.#pieces[k]?.kind !== PieceKind.Comma) continue;
      const size = this.#span(first, k) + (k === to ? tail : 0);
      if (first > from && (ofTexts || column + 1 + size > this.#width)) {
        this.#wraps.add(first);
        column = further + size;
      } else column += size + (first > from ? 1 : 0);
      first = k + 1;
    }
  }

  /** How wide the pieces are in one line. */
  #span(from: number, to: number): number {
    const first = this.#pieces[from];
    if (first === undefined) return 0;
    return (this.#columns[to] ?? 0) - (this.#columns[from] ?? 0) + first.end - first.start;
  }

  /** Whether the pieces after `from` up to `to` stand in one line without a comment, and `from` allows it. */
  #clear(from: number, to: number): boolean {
    if (this.#pieces[from]?.text !== undefined) return false;
    return to === from + 1 || this.#obstacles[from] === this.#obstacles[to];
  }
}

/** `18..65` and `40k..90k EUR` are written without blanks around the dots. */
function isTight(piece: Piece, previous: Piece, beforeThat: Piece | undefined): boolean {
  if (previous.kind !== PieceKind.Atom) return false;
  if (previous.atom === AtomKind.Dots) return piece.atom === AtomKind.Figure;
  if (piece.atom !== AtomKind.Dots) return false;
  return previous.atom === AtomKind.Figure || (previous.atom === AtomKind.Name && beforeThat?.atom === AtomKind.Figure);
}

interface Ahead {
  /** For a comment, the kind of the piece that follows on its line with no `;` between that parts them, or else 0. */
  readonly next: Uint8Array;
  /** 1 where the next piece that is no comment, the piece itself included, is made of untouched lines. */
  readonly raw: Uint8Array;
}

function lookAhead(pieces: readonly Piece[]): Ahead {
  const next = new Uint8Array(pieces.length);
  const raw = new Uint8Array(pieces.length);
  for (let i = pieces.length - 1; i >= 0; i--) {
    const piece = pieces[i];
    const after = pieces[i + 1];
    if (piece === undefined) continue;
    const isRaw = piece.kind === PieceKind.Raw;
    raw[i] = isRaw || (isComment(piece) && raw[i + 1] === 1) ? 1 : 0;
    if (after === undefined || after.breaks > 0 || piece.kind !== PieceKind.Comment) continue;
    const reached = after.kind === PieceKind.Comment ? (next[i + 1] ?? 0) : after.kind;
    // Before a brace a `;` parts nothing, and goes.
    if (!after.semicolon || reached === PieceKind.Close) next[i] = reached;
  }
  return { next, raw };
}
