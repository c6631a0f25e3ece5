import { type Piece, PieceKind } from "./format-pieces.ts";
import { IGNORE } from "./format-untouched.ts";

/** Whether a piece is a comment that stands alone, and not with the brace that it was moved behind. */
export function isComment(piece: Piece | undefined): boolean {
  return piece?.kind === PieceKind.Comment || piece?.kind === PieceKind.LineComment;
}

/**
 * The pieces before which a line break stays where it is and none is added, a 1 for each: those of lines with a
 * comment that silences rules, for such a comment speaks of the statements that start on its line. A line below one is
 * kept together if statements follow one another on it.
 */
export function pinsOf(source: string, pieces: readonly Piece[]): Uint8Array {
  const pins = new Uint8Array(pieces.length);
  if (!source.includes(IGNORE)) return pins;
  let above = false;
  pieces.forEach((piece, i) => {
    const own = i === 0 || piece.breaks > 0;
    const silences = endsLine(piece) && source.slice(piece.start, piece.end).includes(IGNORE);
    if (isComment(piece)) {
      if (own) above = silences || (above && piece.breaks < 2);
    } else {
      if (above && piece.breaks < 2 && holdsSeveral(pieces, i)) pinForward(pieces, i, pins);
      above = false;
    }
    if (silences && !(own && isComment(piece))) pinBack(pieces, i, pins);
  });
  return pins;
}

/** Whether a piece ends with a comment that reaches to the end of its line. */
export function endsLine(piece: Piece | undefined): boolean {
  return piece?.kind === PieceKind.LineComment || (piece?.kind === PieceKind.Open && piece.text !== undefined);
}

/** Whether a statement starts on the line of piece `i` after another one, and not in its block. */
function holdsSeveral(pieces: readonly Piece[], i: number): boolean {
  const depth = pieces[i]?.depth ?? 0;
  for (let k = i + 1; isOnLine(pieces, k); k++) {
    const piece = pieces[k];
    if (piece?.kind === PieceKind.Start && piece.depth <= depth) return true;
  }
  return false;
}

function pinForward(pieces: readonly Piece[], i: number, pins: Uint8Array): void {
  pins[i] = 1;
  for (let k = i + 1; isOnLine(pieces, k); k++) pins[k] = 1;
}

/** Whether piece `k` stands on the line of the one before. */
function isOnLine(pieces: readonly Piece[], k: number): boolean {
  return pieces[k]?.breaks === 0 && !endsLine(pieces[k - 1]);
}

function pinBack(pieces: readonly Piece[], i: number, pins: Uint8Array): void {
  for (let k = i; k >= 0; k--) {
    const piece = pieces[k];
    // The line begins within this piece, or with a brace that moved up.
    if (piece === undefined || (k < i && (piece.several || endsLine(piece)))) return;
    pins[k] = 1;
    if (piece.breaks > 0) return;
  }
}
