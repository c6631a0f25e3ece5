import type { Position, Range } from "../base/lines.ts";
import type { TextChange } from "../workspace/facade.ts";

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The text of an open document with the starts of its lines. Both follow each change without looking at the rest of
 * the text, so that a change of a long plan costs no more than one of a short plan.
 */
export class Buffer {
  #text: string;
  #starts: number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = startsIn(text, 0, text.length, [0]);
  }

  get text(): string {
    return this.#text;
  }

  /** The offset of a position; one that lies beyond its line or the text counts as the nearest place there is. */
  offset({ line, character }: Position): number {
    if (line >= this.#starts.length) return this.#text.length;
    const row = Math.max(0, line);
    const start = this.#starts[row] ?? 0;
    return Math.min(start + Math.max(0, character), this.#lineEnd(row));
  }

  /** Puts a text in the place of a range, and says which change of offsets that is. */
  change(range: Range, text: string): TextChange {
    const from = this.offset(range.start);
    const to = this.offset(range.end);
    const offset = Math.min(from, to);
    const length = Math.max(from, to) - offset;
    this.#splice(offset, length, text);
    return { offset, length, text };
  }

  /** Before its line break. */
  #lineEnd(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.#text.length;
    const isPair = this.#text.charCodeAt(next - 1) === LINE_FEED && this.#text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return Math.max(this.#starts[line] ?? 0, isPair ? next - 2 : next - 1);
  }

  #splice(offset: number, length: number, text: string): void {
    // One more character on each side, because a change may part or join the two characters of a line break.
    const first = this.#lineOf(Math.max(0, offset - 1));
    const last = this.#lineOf(Math.min(this.#text.length, offset + length + 1));
    const delta = text.length - length;
    const start = this.#starts[first] ?? 0;
    const end = this.#starts[last + 1] ?? this.#text.length;
    const isLast = last + 1 >= this.#starts.length;
    this.#text = this.#text.slice(0, offset) + text + this.#text.slice(offset + length);
    const between = startsIn(this.#text, start, end + delta, []);
    // The break at the very end of the region begins a line that stays as it is.
    if (!isLast && between.at(-1) === end + delta) between.pop();
    const after = this.#starts.slice(last + 1);
    if (delta !== 0) for (let i = 0; i < after.length; i++) after[i] = (after[i] ?? 0) + delta;
    this.#starts = [...this.#starts.slice(0, first + 1), ...between, ...after];
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Adds the starts of the lines that begin after `from` and at or before `to`. */
function startsIn(text: string, from: number, to: number, starts: number[]): number[] {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== LINE_FEED)) starts.push(i + 1);
  }
  return starts;
}
