import { nearest } from "../base/nearest.ts";
import { say } from "../base/say.ts";
import { removeStatement } from "../model/edits.ts";
import type { Mark, MarkRepair } from "../model/mark.ts";
import type { Import, SourceFile } from "../model/source.ts";
import type { Files } from "./files.ts";
import { folderOf, relativeTo, resolve } from "./paths.ts";

const ENDING = ".strategy";
/** How many imports of a folder are remembered. */
const MOST_WAYS = 1000;

/**
 * Finds what the imports of a file lead to, and marks those that lead nowhere.
 *
 * @param ways remembers where imports lead, for all files of a root.
 * @param known the file at a path, if an import has led to it before.
 * @param load the file at a path, read; undefined where it cannot be read.
 */
export function resolveImports(
  file: SourceFile,
  files: Files,
  ways: Ways,
  known: (path: string) => SourceFile | undefined,
  load: (path: string) => SourceFile | undefined,
): Mark[] {
  const marks: Mark[] = [];
  const seen = new Set<string>();
  const folder = folderOf(file.path);
  const near = new NearPaths(file, files);
  for (const each of file.imports) {
    each.target = undefined;
    const text = each.path;
    if (text === undefined) continue;
    const at = { start: text.start, end: text.end };
    const path = text.value;
    const way = ways.to(folder, path);
    const resolved = way === undefined ? undefined : ways.real(way);
    if (resolved === undefined) {
      const outside = whyOutside(path, folder);
      marks.push({ code: "import-outside", ...at, message: outside.message, repairs: outside.repair(at) });
      continue;
    }
    if (seen.has(resolved)) {
      // Twice the same file is one too often; what is no file is missing each time.
      marks.push(repeated(file, each, path, at));
      continue;
    }
    // What is loaded has been found inside before; to ask the disk again for each import of each plan takes long.
    const loaded = resolved === file.path ? file : known(resolved);
    if (loaded !== undefined) {
      seen.add(resolved);
      each.target = loaded;
      continue;
    }
    const found = files.locate(resolved);
    if (found === "outside") {
      marks.push({
        code: "import-outside",
        ...at,
        message: say`
          ${path} is a link that leads out of the folder of this plan. Import the file itself, from within the folder.`,
        repairs: [],
      });
      continue;
    }
    // A link within the root and the file that it leads to are one file.
    const real = found === "file" ? (files.real?.(resolved) ?? resolved) : resolved;
    if (real !== resolved) ways.follow(resolved, real);
    if (seen.has(real)) {
      marks.push(repeated(file, each, path, at));
      continue;
    }
    if (found === "file") each.target = load(real);
    if (each.target === undefined) marks.push(missing(path, at, near));
    else seen.add(real);
  }
  return marks;
}

function repeated(file: SourceFile, each: Import, path: string, at: { start: number; end: number }): Mark {
  return {
    code: "repeated-item",
    ...at,
    message: say`${path} is imported already. Remove this import.`,
    repairs: [{ title: say`Remove the import`, ...removalOf(file, each), safe: true }],
  };
}

/** Where imports lead: plans of one folder mostly import the same files. */
export class Ways {
  readonly #byFolder = new Map<string, Map<string, string | undefined>>();
  readonly #links = new Map<string, string>();

  /** The path of the file itself where a path is known to be a link to it; any other path as it is. */
  real(path: string): string {
    return this.#links.get(path) ?? path;
  }

  /** Takes note of a link. */
  follow(link: string, real: string): void {
    this.#links.set(link, real);
  }

  /** Forgets that a path is a link. */
  forget(path: string): void {
    this.#links.delete(path);
  }

  /** The path relative to the root; undefined where an import must not lead there. */
  to(folder: string, path: string): string | undefined {
    let known = this.#byFolder.get(folder);
    if (known === undefined) {
      known = new Map();
      this.#byFolder.set(folder, known);
    }
    let way = known.get(path);
    if (way === undefined && !known.has(path)) {
      way = isOutside(path) ? undefined : resolve(folder, path);
      if (known.size < MOST_WAYS) known.set(path, way);
    }
    return way;
  }
}

/**
 * Marks every import of a file that stands on a circle: one that leads back to the file.
 *
 * @param isCircular whether an import of the file leads back to it.
 */
export function markCycles(file: SourceFile, isCircular: (target: SourceFile) => boolean): Mark[] {
  const marks: Mark[] = [];
  for (const each of file.imports) {
    const { target, path } = each;
    if (target === undefined || path === undefined || !isCircular(target)) continue;
    const itself = target === file;
    marks.push({
      code: "import-cycle",
      start: path.start,
      end: path.end,
      message: itself
        ? say`This file imports itself. Remove the import.`
        : say`
          ${target.path} leads back to this file by its own imports. Remove one import of the circle, or move what
          both need to a file of its own.`,
      repairs: [{ title: say`Remove the import`, ...removalOf(file, each), safe: false }],
    });
  }
  return marks;
}

interface Outside {
  readonly message: string;
  repair(at: { start: number; end: number }): readonly MarkRepair[];
}

const ADDRESS = /^[A-Za-z][A-Za-z0-9+.-]*:/;

/** Whether a path is none that an import may have, whatever folder it starts from. */
function isOutside(path: string): boolean {
  return path.includes("\\") || ADDRESS.test(path) || path.startsWith("/") || !path.endsWith(ENDING);
}

function whyOutside(path: string, folder: string): Outside {
  const none = (): MarkRepair[] => [];
  if (path.includes("\\")) {
    const mended = path.replaceAll("\\", "/");
    const fits = !isOutside(mended) && resolve(folder, mended) !== undefined;
    return {
      message: say`${path} has a backslash. Write / between folders, as in ${mended}.`,
      repair: (at) => (fits ? [{ title: say`Write ${mended}`, ...at, newText: `"${mended}"`, safe: true }] : []),
    };
  }
  if (ADDRESS.test(path)) {
    return {
      message: say`${path} is an address, not a file beside this one. Save the file here and import it by its path.`,
      repair: none,
    };
  }
  if (path.startsWith("/")) {
    return {
      message: say`
        ${path} starts at the top of the disk, where others do not have it. Write the way from this file, such as
        ../shared/market.strategy.`,
      repair: none,
    };
  }
  if (path === "") {
    return {
      message: say`This import names no file. Write its path, such as ../shared/market${ENDING}.`,
      repair: none,
    };
  }
  if (!path.endsWith(ENDING)) {
    return {
      message: say`${path} is no plan or library, whose names end in ${ENDING}. Import a file that does.`,
      repair: none,
    };
  }
  return {
    message: say`
      ${path} leaves the folder that is being checked. Move the file inside, or check from a folder further up.`,
    repair: none,
  };
}

/** How many folders are looked through, and how many files found, for a name or a path that was mistyped. */
const FOLDERS = 50;
const FILES = 300;

/** Plans and libraries below the root, the nearest to it first; so many that looking through them stays quick. */
export function strategyFiles(files: Files): readonly string[] {
  const found: string[] = [];
  const folders = [""];
  for (let i = 0; i < folders.length && i < FOLDERS && found.length < FILES; i++) {
    const folder = folders[i] ?? "";
    for (const name of files.list(folder)) {
      const full = folder === "" ? name : `${folder}/${name}`;
      if (name.endsWith("/") && !name.startsWith(".") && name !== "node_modules/") folders.push(full.slice(0, -1));
      else if (name.endsWith(ENDING)) found.push(full);
    }
  }
  return found;
}

/** For how many imports that lead nowhere the closest paths are looked for. */
const MOST_MENDED = 50;

/** Paths that a mistyped import may mean. The folders are looked through once for a file, and for none without need. */
class NearPaths {
  readonly #file: SourceFile;
  readonly #files: Files;
  #candidates: readonly string[] | undefined;
  #asked = 0;

  constructor(file: SourceFile, files: Files) {
    this.#file = file;
    this.#files = files;
  }

  to(path: string): readonly string[] {
    if (this.#asked++ >= MOST_MENDED) return [];
    const folder = folderOf(this.#file.path);
    this.#candidates ??= strategyFiles(this.#files)
      .filter((other) => other !== this.#file.path)
      .map((other) => relativeTo(folder, other));
    const ending = path.slice(path.lastIndexOf("/") + 1);
    const sameName = this.#candidates.filter((candidate) => candidate.slice(candidate.lastIndexOf("/") + 1) === ending);
    // A link that leads nowhere is found by its own name.
    return [...new Set([...sameName, ...nearest(path, this.#candidates, 4)])]
      .filter((near) => near !== path)
      .slice(0, 3);
  }
}

function missing(path: string, at: { start: number; end: number }, near: NearPaths): Mark {
  const close = near.to(path);
  const hint =
    close.length > 0
      ? say`Did you mean ${close.join(say` or `)}?`
      : say`Check the path, which starts at this file's folder.`;
  return {
    code: "import-missing",
    ...at,
    message: say`There is no file ${path} beside this one. ${hint}`,
    repairs: close.map((newText) => ({
      title: say`Import ${newText}`,
      ...at,
      newText: `"${newText}"`,
      safe: close.length === 1,
    })),
  };
}

/** What takes an import away, its line with it where nothing else stands there. */
function removalOf(file: SourceFile, { entry }: Import): { start: number; end: number; newText: string } {
  const { start, end, newText } = removeStatement(file, entry.statement);
  return { start, end, newText };
}
