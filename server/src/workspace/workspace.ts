import { differenceOf } from "../base/difference.ts";
import { decode } from "../base/utf8.ts";
import type { Finding } from "../model/diagnostic.ts";
import { walk } from "../model/imported.ts";
import { Linker } from "../model/link.ts";
import type { Plan } from "../model/plan.ts";
import { SourceFile } from "../model/source.ts";
import { sameInPlay, viewOf } from "../model/view.ts";
import { checkedRules } from "../rules/index.ts";
import type { RuleFailure } from "../rules/run.ts";
import { Quiet } from "../rules/run.ts";
import type { Kind } from "../vocabulary/values.ts";
import { type Checked, type Judged, judgeFile } from "./check.ts";
import type { ResolvedConfig } from "./config.ts";
import type { Files } from "./files.ts";
import { markCycles, resolveImports, strategyFiles, Ways } from "./imports.ts";
import { folderOf, relativeTo } from "./paths.ts";
import { applySuppressions, type Suppression } from "./suppress.ts";

/**
 * How far a file has come. Each state holds what the one before it does.
 *
 * - `read`: its text is parsed and its values are typed.
 * - `resolved`: its imports lead to files that are read, over any way.
 * - `linked`: its names stand for declarations, here and in every file that it imports.
 */
type State = "read" | "resolved" | "linked";

interface Document {
  readonly file: SourceFile;
  state: State;
  plan: Plan | undefined;
  /** The plan before the last edit, to see whether the same things are in play. */
  before: Plan | undefined;
  /** Rules that have nothing to say; kept for files that are edited. */
  quiet: Quiet | undefined;
  judged: Judged | undefined;
  checked: Checked | undefined;
  final: FinalCheck | undefined;
}

/** How many files to import are offered for one unknown name. */
const MOST_SUGGESTED = 3;

/** What is shown of a file: what is left after suppressions, and how much these took. */
export interface FinalCheck {
  readonly findings: readonly Finding[];
  readonly suppressed: number;
  /** What the comments of the file silence, each with the comment that does. */
  readonly silenced: readonly Silenced[];
}

export interface Silenced {
  readonly finding: Finding;
  readonly by: Suppression;
}

export interface ProjectOptions {
  readonly files: Files;
  /** As days since 1970-01-01. */
  readonly today: number;
  /** The configuration that holds for a path. */
  readonly config: (path: string) => ResolvedConfig;
  /** Told of a rule that failed, once a rule. */
  readonly onFailure?: (failure: RuleFailure) => void;
}

/**
 * All files of one root with what is known of them. Paths are relative to the root. Everything is worked out when it
 * is asked for, and kept until a text that it rests on changes.
 */
export class Project {
  readonly #options: ProjectOptions;
  readonly #files: Files;
  readonly #documents = new Map<string, Document>();
  /** Texts of open editors, which win over the files'. */
  readonly #open = new Map<string, string>();
  readonly #linker = new Linker((file, kind, name) => this.#declaredIn(file, kind, name));
  readonly #failed = new Set<string>();
  /** Paths that an import has led to, and that lie inside the root. */
  readonly #imported = new Set<string>();
  readonly #ways = new Ways();

  constructor(options: ProjectOptions) {
    this.#options = options;
    const { files } = options;
    // What an editor has open is there, whether it has been saved or not.
    this.#files = { ...files, locate: (path) => (this.#open.has(path) ? "file" : files.locate(path)) };
  }

  /** Sets the text of a path, in place of the file's. */
  open(path: string, text: string): void {
    const known = this.#documents.get(path);
    const isNew = !this.#open.has(path) && this.#options.files.locate(path) !== "file";
    this.#open.set(path, text);
    if (known === undefined || isNew) {
      this.#forget(path);
      return;
    }
    known.quiet ??= new Quiet();
    const before = known.file.text;
    if (before === text && !known.file.hasBadBytes) return;
    const change = differenceOf(before, text);
    this.#edit(known, change.offset, change.offset + change.length, change.text);
  }

  /**
   * Changes the text of a path that an editor has open: the code units from `start` to `end` become `newText`. Only what
   * rests on them is worked out again.
   */
  edit(path: string, start: number, end: number, newText: string): void {
    const known = this.#documents.get(path);
    const text = this.textOf(path);
    if (text === undefined) throw new Error(`There is no file ${path} to change.`);
    if (known === undefined || !this.#open.has(path)) this.open(path, text.slice(0, start) + newText + text.slice(end));
    else {
      this.#edit(known, start, end, newText);
      this.#open.set(path, known.file.text);
    }
  }

  #edit(document: Document, start: number, end: number, newText: string): void {
    const { file } = document;
    const declared = file.declarations;
    const resting = this.#restingOn(document);
    // What was said of its imports has places of its own, which an edit moves.
    const again = document.state !== "linked" || file.importMarks.length > 0;
    const edited = file.edit(start, end, newText);
    if (edited.facets === undefined || again) {
      this.#linker.remove(file, declared);
      this.#linker.add(file);
      this.#linker.forget();
      for (const each of [document, ...resting]) this.#unlink(each);
      return;
    }
    this.#linker.relink(file, edited);
    for (const each of [document, ...resting]) {
      each.quiet?.changed(edited.facets);
      uncheck(each);
    }
  }

  /** A file has to be linked again. */
  #unlink(document: Document): void {
    document.state = "read";
    document.quiet?.forget();
    uncheck(document);
  }

  /** Goes back to the text of the file. */
  close(path: string): void {
    if (this.#open.delete(path)) this.#forget(path);
  }

  /** The text that counts for a path: an open editor's, or else the file's. */
  textOf(path: string): string | undefined {
    return this.#open.get(path) ?? this.source(path)?.text;
  }

  /** The paths whose texts open editors have. */
  openPaths(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** The paths of all files that have been read, those that are gone by now among them. */
  knownPaths(): readonly string[] {
    return [...this.#documents.keys()];
  }

  /** Forgets what rests on a path: its text is another one now, or it came or went. An open editor's text stays. */
  changed(path: string): void {
    if (!this.#open.has(path)) this.#forget(path);
  }

  #forget(path: string): void {
    const document = this.#documents.get(path);
    this.#drop(path);
    this.#imported.delete(path);
    this.#ways.forget(path);
    this.#linker.forget();
    for (const other of document === undefined ? this.#importers() : this.#restingOn(document)) this.#unlink(other);
  }

  #drop(path: string): void {
    const document = this.#documents.get(path);
    if (document === undefined) return;
    this.#documents.delete(path);
    this.#linker.remove(document.file);
  }

  /** All files that import something: a new one may be what they lack. */
  #importers(): Document[] {
    return [...this.#documents.values()].filter(({ file }) => file.imports.length > 0);
  }

  /** The files that import a file, over any way. */
  #restingOn(document: Document): Set<Document> {
    const importers = new Map<SourceFile, Document[]>();
    for (const other of this.#documents.values()) {
      for (const { target } of other.file.imports) {
        if (target === undefined) continue;
        const there = importers.get(target);
        if (there === undefined) importers.set(target, [other]);
        else there.push(other);
      }
    }
    const resting = new Set(importers.get(document.file));
    for (const each of resting) for (const other of importers.get(each.file) ?? []) resting.add(other);
    return resting;
  }

  /** Forgets what was checked but not what was read: after the configuration changed. */
  recheck(): void {
    for (const document of this.#documents.values()) {
      document.quiet?.forget();
      document.judged = undefined;
      document.checked = undefined;
      document.final = undefined;
    }
  }

  /** Forgets a file that no other rests on, so that a run over many plans keeps only what they share. */
  release(path: string): void {
    this.#drop(path);
  }

  /** The file, read; undefined where it cannot be. */
  source(path: string): SourceFile | undefined {
    return this.#document(path)?.file;
  }

  /** The file with its imports, over any way, read. */
  resolved(path: string): SourceFile | undefined {
    const document = this.#document(path);
    if (document !== undefined) this.#resolve(document);
    return document?.file;
  }

  /** The linked file with what is in play in it. */
  plan(path: string): Plan | undefined {
    const document = this.#document(path);
    return document === undefined ? undefined : this.#planOf(document);
  }

  /** What is shown of a file; undefined where it cannot be read. */
  check(path: string): FinalCheck | undefined {
    const document = this.#document(path);
    if (document === undefined) return undefined;
    if (document.final === undefined) {
      const { findings } = this.#checkedOf(document);
      const { settings } = this.#options.config(path);
      const { kept, suppressed, by, own } = applySuppressions(document.file, findings, this.#options.today, settings);
      document.final = {
        findings: own.length === 0 ? kept : inOrder([...kept, ...own]),
        suppressed: suppressed.length,
        silenced: [...by].map(([finding, suppression]) => ({ finding, by: suppression })),
      };
    }
    return document.final;
  }

  #document(path: string): Document | undefined {
    const known = this.#documents.get(path);
    if (known !== undefined) return known;
    const open = this.#open.get(path);
    const content = open ?? this.#options.files.read(path);
    if (content === undefined) return undefined;
    const { text, firstBad } = typeof content === "string" ? { text: content, firstBad: undefined } : decode(content);
    const document: Document = {
      file: new SourceFile(path, text, firstBad),
      state: "read",
      plan: undefined,
      before: undefined,
      quiet: open === undefined ? undefined : new Quiet(),
      judged: undefined,
      checked: undefined,
      final: undefined,
    };
    this.#documents.set(path, document);
    this.#linker.add(document.file);
    return document;
  }

  /** Reads all that a file imports, over any way. */
  #resolve(document: Document): void {
    const queue = [document];
    for (const each of queue) {
      if (each.state !== "read") continue;
      const marks = resolveImports(
        each.file,
        this.#files,
        this.#ways,
        (path) => (this.#imported.has(path) ? this.#document(path)?.file : undefined),
        (path) => {
          this.#imported.add(path);
          return this.#document(path)?.file;
        },
      );
      each.state = "resolved";
      each.file.importMarks = marks;
      for (const { target } of each.file.imports) {
        const next = target === undefined ? undefined : this.#documents.get(target.path);
        if (next !== undefined) queue.push(next);
      }
    }
  }

  /** Links a file and all that it imports. */
  #link(document: Document): void {
    if (document.state === "linked") return;
    this.#resolve(document);
    // Where a file is linked, all that it imports is, too.
    const unlinked: Document[] = [];
    for (const file of walk(document.file, (each) => this.#documents.get(each.path)?.state !== "linked")) {
      const each = this.#documents.get(file.path);
      if (each !== undefined && each.state !== "linked") unlinked.push(each);
    }
    this.#linker.link(unlinked.map(({ file }) => file));
    for (const each of unlinked) {
      const cycles = markCycles(each.file, (target) => this.#linker.isCircular(each.file, target));
      each.file.importMarks = [...each.file.importMarks, ...cycles];
      each.state = "linked";
    }
  }

  #planOf(document: Document): Plan {
    this.#link(document);
    if (document.plan === undefined) {
      document.plan = viewOf(document.file, this.#linker.importedBy(document.file), this.#options.today);
      if (document.before === undefined || !sameInPlay(document.before, document.plan)) document.quiet?.forget();
      document.before = undefined;
    }
    return document.plan;
  }

  #checkedOf(document: Document): Checked {
    document.checked ??= this.#judgedOf(document).finish((file) => {
      const other = this.#documents.get(file.path);
      return other === undefined ? undefined : this.#judgedOf(other).said;
    });
    return document.checked;
  }

  /** What the rules say of a file; it rests on what others declare, but not on what is said of them. */
  #judgedOf(document: Document): Judged {
    document.judged ??= judgeFile(this.#planOf(document), {
      rules: checkedRules,
      settings: this.#options.config(document.file.path).settings,
      quiet: document.quiet,
      onFailure: (failure) => this.#fail(failure),
    });
    return document.judged;
  }

  /** Files of the root that declare a name which a file does not see, as its `import` would write their paths. */
  #declaredIn(file: SourceFile, kind: Kind, name: string): readonly string[] {
    const paths: string[] = [];
    for (const path of strategyFiles(this.#options.files)) {
      if (path === file.path || paths.length >= MOST_SUGGESTED) continue;
      const other = this.#document(path)?.file;
      if (other?.own[kind].has(name) === true) paths.push(relativeTo(folderOf(file.path), path));
    }
    return paths;
  }

  #fail(failure: RuleFailure): void {
    if (this.#failed.has(failure.code)) return;
    this.#failed.add(failure.code);
    this.#options.onFailure?.(failure);
  }
}

function uncheck(document: Document): void {
  document.before = document.plan ?? document.before;
  document.plan = undefined;
  document.judged = undefined;
  document.checked = undefined;
  document.final = undefined;
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.at.start - b.at.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
