import fs from "node:fs";
import nodePath from "node:path";
import type { ResolvedConfig } from "../workspace/config.ts";
import { CommandError, reasonOf } from "./command.ts";

/** Which files a command is about. */

export const ENDING = ".strategy";

/** A path as it was given. */
export interface Target {
  readonly kind: "file" | "folder" | "pattern";
  readonly given: string;
  /** Of a pattern, the folder that it starts in. */
  readonly absolute: string;
  /** Of a pattern, what it says of paths in that folder. */
  readonly pattern?: string;
}

/** Shows an absolute path as people in `cwd` would write it, with `/`. */
export function shownPath(cwd: string, absolute: string): string {
  const relative = nodePath.relative(cwd, absolute);
  const path = relative === "" ? "." : nodePath.isAbsolute(relative) ? absolute : relative;
  return slashed(path);
}

function slashed(path: string): string {
  return nodePath.sep === "\\" ? path.replaceAll("\\", "/") : path;
}

/**
 * Looks at what was given on the command line.
 *
 * @throws CommandError for a path that does not exist, cannot be looked at, or is a file of another kind.
 */
export function targetsOf(paths: readonly string[], cwd: string): Target[] {
  return paths.map((given) => {
    if (given === "") throw new CommandError("a path is empty: is a variable of your script not set?");
    const absolute = nodePath.resolve(cwd, given);
    const stat = statOf(given, absolute);
    if (stat === undefined) return patternOf(given, cwd);
    if (stat.isDirectory()) return { kind: "folder", given, absolute };
    if (!given.endsWith(ENDING)) {
      throw new CommandError(`${given} is no plan or shared file: their names end in ${ENDING}`);
    }
    if (!stat.isFile()) throw new CommandError(`${given} is neither a file nor a folder`);
    return { kind: "file", given, absolute };
  });
}

function statOf(given: string, absolute: string): fs.Stats | undefined {
  try {
    return fs.statSync(absolute);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    // Windows does not even look for a name with `*`.
    if (code !== "ENOENT" && code !== "ENOTDIR" && !isPattern(given)) {
      throw new CommandError(`${given} cannot be read: ${reasonOf(error)}`);
    }
    if (fs.lstatSync(absolute, { throwIfNoEntry: false }) !== undefined) {
      throw new CommandError(`${given} is a link that leads nowhere`);
    }
    return undefined;
  }
}

function isPattern(path: string): boolean {
  return /[*?{}[\]]|[!@+]\(/.test(path);
}

function patternOf(given: string, cwd: string): Target {
  if (!isPattern(given)) throw new CommandError(`there is no file or folder ${given}`);
  const parts = slashed(given).split("/");
  const first = parts.findIndex(isPattern);
  // The trailing slash keeps `/` and `C:/` the folders that they are.
  const folder = first === 0 ? "." : `${parts.slice(0, first).join("/")}/`;
  return { kind: "pattern", given, absolute: nodePath.resolve(cwd, folder), pattern: parts.slice(first).join("/") };
}

/**
 * The folder that everything lies in: the one given, or else the current one if it holds all targets, or else their
 * common folder.
 *
 * @throws CommandError where the one given is no folder, or a target lies outside of it.
 */
export function rootOf(targets: readonly Target[], given: string | undefined, cwd: string): string {
  if (given !== undefined) {
    const root = nodePath.resolve(cwd, given);
    if (!(fs.statSync(root, { throwIfNoEntry: false })?.isDirectory() ?? false)) {
      throw new CommandError(`--root ${given} is no folder`);
    }
    const outside = targets.find((target) => !holds(root, target.absolute));
    if (outside !== undefined) throw new CommandError(`${outside.given} lies outside of --root ${given}`);
    return root;
  }
  if (targets.every((target) => holds(cwd, target.absolute))) return cwd;
  const folders = targets.map((target) =>
    target.kind === "file" ? nodePath.dirname(target.absolute) : target.absolute,
  );
  return folders.reduce((common, folder) => {
    let shared = common;
    while (!holds(shared, folder)) {
      const up = nodePath.dirname(shared);
      if (up === shared) throw new CommandError("the paths lie on different drives: check them one after the other");
      shared = up;
    }
    return shared;
  });
}

/** Whether a path is a folder or lies in it. */
export function holds(folder: string, path: string): boolean {
  const relative = nodePath.relative(folder, path);
  return relative !== ".." && !relative.startsWith(`..${nodePath.sep}`) && !nodePath.isAbsolute(relative);
}

export interface Selection {
  /** Relative to the root, with `/`, sorted. */
  readonly paths: readonly string[];
  /** Folders below the given ones that cannot be looked into, one line each. */
  readonly trouble: readonly string[];
  /** Whether the targets mean a path, were a file there. */
  means(path: string): Promise<boolean>;
}

/**
 * The files that targets mean. Files that were named are taken as they are; folders give what their configuration
 * includes and does not exclude, patterns what it does not exclude.
 *
 * @param configOf the configuration of a path.
 * @throws CommandError where a target has no files at all.
 */
export async function select(
  targets: readonly Target[],
  root: string,
  cwd: string,
  configOf: (path: string) => ResolvedConfig,
): Promise<Selection> {
  const paths = new Set<string>();
  const trouble: string[] = [];
  const filter = new ConfigFilter(configOf);
  for (const target of targets) {
    if (target.kind === "file") {
      paths.add(inRoot(root, target.absolute));
      continue;
    }
    const all = target.kind === "folder" ? walk(target.absolute, cwd, trouble) : await expand(target, cwd, trouble);
    let kept = 0;
    for (const absolute of all) {
      const path = inRoot(root, absolute);
      if (!(await filter.keeps(path, target.kind === "folder"))) continue;
      paths.add(path);
      kept++;
    }
    if (kept === 0 && trouble.length === 0) throw nothingIn(target, all.length);
  }
  const means = async (path: string): Promise<boolean> => {
    for (const target of targets) if (await isMeant(nodePath.join(root, path), target, filter, path)) return true;
    return false;
  };
  return { paths: [...paths].sort(), trouble, means };
}

async function isMeant(absolute: string, target: Target, filter: ConfigFilter, path: string): Promise<boolean> {
  if (target.kind === "file") return target.absolute === absolute;
  if (!holds(target.absolute, absolute)) return false;
  const within = inRoot(target.absolute, absolute);
  if (within.split("/").some((part) => part.startsWith(".") || part === "node_modules")) return false;
  if (target.kind === "pattern") {
    const { patternMatcher } = await import("../workspace/glob.ts");
    if (!patternMatcher(target.pattern ?? "")(within)) return false;
  }
  return filter.keeps(path, target.kind === "folder");
}

function nothingIn({ kind, given }: Target, excluded: number): CommandError {
  const files = `no ${ENDING} file${excluded > 0 ? " that the configuration includes" : ""}`;
  if (kind === "pattern") return new CommandError(`${files} matches ${given}`);
  return new CommandError(`${files} lies in ${given === "." ? "the current folder" : given}`);
}

function inRoot(root: string, absolute: string): string {
  return slashed(nodePath.relative(root, absolute));
}

async function expand(target: Target, cwd: string, trouble: string[]): Promise<string[]> {
  if (!fs.existsSync(target.absolute)) return [];
  const { patternMatcher } = await import("../workspace/glob.ts");
  const matches = patternMatcher(target.pattern ?? "");
  return walk(target.absolute, cwd, trouble).filter((path) => matches(inRoot(target.absolute, path)));
}

/**
 * Every file of the language below a folder. Links to folders are not followed, so there are no circles; links to
 * files are, unless they lead nowhere.
 */
function walk(folder: string, cwd: string, trouble: string[]): string[] {
  const found: string[] = [];
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    for (const entry of entriesOf(next, cwd, trouble)) {
      const path = nodePath.join(next, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith(".") && entry.name !== "node_modules") folders.push(path);
      } else if (entry.name.endsWith(ENDING) && entry.name !== ENDING && (entry.isFile() || leadsToFile(entry, path))) {
        found.push(path);
      }
    }
  }
  return found;
}

function entriesOf(folder: string, cwd: string, trouble: string[]): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    trouble.push(`the folder ${shownPath(cwd, folder)} cannot be read: ${reasonOf(error)}`);
    return [];
  }
}

function leadsToFile(entry: fs.Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return false;
  try {
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}

type Matcher = (path: string) => boolean;

/** Whether a configuration lets a file in; a configuration's patterns are made ready once. */
class ConfigFilter {
  readonly #configOf: (path: string) => ResolvedConfig;
  readonly #matchers = new Map<readonly string[], Matcher>();

  constructor(configOf: (path: string) => ResolvedConfig) {
    this.#configOf = configOf;
  }

  async keeps(path: string, onlyIncluded: boolean): Promise<boolean> {
    const { include, exclude, folder } = this.#configOf(path);
    if (exclude === undefined && include === undefined) return true;
    const within = folder === "" ? path : nodePath.posix.relative(folder, path);
    if (exclude !== undefined && (await this.#matcher(exclude))(within)) return false;
    return include === undefined || !onlyIncluded || (await this.#matcher(include))(within);
  }

  async #matcher(patterns: readonly string[]): Promise<Matcher> {
    let matches = this.#matchers.get(patterns);
    if (matches === undefined) {
      const { matcher } = await import("../workspace/glob.ts");
      matches = matcher(patterns);
      this.#matchers.set(patterns, matches);
    }
    return matches;
  }
}
