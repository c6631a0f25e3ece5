import type { Layout } from "./format-layout.ts";
import { type Piece, PieceKind } from "./format-pieces.ts";
import { isComment } from "./format-pins.ts";
import { AtomKind } from "./tree.ts";

/** The widest name that others are aligned with, in characters. */
const WIDEST = 40;

/** A declaration that stands in one line. */
interface Row {
  /** Its keyword, and what its values are. */
  readonly shape: string;
  readonly first: number;
  readonly last: number;
}

/** Puts the values of declarations of one shape, on lines that follow each other, into columns. */
export function align(source: string, pieces: readonly Piece[], layout: Layout): void {
  let run: Row[] = [];
  layout.rows.forEach((first, k) => {
    const end = layout.rows[k + 1] ?? pieces.length;
    const row = rowOf(source, pieces, first, end);
    if (row === undefined || layout.spaced.has(first) || row.shape !== run[0]?.shape) {
      pad(source, pieces, layout, run);
      run = [];
    }
    if (row !== undefined) run.push(row);
  });
  pad(source, pieces, layout, run);
}

/** A line as a row of a table; undefined where it is none: not one whole declaration, or one of another make. */
function rowOf(source: string, pieces: readonly Piece[], first: number, end: number): Row | undefined {
  const start = pieces[first];
  if (start === undefined || start.kind !== PieceKind.Start || start.depth > 0) return undefined;
  const last = start.last;
  const whole = start.close < 0 ? last : start.close;
  if (whole >= end || last - first < 2) return undefined;
  let shape = source.slice(start.start, start.end);
  for (let i = first; i <= last; i++) {
    const piece = pieces[i];
    if (piece === undefined || isComment(piece) || piece.several) return undefined;
    if (piece.atom !== AtomKind.Name && piece.atom !== AtomKind.Text) return undefined;
    if (i < last && piece.end - piece.start > WIDEST) return undefined;
    shape += ` ${piece.atom}`;
  }
  for (let i = whole + 1; i < end; i++) if (!isComment(pieces[i])) return undefined;
  return { shape, first, last };
}

function pad(source: string, pieces: readonly Piece[], layout: Layout, run: readonly Row[]): void {
  const sample = run[0];
  if (sample === undefined || run.length < 2) return;
  for (let column = 1; column < sample.last - sample.first; column++) {
    const widths = run.map(({ first }) => lengthOf(source, pieces[first + column]));
    const widest = Math.max(0, ...widths);
    run.forEach(({ first }, k) => {
      const at = first + column + 1;
      layout.before[at] += " ".repeat(widest - (widths[k] ?? widest));
    });
  }
}

/** In characters, which a name beyond the Basic Multilingual Plane or one with marks has fewer of than UTF-16 units. */
function lengthOf(source: string, piece: Piece | undefined): number {
  if (piece === undefined) return 0;
  return [...source.slice(piece.start, piece.end).normalize("NFC")].length;
}
