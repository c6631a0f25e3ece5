import { settle } from "./declarations.ts";
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
import { kinds, type Names, noNames, type SourceFile, type Use } from "./source.ts";

/**
 * What names stand for. A file sees its own declarations and those of the files that it imports, and of those that
 * they import; its own wins over an imported one, for its importers, too.
 */
export class Linker {
  readonly #exports = new Map<SourceFile, Names>();
  readonly #imported = new Map<string, Names>();
  readonly #numbers = new Map<SourceFile, number>();
  readonly #declaredIn: DeclaredIn;
  /** Suggests names in the file that is being linked. */
  #suggester = new Suggester();

  /** @param declaredIn what a file could import to see a name that it does not. */
  constructor(declaredIn: DeclaredIn = () => []) {
    this.#declaredIn = declaredIn;
  }

  /** Links one file; every file that it imports, over any way, must have its own imports resolved. */
  link(file: SourceFile): void {
    const imported = this.importedBy(file);
    const marks: Mark[] = [];
    this.#suggester = new Suggester();
    for (const ref of file.refs) ref.entry.unlinked = false;
    for (const use of file.uses) use.entry.unlinked = false;
    for (const ref of file.refs) this.#ref(file, imported, ref, marks);
    for (const use of file.uses) this.#use(file, imported, use, marks);
    for (const declaration of file.declarations) {
      const hidden = imported[declaration.kind].get(declaration.name)?.[0];
      if (hidden !== undefined && !file.silenced(declaration.nameAt.start)) marks.push(shadowed(declaration, hidden));
      settle(declaration);
    }
    file.linkMarks = marks;
  }

  #helpers(): Helpers {
    return { suggester: this.#suggester, declaredIn: this.#declaredIn };
  }

  /** Everything that a file sees of others, by kind and name. */
  importedBy(file: SourceFile): Names {
    const targets: SourceFile[] = [];
    for (const { target } of file.imports) if (target !== undefined && !targets.includes(target)) targets.push(target);
    // Plans that import the same files see the same names, so they share them.
    const key = targets.map((target) => this.#number(target)).join(" ");
    let names = this.#imported.get(key);
    if (names === undefined) {
      names = onCircle(file)
        ? merge(reachable(file).map((other) => other.own))
        : merge(targets.map((target) => this.#exportsOf(target)));
      this.#imported.set(key, names);
    }
    return names;
  }

  /** Forgets what was worked out about imports: after an import, or the names of a file, changed. */
  forget(): void {
    this.#exports.clear();
    this.#imported.clear();
  }

  #number(file: SourceFile): number {
    let number = this.#numbers.get(file);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(file, number);
    }
    return number;
  }

  #exportsOf(file: SourceFile): Names {
    let names = this.#exports.get(file);
    if (names === undefined) {
      const imported = this.importedBy(file);
      names = noNames();
      for (const kind of kinds) {
        for (const [name, declarations] of imported[kind]) names[kind].set(name, declarations);
        for (const [name, declarations] of file.own[kind]) names[kind].set(name, declarations);
      }
      this.#exports.set(file, names);
    }
    return names;
  }

  #ref(file: SourceFile, imported: Names, ref: RefNode, marks: Mark[]): void {
    const found = file.own[ref.kind].get(ref.name) ?? imported[ref.kind].get(ref.name);
    if (found?.length === 1) {
      ref.target = found[0];
      return;
    }
    ref.target = undefined;
    ref.entry.unlinked = true;
    if (file.silenced(ref.start)) return;
    marks.push(
      found === undefined ? unknownName(file, imported, ref, this.#helpers()) : ambiguousName(ref, ref.name, found),
    );
  }

  #use(file: SourceFile, imported: Names, use: Use, marks: Mark[]): void {
    const { name, entry } = use;
    const targets: Declaration[] = [];
    for (const kind of usable) {
      const found = imported[kind].get(name.value) ?? [];
      if (found.length > 1) {
        entry.unlinked = true;
        use.targets = [];
        if (!file.silenced(name.start)) marks.push(ambiguousName(name, name.value, found));
        return;
      }
      const own = file.own[kind].get(name.value)?.[0];
      const target = own ?? found[0];
      if (target !== undefined) targets.push(target);
    }
    use.targets = targets;
    if (targets.length > 0) return;
    entry.unlinked = true;
    if (!file.silenced(name.start)) marks.push(notUsable(imported, use, this.#suggester));
  }
}

function merge(all: readonly Names[]): Names {
  const names = noNames();
  for (const other of all) {
    for (const kind of kinds) {
      const into = names[kind];
      for (const [name, declarations] of other[kind]) {
        const there = into.get(name);
        if (there === undefined) into.set(name, declarations);
        else {
          const more = declarations.filter((declaration) => !there.includes(declaration));
          if (more.length > 0) into.set(name, [...there, ...more]);
        }
      }
    }
  }
  return names;
}

/** All files that a file imports, over any way, itself left out. */
export function reachable(file: SourceFile): SourceFile[] {
  const seen = new Set<SourceFile>([file]);
  for (const each of seen) for (const { target } of each.imports) if (target !== undefined) seen.add(target);
  seen.delete(file);
  return [...seen];
}

/** Whether a file's imports lead, over any way, to a circle of imports. */
function onCircle(file: SourceFile): boolean {
  const state = new Map<SourceFile, "open" | "done">();
  const stack: { file: SourceFile; next: number }[] = [{ file, next: 0 }];
  state.set(file, "open");
  while (stack.length > 0) {
    const top = stack[stack.length - 1];
    if (top === undefined) break;
    const target = top.file.imports[top.next++];
    if (target === undefined) {
      state.set(top.file, "done");
      stack.pop();
    } else if (target.target !== undefined) {
      const known = state.get(target.target);
      if (known === "open") return true;
      if (known === undefined) {
        state.set(target.target, "open");
        stack.push({ file: target.target, next: 0 });
      }
    }
  }
  return false;
}
