/** What an assistant gets: a text that reads well, and the same as data. */
export interface Answer {
  readonly text: string;
  readonly data: object;
}

/** A stretch of a long list, and where the next one begins. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: number;
}

export function pageOf<T>(all: readonly T[], offset: number, limit: number): Page<T> {
  const items = all.slice(offset, offset + limit);
  const end = offset + items.length;
  return { items, ...(end < all.length && items.length > 0 ? { next: end } : {}) };
}

/** `1 error`, `2 errors` */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
