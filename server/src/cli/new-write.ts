import fs from "node:fs";
import nodePath from "node:path";
import { CommandError, reasonOf } from "./command.ts";

/** Writing the files of a new plan: all of them or none, and nowhere else than where they were asked for. */

export interface NewFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/**
 * Writes files into a folder, which is made where it is missing. All places are looked at before any file is written.
 *
 * @param shown what a path in the folder is called, for people.
 * @throws CommandError where a file is there already, unless `force` is given, and where one would end up elsewhere.
 */
export function writeNew(
  folder: string,
  files: readonly NewFile[],
  { force, shown }: { readonly force: boolean; readonly shown: (path: string) => string },
): void {
  const targets = files.map(({ path, text }) => ({ path, text, absolute: insideOf(folder, path) }));
  const taken = takenOf(folder, targets, shown);
  const [first] = taken;
  if (first !== undefined && !force) {
    const more = taken.length > 1 ? ` (and ${taken.length - 1} more)` : "";
    throw new CommandError(
      `${shown(first)}${more} is there already: give another --output, or --force to overwrite it. Nothing was written`,
    );
  }
  const made: string[] = [];
  try {
    for (const { absolute, text, path } of targets) {
      fs.mkdirSync(nodePath.dirname(absolute), { recursive: true });
      const isNew = !taken.includes(path);
      // What came there since is left alone, and no link is followed.
      const { O_WRONLY, O_CREAT, O_EXCL, O_TRUNC, O_NOFOLLOW } = fs.constants;
      const how = O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | (O_NOFOLLOW ?? 0);
      const descriptor = fs.openSync(absolute, how, 0o666);
      if (isNew) made.push(absolute);
      try {
        fs.writeFileSync(descriptor, text);
      } finally {
        fs.closeSync(descriptor);
      }
    }
  } catch (error) {
    for (const each of made) fs.rmSync(each, { force: true });
    throw new CommandError(`the plan cannot be written: ${reasonOf(error)}`);
  }
}

/** The paths of those that are there already. */
function takenOf(
  folder: string,
  targets: readonly { readonly path: string; readonly absolute: string }[],
  shown: (path: string) => string,
): readonly string[] {
  return targets.flatMap(({ path, absolute }) => {
    try {
      const link = linkOn(folder, path);
      if (link !== undefined) {
        throw new CommandError(`${shown(link)} is a link, which may lead elsewhere: nothing was written`);
      }
      const stat = fs.lstatSync(absolute, { throwIfNoEntry: false });
      if (stat?.isDirectory() === true) throw new CommandError(`${shown(path)} is a folder: give another --output`);
      return stat === undefined ? [] : [path];
    } catch (error) {
      if (error instanceof CommandError) throw error;
      throw new CommandError(`the plan cannot be written: ${reasonOf(error)}`);
    }
  });
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
