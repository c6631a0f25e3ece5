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
    const text = this.text;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) starts.push(i + 1);
      else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
    }
    this.#starts = starts;
    return starts;
  }
}
