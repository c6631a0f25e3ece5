import { say } from "../base/say.ts";
import type { Finding } from "../model/diagnostic.ts";
import { namedIn, packageFolders, packageIn } from "./config-extends.ts";
import { type ConfigFile, configProblem } from "./config-read.ts";
import { folderOf, resolve } from "./paths.ts";

/** A folder that a configuration file names for templates. */
export interface TemplatesFolder {
  /** Relative to the root, with `/`. */
  readonly folder: string;
  /** The package that it is in, for those that are. */
  readonly package?: string;
  /** The configuration file that names it. */
  readonly from: string;
}

type Read = (path: string) => string | undefined;

/** Where a package has its templates, unless its `package.json` says otherwise. */
const USUAL = "templates";

/**
 * The folders of templates that a configuration file names; entries that name none are told.
 *
 * @param read called for every file that is looked at, whether it is there or not.
 */
export function templatesOf(
  config: ConfigFile | undefined,
  read: Read,
  problems: Finding[],
): readonly TemplatesFolder[] | undefined {
  if (config?.templates === undefined) return undefined;
  const folders: TemplatesFolder[] = [];
  for (const text of config.templates) {
    const found = findTemplates(text.value, config.file.path, read);
    if ("folder" in found) folders.push(found);
    else problems.push(configProblem(config.file, text, found.why));
  }
  return folders;
}

/** What an entry means: a path that begins with a point is a folder beside the file, everything else a package. */
function findTemplates(name: string, from: string, read: Read): TemplatesFolder | { readonly why: string } {
  const beside = folderOf(from);
  if (name.startsWith(".")) {
    const folder = name.includes("\\") ? undefined : resolve(beside, name);
    if (folder !== undefined) return { folder, from };
    return {
      why: say`"${name}" is no folder inside that of the plans. Write its path from this file, with forward slashes.`,
    };
  }
  const parts = packageIn(name);
  if (parts === undefined) {
    return {
      why: say`
        "${name}" is no folder inside that of the plans, and no package. Write a path that begins with ./ instead.`,
    };
  }
  for (const place of packageFolders(beside, parts.bare)) {
    const about = read(`${place}/package.json`);
    if (about === undefined) continue;
    const folder = resolve(place, parts.inside ?? namedIn(about, "strategyTemplates") ?? USUAL);
    if (folder !== undefined && (folder === place || folder.startsWith(`${place}/`))) {
      return { folder, package: name, from };
    }
    return {
      why: say`The package "${name}" names a folder of templates that lies outside of it. Tell whoever makes it.`,
    };
  }
  return { why: say`There is no package "${name}" here. Install it, or write "./${name}" for a folder.` };
}
