/** How far the lines of a text are indented, in blanks and tabs. A byte-order mark is no column. */
export class Indentation {
  readonly #text: string;
  readonly #mark: number;
  /**
   * The line looked at last: where it starts, its indentation, and an offset that lies on it. Many statements of one
   * line are asked for in a row, and to go back to its start for each would take the square of the time.
   */
  #start = 0;
  #known = -1;
  #indent = 0;

  constructor(text: string) {
    this.#text = text;
    this.#mark = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** The number of blanks at the start of the line that holds `offset`. */
  ofLine(offset: number): number {
    if (offset < this.#start || offset > this.#known) {
      this.#start = offset;
      while (this.#start > 0 && !isBreak(this.#text.charCodeAt(this.#start - 1))) this.#start--;
      const first = Math.max(this.#start, this.#mark);
      let i = first;
      while (isBlank(this.#text.charCodeAt(i))) i++;
      this.#indent = i - first;
      this.#known = offset;
    }
    return this.#indent;
  }

  /** The number of blanks before `offset` on its line; undefined where something else stands there. */
  before(offset: number): number | undefined {
    let i = offset;
    while (i > this.#mark && isBlank(this.#text.charCodeAt(i - 1))) i--;
    return i <= this.#mark || isBreak(this.#text.charCodeAt(i - 1)) ? offset - i : undefined;
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
