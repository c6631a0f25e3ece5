import type { Spot } from "../../server/src/report/views/types.ts";

/** A place of the text that something of the picture leads to. */
export interface Marked<T> {
  readonly at: Spot;
  readonly element: T;
}

/**
 * What belongs to the cursor: everything that leads to the smallest place around it. It may be drawn several times, in a
 * chart, its table and a card.
 */
export function around<T>(marked: readonly Marked<T>[], path: string, offset: number): readonly T[] {
  let least = Number.POSITIVE_INFINITY;
  let found: T[] = [];
  let start = -1;
  for (const { at, element } of marked) {
    if (at.path !== path || at.start > offset || at.end < offset) continue;
    const length = at.end - at.start;
    // Of two neighbours that touch at the cursor, what begins there comes first.
    if (length < least || (length === least && at.start > start)) {
      least = length;
      start = at.start;
      found = [element];
    } else if (length === least && at.start === start) found.push(element);
  }
  return found;
}
