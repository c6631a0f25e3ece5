import type { Files } from "../workspace/files.ts";

/** Files that remember what was looked at, so that it can be told later whether all of it is as it was. */
export class Remembered {
  readonly files: Files;
  readonly #from: Files;
  readonly #contents = new Map<string, Uint8Array | string | undefined>();
  readonly #places = new Map<string, "file" | "missing" | "outside">();
  readonly #lists = new Map<string, readonly string[]>();

  constructor(from: Files) {
    this.#from = from;
    this.files = {
      ...from,
      read: (path) => noted(this.#contents, path, from.read(path)),
      locate: (path) => noted(this.#places, path, from.locate(path)),
      list: (folder) => noted(this.#lists, folder, from.list(folder)),
    };
  }

  /** Looks at everything once more. That takes a fraction of the time of checking it. */
  isAsItWas(): boolean {
    const { read, locate, list } = this.#from;
    for (const [folder, names] of this.#lists) if (!isSame(names, list(folder))) return false;
    for (const [path, place] of this.#places) if (locate(path) !== place) return false;
    for (const [path, content] of this.#contents) if (!isSame(content, read(path))) return false;
    return true;
  }
}

/** What was seen first is what was worked with. */
function noted<T>(seen: Map<string, T>, key: string, value: T): T {
  if (!seen.has(key)) seen.set(key, value);
  return value;
}

function isSame(one: ArrayLike<unknown> | undefined, other: ArrayLike<unknown> | undefined): boolean {
  if (one === undefined || other === undefined || typeof one === "string" || typeof other === "string")
    return one === other;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
