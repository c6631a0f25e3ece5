import type { SegmentShare } from "../../server/src/lsp/protocol.ts";

export interface TriesOptions {
  /** Asks for the picture with these shares. */
  readonly ask: (shares: readonly SegmentShare[]) => void;
  /** Calls back before the next time that the page is painted. */
  readonly frame: (next: () => void) => void;
}

/**
 * When to ask for the picture of other shares: at most once for each time that the page is painted, and not before the
 * answer to the question before is there. So a drag is followed as fast as the machine can, and nothing piles up.
 */
export class Tries {
  readonly #options: TriesOptions;
  #wanted: readonly SegmentShare[] = [];
  #asked: readonly SegmentShare[] = [];
  #isDue = false;
  #isWaiting = false;

  constructor(options: TriesOptions) {
    this.#options = options;
  }

  want(shares: readonly SegmentShare[]): void {
    this.#wanted = shares;
    this.#soon();
  }

  /** The text is another one: what was asked does not hold any more. */
  again(): void {
    this.#asked = [];
    this.#soon();
  }

  answered(): void {
    this.#isWaiting = false;
    this.#soon();
  }

  #soon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    this.#options.frame(() => {
      this.#isDue = false;
      if (this.#isWaiting || same(this.#wanted, this.#asked)) return;
      this.#asked = this.#wanted;
      // That nothing is tried any more needs no answer.
      this.#isWaiting = this.#wanted.length > 0;
      this.#options.ask(this.#wanted);
    });
  }
}

function same(a: readonly SegmentShare[], b: readonly SegmentShare[]): boolean {
  return (
    a.length === b.length && a.every(({ segment, share }, i) => b[i]?.segment === segment && b[i]?.share === share)
  );
}
