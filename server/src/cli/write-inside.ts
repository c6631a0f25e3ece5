import fs from "node:fs";
import nodePath from "node:path";
import process from "node:process";
import { CommandError, reasonOf } from "./command.ts";
import { ENDING } from "./select.ts";

/**
 * Writes a plan or shared file below a folder: as a whole or not at all, and over no link. Folders that are missing are
 * made.
 *
 * @param path relative to the folder, with `/`, and normal.
 * @throws CommandError where it is refused, or the disk does not let it happen.
 */
export function writeInside(root: string, path: string, text: string): void {
  if (!path.endsWith(ENDING)) throw new CommandError(`${path} is not written: only files that end in ${ENDING} are`);
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..")) {
    throw new CommandError(`${path} is not written: it lies outside of the folder of the plans`);
  }
  try {
    let folder = fs.realpathSync(root);
    for (const part of parts.slice(0, -1)) {
      folder = nodePath.join(folder, part);
      const there = fs.lstatSync(folder, { throwIfNoEntry: false });
      if (there === undefined) fs.mkdirSync(folder);
      else if (there.isSymbolicLink()) throw new CommandError(`${path} is not written: it lies behind a link`);
    }
    const file = nodePath.join(folder, parts.at(-1) ?? "");
    const there = fs.lstatSync(file, { throwIfNoEntry: false });
    if (there?.isSymbolicLink() === true) throw new CommandError(`${path} is not written: it is a link`);
    if (there !== undefined && !there.isFile()) throw new CommandError(`${path} is not written: it is no file`);
    if (there !== undefined) fs.accessSync(file, fs.constants.W_OK);
    replaceFile(file, text, there?.mode);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} cannot be written: ${reasonOf(error)}`);
  }
}

/** By way of a draft beside it, so that nobody ever reads half of it. */
function replaceFile(file: string, text: string, mode: number | undefined): void {
  const draft = `${file}.${process.pid}.draft`;
  // Outside of what clears up: a draft that is there already is not ours.
  const descriptor = fs.openSync(draft, "wx");
  try {
    try {
      // Not with the opening, which leaves out what new files are not to be.
      if (mode !== undefined) fs.fchmodSync(descriptor, mode & 0o777);
      fs.writeFileSync(descriptor, text);
    } finally {
      fs.closeSync(descriptor);
    }
    fs.renameSync(draft, file);
  } catch (error) {
    fs.rmSync(draft, { force: true });
    throw error;
  }
}
