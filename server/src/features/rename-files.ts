import { folderOf, relativeTo, resolve } from "../base/paths.ts";
import type { Edit } from "../model/diagnostic.ts";
import type { TextNode } from "../model/nodes.ts";
import type { SourceFile } from "../model/source.ts";
import type { Host } from "./host.ts";

/** A file or a folder gets another path. Both are relative to the root, with `/`. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

const ENDING = ".strategy";
const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/**
 * The changes that keep every import leading where it led, when files or folders move: in the files that import what
 * moves, and in those that move. To be asked before the move: each edit is to a file at the path that it still has.
 *
 * All moves happen at once; of two that take the same file along, the one that names it more closely counts. Imports of
 * what leaves the root, or stops being a plan or library, are left as they are: they have nowhere to lead.
 */
export function renameFiles(host: Host, moves: readonly Move[]): readonly Edit[] {
  const inner = moves
    .map(({ from, to }) => ({ from: trimmed(from), to: trimmed(to) }))
    .filter(({ from }) => from !== "");
  if (inner.length === 0) return [];
  const edits: Edit[] = [];
  for (const path of host.paths()) {
    const file = host.source(path);
    if (file === undefined || file.imports.length === 0) continue;
    const home = moved(path, inner);
    if (home === undefined || !home.endsWith(ENDING)) continue;
    for (const each of file.imports) {
      const edit = each.path === undefined ? undefined : follow(file, each.path, home, inner);
      if (edit !== undefined) edits.push(edit);
    }
  }
  return edits;
}

/** The change to one import of a file whose path will be `home`; undefined where it may stay. */
function follow(file: SourceFile, path: TextNode, home: string, moves: readonly Move[]): Edit | undefined {
  const written = path.value;
  if (written.includes("\\") || written.startsWith("/") || ADDRESS.test(written)) return undefined;
  const target = resolve(folderOf(file.path), written);
  if (target === undefined || !target.endsWith(ENDING)) return undefined;
  const goal = moved(target, moves);
  if (goal === undefined || !goal.endsWith(ENDING)) return undefined;
  if (resolve(folderOf(home), written) === goal) return undefined;
  const way = relativeTo(folderOf(home), goal);
  const newText = written.startsWith("./") && !way.startsWith("../") ? `./${way}` : way;
  return { file, start: path.start, end: path.end, newText: asText(newText) };
}

/** Where a path will be; the path itself where nothing moves it, undefined where it leaves the root. */
function moved(path: string, moves: readonly Move[]): string | undefined {
  let closest: Move | undefined;
  for (const move of moves) {
    const takes = path === move.from || path.startsWith(`${move.from}/`);
    if (takes && (closest === undefined || move.from.length > closest.from.length)) closest = move;
  }
  if (closest === undefined) return path;
  const { from, to } = closest;
  if (to === "" || to.startsWith("/") || to.includes("\\") || ADDRESS.test(to)) return undefined;
  return resolve("", to + path.slice(from.length));
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, "");
}

/** A path between quotes, with the escapes that it needs. */
function asText(path: string): string {
  const escaped = path
    .replace(/[\\"]/g, "\\$&")
    .replaceAll("\n", "\\n")
    .replaceAll("\t", "\\t")
    .replaceAll("\r", "\\u{D}");
  return `"${escaped}"`;
}
