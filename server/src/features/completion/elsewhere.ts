import { folderOf, relativeTo, resolve } from "../../base/paths.ts";
import { walk } from "../../model/imported.ts";
import type { Declaration } from "../../model/plan.ts";
import { kinds, type SourceFile } from "../../model/source.ts";
import type { Kind } from "../../vocabulary/values.ts";
import type { Host } from "../host.ts";
import type { Scene } from "./scene.ts";

/** How many files are read for one request in any case, and for how many milliseconds others are read, too. */
const FILES_AT_ONCE = 64;
const MOST_TIME = 12;
/** How many names of other files are offered at once. */
const MOST_FOUND = 60;

/** A declaration of a file that is not imported, with the path that an `import` would write. */
export interface Elsewhere {
  readonly declaration: Declaration;
  readonly path: string;
}

/**
 * Declarations of other files that this one does not see and could import: those whose names go with the prefix. In a
 * large root not all files are looked at in one go; those that were are quick the next time.
 */
export function declaredElsewhere(
  scene: Scene,
  of: readonly Kind[],
  prefix: string,
): { readonly found: readonly Elsewhere[]; readonly complete: boolean } {
  const { host, file } = scene;
  const seen = new Set(walk(file).map(({ path }) => path));
  const folder = folderOf(file.path);
  const found: Elsewhere[] = [];
  const until = performance.now() + MOST_TIME;
  let read = 0;
  for (const path of nearestFirst(folder, host.paths())) {
    if (seen.has(path)) continue;
    if (found.length >= MOST_FOUND || (read >= FILES_AT_ONCE && performance.now() > until)) {
      return { found, complete: false };
    }
    read++;
    const other = host.source(path);
    if (other === undefined) continue;
    const matching = of.flatMap((kind) => matchingIn(scene, other, kind, prefix));
    if (matching.length === 0 || !isImportable(scene, other)) continue;
    const way = relativeTo(folder, path);
    for (const declaration of matching) found.push({ declaration, path: way });
  }
  return { found: found.slice(0, MOST_FOUND), complete: found.length <= MOST_FOUND };
}

function matchingIn(scene: Scene, other: SourceFile, kind: Kind, prefix: string): readonly Declaration[] {
  const matching: Declaration[] = [];
  const wanted = prefix.toLowerCase();
  for (const [name, [declaration]] of other.own[kind]) {
    if (declaration === undefined || !name.toLowerCase().startsWith(wanted)) continue;
    if (!scene.sight(kind).names.has(name)) matching.push(declaration);
  }
  return matching;
}

/** Whether importing a file would neither close a circle nor make a name ambiguous that means one thing now. */
function isImportable(scene: Scene, other: SourceFile): boolean {
  const seen = new Set(walk(scene.file));
  for (const each of filesFrom(scene.host, other)) {
    if (each === scene.file) return false;
    if (seen.has(each)) continue;
    for (const kind of kinds) {
      const { names } = scene.sight(kind);
      for (const name of each.own[kind].keys()) {
        if (names.has(name) && !scene.file.own[kind].has(name)) return false;
      }
    }
  }
  return true;
}

/** A file and those that it imports, over any way, told from what its imports say: it need not be linked. */
export function filesFrom(host: Host, file: SourceFile): readonly SourceFile[] {
  const found = [file];
  for (const each of found) {
    for (const { path } of each.imports) {
      const to = path === undefined ? undefined : resolve(folderOf(each.path), path.value);
      const target = to === undefined ? undefined : host.source(to);
      if (target !== undefined && !found.includes(target)) found.push(target);
    }
  }
  return found;
}

/** Paths in the order of how far they are from a folder, as an `import` would count it. */
export function nearestFirst(folder: string, paths: readonly string[]): readonly string[] {
  const far = new Map(paths.map((path) => [path, relativeTo(folder, path).split("/").length]));
  return [...paths].sort((a, b) => (far.get(a) ?? 0) - (far.get(b) ?? 0) || (a < b ? -1 : 1));
}
