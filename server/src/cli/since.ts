import fs from "node:fs";
import nodePath from "node:path";
import { severities } from "../model/diagnostic.ts";
import { homesOf, matchFacts } from "../review/matching.ts";
import type { Diagnostic } from "../workspace/diagnostics.ts";
import type { Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { folderOf, resolve } from "../workspace/paths.ts";
import { CommandError } from "./command.ts";
import { factsOf, sourceOf } from "./facts.ts";
import { type FileChange, findRepository, type Repository } from "./git.ts";
import { checkAll, type Fixed, type Results } from "./results.ts";
import { ENDING, holds, type Selection } from "./select.ts";
import type { Session } from "./session.ts";

/** What a change since a revision touches. */
export interface Since {
  /** As it was given. */
  readonly revision: string;
  readonly commit: string;
  /** The files to check now: those that changed, rest on what changed, or go by a configuration that did. */
  readonly paths: readonly string[];
  /** What they were called before; absent for new ones. */
  readonly before: ReadonlyMap<string, string>;
  /** Files that are gone. */
  readonly gone: readonly string[];
  /** The files as they were. */
  readonly old: Workspace;
}

/**
 * Finds what changed since a revision. Nothing is checked for it, and of the files that did not change nothing is read
 * but what they import.
 *
 * @throws CommandError where git cannot tell.
 */
export async function sinceOf(session: Session, selection: Selection, revision: string): Promise<Since> {
  const place = placeOf(session, selection);
  const commit = place.repository.resolve(revision);
  const changes = place.changes(commit);
  const old = session.over(place.filesBefore(changes, session.files));
  const touched = new Set(changes.flatMap(({ path, from }) => (from === undefined ? [path] : [path, from])));
  const affected = new Set(selection.paths.filter((path) => touched.has(path)));
  for (const path of restingOn(session, place, selection.paths, touched)) affected.add(path);
  if ([...touched].some((path) => !path.endsWith(ENDING))) {
    for (const path of selection.paths) {
      const configs = [...session.workspace.config(path).files, ...old.config(path).files];
      if (configs.some((config) => touched.has(config))) affected.add(path);
    }
  }
  const paths = selection.paths.filter((path) => affected.has(path));
  const renamed = new Map(changes.map(({ path, from }) => [path, from]));
  const before = new Map<string, string>();
  for (const path of paths) {
    const was = renamed.has(path) ? renamed.get(path) : path;
    if (was !== undefined) before.set(path, was);
  }
  const gone: string[] = [];
  for (const { kind, path } of changes) {
    if (kind === "deleted" && path.endsWith(ENDING) && (await selection.means(path))) gone.push(path);
  }
  return { revision, commit, paths, before, gone, old };
}

/** The repository that the selected files lie in, seen from the session's root. */
class Place {
  readonly repository: Repository;
  /** The way from the repository to the root, where the root lies within it. */
  readonly #below: string;
  /** The way from the root to the repository, where the repository lies within it. */
  readonly #above: string;
  readonly #patterns: readonly string[];

  constructor(repository: Repository, root: string, config: string | undefined) {
    this.repository = repository;
    this.#below = wayTo(repository.root, root);
    this.#above = wayTo(root, repository.root);
    const own = config === undefined ? undefined : repository.pathOf(config);
    this.#patterns = [`*${ENDING}`, "*.json", ...(own === undefined ? [] : [`:(literal)${own}`])];
  }

  /** What changed since a commit, with paths of the session. What lies outside of its root is left out. */
  changes(commit: string): readonly FileChange[] {
    return withMoves(this.repository, this.repository.changes(commit, undefined, this.#patterns)).flatMap((change) => {
      const path = this.#sessionPath(change.path);
      const from = change.from === undefined ? undefined : this.#sessionPath(change.from);
      if (path === undefined && from === undefined) return [];
      if (path === undefined) return [{ ...change, kind: "deleted" as const, path: from ?? "", from }];
      return [{ ...change, path, from }];
    });
  }

  /** Every file of the language that git follows, and those of them that are links. */
  followed(): { readonly paths: readonly string[]; readonly links: readonly string[] } {
    const paths: string[] = [];
    const links: string[] = [];
    for (const { path, kind } of this.repository.followed([`*${ENDING}`])) {
      const own = this.#sessionPath(path);
      if (own === undefined) continue;
      paths.push(own);
      if (kind === "link") links.push(own);
    }
    return { paths, links };
  }

  /** The files as they were: those that changed come from git, all others from where they are. */
  filesBefore(changes: readonly FileChange[], files: Files): Files {
    const { repository } = this;
    const blobs = new Map<string, string>();
    const missing = new Set<string>();
    for (const { kind, path, from, blob } of changes) {
      if (from !== undefined && blob !== undefined) blobs.set(from, blob);
      else if (from !== undefined) missing.add(from);
      if (kind === "added" || kind === "renamed") missing.add(path);
    }
    for (const path of blobs.keys()) missing.delete(path);
    let contents: ReadonlyMap<string, Uint8Array> | undefined;
    return {
      read: (path) => {
        const blob = blobs.get(path);
        if (blob === undefined) return missing.has(path) ? undefined : files.read(path);
        contents ??= repository.blobs(blobs.values());
        return contents.get(blob);
      },
      locate: (path) => (blobs.has(path) ? "file" : missing.has(path) ? "missing" : files.locate(path)),
      real: (path) => (blobs.has(path) ? path : (files.real?.(path) ?? path)),
      list: (folder) => {
        const inside = (path: string): boolean => folderOf(path) === (folder === "." ? "" : folder);
        const gone = new Set([...missing].filter(inside).map(nameOf));
        const names = files.list(folder).filter((name) => !gone.has(name));
        return [...new Set([...names, ...[...blobs.keys()].filter(inside).map(nameOf)])].sort();
      },
    };
  }

  #sessionPath(path: string): string | undefined {
    const within = this.#below === "" || path.startsWith(this.#below);
    return within ? `${this.#above}${path.slice(this.#below.length)}` : undefined;
  }
}

/** The way from one folder to another within it, with `/`, and one at the end; empty where they are the same or apart. */
function wayTo(folder: string, inner: string): string {
  const relative = nodePath.relative(folder, inner);
  return relative === "" || !holds(folder, inner) ? "" : `${relative.split(nodePath.sep).join("/")}/`;
}

function placeOf({ root, workspace }: Session, { paths }: Selection): Place {
  const real = fs.realpathSync(root);
  const [first] = paths;
  const repository = findRepository(first === undefined ? real : nodePath.dirname(nodePath.join(real, first)));
  const above = wayTo(real, repository.root);
  const outside = holds(repository.root, real) ? undefined : paths.find((path) => !path.startsWith(above));
  if (outside !== undefined) {
    throw new CommandError(`${outside} lies outside of the git repository ${repository.root}: check it by itself`);
  }
  const [config] = first === undefined ? [] : workspace.config(first).files;
  return new Place(repository, real, config === undefined ? undefined : nodePath.join(real, config));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

/** From which share of common lines on a new file is taken for one that is gone, as git does. */
const ALIKE = 0.5;

/** Changes with files that were moved without telling git: one is gone, and a new one is much the same. */
function withMoves(repository: Repository, changes: readonly FileChange[]): readonly FileChange[] {
  const gone = changes.filter(({ kind, blob, path }) => kind === "deleted" && blob !== undefined && isPlan(path));
  const come = changes.filter(({ kind, path }) => kind === "added" && isPlan(path));
  if (gone.length === 0 || come.length === 0) return changes;
  const blobs = repository.blobs(gone.flatMap(({ blob }) => blob ?? []));
  const linesBefore = new Map(gone.map((change) => [change, linesOf(blobs.get(change.blob ?? ""))]));
  const moved = new Map<FileChange, FileChange>();
  for (const added of come) {
    const lines = linesOf(readOr(nodePath.join(repository.root, added.path)));
    let best: FileChange | undefined;
    let most = ALIKE;
    for (const [change, before] of linesBefore) {
      const alike = likeness(before, lines);
      if (alike < most) continue;
      best = change;
      most = alike;
    }
    if (best === undefined) continue;
    linesBefore.delete(best);
    moved.set(added, best);
  }
  const taken = new Set(moved.values());
  return changes.flatMap((change) => {
    const from = moved.get(change);
    if (from !== undefined) return [{ ...from, kind: "renamed" as const, path: change.path }];
    return taken.has(change) ? [] : [change];
  });
}

function isPlan(path: string): boolean {
  return path.endsWith(ENDING);
}

function readOr(path: string): Uint8Array | undefined {
  try {
    return fs.readFileSync(path);
  } catch {
    return undefined;
  }
}

function linesOf(content: Uint8Array | undefined): ReadonlySet<string> {
  const lines = new TextDecoder().decode(content).split(/\r\n|\r|\n/);
  return new Set(lines.map((line) => line.trim()).filter((line) => line.length > 1));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let same = 0;
  for (const line of one) if (other.has(line)) same++;
  return same / Math.max(1, one.size, other.size);
}

/**
 * The selected files that import something that changed, over any way. A file is read as bytes first: it can only
 * import what it names.
 */
function restingOn(
  session: Session,
  place: Place,
  selected: readonly string[],
  touched: ReadonlySet<string>,
): ReadonlySet<string> {
  const changed = new Set([...touched].filter(isPlan));
  const affected = new Set<string>();
  if (changed.size === 0) return affected;
  const { paths, links } = place.followed();
  for (const link of links) if (changed.has(session.files.real?.(link) ?? link)) changed.add(link);
  const others = new Set([...selected, ...paths].filter((path) => !touched.has(path)));
  const reader = new Reader(session.root);
  for (let names = [...changed].map(nameOf); names.length > 0; ) {
    const found = [...others].filter((path) => reader.mayImport(path, names) && imports(session, path, changed));
    for (const path of found) {
      others.delete(path);
      changed.add(path);
      affected.add(path);
    }
    names = found.map(nameOf);
  }
  return affected;
}

function imports({ workspace }: Session, path: string, targets: ReadonlySet<string>): boolean {
  const folder = folderOf(path);
  const source = workspace.project.source(path);
  return (
    source?.imports.some((each) => each.path !== undefined && targets.has(resolve(folder, each.path.value) ?? "")) ===
    true
  );
}

/** Looks into many files one after the other, all in the same memory. */
class Reader {
  readonly #root: string;
  #buffer = Buffer.allocUnsafe(1 << 16);

  constructor(root: string) {
    this.#root = root;
  }

  /** Whether a file may import one of these names: it holds one, or an escape that may hide one. */
  mayImport(path: string, names: readonly string[]): boolean {
    const bytes = this.#read(path);
    if (bytes === undefined || !bytes.includes("import")) return false;
    return names.some((name) => bytes.includes(name)) || bytes.includes("\\u");
  }

  /** Its bytes, until the next file is read. */
  #read(path: string): Buffer | undefined {
    let file: number | undefined;
    try {
      file = fs.openSync(`${this.#root}/${path}`, "r");
      let length = 0;
      for (;;) {
        const read = fs.readSync(file, this.#buffer, length, this.#buffer.length - length, null);
        length += read;
        if (length < this.#buffer.length) return this.#buffer.subarray(0, length);
        const larger = Buffer.allocUnsafe(this.#buffer.length * 2);
        this.#buffer.copy(larger);
        this.#buffer = larger;
      }
    } catch {
      return undefined;
    } finally {
      if (file !== undefined) fs.closeSync(file);
    }
  }
}

/** What a change brings and mends. */
export interface Compared {
  /** What was there before. */
  readonly known: ReadonlySet<Diagnostic>;
  readonly fixed: readonly Fixed[];
}

/** Holds what is found now against what was found before, by rule, declaration and fact. */
export function compare({ workspace, shown }: Session, since: Since, { files }: Results): Compared {
  const { old, before, gone } = since;
  const after = new Map([...before].map(([path, was]) => [was, path]));
  const pathsBefore = [...before.values(), ...gone].filter((path) => old.project.source(path) !== undefined);
  const found = checkAll({ workspace: old, shown }, pathsBefore, () => {}, { keep: true, progress: () => {} });
  const then = factsOf(found.files, old, (path) => after.get(path) ?? path);
  const now = factsOf(files, workspace, (path) => path);
  const homes = (side: Workspace, path: string | undefined): ReadonlySet<string> => {
    const source = path === undefined ? undefined : sourceOf(side, path);
    return source === undefined ? new Set() : homesOf(source);
  };
  const homesNow = remembered((path) => homes(workspace, gone.includes(path) ? undefined : path));
  const homesThen = remembered((path) => homes(old, before.get(path)));
  const pairs = matchFacts(
    then.map(({ fact }) => fact),
    now.map(({ fact }) => fact),
    {
      isKept: (path, home) => homesNow(path).has(home),
      wasThere: (path, home) => homesThen(path).has(home),
    },
  );
  const known = new Set<Diagnostic>();
  for (const [index, was] of pairs) {
    const diagnostic = now[index]?.diagnostic;
    const earlier = then[was]?.diagnostic;
    // What has become graver is news.
    if (diagnostic !== undefined && earlier !== undefined && rank(diagnostic) >= rank(earlier)) known.add(diagnostic);
  }
  const matched = new Set(pairs.values());
  const fixed = then
    .filter((_, index) => !matched.has(index))
    .map(({ path, diagnostic: { code, severity, message, range, docs } }) => ({
      path,
      code,
      severity,
      message,
      range,
      docs,
    }));
  return { known, fixed };
}

function rank({ severity }: Diagnostic): number {
  return severities.indexOf(severity);
}

function remembered<T>(make: (path: string) => T): (path: string) => T {
  const made = new Map<string, T>();
  return (path) => {
    const known = made.get(path) ?? make(path);
    made.set(path, known);
    return known;
  };
}
