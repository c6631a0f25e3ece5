import { say } from "../base/say.ts";
import { parseJson } from "./config-parse.ts";
import { folderOf, resolve } from "./paths.ts";

/** What an entry of `extends` leads to: a file, or a sentence that says why it leads nowhere. */
export type Extended = { readonly path: string } | { readonly why: string };

type Read = (path: string) => string | undefined;

/** The name of a configuration file, beside plans as well as in packages. */
export const configName = "strategy.config.json";

/** The name of a package, and perhaps a path in it. */
const PACKAGE = /^(@[\w.~-]+\/)?[\w~-][\w.~-]*(\/.+)?$/;

/**
 * The file that `name` means in the configuration file at `from`: a path that begins with a point, or an npm package,
 * looked for in the `node_modules` of the file's folder and of those above it, up to the root.
 *
 * @param read called for every file that is looked at, whether it is there or not.
 */
export function findExtended(name: string, from: string, read: Read): Extended {
  const folder = folderOf(from);
  if (name.includes("\\")) return { why: say`Paths have forward slashes here. Write "${name.replaceAll("\\", "/")}".` };
  if (name === "." || name === ".." || name.startsWith("./") || name.startsWith("../")) {
    const path = resolve(folder, name);
    if (path === undefined)
      return {
        why: say`"${name}" lies outside the folder of the plans. Move it into that folder.`,
      };
    if (read(path) !== undefined) return { path };
    return {
      why: say`The file "${name}" cannot be read. Correct its path, which starts from this file, or remove it.`,
    };
  }
  const parts = packageIn(name);
  if (parts === undefined) {
    return {
      why: say`"${name}" is neither a path from this file nor a package. Write a path that begins with ./ instead.`,
    };
  }
  for (const place of packageFolders(folder, parts.bare)) {
    const path = inPackage(place, parts.inside, read);
    if (path !== undefined) return { path };
  }
  const file = resolve(folder, name);
  if (file !== undefined && read(file) !== undefined) {
    return { why: say`There is no package "${name}", but a file. Write "./${name}" for the file.` };
  }
  return {
    why: say`There is no package "${name}" with a configuration here. Install it, or begin a file's path with ./.`,
  };
}

/** The package that a name means, and the path in it; undefined for a name that no package has. */
export function packageIn(name: string): { readonly bare: string; readonly inside: string | undefined } | undefined {
  const parts = PACKAGE.exec(name);
  if (parts === null || name.split("/").includes("..")) return undefined;
  const inside = parts[2]?.slice(1);
  return { bare: inside === undefined ? name : name.slice(0, -inside.length - 1), inside };
}

/** Where a package may lie that a file in a folder names, the nearest place first. */
export function packageFolders(folder: string, bare: string): readonly string[] {
  return foldersUp(folder).map((place) => `${place === "" ? "" : `${place}/`}node_modules/${bare}`);
}

/** A folder and those above it, the root (an empty text) last. */
export function foldersUp(folder: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== ""; ) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

/** The configuration of the package in `folder`: what was asked for, what `package.json` says, or the usual name. */
function inPackage(folder: string, inside: string | undefined, read: Read): string | undefined {
  const name = inside ?? namedIn(read(`${folder}/package.json`), "strategy") ?? configName;
  const path = resolve(folder, name);
  if (path === undefined || !path.startsWith(`${folder}/`)) return undefined;
  return read(path) === undefined ? undefined : path;
}

/** The text that a `package.json` has under a key. */
export function namedIn(text: string | undefined, wanted: string): string | undefined {
  if (text === undefined) return undefined;
  const { root } = parseJson(text);
  if (root?.type !== "object") return undefined;
  const value = root.members.find(({ key }) => key.value === wanted)?.value;
  return value?.type === "text" ? value.value : undefined;
}
