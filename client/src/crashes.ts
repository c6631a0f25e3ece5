/** How often a server may end by itself within the time below before it is left alone. */
const MOST = 4;
const MILLISECONDS = 3 * 60 * 1_000;

/** Remembers when the server ended by itself, and says whether to start it again. */
export class Crashes {
  #times: number[] = [];

  /** @param now milliseconds of any clock that only goes forward. */
  again(now: number): boolean {
    this.#times = [...this.#times.filter((time) => now - time < MILLISECONDS), now];
    return this.#times.length <= MOST;
  }
}
