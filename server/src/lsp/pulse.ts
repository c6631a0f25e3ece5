/** How many turns work waits for the messages to stop before it is done in spite of them. */
const MOST_TURNS = 200;
/** How long work goes on before it lets messages through, in milliseconds. */
const SLICE = 8;

/**
 * When to work: after all messages that are waiting have been read, so that a row of quick edits is checked once and a
 * long piece of work never keeps a request waiting. It goes by turns of the event loop, not by a clock.
 */
export class Pulse {
  readonly #turn: (next: () => void) => void;
  #beats = 0;
  #isWaiting = false;

  /** @param turn calls back on the next turn of the event loop. */
  constructor(turn: (next: () => void) => void) {
    this.#turn = turn;
  }

  /** A message came in. */
  beat(): void {
    this.#beats++;
  }

  /** Resolves after a turn in which no message came in. */
  quiet(): Promise<void> {
    return new Promise((resolve) => this.#wait(-1, MOST_TURNS, resolve));
  }

  /** Does a piece of work once there is time, however often it was asked for until then. */
  soon(work: () => void): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#wait(-1, MOST_TURNS, () => {
      this.#isWaiting = false;
      work();
    });
  }

  /** Works on one item after the other, and lets messages through in between. Stops once `isOver` says so. */
  async each<T>(items: readonly T[], isOver: () => boolean, work: (item: T, index: number) => void): Promise<void> {
    let until = performance.now() + SLICE;
    for (const [index, item] of items.entries()) {
      if (performance.now() > until) {
        await this.quiet();
        until = performance.now() + SLICE;
      }
      if (isOver()) return;
      work(item, index);
    }
  }

  #wait(seen: number, turns: number, go: () => void): void {
    this.#turn(() => {
      if (seen === this.#beats || turns <= 0) go();
      else this.#wait(this.#beats, turns - 1, go);
    });
  }
}
