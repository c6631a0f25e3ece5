import nodePath from "node:path";
import picomatch from "picomatch";
import { globSync } from "tinyglobby";

/** Whether a path, relative to the folder of the patterns, is meant by one of them; `!` takes away again. */
export function matcher(patterns: readonly string[]): (path: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith("!"));
  const unwanted = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
  const matches = picomatch(wanted.flatMap(alsoFolder), { dot: true });
  if (unwanted.length === 0) return (path) => matches(path);
  const takenAway = picomatch(unwanted.flatMap(alsoFolder), { dot: true });
  return (path) => matches(path) && !takenAway(path);
}

/** A pattern that names a folder means everything in it. */
function alsoFolder(pattern: string): string[] {
  const plain = pattern.replace(/^\.\//, "").replace(/\/+$/, "");
  return plain === "" || plain === "." ? ["**"] : [plain, `${plain}/**`];
}

/** The files that a pattern means, as absolute paths; dot-folders and `node_modules` are left out. */
export function filesOf(pattern: string, cwd: string): string[] {
  const slashed = nodePath.sep === "\\" ? pattern.replaceAll("\\", "/") : pattern;
  return globSync(slashed, {
    cwd,
    absolute: true,
    onlyFiles: true,
    followSymbolicLinks: false,
    expandDirectories: false,
    ignore: ["**/node_modules/**"],
  }).map((path) => nodePath.normalize(path));
}
