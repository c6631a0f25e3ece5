import nodePath from "node:path";
import type { Files } from "../workspace/files.ts";
import { folderOf, resolve } from "../workspace/paths.ts";
import type { Repository, TreeFile } from "./git.ts";

/** How many links in a row are followed. */
const MOST_LINKS = 10;

export interface Beside {
  /** The content of a file that is known to be the same now, so that git need not be asked for it. */
  readonly untouched?: (path: string) => Uint8Array | string | undefined;
  /** What a package holds that git does not keep, such as a configuration to extend. */
  readonly installed?: (path: string) => Uint8Array | string | undefined;
}

/**
 * The files below a folder of a repository as they were at a revision. Contents are read when the first is asked for,
 * those of all plans and shared files at once.
 *
 * @param folder relative to the repository's, with `/`; empty for the repository itself.
 */
export function revisionFiles(
  repository: Repository,
  revision: string,
  folder: string,
  { untouched = () => undefined, installed = () => undefined }: Beside = {},
): Files {
  const prefix = folder === "" ? "" : `${folder}/`;
  const tree = new Map<string, TreeFile>();
  for (const file of repository.files(revision, folder === "" ? [] : [folder])) {
    if (file.path.startsWith(prefix)) tree.set(file.path.slice(prefix.length), file);
  }
  const contents = new Map<string, Uint8Array>();
  const read = (file: TreeFile): Uint8Array | undefined => {
    if (!contents.has(file.blob)) {
      const wanted = [...tree].filter(
        ([path, { kind }]) => kind !== "other" && path.endsWith(".strategy") && untouched(path) === undefined,
      );
      const ids = contents.size === 0 ? wanted.map(([, { blob }]) => blob) : [];
      for (const [id, content] of repository.blobs([...ids, file.blob])) contents.set(id, content);
    }
    return contents.get(file.blob);
  };
  /** Where a path leads over links, if it is a file. */
  const real = (path: string): string | "outside" | undefined => {
    let at = path;
    for (let i = 0; i < MOST_LINKS; i++) {
      const file = tree.get(at);
      if (file?.kind !== "link") return file?.kind === "file" ? at : undefined;
      const target = new TextDecoder().decode(read(file));
      const next = nodePath.posix.isAbsolute(target) ? undefined : resolve(folderOf(at), target);
      if (next === undefined) return "outside";
      at = next;
    }
    return undefined;
  };
  return {
    read: (path) => {
      const found = real(path);
      const file = found === undefined ? undefined : tree.get(found);
      if (file !== undefined && found !== undefined) return untouched(found) ?? read(file);
      return path.split("/").includes("node_modules") ? installed(path) : undefined;
    },
    locate: (path) => {
      const found = real(path);
      return found === undefined ? "missing" : found === "outside" ? "outside" : "file";
    },
    real: (path) => {
      const found = real(path);
      return found === undefined || found === "outside" ? path : found;
    },
    list: (asked) => {
      const within = asked === "" || asked === "." ? "" : `${asked}/`;
      const names = new Set<string>();
      for (const path of tree.keys()) {
        if (!path.startsWith(within)) continue;
        const rest = path.slice(within.length);
        const slash = rest.indexOf("/");
        names.add(slash < 0 ? rest : rest.slice(0, slash + 1));
      }
      return [...names].sort();
    },
  };
}
