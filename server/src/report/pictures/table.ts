import { say } from "../../base/say.ts";
import type { Cell, Column, Table, Tone } from "../tables/table.ts";
import { clean, widthOf, wrap } from "../text.ts";
import { type ColorName, light } from "../theme.ts";
import { type Block, heading, line, padded, round, stack, text } from "./blocks.ts";

const SIZE = 13;
const LEADING = 18;
const GAP = 18;
const NARROWEST = 52;
const WIDEST = 280;

/** More rows than these would be no picture any more. */
const MOST_ROWS = 60;

const tones: Readonly<Record<Tone, ColorName>> = { good: "good", warn: "warn", bad: "bad", soft: "soft" };

/** A table with a heading; nothing where it has no rows. */
export function table(of: Table, title = of.caption): Block {
  const rows = of.rows.slice(0, MOST_ROWS);
  const left = of.rows.length - rows.length;
  const more = left === 0 ? [] : [padded(text(say`And ${left} more.`, { size: SIZE, color: "soft" }), 6, 0)];
  return of.rows.length === 0 ? stack([]) : stack([heading(title), body({ ...of, rows }), ...more]);
}

function body(of: Table): Block {
  return (width) => {
    const columns = fitting(of, width);
    const widths = widthsOf(of, columns, width);
    const head = columns.map((i, n) => wrap(of.columns[i]?.title ?? "", widths[n] ?? 0, { size: 12 }, 4));
    const lines = of.rows.map((cells) =>
      columns.map((i, n) => {
        const type = { size: SIZE, bold: isBold(cells[i], i) };
        // What stands in a row in a page stands below each other here.
        return shown(cells[i])
          .split("; ")
          .flatMap((part) => wrap(part, widths[n] ?? 0, type, 5))
          .slice(0, 12);
      }),
    );
    const headHeight = Math.max(...head.map((each) => each.length)) * LEADING + 8;
    const heights = lines.map((row) => Math.max(...row.map((each) => each.length)) * LEADING + 14);
    const height = headHeight + heights.reduce((sum, each) => sum + each, 0) + 6;
    return {
      height,
      at: (x, y) => {
        const lefts = widths.map((_, n) => x + widths.slice(0, n).reduce((sum, each) => sum + each + GAP, 0));
        const right = (lefts.at(-1) ?? x) + (widths.at(-1) ?? 0);
        const parts = head.map((each, n) =>
          cell({
            lines: each,
            column: of.columns[columns[n] ?? 0],
            x: lefts[n] ?? x,
            width: widths[n] ?? 0,
            y: y + headHeight - 8 - each.length * LEADING,
            color: "soft",
            size: 12,
          }),
        );
        parts.push(rule(x, right, y + headHeight, "edge"));
        let top = y + headHeight;
        of.rows.forEach((cells, r) => {
          columns.forEach((i, n) => {
            const at = {
              lines: lines[r]?.[n] ?? [],
              column: of.columns[i],
              x: lefts[n] ?? x,
              width: widths[n] ?? 0,
              y: top + 5,
            };
            parts.push(cell({ ...at, color: colorOf(cells[i]), size: SIZE, bold: isBold(cells[i], i) }));
          });
          top += heights[r] ?? 0;
          parts.push(rule(x, right, top, "line"));
        });
        return parts.join("\n");
      },
    };
  };
}

/** A dash with the keyword that is missing; the number of remarks with a sign that needs no colour. */
export function shown(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  const gap = cell.text === "–" && cell.missing !== undefined ? `– ${cell.missing}` : cell.text;
  const remarks = cell.messages?.filter(({ severity }) => severity === "error" || severity === "warning").length ?? 0;
  return remarks === 0 ? gap : `${gap} (${remarks}!)`;
}

function isBold(cell: Cell | undefined, column: number): boolean {
  return column === 0 || cell?.tone === "bad";
}

function colorOf(cell: Cell | undefined): ColorName {
  if (cell?.text === "–") return "soft";
  return cell?.tone === undefined ? "ink" : tones[cell.tone];
}

/** The columns that have room: all of them, mostly. */
function fitting({ columns }: Table, width: number): readonly number[] {
  return [...columns.keys()].slice(0, Math.max(2, Math.floor((width - 60) / (NARROWEST + GAP))));
}

/** As wide as the texts want to be; where that is too much, wide columns give room first, and no word is broken for it. */
function widthsOf({ columns, rows }: Table, shownColumns: readonly number[], width: number): readonly number[] {
  const sizes = shownColumns.map((i) => {
    const head = clean(columns[i]?.title ?? "");
    const cells = rows.map((row) => ({ text: clean(shown(row[i])), bold: isBold(row[i], i) }));
    const widest = (measure: (text: string, bold: boolean) => number): number =>
      Math.max(24, ...cells.map(({ text: words, bold }) => measure(words, bold)));
    const whole = Math.max(
      Math.min(widthOf(head, { size: 12 }), 110),
      widest((words, bold) => widthOf(words, { size: SIZE, bold })),
    );
    const word = Math.max(
      longestWord(head, 12, false),
      widest((words, bold) => longestWord(words, SIZE, bold)),
    );
    return { whole: Math.min(whole + 2, WIDEST), word: Math.min(word + 2, 120) };
  });
  const room = width - GAP * (shownColumns.length - 1);
  const at = (limit: number): readonly number[] =>
    sizes.map(({ whole, word }) => Math.max(Math.min(word, whole), Math.min(whole, limit)));
  let limit = WIDEST;
  while (limit > NARROWEST && sum(at(limit)) > room) limit -= 4;
  const widths = at(limit);
  // Very many columns: all give room alike.
  const scale = Math.min(1, room / sum(widths));
  return widths.map((each) => each * scale);
}

function longestWord(words: string, size: number, bold: boolean): number {
  return Math.max(0, ...words.split(/\s+/).map((word) => widthOf(word, { size, bold })));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

interface Lines {
  readonly lines: readonly string[];
  readonly column: Column | undefined;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly color: ColorName;
  readonly size: number;
  readonly bold?: boolean;
}

function cell({ lines, column, x, y, width, color, size, bold = false }: Lines): string {
  const end = column?.numeric === true;
  const style = { size, bold, color, anchor: end ? "end" : "start" } as const;
  return lines
    .map((each, i) => (each === "" ? "" : line(each, end ? x + width : x, y + 13 + i * LEADING, style)))
    .join("");
}

function rule(from: number, to: number, y: number, color: ColorName): string {
  return `<path d="M${round(from)} ${round(y)}H${round(to)}" stroke="${light(color)}"/>`;
}
