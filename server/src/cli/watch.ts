import nodePath from "node:path";
import process from "node:process";
import { CommandError, reasonOf } from "./command.ts";
import { complain, isInteractive, say } from "./output.ts";
import { ENDING } from "./select.ts";
import type { Session } from "./session.ts";

/** How long changes are gathered before the next check, in milliseconds: editors write a file in several steps. */
const GATHER = 50;

/**
 * Checks, and checks again after changes, until the user ends it. Resolves to 0.
 *
 * @param checkOnce one check with all its output.
 * @param outputs the files that it writes, whose changes mean nothing.
 * @throws CommandError where the folder cannot be watched, or the first check cannot be done.
 */
export async function watch(
  session: Session,
  checkOnce: () => Promise<number>,
  outputs: readonly string[],
): Promise<number> {
  const { files, workspace, root } = session;
  if (files.watch === undefined) throw new CommandError(`${root} cannot be watched`);
  const ended = new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  const written = new Set(outputs.map((file) => nodePath.resolve(session.cwd, file)));
  const changed = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  const again = (): void => {
    const paths = [...changed];
    changed.clear();
    for (const path of paths) workspace.changed(path);
    running = running.then(() => checkAgain(checkOnce));
  };
  const stop = startWatching(session, (path) => {
    if (!path.endsWith(ENDING) && !path.endsWith(".json")) return;
    if (written.has(nodePath.join(root, path))) return;
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(again, GATHER);
  });
  try {
    await checkOnce();
    invite();
    await ended;
    await running;
  } finally {
    clearTimeout(timer);
    stop();
  }
  return 0;
}

function startWatching({ files, root }: Session, changed: (path: string) => void): () => void {
  try {
    return files.watch?.(changed) ?? (() => {});
  } catch (error) {
    throw new CommandError(`${root} cannot be watched: ${reasonOf(error)}`);
  }
}

async function checkAgain(checkOnce: () => Promise<number>): Promise<void> {
  try {
    if (isInteractive()) say("\n");
    await checkOnce();
    invite();
  } catch (error) {
    // A file that is gone may come back: what cannot be checked now ends nothing.
    if (!(error instanceof CommandError)) throw error;
    complain(error.message);
  }
}

function invite(): void {
  if (isInteractive()) say("Waiting for changes; Ctrl-C ends it.\n");
}
