import type { Diff, FileDiff } from "../../../server/src/review/diff/types.ts";
import { type CompareOptions, compare, type State } from "../../../server/src/workspace/compare.ts";
import { createWorkspace } from "../../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../../server/src/workspace/files.ts";
import { PLAN, TODAY } from "../../support/kit.ts";

/** Two states of plans, compared as the command does it. */

export type Texts = string | Readonly<Record<string, string>>;

export function stateOf(texts: Texts, name: string): State {
  const files = memoryFiles(typeof texts === "string" ? { [PLAN]: texts } : texts);
  const workspace = createWorkspace({
    files,
    today: TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
  return { workspace, files, name };
}

export function diff(before: Texts, after: Texts, options: CompareOptions = {}): Diff {
  return compare(stateOf(before, "before"), stateOf(after, "after"), options);
}

/** The one file in which something differs. */
export function only({ files }: Diff): FileDiff {
  const [file, ...others] = files;
  if (file === undefined || others.length > 0)
    throw new Error(`${files.length} files differ: ${files.map((f) => f.path)}`);
  return file;
}
