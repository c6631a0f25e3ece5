import type { Kind } from "../vocabulary/values.ts";
import { settle } from "./declaration-node.ts";
import { circlesOf, Found, ImportedNames, Ways, walk } from "./imported.ts";
import {
  ambiguousName,
  type DeclaredIn,
  type Helpers,
  notUsable,
  Suggester,
  shadowed,
  unknownName,
  usable,
} from "./link-marks.ts";
import type { Mark } from "./mark.ts";
import type { RefNode } from "./nodes.ts";
import type { Declaration } from "./plan.ts";
import type { Edited, Names, SourceFile, Use } from "./source.ts";

const NOTHING: readonly Declaration[] = [];

/** For how many different sets of imports it is kept what they bring. */
const MOST_KEPT = 256;

/** The files that declare a name; most names are declared by one. */
type Declarers = Readonly<Record<Kind, Map<string, SourceFile | readonly SourceFile[]>>>;

function noDeclarers(): Declarers {
  return {
    value: new Map(),
    usp: new Map(),
    competitor: new Map(),
    segment: new Map(),
    service: new Map(),
    goal: new Map(),
  };
}

/**
 * What names stand for. A file sees its own declarations and those of the files that it imports, and of those that
 * they import; its own wins over an imported one, for its importers, too.
 *
 * Nothing here recurses along imports, and no table is kept of all that each file sees: ten thousand files that import
 * one another in a row would need one of fifty million names.
 */
export class Linker {
  /** Who declares a name: of most, one file or none, which spares the search along the imports. */
  readonly #declarers = noDeclarers();
  readonly #ways = new Ways();
  readonly #imported = new Map<string, Names>();
  readonly #numbers = new Map<SourceFile, number>();
  /** Files on a circle of imports, with what stands for their circle. */
  #circles = new WeakMap<SourceFile, object>();
  readonly #declaredIn: DeclaredIn;
  /** Suggests names in the file that is being linked. */
  #suggester = new Suggester();

  /** @param declaredIn what a file could import to see a name that it does not. */
  constructor(declaredIn: DeclaredIn = () => []) {
    this.#declaredIn = declaredIn;
  }

  /** Takes note of what a file declares; every file that others may import must be added before these are linked. */
  add(file: SourceFile): void {
    for (const { kind, name } of file.declarations) {
      const there = this.#declarers[kind].get(name);
      this.#declarers[kind].set(name, there === undefined ? file : [...all(there), file]);
    }
  }

  /**
   * Takes back `add`.
   *
   * @param declarations what the file declared when it was added.
   */
  remove(file: SourceFile, declarations = file.declarations): void {
    for (const { kind, name } of declarations) {
      const left = all(this.#declarers[kind].get(name) ?? []).filter((other) => other !== file);
      const [only] = left;
      if (only === undefined) this.#declarers[kind].delete(name);
      else this.#declarers[kind].set(name, left.length === 1 ? only : left);
    }
    this.#numbers.delete(file);
  }

  /** Links files; with each, every file that it imports over any way must be among them or linked before. */
  link(files: readonly SourceFile[]): void {
    for (const [file, circle] of circlesOf(files)) {
      if (circle === undefined) this.#circles.delete(file);
      else this.#circles.set(file, circle);
    }
    for (const file of files) this.#link(file);
  }

  /** Whether an import stands on a circle: it leads back to the file that has it. */
  isCircular(file: SourceFile, target: SourceFile): boolean {
    return file === target || (this.#circles.has(file) && this.#circles.get(file) === this.#circles.get(target));
  }

  #link(file: SourceFile): void {
    const imported = this.importedBy(file);
    const marks: Mark[] = [];
    const found = new Found(file, (kind, name) => this.#visible(file, kind, name));
    this.#suggester = new Suggester();
    for (const ref of file.refs) ref.entry.unlinked = false;
    for (const use of file.uses) use.entry.unlinked = false;
    for (const ref of file.refs) this.#ref(file, imported, found, ref, marks);
    for (const use of file.uses) this.#use(file, imported, found, use, marks);
    this.#shadows(file, found, marks);
    for (const declaration of file.declarations) settle(declaration);
    file.linkMarks = marks;
  }

  /**
   * Links what an edit read anew in a file that was linked before and whose names are still the same, so that all other
   * references stand for what they stood for.
   */
  relink(file: SourceFile, { refs, declarations }: Pick<Edited, "refs" | "declarations">): void {
    const marked = file.linkMarks.length > 0 ? file.refs.filter((ref) => ref.target === undefined) : [];
    const imported = this.importedBy(file);
    const marks: Mark[] = [];
    const found = new Found(file, (kind, name) => this.#visible(file, kind, name));
    this.#suggester = new Suggester();
    for (const ref of refs) ref.entry.unlinked = false;
    for (const ref of new Set([...marked, ...refs])) this.#ref(file, imported, found, ref, marks);
    for (const use of file.linkMarks.length > 0 ? file.uses : []) this.#use(file, imported, found, use, marks);
    this.#shadows(file, found, marks);
    for (const declaration of declarations) settle(declaration);
    file.linkMarks = marks;
  }

  #shadows(file: SourceFile, found: Found, marks: Mark[]): void {
    if (file.imports.length === 0) return;
    for (const declaration of file.declarations) {
      const [hidden] = this.#isDeclaredElsewhere(declaration) ? found.imported(declaration.kind, declaration.name) : [];
      if (hidden !== undefined && !file.silenced(declaration.nameAt.start)) marks.push(shadowed(declaration, hidden));
    }
  }

  #isDeclaredElsewhere({ kind, name, file }: Declaration): boolean {
    return this.#declarers[kind].get(name) !== file;
  }

  #helpers(): Helpers {
    return { suggester: this.#suggester, declaredIn: this.#declaredIn };
  }

  /** Everything that a file sees of others, by kind and name; what its own declarations hide is among it. */
  importedBy(file: SourceFile): Names {
    const targets = new Set<SourceFile>();
    for (const { target } of file.imports) if (target !== undefined) targets.add(target);
    // Plans that import the same files see the same names, so they share them; on a circle a file sees all but its own.
    let key = [...targets].map((target) => this.#number(target)).join(" ");
    if (this.#circles.has(file) || targets.has(file)) key += ` but ${this.#number(file)}`;
    let names = this.#imported.get(key);
    if (names === undefined) {
      if (this.#imported.size >= MOST_KEPT) this.#imported.clear();
      names = new ImportedNames(
        file,
        (kind) => this.#declarers[kind].size > 0,
        (kind, name) => this.#visible(file, kind, name),
      );
      this.#imported.set(key, names);
    }
    return names;
  }

  /** Forgets what was worked out about imports: after an import, or the names of a file, changed. */
  forget(): void {
    this.#imported.clear();
    this.#ways.forget();
  }

  #number(file: SourceFile): number {
    let number = this.#numbers.get(file);
    if (number === undefined) {
      number = this.#next++;
      this.#numbers.set(file, number);
    }
    return number;
  }

  #next = 0;

  /** What a name stands for among a file's imports: the nearest declaration on each way, as it hides those behind it. */
  #visible(file: SourceFile, kind: Kind, name: string): readonly Declaration[] {
    const declarers = this.#declarers[kind].get(name);
    if (declarers === undefined || declarers === file) return NOTHING;
    if ("own" in declarers) {
      return this.#ways.lead(file, declarers) ? (declarers.own[kind].get(name) ?? NOTHING) : NOTHING;
    }
    const found: Declaration[] = [];
    for (const other of walk(file, (each) => !each.own[kind].has(name))) {
      const declaration = other === file ? undefined : other.own[kind].get(name)?.[0];
      if (declaration !== undefined) found.push(declaration);
    }
    return found;
  }

  #ref(file: SourceFile, imported: Names, found: Found, ref: RefNode, marks: Mark[]): void {
    const targets = found.seen(ref.kind, ref.name);
    if (targets.length === 1) {
      ref.target = targets[0];
      return;
    }
    ref.target = undefined;
    ref.entry.unlinked = true;
    if (file.silenced(ref.start)) return;
    marks.push(
      targets.length === 0
        ? unknownName(file, imported, ref, this.#helpers())
        : ambiguousName(file, ref, ref.name, targets),
    );
  }

  #use(file: SourceFile, imported: Names, found: Found, use: Use, marks: Mark[]): void {
    const { name, entry } = use;
    const targets: Declaration[] = [];
    for (const kind of usable) {
      const seen = found.seen(kind, name.value);
      if (seen.length > 1) {
        entry.unlinked = true;
        use.targets = [];
        if (!file.silenced(name.start)) marks.push(ambiguousName(file, name, name.value, seen));
        return;
      }
      targets.push(...seen);
    }
    use.targets = targets;
    if (targets.length > 0) return;
    entry.unlinked = true;
    if (!file.silenced(name.start)) marks.push(notUsable(imported, use, this.#suggester));
  }
}

function all(files: SourceFile | readonly SourceFile[]): readonly SourceFile[] {
  return "own" in files ? [files] : files;
}
