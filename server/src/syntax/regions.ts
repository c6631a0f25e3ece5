import { beginsLine } from "./scan.ts";
import { type Atoms, type Comment, Region, type RegionTree, type Statement, type TextError } from "./tree.ts";

const NO_COMMENTS: readonly Comment[] = [];
const NO_ERRORS: readonly TextError[] = [];

/** The regions of a text while it is read. */
export class Regions {
  readonly #text: string;
  readonly #atoms: Atoms;
  readonly #all: Region[] = [];
  /** The region that is being read. */
  last: Region;

  constructor(text: string, atoms: Atoms) {
    this.#text = text;
    this.#atoms = atoms;
    this.last = new Region(atoms, 0);
    this.#all.push(this.last);
  }

  /** A statement of the file starts: a region begins with its line where nothing stands before it. */
  begin(start: number): void {
    if (!beginsLine(this.#text, start)) return;
    let from = start;
    while (from > 0 && this.#text.charCodeAt(from - 1) !== 10 && this.#text.charCodeAt(from - 1) !== 13) from--;
    this.last = new Region(this.#atoms, from);
    this.#all.push(this.last);
  }

  /** The region that a place lies in; comments may be told after the statements behind them. */
  at(offset: number): Region {
    let low = 0;
    let high = this.#all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#all[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#all[low] ?? this.last;
  }

  /** What was read, by region. Everything comes in the order of the text. */
  trees(
    statements: readonly Statement[],
    comments: readonly Comment[],
    errors: readonly TextError[],
  ): readonly RegionTree[] {
    if (this.#all.length === 1) return [{ region: this.last, statements, comments, errors }];
    let statement = 0;
    let comment = 0;
    let error = 0;
    return this.#all.map((region, i) => {
      const end = this.#all[i + 1]?.from ?? Number.POSITIVE_INFINITY;
      const [first, firstComment, firstError] = [statement, comment, error];
      while (statements[statement]?.region === region) statement++;
      while ((comments[comment]?.start ?? end) < end) comment++;
      while ((errors[error]?.start ?? end) < end) error++;
      return {
        region,
        statements: statements.slice(first, statement),
        comments: firstComment === comment ? NO_COMMENTS : comments.slice(firstComment, comment),
        errors: firstError === error ? NO_ERRORS : errors.slice(firstError, error),
      };
    });
  }
}
