import { walk } from "../model/imported.ts";
import type { SourceFile } from "../model/source.ts";
import type { CompareOptions, State } from "./compare.ts";
import type { Files } from "./files.ts";
import { folderOf, relativeTo, resolve } from "./paths.ts";

/** Which files of two states are the same file, and which rest on others that changed. */

export interface FilePair {
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** Whether the texts differ; a file that came or went differs, too. */
  readonly textDiffers: boolean;
}

export interface Paired {
  readonly pairs: readonly FilePair[];
  /** Of files with another path now, where they were. */
  readonly renamed: ReadonlyMap<string, string>;
}

export function pairFiles(before: State, after: State, options: CompareOptions): Paired {
  if (options.pair !== undefined) return pairGiven(before, after, options.pair);
  const old = new Set(strategyFilesOf(before.files));
  const now = strategyFilesOf(after.files);
  const renamed = new Map<string, string>();
  const there = new Set(now);
  for (const [path, was] of options.renames ?? []) if (there.has(path) && old.has(was)) renamed.set(path, was);
  const moved = new Set(renamed.values());
  const same = (path: string): string | undefined =>
    renamed.get(path) ?? (old.has(path) && !moved.has(path) ? path : undefined);
  const gone = [...old].filter((path) => !moved.has(path) && (!there.has(path) || renamed.has(path)));
  const come = now.filter((path) => same(path) === undefined);
  for (const [path, was] of renamedPlans(before, after, gone, come)) renamed.set(path, was);
  const taken = new Set(renamed.values());
  const pairs = now.map((path) => paired(before, after, same(path), path));
  for (const path of gone) if (!taken.has(path)) pairs.push(paired(before, after, path, undefined));
  return { pairs, renamed };
}

function paired(before: State, after: State, was: string | undefined, now: string | undefined): FilePair {
  const textDiffers =
    was === undefined || now === undefined || !sameContent(before.files.read(was), after.files.read(now));
  return { before: was, after: now, textDiffers };
}

function sameContent(one: Uint8Array | string | undefined, other: Uint8Array | string | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (typeof one === "string" || typeof other === "string") return textOf(one) === textOf(other);
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}

function textOf(content: Uint8Array | string): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

/** Plans of one name that stand at another path now, where so much else changed that the texts do not tell. */
function renamedPlans(
  before: State,
  after: State,
  gone: readonly string[],
  come: readonly string[],
): readonly (readonly [path: string, was: string])[] {
  if (gone.length === 0 || come.length === 0) return [];
  const byName = ({ workspace }: State, paths: readonly string[]): Map<string, string[]> => {
    const names = new Map<string, string[]>();
    for (const path of paths) {
      const name = workspace.project.plan(path)?.strategy?.name;
      if (name !== undefined) names.set(name, [...(names.get(name) ?? []), path]);
    }
    return names;
  };
  const old = byName(before, gone);
  return [...byName(after, come)].flatMap(([name, [path, other]]) => {
    const [was, second] = old.get(name) ?? [];
    const isOne = path !== undefined && was !== undefined && other === undefined && second === undefined;
    return isOne ? [[path, was] as const] : [];
  });
}

/** Two files that somebody named, with what they import: those at the same place beside them are the same. */
function pairGiven(before: State, after: State, pair: { before: string; after: string }): Paired {
  const renamed = new Map<string, string>();
  if (pair.before !== pair.after) renamed.set(pair.after, pair.before);
  const textDiffers = paired(before, after, pair.before, pair.after).textDiffers;
  const pairs: FilePair[] = [{ before: pair.before, after: pair.after, textDiffers }];
  const places = ({ workspace }: State, path: string): Map<string, string> =>
    new Map(
      importedBy(workspace.project.resolved(path)).map((file) => [relativeTo(folderOf(path), file.path), file.path]),
    );
  const old = places(before, pair.before);
  for (const [place, path] of places(after, pair.after)) {
    const was = old.get(place) ?? [...old.values()].find((other) => other === path);
    if (was !== undefined) for (const [key, value] of [...old]) if (value === was) old.delete(key);
    if (was !== undefined && was !== path) renamed.set(path, was);
    pairs.push(paired(before, after, was, path));
  }
  for (const path of old.values()) pairs.push(paired(before, after, path, undefined));
  return { pairs, renamed };
}

function importedBy(file: SourceFile | undefined): readonly SourceFile[] {
  if (file === undefined) return [];
  return [...walk(file)].filter((other) => other !== file);
}

/** Every plan and shared file of a state, by path. Hidden folders and installed packages are not looked into. */
function strategyFilesOf(files: Files): readonly string[] {
  const found: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const name of files.list(folder)) {
      const path = folder === "" ? name : `${folder}/${name}`;
      if (name.endsWith("/")) {
        if (!name.startsWith(".") && name !== "node_modules/") folders.push(path.slice(0, -1));
      } else if (name.endsWith(".strategy") && name !== ".strategy") found.push(path);
    }
  }
  return found.sort();
}

/** Which changed files others rest on, over any way. */
export class Rests {
  readonly #before: State;
  readonly #after: State;
  readonly #changed: readonly FilePair[];
  readonly #byNow = new Map<string, FilePair>();
  readonly #byWas = new Map<string, FilePair>();
  readonly #found = new Map<FilePair, readonly FilePair[]>();

  constructor(before: State, after: State, changed: readonly FilePair[]) {
    this.#before = before;
    this.#after = after;
    this.#changed = changed;
    for (const pair of changed) {
      if (pair.after !== undefined) this.#byNow.set(pair.after, pair);
      if (pair.before !== undefined) this.#byWas.set(pair.before, pair);
    }
  }

  /** The changed files that a file imports or imported. */
  of(pair: FilePair): readonly FilePair[] {
    let found = this.#found.get(pair);
    if (found === undefined) {
      found = this.#changed.length === 0 ? [] : [...this.#look(pair)].filter((other) => other !== pair);
      this.#found.set(pair, found);
    }
    return found;
  }

  #look({ before, after, textDiffers }: FilePair): ReadonlySet<FilePair> {
    const found = new Set<FilePair>();
    const add = (pair: FilePair | undefined): void => {
      if (pair !== undefined) found.add(pair);
    };
    if (after !== undefined && this.#mayImport(this.#after, after)) {
      const source = this.#after.workspace.project.resolved(after);
      for (const file of source === undefined ? [] : walk(source)) {
        add(this.#byNow.get(file.path));
        // An import that leads nowhere any more led to a file that is gone.
        for (const { path, target } of file.imports) {
          const place =
            target === undefined && path !== undefined ? resolve(folderOf(file.path), path.value) : undefined;
          if (place !== undefined) add(this.#byWas.get(place));
        }
      }
    }
    // Where the text is the same, so are its imports.
    if (textDiffers && before !== undefined && this.#mayImport(this.#before, before)) {
      for (const file of importedBy(this.#before.workspace.project.resolved(before))) add(this.#byWas.get(file.path));
    }
    return found;
  }

  /** Reading a plan takes longer than looking for a word. */
  #mayImport({ files }: State, path: string): boolean {
    const content = files.read(path);
    return content !== undefined && /\bimport\b/.test(textOf(content));
  }
}
