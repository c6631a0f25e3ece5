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
  // Opening a text once more changes what differs, and nothing else.
  return { project: workspace.project, show: (path, text) => workspace.open(path, text) };
}
