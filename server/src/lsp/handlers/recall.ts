import { at } from "../settings.ts";

/** How many lists are remembered: the editor resolves items of the list that it shows, or of the one before. */
const MOST = 4;

/** Items that were sent without everything that is known of them, for when the client asks for the rest. */
export class Recall<T> {
  readonly #lists = new Map<number, readonly T[]>();
  #last = 0;

  /** Remembers a list; what an item of it is to carry as its `data`. */
  keep(list: readonly T[]): (index: number) => { list: number; index: number } {
    const number = ++this.#last;
    this.#lists.set(number, list);
    this.#lists.delete(number - MOST);
    return (index) => ({ list: number, index });
  }

  /** The item that the data of a client stands for; undefined where it is forgotten, or never was. */
  of(data: unknown): T | undefined {
    const [list, index] = [at(data, "list"), at(data, "index")];
    if (typeof list !== "number" || typeof index !== "number") return undefined;
    return this.#lists.get(list)?.[index];
  }
}
