/** One change of a text: `length` UTF-16 code units from `offset` on become `text`. */
export interface Difference {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** The one change that makes a text of another: what is the same at both ends stays. */
export function differenceOf(before: string, after: string): Difference {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < most - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  return { offset: start, length: before.length - start - end, text: after.slice(start, after.length - end) };
}
