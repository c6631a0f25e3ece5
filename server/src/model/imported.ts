import type { Kind } from "../vocabulary/values.ts";
import type { Declaration } from "./plan.ts";
import type { Names, SourceFile } from "./source.ts";

/** What a name stands for among the imports of a file. */
export type Lookup = (kind: Kind, name: string) => readonly Declaration[];

/** The number of the walk that is going on; each leaves it at the files that it passes. */
let walks = 0;

/**
 * A file and those that it imports, over any way, each once and the file first.
 *
 * @param goesOn whether to follow the imports of a file, too; those of the first are always followed.
 */
export function walk(file: SourceFile, goesOn: (file: SourceFile) => boolean = () => true): SourceFile[] {
  const walk = ++walks;
  const found = [file];
  file.walk = walk;
  for (let i = 0; i < found.length; i++) {
    const each = found[i];
    if (each === undefined || (i > 0 && !goesOn(each))) continue;
    for (const { target } of each.imports) {
      if (target === undefined || target.walk === walk) continue;
      target.walk = walk;
      found.push(target);
    }
  }
  return found;
}

/** All files that a file imports, over any way, itself left out. */
export function reachable(file: SourceFile): SourceFile[] {
  return walk(file).slice(1);
}

/** For how many files beyond the first it is not worth while to remember where they lead. */
const FEW = 32;
/** How many answers are remembered. */
const MOST_ANSWERS = 1_000_000;

/** Whether the imports of a file lead to another. In long rows of imports, answers are remembered along the way. */
export class Ways {
  readonly #answers = new Map<SourceFile, Map<SourceFile, boolean>>();
  #count = 0;

  lead(from: SourceFile, to: SourceFile): boolean {
    const known = this.#answers.get(to);
    const queue = [{ file: from, by: -1 }];
    const walk = ++walks;
    from.walk = walk;
    for (let i = 0; i < queue.length; i++) {
      for (const { target } of queue[i]?.file.imports ?? []) {
        if (target === undefined || target.walk === walk) continue;
        target.walk = walk;
        const answer = target === to || known?.get(target);
        if (answer === true) return this.#remember(to, queue, i);
        if (answer === undefined) queue.push({ file: target, by: i });
      }
    }
    if (queue.length > FEW) for (const { file } of queue) this.#answer(to, file, false);
    return false;
  }

  forget(): void {
    this.#answers.clear();
    this.#count = 0;
  }

  /** Every file on the way that was found leads there, too. */
  #remember(to: SourceFile, queue: readonly { file: SourceFile; by: number }[], last: number): true {
    if (queue.length <= FEW) return true;
    for (let step = queue[last]; step !== undefined; step = queue[step.by]) this.#answer(to, step.file, true);
    return true;
  }

  #answer(to: SourceFile, from: SourceFile, leads: boolean): void {
    if (this.#count >= MOST_ANSWERS) this.forget();
    let known = this.#answers.get(to);
    if (known === undefined) {
      known = new Map();
      this.#answers.set(to, known);
    }
    known.set(from, leads);
    this.#count++;
  }
}

/** What the names in one file stand for, each looked up once. */
export class Found {
  readonly #file: SourceFile;
  readonly #lookup: Lookup;
  readonly #known = new Map<Kind, Map<string, readonly Declaration[]>>();

  constructor(file: SourceFile, lookup: Lookup) {
    this.#file = file;
    this.#lookup = lookup;
  }

  /** The file's own declaration of the name, or else the imported ones. */
  seen(kind: Kind, name: string): readonly Declaration[] {
    return this.#file.own[kind].get(name) ?? this.imported(kind, name);
  }

  imported(kind: Kind, name: string): readonly Declaration[] {
    let known = this.#known.get(kind);
    if (known === undefined) {
      known = new Map();
      this.#known.set(kind, known);
    }
    let found = known.get(name);
    if (found === undefined) {
      found = this.#lookup(kind, name);
      known.set(name, found);
    }
    return found;
  }
}

/** Everything that a file sees of others. Few ask for all names of a kind, so each kind is gathered when it is asked for. */
export class ImportedNames implements Names {
  readonly #file: SourceFile;
  readonly #isDeclared: (kind: Kind) => boolean;
  readonly #lookup: Lookup;
  readonly #kinds = new Map<Kind, Map<string, Declaration[]>>();

  /** @param isDeclared whether any file at all declares something of a kind. */
  constructor(file: SourceFile, isDeclared: (kind: Kind) => boolean, lookup: Lookup) {
    this.#file = file;
    this.#isDeclared = isDeclared;
    this.#lookup = lookup;
  }

  get value() {
    return this.#all("value");
  }

  get usp() {
    return this.#all("usp");
  }

  get competitor() {
    return this.#all("competitor");
  }

  get segment() {
    return this.#all("segment");
  }

  get service() {
    return this.#all("service");
  }

  get goal() {
    return this.#all("goal");
  }

  #all(kind: Kind): Map<string, Declaration[]> {
    let names = this.#kinds.get(kind);
    if (names === undefined) {
      names = this.#gather(kind);
      this.#kinds.set(kind, names);
    }
    return names;
  }

  #gather(kind: Kind): Map<string, Declaration[]> {
    const names = new Map<string, Declaration[]>();
    if (!this.#isDeclared(kind)) return names;
    const several = new Set<string>();
    for (const file of reachable(this.#file)) {
      for (const [name, declarations] of file.own[kind]) {
        if (names.has(name)) several.add(name);
        else names.set(name, declarations);
      }
    }
    // What one file alone declares is hidden by none; for the others it depends on who imports whom.
    for (const name of several) names.set(name, [...this.#lookup(kind, name)]);
    return names;
  }
}

/**
 * What stands for the circle of imports that a file is on, the same for all files of the circle; undefined for a file
 * on none. (Tarjan's algorithm, with a stack of its own.)
 */
export function circlesOf(files: readonly SourceFile[]): Map<SourceFile, object | undefined> {
  const among = new Set(files);
  const circles = new Map<SourceFile, object | undefined>();
  const order = new Map<SourceFile, { readonly index: number; low: number }>();
  const open: SourceFile[] = [];
  for (const first of files) {
    if (order.has(first)) continue;
    const path = [enter(first)];
    for (let top = path[path.length - 1]; top !== undefined; top = path[path.length - 1]) {
      const next = top.file.imports[top.next++];
      if (next === undefined) {
        path.pop();
        leave(top);
        const above = path[path.length - 1];
        if (above !== undefined) above.at.low = Math.min(above.at.low, top.at.low);
      } else if (next.target !== undefined && among.has(next.target)) {
        const known = order.get(next.target);
        if (known === undefined) path.push(enter(next.target));
        else if (!circles.has(next.target)) top.at.low = Math.min(top.at.low, known.index);
      }
    }
  }
  return circles;

  function enter(file: SourceFile): Visit {
    const at = { index: order.size, low: order.size };
    order.set(file, at);
    open.push(file);
    return { file, at, next: 0 };
  }

  function leave({ file, at }: Visit): void {
    if (at.low !== at.index) return;
    const circle = open[open.length - 1] === file ? undefined : {};
    for (let other = open.pop(); other !== undefined; other = open.pop()) {
      circles.set(other, circle);
      if (other === file) return;
    }
  }
}

/** A file whose imports are being followed. */
interface Visit {
  readonly file: SourceFile;
  readonly at: { readonly index: number; low: number };
  next: number;
}
