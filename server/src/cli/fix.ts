import nodePath from "node:path";
import type { LineIndex } from "../base/lines.ts";
import { addChange, type Candidate, type Change, changed, settle, withoutOverlaps } from "../model/fixing.ts";
import type { Diagnostic, DiagnosticFix } from "../workspace/diagnostics.ts";
import { complain, writeFile } from "./output.ts";
import type { Session } from "./session.ts";

/** More rounds than this are two fixes that undo each other. */
const MOST_ROUNDS = 10;

interface KeyedFix extends Candidate {
  /** What it mends, in words that stay the same while other places move. */
  readonly key: string;
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
    const chosen = withoutOverlaps(this.#candidates(path));
    if (chosen.length === 0) return 0;
    const { workspace } = this.#session;
    const touched = new Set([path, ...chosen.flatMap(({ changes }) => [...changes.keys()])]);
    const texts = new Map([...touched].map((each) => [each, workspace.text(each) ?? ""]));
    const { kept, refused } = settle(chosen, (fixes) => {
      this.#show(texts, fixes);
      return this.#errors(touched);
    });
    this.#show(texts, kept);
    for (const { key } of refused) this.#refused.add(key);
    for (const [each, text] of texts) if (!this.#originals.has(each)) this.#originals.set(each, text);
    this.applied += kept.length;
    return kept.length;
  }

  /** Makes the workspace see the texts of a round with some of its fixes. */
  #show(texts: ReadonlyMap<string, string>, fixes: readonly Candidate[]): void {
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

  #candidates(path: string): KeyedFix[] {
    const found: KeyedFix[] = [];
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
      addChange(changes, path, { start: lines?.offset(range.start) ?? 0, end: lines?.offset(range.end) ?? 0, newText });
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
