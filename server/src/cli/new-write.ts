import fs from "node:fs";
import nodePath from "node:path";
import { CommandError, reasonOf } from "./command.ts";

/** Writing the files of a new plan: all of them or none, and nowhere else than where they were asked for. */

export interface NewFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

export interface WriteOptions {
  /** Whether files that are there may be overwritten. */
  readonly force: boolean;
  /** What a path in the folder is called, for people. */
  readonly shown: (path: string) => string;
}

interface Target {
  readonly path: string;
  readonly absolute: string;
  readonly isThere: boolean;
}

/**
 * Looks at the places where files would be written.
 *
 * @throws CommandError where a file is there already, unless `force` is given, and where one would end up elsewhere.
 */
export function lookAt(folder: string, paths: readonly string[], { force, shown }: WriteOptions): readonly Target[] {
  const targets = paths.map((path) => ({ path, absolute: insideOf(folder, path) }));
  const found = targets.map((target) => ({ ...target, isThere: isThere(folder, target, shown) }));
  const [first, ...more] = found.filter((target) => target.isThere);
  if (first === undefined || force) return found;
  const others = more.length > 0 ? ` (and ${more.length} more)` : "";
  throw new CommandError(
    `${shown(first.path)}${others} is there already: give another --output, or --force to overwrite it. Nothing was written`,
  );
}

/**
 * Writes files into a folder, which is made where it is missing. All places are looked at before any file is written.
 *
 * @throws CommandError as `lookAt` does, and where something cannot be written.
 */
export function writeNew(folder: string, files: readonly NewFile[], options: WriteOptions): void {
  const paths = files.map(({ path }) => path);
  const targets = lookAt(folder, paths, options);
  const made: string[] = [];
  try {
    for (const [i, { absolute, isThere: was }] of targets.entries()) {
      fs.mkdirSync(nodePath.dirname(absolute), { recursive: true });
      // What came there since is left alone, and no link is followed.
      const { O_WRONLY, O_CREAT, O_EXCL, O_TRUNC, O_NOFOLLOW } = fs.constants;
      const how = O_WRONLY | O_CREAT | (was ? O_TRUNC : O_EXCL) | (O_NOFOLLOW ?? 0);
      const descriptor = fs.openSync(absolute, how, 0o666);
      if (!was) made.push(absolute);
      try {
        fs.writeFileSync(descriptor, files[i]?.text ?? "");
      } finally {
        fs.closeSync(descriptor);
      }
    }
  } catch (error) {
    for (const each of made) fs.rmSync(each, { force: true });
    throw new CommandError(`the plan cannot be written: ${reasonOf(error)}`);
  }
}

/** Whether a file is there already; a folder or a link is in the way. */
function isThere(
  folder: string,
  { path, absolute }: Omit<Target, "isThere">,
  shown: (path: string) => string,
): boolean {
  try {
    const link = linkOn(folder, path);
    if (link !== undefined) {
      throw new CommandError(`${shown(link)} is a link, which may lead elsewhere: nothing was written`);
    }
    const stat = fs.lstatSync(absolute, { throwIfNoEntry: false });
    if (stat?.isDirectory() === true) throw new CommandError(`${shown(path)} is a folder: give another --output`);
    return stat !== undefined;
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`the plan cannot be written: ${reasonOf(error)}`);
  }
}

/** A path as one in a folder. What a template is called is not ours to trust. */
function insideOf(folder: string, path: string): string {
  const parts = path.split("/");
  const leaves = parts.some((part) => part === "" || part === "." || part === ".." || /[\\:\0]/.test(part));
  if (leaves) throw new CommandError(`the template wants to write ${path}, which lies outside of the new folder`);
  return nodePath.join(folder, ...parts);
}

/** The first link on the way from a folder to a path in it. */
function linkOn(folder: string, path: string): string | undefined {
  const parts = path.split("/");
  for (let i = 1; i <= parts.length; i++) {
    const at = parts.slice(0, i).join("/");
    if (fs.lstatSync(nodePath.join(folder, at), { throwIfNoEntry: false })?.isSymbolicLink() === true) return at;
  }
  return undefined;
}
