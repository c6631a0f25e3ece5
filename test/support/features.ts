import { expect } from "vitest";
import type { Place } from "../../server/src/features/host.ts";
import type { Edit } from "../../server/src/model/diagnostic.ts";
import { createWorkspace, type Workspace } from "../../server/src/workspace/facade.ts";
import { memoryFiles } from "../../server/src/workspace/files.ts";
import { ProjectHost } from "../../server/src/workspace/host.ts";
import { PLAN, type Sources, TODAY } from "./kit.ts";

/** What tests of editor features are written with: `<|>` in a text is the cursor. */

const CURSOR = "<|>";

export interface Scene {
  readonly host: ProjectHost;
  readonly workspace: Workspace;
  /** The texts without the cursor. */
  readonly texts: Readonly<Record<string, string>>;
}

export interface SceneAtCursor extends Scene {
  readonly at: Place;
}

/** Files as an editor has them open, without a cursor. */
export function scene(sources: Sources, rules?: object): Scene {
  const texts = typeof sources === "string" ? { [PLAN]: sources } : { ...sources };
  const all: Record<string, string> = { ...texts };
  if (rules !== undefined) all["strategy.config.json"] = JSON.stringify({ rules });
  const files = memoryFiles(all);
  const workspace = createWorkspace({
    files,
    today: TODAY,
    onFailure: ({ code, error }) => {
      throw new Error(`The rule ${code} failed.`, { cause: error });
    },
  });
  return { workspace, host: new ProjectHost(workspace.project, files), texts };
}

/** The same with the cursor at the one `<|>` in the texts; throws where there is none or more than one. */
export function atCursor(sources: Sources, rules?: object): SceneAtCursor {
  const texts: Record<string, string> = {};
  const places: Place[] = [];
  for (const [path, text] of Object.entries(typeof sources === "string" ? { [PLAN]: sources } : sources)) {
    const parts = text.split(CURSOR);
    if (parts.length > 1) places.push({ path, offset: (parts[0] ?? "").length });
    if (parts.length > 2) throw new Error(`There are ${parts.length - 1} cursors in ${path}.`);
    texts[path] = parts.join("");
  }
  const [at, second] = places;
  if (at === undefined || second !== undefined) throw new Error(`There must be one cursor, not ${places.length}.`);
  return { ...scene(texts, rules), at };
}

/** The texts after edits, which must not overlap; those that no edit touches are left out. */
export function after(texts: Readonly<Record<string, string>>, edits: readonly Edit[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (const path of new Set(edits.map(({ file }) => file.path))) {
    const own = edits.filter(({ file }) => file.path === path).sort((a, b) => b.start - a.start || b.end - a.end);
    let text = texts[path] ?? "";
    let last = Number.POSITIVE_INFINITY;
    for (const { start, end, newText } of own) {
      expect(end, `The edits of ${path} overlap.`).toBeLessThanOrEqual(last);
      last = start;
      text = text.slice(0, start) + newText + text.slice(end);
    }
    result[path] = text;
  }
  return result;
}
