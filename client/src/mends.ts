/**
 * Tells when a plan was mended: when it is stored with fewer problems than it was opened or stored with before. What is wrong
 * while a line is being typed is no problem yet.
 */
export class Mends {
  /** How many problems files had when they were opened or stored last, and how many the checker says they have. */
  readonly #stored = new Map<string, number>();
  readonly #found = new Map<string, number>();

  /** The checker has looked at a file; whether it is mended with that. */
  checked(file: string, problems: number, isDirty: boolean): boolean {
    this.#found.set(file, problems);
    return !isDirty && this.stored(file);
  }

  /** A file was stored; whether it is mended with that. Where the checker has yet to look at it, that shows then. */
  stored(file: string): boolean {
    const [before, now] = [this.#stored.get(file), this.#found.get(file)];
    if (now === undefined) return false;
    this.#stored.set(file, now);
    return before !== undefined && now < before;
  }

  closed(file: string): void {
    this.#stored.delete(file);
    this.#found.delete(file);
  }
}
