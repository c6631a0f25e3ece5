import nodePath from "node:path";
import type { LineIndex } from "../base/lines.ts";
import type { Diagnostic, DiagnosticFix } from "../workspace/diagnostics.ts";
import { complain, writeFile } from "./output.ts";
import type { Session } from "./session.ts";

/** More rounds than this are two fixes that undo each other. */
const MOST_ROUNDS = 10;
/** Telling fixes apart costs checks: where there are thousands, some are judged together. */
const MOST_SPLITS = 16;

interface Candidate {
  /** What it mends, in words that stay the same while other places move. */
  readonly key: string;
  /** By the path of the file. */
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly mendsError: boolean;
}

/** A round over one file, with what of it holds so far. */
interface Trial {
  /** The texts before the round. */
  readonly texts: ReadonlyMap<string, string>;
  readonly kept: Candidate[];
  /** How many errors there are with what is kept. */
  errors: number;
  /** How often fixes that do not go together may still be told apart. */
  splits: number;
}

/** A change to one text, in UTF-16 offsets. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * Applies the safe fixes of the given files until none is left, and writes what changed. A fix that would make the
 * number of errors grow is taken back; one that touches other files than the given ones is left to the user.
 */
export function applyFixes(session: Session, paths: readonly string[]): { fixes: number; files: number } {
  const fixer = new Fixer(session, paths);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let applied = 0;
    for (const path of paths) applied += fixer.round(path);
    if (applied === 0) break;
  }
  return { fixes: fixer.applied, files: fixer.write() };
}

class Fixer {
  readonly #session: Session;
  readonly #paths: ReadonlySet<string>;
  readonly #originals = new Map<string, string>();
  readonly #refused = new Set<string>();
  /** Whether a file's bytes are no UTF-8, so that writing it would lose what could not be read. */
  readonly #unwritable = new Map<string, boolean>();
  applied = 0;

  constructor(session: Session, paths: readonly string[]) {
    this.#session = session;
    this.#paths = new Set(paths);
  }

  /** One round over one file; how many fixes it applied. */
  round(path: string): number {
    const chosen = this.#withoutOverlaps(this.#candidates(path));
    if (chosen.length === 0) return 0;
    const { workspace } = this.#session;
    const touched = new Set([path, ...chosen.flatMap(({ changes }) => [...changes.keys()])]);
    const texts = new Map([...touched].map((each) => [each, workspace.text(each) ?? ""]));
    const trial: Trial = { texts, kept: [], errors: this.#errors(touched), splits: MOST_SPLITS };
    this.#settle(trial, chosen);
    this.#show(trial, trial.kept);
    for (const [each, text] of texts) if (!this.#originals.has(each)) this.#originals.set(each, text);
    this.applied += trial.kept.length;
    return trial.kept.length;
  }

  /**
   * Keeps fixes if together they do what they promise. If not, one of them does harm: each half is tried alone, down to
   * the single fix, which stays as long as there are no more errors than before.
   */
  #settle(trial: Trial, fixes: readonly Candidate[]): void {
    this.#show(trial, [...trial.kept, ...fixes]);
    const errors = this.#errors(trial.texts.keys());
    const promised = trial.errors - fixes.filter(({ mendsError }) => mendsError).length;
    const last = fixes.length === 1 || trial.splits === 0;
    if (errors <= promised || (last && errors <= trial.errors)) {
      trial.kept.push(...fixes);
      trial.errors = errors;
    } else if (last) {
      for (const { key } of fixes) this.#refused.add(key);
    } else {
      trial.splits--;
      const middle = fixes.length >> 1;
      this.#settle(trial, fixes.slice(0, middle));
      this.#settle(trial, fixes.slice(middle));
    }
  }

  /** Makes the workspace see the texts of a round with some of its fixes. */
  #show({ texts }: Trial, fixes: readonly Candidate[]): void {
    for (const [path, text] of texts) {
      const changes = fixes.flatMap((fix) => fix.changes.get(path) ?? []);
      const next = changes.length === 0 ? text : changed(text, changes);
      if (next !== this.#session.workspace.text(path)) this.#session.workspace.open(path, next);
    }
  }

  /** Writes the files that changed; how many they are. */
  write(): number {
    const { workspace, root } = this.#session;
    let files = 0;
    for (const [path, original] of this.#originals) {
      const text = workspace.text(path);
      if (text !== undefined && text !== original) {
        writeFile(nodePath.join(root, path), text);
        files++;
      }
      workspace.close(path);
    }
    return files;
  }

  #candidates(path: string): Candidate[] {
    const found: Candidate[] = [];
    for (const diagnostic of this.#session.workspace.diagnostics(path) ?? []) {
      const fix = diagnostic.fixes.find(({ safe }) => safe);
      if (fix === undefined || fix.edits.length === 0) continue;
      const key = keyOf(path, diagnostic, fix);
      if (this.#refused.has(key) || !fix.edits.every((edit) => this.#mayEdit(edit.path))) continue;
      found.push({ key, changes: this.#changesOf(fix), mendsError: diagnostic.severity === "error" });
    }
    return found;
  }

  #mayEdit(path: string): boolean {
    if (!this.#paths.has(path)) return false;
    let bad = this.#unwritable.get(path);
    if (bad === undefined) {
      const content = this.#session.files.read(path);
      const text = this.#session.workspace.text(path);
      bad = content === undefined || text === undefined || !Buffer.from(text, "utf8").equals(Buffer.from(content));
      if (bad) complain(`${this.#session.shown(path)} is not UTF-8, so nothing is fixed in it`);
      this.#unwritable.set(path, bad);
    }
    return !bad;
  }

  /** As many as do not get in each other's way; the others wait for the next round. */
  #withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
    const taken = new Map<string, Change[]>();
    return candidates.filter(({ changes }) => {
      const all = [...changes];
      const free = all.every(
        ([path, own]) => !(taken.get(path) ?? []).some((other) => own.some((change) => overlap(change, other))),
      );
      if (free) for (const [path, own] of all) for (const change of own) addTo(taken, path, change);
      return free;
    });
  }

  #errors(paths: Iterable<string>): number {
    let errors = 0;
    for (const path of paths) {
      for (const { severity } of this.#session.workspace.diagnostics(path) ?? []) if (severity === "error") errors++;
    }
    return errors;
  }

  #changesOf({ edits }: DiagnosticFix): Map<string, Change[]> {
    const changes = new Map<string, Change[]>();
    for (const { path, range, newText } of edits) {
      const lines = this.#linesOf(path);
      addTo(changes, path, { start: lines?.offset(range.start) ?? 0, end: lines?.offset(range.end) ?? 0, newText });
    }
    return changes;
  }

  #linesOf(path: string): LineIndex | undefined {
    return this.#session.workspace.project.source(path)?.lines;
  }
}

function keyOf(path: string, { code, message }: Diagnostic, { title, edits }: DiagnosticFix): string {
  return [path, code, message, title, ...edits.map((edit) => edit.newText)].join("\u0000");
}

function addTo(byPath: Map<string, Change[]>, path: string, change: Change): void {
  const there = byPath.get(path);
  if (there === undefined) byPath.set(path, [change]);
  else there.push(change);
}

/** Whether two changes touch, insertions at one place included: their order would be a guess. */
function overlap(a: Change, b: Change): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function changed(text: string, changes: readonly Change[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}
