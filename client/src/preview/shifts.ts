/** How places move while a text is edited: a picture is always of a text that may have changed since. */

/** `length` characters from `offset` on became a text of `added` characters. */
export interface Shift {
  readonly offset: number;
  readonly length: number;
  readonly added: number;
}

/** Where a place lies after some changes, each made to what the one before left. */
export function forward(offset: number, shifts: readonly Shift[]): number {
  return shifts.reduce((at, shift) => moved(at, shift), offset);
}

/** Where a place lay before them. */
export function backward(offset: number, shifts: readonly Shift[]): number {
  return shifts.reduceRight(
    (at, { offset: from, length, added }) => moved(at, { offset: from, length: added, added: length }),
    offset,
  );
}

function moved(at: number, { offset, length, added }: Shift): number {
  if (at < offset || (at === offset && length > 0)) return at;
  if (at >= offset + length) return at + added - length;
  // It lay within what was replaced.
  return offset + Math.min(at - offset, added);
}

/** Edits that were meant for one text, as changes one after the other. */
export function inTurn(
  edits: readonly { readonly start: number; readonly end: number; readonly newText: string }[],
): readonly Shift[] {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .map(({ start, end, newText }) => ({ offset: start, length: end - start, added: newText.length }));
}

/** More changes than this are not remembered: nobody clicks on a picture that is so old. */
const MOST = 2_000;

interface Entry {
  /** The document's version after them. */
  readonly version: number;
  readonly shifts: readonly Shift[];
}

/** What changed in some documents, by version. */
export class History {
  readonly #entries = new Map<string, Entry[]>();

  changed(uri: string, version: number, shifts: readonly Shift[]): void {
    const entries = this.#entries.get(uri) ?? [];
    entries.push({ version, shifts });
    if (entries.length > MOST) entries.splice(0, entries.length - MOST);
    this.#entries.set(uri, entries);
  }

  /** What changed after a version; nothing for a document that was not open. */
  since(uri: string, version: number | null): readonly Shift[] {
    if (version === null) return [];
    return (this.#entries.get(uri) ?? []).filter((entry) => entry.version > version).flatMap(({ shifts }) => shifts);
  }

  closed(uri: string): void {
    this.#entries.delete(uri);
  }
}
