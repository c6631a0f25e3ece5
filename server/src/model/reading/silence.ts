import type { TextError } from "../../syntax/tree.ts";
import { lineEndAfter } from "./repairs.ts";

/** What an error makes unknown, so that nothing more is said of it. */
export class Silence {
  readonly #text: string;
  readonly #errors: readonly TextError[];
  /** Where the rest of a statement begins and ends that holds a wrong value, in the order of the text. */
  readonly #rests: { readonly start: number; readonly end: number }[] = [];

  #lineOf = -1;
  #lineEnd = -1;

  constructor(text: string, errors: readonly TextError[]) {
    this.#text = text;
    this.#errors = errors;
  }

  /** Silences what stands after `start`, up to `end`: the rest of a statement. Statements come in the order of the text. */
  rest(start: number, end: number): void {
    this.#rests.push({ start: start + 1, end });
  }

  /** Whether a syntax error before `at` on its line, or a wrong value before it in its statement, silences what stands there. */
  at(at: number): boolean {
    const rest = lastBefore(this.#rests, at);
    if (rest !== undefined && at < rest.end) return true;
    const error = lastBefore(this.#errors, at);
    return error !== undefined && at < this.#lineEndAfter(error.start);
  }

  /** Where the line of an error ends. Kept for the error asked for last: a line may be long, and hold many more. */
  #lineEndAfter(start: number): number {
    if (start !== this.#lineOf) {
      this.#lineOf = start;
      this.#lineEnd = lineEndAfter(this.#text, start);
    }
    return this.#lineEnd;
  }
}

/** The last of some places, in the order of the text, that starts at an offset or before it. */
function lastBefore<T extends { readonly start: number }>(places: readonly T[], at: number): T | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
