import { folderOf, relativeTo, resolve } from "../../base/paths.ts";
import type { Span } from "../../base/span.ts";
import type { SourceFile } from "../../model/source.ts";
import { isClosed, type TextContext } from "../context.ts";
import { filesFrom, nearestFirst } from "./elsewhere.ts";
import { type CompletionList, Item, Rank } from "./item.ts";
import type { Scene } from "./scene.ts";

/** From how many files on only those of one folder and its folders are offered. */
const MANY = 50;
/** For how many files it is looked up whether they lead back here. */
const MOST_FOLLOWED = 100;

/** The paths that may be imported, within the quotes of an `import`. */
export function importedPathItems(scene: Scene, { text }: TextContext): CompletionList {
  const { file, offset } = scene;
  // A path fills no text of several lines.
  if (text.text.startsWith('"""')) return { items: [], incomplete: false };
  const closed = isClosed(text);
  // A text without its end swallows the line: what stands behind the next blank is not meant.
  const rest = /^[^\s"]*/.exec(file.text.slice(offset, text.end))?.[0].length ?? 0;
  const end = closed ? text.end - 1 : Math.min(text.end, offset + rest);
  const { items, complete } = pathItems(scene, { start: text.start + 1, end }, { open: "", close: closed ? "" : '"' });
  return { items, incomplete: !complete };
}

/**
 * Files to import as paths relative to this one; in a large root, those below the folder that is typed so far.
 *
 * @param quotes what is to be put around a path.
 */
export function pathItems(
  scene: Scene,
  at: Span,
  quotes: { readonly open: string; readonly close: string },
): { readonly items: readonly Item[]; readonly complete: boolean } {
  const { file, host, offset } = scene;
  const folder = folderOf(file.path);
  const taken = new Set([file.path, ...importedBy(file, offset)]);
  const candidates = nearestFirst(folder, host.paths()).filter((path) => !taken.has(path));
  const typed = file.text.slice(at.start, offset).replace(/^"/, "");
  const shown = candidates.length > MANY ? below(folder, typed, candidates) : { files: candidates, folders: [] };
  const items: Item[] = [];
  let followed = 0;
  for (const path of shown.files) {
    if (followed++ < MOST_FOLLOWED && leadsBack(scene, path)) continue;
    items.push(pathItem(at, relativeTo(folder, path), "file", items.length, quotes));
  }
  for (const name of shown.folders) {
    items.push(pathItem(at, name, "folder", items.length, { open: quotes.open, close: "" }));
  }
  return { items, complete: candidates.length <= MANY };
}

function pathItem(
  at: Span,
  path: string,
  kind: "file" | "folder",
  order: number,
  { open, close }: { readonly open: string; readonly close: string },
): Item {
  const written = path.replace(/["\\]/g, "\\$&");
  return new Item({
    label: path,
    kind,
    at,
    rank: (kind === "file" ? Rank.First : Rank.Third) + order,
    newText: `${open}${written}${close}`,
    filterText: `${open}${path}`,
    again: kind === "folder",
  });
}

/** The files in the folder that is typed, and the folders in it, as paths relative to this file. */
function below(
  folder: string,
  typed: string,
  candidates: readonly string[],
): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  const written = typed.slice(0, typed.lastIndexOf("/") + 1);
  const base = resolve(folder, written) ?? "";
  const start = base === "" ? "" : `${base}/`;
  const files: string[] = [];
  const folders = new Set<string>();
  for (const path of candidates) {
    if (!path.startsWith(start)) continue;
    const slash = path.indexOf("/", start.length);
    if (slash < 0) files.push(path);
    else folders.add(`${written}${path.slice(start.length, slash)}/`);
  }
  if (written === "" && folder !== "") folders.add("../");
  return { files, folders: [...folders].sort() };
}

/** The paths that a file imports, apart from the statement at the cursor. */
function importedBy(file: SourceFile, offset: number): readonly string[] {
  const paths: string[] = [];
  for (const { entry, path, target } of file.imports) {
    if (entry.start <= offset && offset <= entry.end) continue;
    const to = target?.path ?? (path === undefined ? undefined : resolve(folderOf(file.path), path.value));
    if (to !== undefined) paths.push(to);
  }
  return paths;
}

/** Whether a file imports this one, over any way. */
function leadsBack({ host, file }: Scene, path: string): boolean {
  const other = host.source(path);
  return other !== undefined && filesFrom(host, other).includes(file);
}
