import type { Range } from "../base/lines.ts";
import type { Colors } from "./output.ts";
import { printable } from "./printable.ts";
import type { ShownText } from "./results.ts";

/** The line in which something was found, as much of it as can be shown, with the place in it. */
export interface Excerpt {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
  /** UTF-16 offsets in `text`. */
  readonly start: number;
  readonly end: number;
  /** Whether the line goes on before and after the text. */
  readonly before: boolean;
  readonly after: boolean;
}

/** What a reader sees as one character. */
export interface Cell {
  readonly text: string;
  readonly at: number;
  readonly width: number;
}

export interface Layout {
  readonly colors: Colors;
  /** How wide the lines may be. */
  readonly columns: number;
  /** Takes a line that is not ASCII apart; absent where there is none. */
  readonly cellsOf: ((line: string) => Cell[]) | undefined;
}

/** How much of a line is kept on each side of a place. */
const REACH = 500;

/** The line of a place, cut to what can be shown at most, so that the file itself need not be kept. */
export function excerptOf({ text, lines }: ShownText, range: Range): Excerpt | undefined {
  const { line, character } = range.start;
  const first = lines.offset({ line, character: 0 });
  const last = lines.endOf(line);
  const from = Math.max(first, first + character - REACH);
  const to = Math.min(last, first + character + REACH);
  // A place over several lines is marked up to the end of its first.
  const placeEnd = range.end.line > line ? last : first + range.end.character;
  const shown = printable(text.slice(from, to));
  if (shown.trim() === "") return undefined;
  const start = first + character - from;
  const end = Math.min(Math.max(start + 1, placeEnd - from), Math.max(shown.trimEnd().length, start + 1));
  return { line: line + 1, text: shown.trimEnd(), start, end, before: from > first, after: to < last };
}

export function needsWidths({ text }: Excerpt): boolean {
  return !/^[ -~]*$/.test(text);
}

/** The excerpt as lines, and the indentation of what belongs under them. */
export function layOut(
  excerpt: Excerpt | undefined,
  { colors, columns, cellsOf }: Layout,
  paint: (text: string) => string,
): { lines: string[]; indent: string } {
  if (excerpt === undefined) return { lines: [], indent: "    " };
  const number = String(excerpt.line);
  const gutter = Math.max(4, number.length + 1);
  const room = Math.max(20, columns - gutter - 3);
  const cells = cellsOf !== undefined && needsWidths(excerpt) ? cellsOf(excerpt.text) : asciiCells(excerpt.text);
  const { before, place, after } = cut(withoutIndent(cells, excerpt), excerpt, room);
  const bar = colors.dim("|");
  const blank = " ".repeat(widthOf(before));
  const mark = paint("^".repeat(Math.max(1, widthOf(place))));
  return {
    lines: [
      `${colors.dim(number.padStart(gutter))} ${bar} ${textOf(before)}${textOf(place)}${textOf(after)}`.trimEnd(),
      `${" ".repeat(gutter)} ${bar} ${blank}${mark}`,
    ],
    indent: `${" ".repeat(gutter)}   `,
  };
}

function asciiCells(text: string): Cell[] {
  return Array.from(text, (char, at) => ({ text: char, at, width: 1 }));
}

/** How deep a line stands says nothing where it stands alone; two blanks are kept at most. */
function withoutIndent(cells: readonly Cell[], { start, before }: Excerpt): readonly Cell[] {
  if (before) return cells;
  const first = cells.findIndex((cell) => cell.text !== " ");
  const drop = Math.max(0, Math.min(first, start) - 2);
  return cells.slice(drop);
}

interface Cut {
  readonly before: readonly Cell[];
  readonly place: readonly Cell[];
  readonly after: readonly Cell[];
}

const ellipsis: Cell = { text: "…", at: -1, width: 1 };

/** As much around the place as there is room for; what is left out is shown by an ellipsis. */
function cut(cells: readonly Cell[], excerpt: Excerpt, room: number): Cut {
  const before = cells.filter((cell) => cell.at < excerpt.start);
  const place = cells.filter((cell) => cell.at >= excerpt.start && cell.at < excerpt.end);
  const after = cells.filter((cell) => cell.at >= excerpt.end);
  const fits = !excerpt.before && !excerpt.after && widthOf(cells) <= room;
  if (fits) return { before, place, after };
  const lead = Math.min(widthOf(before), Math.max(Math.floor(room / 3), room - 1 - widthOf(place) - widthOf(after)));
  const head = lastCells(before, lead, excerpt.before);
  const left = room - widthOf(head);
  if (widthOf(place) >= left) return { before: head, place: firstCells(place, left, true), after: [] };
  return { before: head, place, after: firstCells(after, left - widthOf(place), excerpt.after) };
}

/** The first cells that fit, with an ellipsis where some do not or where more was there. */
function firstCells(cells: readonly Cell[], room: number, more: boolean): Cell[] {
  if (!more && widthOf(cells) <= room) return [...cells];
  const kept: Cell[] = [];
  let width = more || widthOf(cells) > room ? 1 : 0;
  for (const cell of cells) {
    if (width + cell.width > room) break;
    width += cell.width;
    kept.push(cell);
  }
  return [...kept, ellipsis];
}

function lastCells(cells: readonly Cell[], room: number, more: boolean): Cell[] {
  const kept = firstCells([...cells].reverse(), room, more);
  return kept.reverse();
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function textOf(cells: readonly Cell[]): string {
  return cells.map((cell) => cell.text).join("");
}
