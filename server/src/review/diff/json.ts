import type { Diff } from "./types.ts";
import { inText } from "./words.ts";

/** The diff as `strategy diff --format json` prints it: the same as `Diff`, with sentences as plain texts. */
export function diffJson({ base, head, files, rules, unchanged }: Diff): object {
  return {
    version: 1,
    base,
    head,
    files: files.map(({ shares: _, consequences, ...file }) => ({
      ...file,
      consequences: consequences.map(({ about, names, words }) => ({ about, names, text: inText(words) })),
    })),
    rules,
    unchanged,
  };
}
