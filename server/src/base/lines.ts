/** A place in a text as editors and JSON say it: zero-based line, zero-based UTF-16 code unit. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/**
 * Where the lines of a text begin. Lines end with `\n`, `\r\n` or `\r`. Built when the first position is
 * asked for, so that a text without diagnostics never pays for it.
 */
export class LineIndex {
  readonly text: string;
  #starts: number[] | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * The lines of a text that an edit made of this one: `end - start` code units from `start` on became `inserted`
   * others. Only the lines that it touches are looked at.
   */
  edited(text: string, start: number, end: number, inserted: number): LineIndex {
    const index = new LineIndex(text);
    const old = this.#starts;
    if (old === undefined) return index;
    // A break of two characters may come or go at both ends of the edit, so one more line on each side is looked at.
    const first = Math.max(0, this.lineOf(Math.max(0, start - 1)));
    const last = this.lineOf(end + 1);
    const by = inserted - (end - start);
    const from = old[first] ?? 0;
    const to = last + 1 < old.length ? (old[last + 1] ?? 0) + by : text.length;
    const starts = old.slice(0, first + 1);
    breaksIn(text, from, to, starts);
    // The start that the last line's own break gave is the next line's.
    if (last + 1 < old.length && starts[starts.length - 1] === to) starts.pop();
    for (let i = last + 1; i < old.length; i++) starts.push((old[i] ?? 0) + by);
    index.#starts = starts;
    return index;
  }

  /** Number of lines; a text that ends with a line break has an empty last line. */
  get count(): number {
    return this.#lines().length;
  }

  /** The zero-based line that holds `offset`; offsets outside the text count as its nearest end. */
  lineOf(offset: number): number {
    const starts = this.#lines();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The offset at which `line` starts; the text's length for lines after the last. */
  startOf(line: number): number {
    return this.#lines()[line] ?? this.text.length;
  }

  /** The offset at which `line` ends, before its line break. */
  endOf(line: number): number {
    let end = this.startOf(line + 1);
    if (line + 1 < this.count) {
      if (this.text.charCodeAt(end - 1) === 10) end--;
      if (end > this.startOf(line) && this.text.charCodeAt(end - 1) === 13) end--;
    }
    return end;
  }

  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    const line = this.lineOf(at);
    const start = this.startOf(line);
    // A byte-order mark is no column.
    const mark = line === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return { line, character: Math.max(0, at - start - mark) };
  }

  range(start: number, end: number): Range {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The offset of a position; columns after the end of a line count as its end. */
  offset(position: Position): number {
    if (position.line >= this.count) return this.text.length;
    const mark = position.line === 0 && this.text.charCodeAt(0) === 0xfeff ? 1 : 0;
    return Math.min(this.startOf(position.line) + position.character + mark, this.endOf(position.line));
  }

  #lines(): number[] {
    if (this.#starts !== undefined) return this.#starts;
    const starts = [0];
    breaksIn(this.text, 0, this.text.length, starts);
    this.#starts = starts;
    return starts;
  }
}

/** Adds where the lines start that begin after a break between two offsets. */
function breaksIn(text: string, from: number, to: number, starts: number[]): void {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
  }
}
