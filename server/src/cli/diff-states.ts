import fs from "node:fs";
import nodePath from "node:path";
import process from "node:process";
import type { CompareOptions, State } from "../workspace/compare.ts";
import { diskFiles } from "../workspace/disk.ts";
import { createWorkspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { included } from "../workspace/included.ts";
import { CommandError, type Given, reasonOf } from "./command.ts";
import { findRepository, type Repository } from "./git.ts";
import { complain } from "./output.ts";
import { revisionFiles } from "./revision-files.ts";
import { ENDING, holds, rootOf, shownPath } from "./select.ts";

/** What `strategy diff` compares: two files, two folders, or two revisions of git. */

export interface Compared {
  readonly before: State;
  readonly after: State;
  readonly options: CompareOptions;
}

const NEEDS = "diff takes what to compare with: strategy diff main, or strategy diff last-year.strategy plan.strategy";

/**
 * Finds out what is meant. Where both words are files or folders, they are compared; otherwise they are revisions, and
 * what follows says which files.
 *
 * @throws CommandError where a word means nothing.
 */
export async function statesOf(given: Given): Promise<Compared> {
  const cwd = process.cwd();
  const [base, head, ...more] = given.arguments;
  if (base === undefined) throw new CommandError(NEEDS);
  for (const word of given.arguments) {
    if (word === "") throw new CommandError("an argument is empty: is a variable of your script not set?");
  }
  if (head !== undefined && isThere(cwd, base) && isThere(cwd, head)) {
    const [extra] = [...more, ...limitsOf(given)];
    if (extra !== undefined) {
      throw new CommandError(`two files or folders are compared as a whole: ${extra} is one too much`);
    }
    return onDisk(given, cwd, base, head);
  }
  return inGit(given, cwd);
}

function limitsOf(given: Given): readonly string[] {
  return given.options.filter(({ name }) => name === "path").map(({ value }) => value);
}

function isThere(cwd: string, path: string): boolean {
  return fs.existsSync(nodePath.resolve(cwd, path));
}

function stateOver(files: Files, root: string, name: string, given: Given): State {
  const today = given.get("today");
  try {
    const workspace = createWorkspace({
      files,
      root,
      ...(today === undefined ? {} : { today }),
      onFailure: ({ code, error }) =>
        complain(`the rule ${code} failed, which is our fault, so what it would say is missing: ${reasonOf(error)}`),
    });
    return { workspace, files, name };
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(`--today ${today} is no date: write it as 2027-03-31`);
    throw error;
  }
}

/** Two files, or two folders. */
function onDisk(given: Given, cwd: string, base: string, head: string): Compared {
  const [one, other] = [nodePath.resolve(cwd, base), nodePath.resolve(cwd, head)];
  const isFolder = fs.statSync(one).isDirectory();
  if (isFolder !== fs.statSync(other).isDirectory()) {
    throw new CommandError(`${base} and ${head} are a file and a folder: compare two files, or two folders`);
  }
  if (isFolder) {
    if (given.has("root")) throw new CommandError("--root goes with files: of two folders, each is its own root");
    const before = stateOver(diskFiles(one), one, base, given);
    const after = stateOver(diskFiles(other), other, head, given);
    needSome([before, after], `${base} or ${head}`);
    return { before, after, options: { wants: included(nodePath.posix.relative) } };
  }
  for (const [word, path] of [
    [base, one],
    [head, other],
  ] as const) {
    if (!path.endsWith(ENDING)) {
      throw new CommandError(`${word} is no plan or shared file: their names end in ${ENDING}`);
    }
    try {
      fs.closeSync(fs.openSync(path, "r"));
    } catch (error) {
      throw new CommandError(`${word} cannot be read: ${reasonOf(error)}`);
    }
  }
  const targets = [one, other].map(
    (absolute, i) => ({ kind: "file", given: i === 0 ? base : head, absolute }) as const,
  );
  const root = rootOf(targets, given.get("root"), cwd);
  const files = diskFiles(root);
  const inRoot = (path: string): string => nodePath.relative(root, path).split(nodePath.sep).join("/");
  return {
    before: stateOver(files, root, base, given),
    after: stateOver(files, root, head, given),
    options: { pair: { before: inRoot(one), after: inRoot(other) } },
  };
}

function needSome(states: readonly State[], where: string): void {
  const has = (files: Files, folder: string): boolean =>
    files.list(folder).some((name) => {
      if (!name.endsWith("/")) return name.endsWith(ENDING) && name !== ENDING;
      if (name.startsWith(".") || name === "node_modules/") return false;
      return has(files, folder === "" ? name.slice(0, -1) : `${folder}/${name.slice(0, -1)}`);
    });
  if (!states.some(({ files }) => has(files, ""))) throw new CommandError(`no ${ENDING} file lies in ${where}`);
}

/** What the words of the command line mean in a repository. */
interface Revisions {
  /** A commit. */
  readonly from: string;
  /** A commit; absent for the files as they are. */
  readonly to: string | undefined;
  readonly baseName: string;
  readonly headName: string;
  readonly limits: readonly string[];
}

const WORKING_TREE = "the files as they are";

function revisionsOf(given: Given, repository: Repository, cwd: string): Revisions {
  const [base = "", ...rest] = given.arguments;
  const limits = limitsOf(given);
  const dots = /^(.*?)(\.\.\.?)(.*)$/.exec(base);
  // A path such as `../plans` holds dots, too.
  if (dots !== null && !repository.has(base) && !isThere(cwd, base)) {
    const [, left = "", kind, right = ""] = dots;
    const one = left || "HEAD";
    const from = kind === "..." ? repository.mergeBase(one, right || "HEAD") : repository.resolve(one);
    const to = right === "" ? undefined : repository.resolve(right);
    const baseName = kind === "..." ? `where ${right || "this branch"} left ${one}` : one;
    return { from, to, baseName, headName: right || WORKING_TREE, limits: [...rest, ...limits] };
  }
  if (!repository.has(base) && isThere(cwd, base)) {
    throw new CommandError(`${base} is compared with what? Name a second file or folder, or a git revision before it`);
  }
  const from = repository.resolve(base);
  const [head, ...others] = rest;
  if (head === undefined || (!repository.has(head) && isThere(cwd, head))) {
    return { from, to: undefined, baseName: base, headName: WORKING_TREE, limits: [...rest, ...limits] };
  }
  // A file that is gone is no revision either: then it may be meant as a file of the base.
  if (!repository.has(head) && head.endsWith(ENDING)) {
    return { from, to: undefined, baseName: base, headName: WORKING_TREE, limits: [...rest, ...limits] };
  }
  return { from, to: repository.resolve(head), baseName: base, headName: head, limits: [...others, ...limits] };
}

function inGit(given: Given, cwd: string): Compared {
  const rootGiven = given.get("root");
  const root = fs.realpathSync(rootGiven === undefined ? cwd : rootOf([], rootGiven, cwd));
  const repository = repositoryOf(given, root, cwd);
  const { from, to, baseName, headName, limits } = revisionsOf(given, repository, cwd);
  const folder = repository.pathOf(root) ?? "";
  const prefix = folder === "" ? "" : `${folder}/`;
  const changes = repository.changes(from, to, [`*${ENDING}`, "*.json"]);
  const touched = new Set(changes.flatMap(({ path, from: was }) => (was === undefined ? [path] : [path, was])));
  const onTheDisk = diskFiles(root);
  const installed = onTheDisk.read;
  const untouched = (path: string): Uint8Array | string | undefined =>
    to !== undefined || touched.has(`${prefix}${path}`) ? undefined : onTheDisk.read(path);
  const filesNow = to === undefined ? onTheDisk : revisionFiles(repository, to, folder, { installed });
  const filesThen = revisionFiles(repository, from, folder, { installed, untouched });
  const before = stateOver(filesThen, root, baseName, given);
  const after = stateOver(filesNow, root, headName, given);
  const renames = new Map<string, string>();
  for (const { kind, path, from: was } of changes) {
    if (kind === "renamed" && was?.startsWith(prefix) === true && path.startsWith(prefix))
      renames.set(path.slice(prefix.length), was.slice(prefix.length));
  }
  needSome([before, after], shownPath(cwd, root) === "." ? "the current folder" : shownPath(cwd, root));
  const asked = wantedIn([before, after], limits, root, cwd);
  // What git is told to leave alone is no part of a change.
  const isFollowed = (path: string): boolean =>
    to !== undefined || touched.has(`${prefix}${path}`) || filesThen.locate(path) !== "missing";
  return { before, after, options: { renames, wants: (path, state) => isFollowed(path) && asked(path, state) } };
}

/** A word that is neither a file nor in a repository is most often a file with a slip in its name. */
function repositoryOf(given: Given, root: string, cwd: string): Repository {
  try {
    return findRepository(root);
  } catch (error) {
    const missing = given.arguments.slice(0, 2).find((word) => !isThere(cwd, word));
    const [base = ""] = given.arguments;
    if (!(error instanceof CommandError) || !error.message.includes("lies in no git repository")) throw error;
    if (missing === undefined) {
      throw new CommandError(`${base} is compared with what? Name a second file or folder: here is no git repository`);
    }
    throw new CommandError(
      `there is no file or folder ${missing}, and no git repository here with a revision of that name`,
    );
  }
}

/** The files that are asked for: those below the paths that were given, as far as the configuration includes them. */
function wantedIn(
  states: readonly State[],
  limits: readonly string[],
  root: string,
  cwd: string,
): (path: string, state: State) => boolean {
  const isIncluded = included(nodePath.posix.relative);
  if (limits.length === 0) return isIncluded;
  const places = limits.map((limit) => {
    const absolute = nodePath.resolve(fs.realpathSync(cwd), limit);
    if (!holds(root, absolute)) throw new CommandError(`${limit} lies outside of ${shownPath(cwd, root)}`);
    return nodePath.relative(root, absolute).split(nodePath.sep).join("/");
  });
  for (const [i, place] of places.entries()) {
    const isFile = states.some(({ files }) => files.locate(place) === "file");
    if (!isFile && !states.some(({ files }) => files.list(place).length > 0)) {
      throw new CommandError(`there is no file or folder ${limits[i]} on either side`);
    }
  }
  return (path, state) =>
    places.some(
      (place) => path === place || ((place === "" || path.startsWith(`${place}/`)) && isIncluded(path, state)),
    );
}
