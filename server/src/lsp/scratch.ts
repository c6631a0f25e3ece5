import type { Workspace } from "../workspace/facade.ts";
import type { Project } from "../workspace/workspace.ts";
import type { Root } from "./roots.ts";
import type { Session } from "./session.ts";

/** A workspace beside the one that counts, to try texts in. */
export interface Scratch {
  readonly project: Project;
  /** Puts a text in the place of a file's. */
  show(path: string, text: string): void;
}

interface Kept {
  readonly scratch: Scratch;
  /** When it was made, by the clock of the reports. */
  readonly at: number;
}

/**
 * Keeps one scratch for each root while no text changes, so that a row of tries, as when a bar is dragged, costs what
 * each of them changes.
 */
export class Scratches {
  readonly #kept = new WeakMap<Root, Kept>();

  of(root: Root, session: Session): Scratch {
    const at = session.reports.clock;
    const kept = this.#kept.get(root);
    if (kept?.at === at) return kept.scratch;
    const scratch = scratchIn(session.roots.scratch(root));
    this.#kept.set(root, { scratch, at });
    return scratch;
  }
}

function scratchIn(workspace: Workspace): Scratch {
  return {
    project: workspace.project,
    show: (path, text) => {
      const before = workspace.text(path);
      if (before === undefined) workspace.open(path, text);
      else if (before !== text) workspace.change(path, [differenceOf(before, text)]);
    },
  };
}

/** The one change that makes a text of another: what is the same at both ends stays. */
export function differenceOf(before: string, after: string): { offset: number; length: number; text: string } {
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
