import { align } from "./format-align.ts";
import { layOut } from "./format-layout.ts";
import { type Piece, PieceKind, type Pieces, piecesOf } from "./format-pieces.ts";
import { untouched } from "./format-untouched.ts";
import type { Tree } from "./tree.ts";

export interface FormatOptions {
  /** The number of columns after which lists and one-line blocks are broken; 100 by default. */
  readonly width?: number;
}

/** A change to a text: what stands from `start` to `end` (UTF-16 offsets, `end` exclusive) becomes `newText`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The text in the one canonical layout. What it says does not change: only blanks, line breaks and `;` do, and a `{`
 * moves up before the comment that ends the line of its statement. Statements with syntax errors, and blocks that are
 * never closed, stay as they are. Formatting twice is the same as once. Takes about linear time and never throws.
 */
export function format(tree: Tree, options: FormatOptions = {}): string {
  const { pieces, before, after } = arrange(tree, options);
  const mark = tree.text.charCodeAt(0) === 0xfeff ? "\uFEFF" : "";
  const parts: string[] = [mark];
  pieces.forEach((piece, i) => {
    parts.push(before[i] ?? "", piece.text ?? tree.text.slice(piece.start, piece.end));
  });
  parts.push(after);
  return parts.join("");
}

/**
 * The same as edits, in the order of the text and without overlap. Each replaces no more than what stands between two
 * words, so that an editor keeps cursors, folds and marks, and can take only the edits of some lines.
 */
export function formatEdits(tree: Tree, options: FormatOptions = {}): readonly TextEdit[] {
  const { pieces, before, after } = arrange(tree, options);
  const edits: TextEdit[] = [];
  let end = tree.text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const replace = (from: number, to: number, newText: string) => {
    if (tree.text.slice(from, to) !== newText) edits.push({ start: from, end: to, newText });
  };
  pieces.forEach((piece, i) => {
    const lead = before[i] ?? "";
    if (piece.text === undefined) replace(end, piece.start, lead);
    else replace(end, piece.end, lead + piece.text);
    end = piece.end;
  });
  replace(end, tree.text.length, after);
  return edits;
}

interface Arrangement extends Pieces {
  /** What stands before each piece. */
  readonly before: readonly string[];
  /** What stands after the last one. */
  readonly after: string;
}

function arrange(tree: Tree, { width = 100 }: FormatOptions): Arrangement {
  const { pieces, lineEnd } = piecesOf(tree, untouched(tree));
  const layout = layOut(tree.text, { pieces, lineEnd }, width);
  align(tree.text, pieces, layout);
  // At the very start a stray byte-order mark would become one that counts.
  const first = pieces[0]?.start ?? 0;
  if (first > 0 && tree.text.charCodeAt(first) === 0xfeff && tree.text.charCodeAt(0) !== 0xfeff)
    layout.before[0] = lineEnd;
  return { pieces, lineEnd, before: layout.before, after: lastBreak(tree, pieces.at(-1), lineEnd) };
}

/** A file ends with a line break, unless its last line stays as it is. */
function lastBreak(tree: Tree, last: Piece | undefined, lineEnd: string): string {
  if (last === undefined) return "";
  return last.kind === PieceKind.Raw && last.end === tree.text.length ? "" : lineEnd;
}
