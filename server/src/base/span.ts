/** A stretch of a text: UTF-16 offsets, `end` exclusive. Tokens, statements and values are spans, too. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The stretch from the start of `first` to the end of `last`. */
export function cover(first: Span, last: Span): Span {
  return { start: first.start, end: last.end };
}

/** Whether `inner` lies within `outer`, ends included. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The index of the first span of an ordered list that starts after an offset. */
export function firstAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
