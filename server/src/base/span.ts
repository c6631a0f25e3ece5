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
