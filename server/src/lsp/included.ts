import type { ResolvedConfig } from "../workspace/config.ts";
import { matcher } from "../workspace/glob.ts";

type Matcher = (path: string) => boolean;

/** Whether the configuration wants a closed file to be checked; patterns are made ready once. */
export class Included {
  readonly #matchers = new WeakMap<readonly string[], Matcher>();

  has(path: string, { include, exclude, folder }: ResolvedConfig): boolean {
    if (include === undefined && exclude === undefined) return true;
    const within = folder === "" ? path : path.slice(folder.length + 1);
    if (exclude !== undefined && this.#matches(exclude, within)) return false;
    return include === undefined || this.#matches(include, within);
  }

  #matches(patterns: readonly string[], path: string): boolean {
    let matches = this.#matchers.get(patterns);
    if (matches === undefined) {
      matches = matcher(patterns);
      this.#matchers.set(patterns, matches);
    }
    return matches(path);
  }
}
