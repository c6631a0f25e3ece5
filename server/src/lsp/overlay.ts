import type { Files } from "../workspace/files.ts";
import { folderOf } from "../workspace/paths.ts";

export interface Overlay extends Files {
  /** Looks into the folders anew from here on: a file came or went. */
  forget(): void;
}

export interface OverlayOptions {
  /** The paths that are open in the editor: they are there, even where the disk has them not, or not yet. */
  readonly open: () => Iterable<string>;
  /** Whether the editor tells of every file that comes or goes, so that folders need to be read but once. */
  readonly watched: boolean;
  /** Whether the folders in the folder are looked into: not where it stands for one loose file. */
  readonly deep: boolean;
}

/** The files of a folder as the editor shows them. */
export function overlay(files: Files, { open, watched, deep }: OverlayOptions): Overlay {
  const lists = new Map<string, readonly string[]>();
  const isOpen = (path: string): boolean => {
    for (const each of open()) if (each === path) return true;
    return false;
  };
  const listed = (folder: string): readonly string[] => {
    const names = new Set(files.list(folder));
    for (const path of open()) if (folderOf(path) === folder) names.add(path.slice(path.lastIndexOf("/") + 1));
    return [...names].filter((name) => deep || !name.endsWith("/")).sort();
  };
  return {
    ...files,
    locate: (path) => {
      const found = files.locate(path);
      return found === "missing" && isOpen(path) ? "file" : found;
    },
    list: (folder) => {
      if (!watched) return listed(folder);
      let names = lists.get(folder);
      if (names === undefined) {
        names = listed(folder);
        lists.set(folder, names);
      }
      return names;
    },
    forget: () => lists.clear(),
  };
}
