/**
 * Points on a line, added one by one, each with a weight: finds those on a stretch from the start that weigh no
 * more than a limit. A tournament tree over the lightest weight of each stretch makes adding and finding
 * logarithmic, so that comparing each of thousands of segments with all others stays fast.
 */
export class Lightest {
  readonly #size: number;
  readonly #weights: Float64Array;

  /** For places from 0 to `places` - 1, all empty. */
  constructor(places: number) {
    let size = 1;
    while (size < places) size *= 2;
    this.#size = size;
    this.#weights = new Float64Array(2 * size).fill(Number.POSITIVE_INFINITY);
  }

  /** Puts a weight at an empty place. */
  add(place: number, weight: number): void {
    for (let node = this.#size + place; node >= 1; node = node >> 1) {
      if (weight >= (this.#weights[node] ?? 0)) return;
      this.#weights[node] = weight;
    }
  }

  /**
   * At most `most` places below `end` whose weight passes `light`; what passes must be all up to some limit.
   */
  find(end: number, most: number, light: (weight: number) => boolean): readonly number[] {
    const found: number[] = [];
    const visit = (node: number, first: number, width: number): void => {
      const weight = this.#weights[node] ?? Number.POSITIVE_INFINITY;
      if (first >= end || found.length >= most || weight === Number.POSITIVE_INFINITY || !light(weight)) return;
      if (width === 1) {
        found.push(first);
        return;
      }
      visit(2 * node, first, width / 2);
      visit(2 * node + 1, first + width / 2, width / 2);
    };
    visit(1, 0, this.#size);
    return found;
  }
}
