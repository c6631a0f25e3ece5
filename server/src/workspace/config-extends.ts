import { say } from "../base/say.ts";
import { parseJson } from "./config-parse.ts";
import { folderOf, resolve } from "./paths.ts";

/** What an entry of `extends` leads to: a file, or a sentence that says why it leads nowhere. */
export type Extended = { readonly path: string } | { readonly why: string };

type Read = (path: string) => string | undefined;

/** The name of a configuration file, beside plans as well as in packages. */
export const configName = "strategy.config.json";

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
  const parts = PACKAGE.exec(name);
  if (parts === null || name.split("/").includes("..")) {
    return {
      why: say`"${name}" is neither a path from this file nor a package. Write a path that begins with ./ instead.`,
    };
  }
  const inside = parts[2]?.slice(1);
  const bare = inside === undefined ? name : name.slice(0, -inside.length - 1);
  for (const place of foldersUp(folder)) {
    const path = inPackage(`${place === "" ? "" : `${place}/`}node_modules/${bare}`, inside, read);
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
  const name = inside ?? mainOf(read(`${folder}/package.json`)) ?? configName;
  const path = resolve(folder, name);
  if (path === undefined || !path.startsWith(`${folder}/`)) return undefined;
  return read(path) === undefined ? undefined : path;
}

/** What a `package.json` has under `strategy`. */
function mainOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const { root } = parseJson(text);
  if (root?.type !== "object") return undefined;
  const main = root.members.find(({ key }) => key.value === "strategy")?.value;
  return main?.type === "text" ? main.value : undefined;
}
