import fs from "node:fs";
import nodePath from "node:path";
import { CommandError, reasonOf } from "./command.ts";

/** Reads a file that is shipped beside the program, in `dist/assets`: too large, or of another kind, to be a part of it. */
export function asset(name: string): Uint8Array {
  // The program is bundled as CommonJS: this is the folder of its file, which may be a part that is loaded later.
  const folders = [nodePath.join(__dirname, "assets"), nodePath.join(__dirname, "..", "assets")];
  const file = folders.map((folder) => nodePath.join(folder, name)).find((each) => fs.existsSync(each));
  if (file === undefined) throw new CommandError(`the file ${name} is missing beside the program: install it again`);
  try {
    return fs.readFileSync(file);
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${reasonOf(error)}`);
  }
}
