import type { Edit, Finding, Fix } from "../../model/diagnostic.ts";
import { addChange, type Candidate, type Change, changed, settle, withoutOverlaps } from "../../model/fixing.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Host } from "../host.ts";
import { inLineEnds } from "./action.ts";

/** What the checker would say of a file if it held another text; the file itself stays as it is. */
export type Recheck = (path: string, text: string) => readonly Finding[];

/** More rounds than this are two fixes that undo each other. */
const MOST_ROUNDS = 10;

interface Step extends Candidate {
  readonly key: string;
  readonly edits: readonly Change[];
}

/**
 * The edits that apply every safe fix of a file. With `recheck`, what the fixes bring up is fixed as well until nothing
 * is left, and a fix that would make the number of errors grow is left out; without, one round is made. A fix that
 * touches other files is left to the user.
 */
export function fixAll(host: Host, path: string, recheck?: Recheck): readonly Edit[] {
  const file = host.plan(path)?.file;
  if (file === undefined) return [];
  const draft = new Draft(file);
  if (recheck === undefined) {
    draft.apply(withoutOverlaps(stepsOf(host.findings(path), path, new Set())).flatMap(({ edits }) => edits));
    return draft.edits();
  }
  const refused = new Set<string>();
  let findings = host.findings(path);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const text = draft.text;
    const chosen = withoutOverlaps(stepsOf(findings, path, refused));
    if (chosen.length === 0) break;
    const found = settle(chosen, (steps) => errorsIn(recheck(path, changed(text, editsOf(steps)))));
    for (const { key } of found.refused) refused.add(key);
    if (found.kept.length === 0) break;
    draft.apply(editsOf(found.kept));
    findings = recheck(path, draft.text);
  }
  return draft.edits();
}

/** The edits of those fixes of some findings that do not get in each other's way; only fixes of the file itself. */
export function fixTogether(file: SourceFile, findings: readonly Finding[]): readonly Edit[] {
  const draft = new Draft(file);
  draft.apply(editsOf(withoutOverlaps(stepsOf(findings, file.path, new Set()))));
  return draft.edits();
}

/** The first safe fix of a finding. */
export function safeFixOf({ fixes }: Pick<Finding, "fixes">): Fix | undefined {
  return fixes.find(({ safe, edits }) => safe && edits.length > 0);
}

function stepsOf(findings: readonly Finding[], path: string, refused: ReadonlySet<string>): Step[] {
  const steps: Step[] = [];
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (fix === undefined || fix.edits.some(({ file }) => file.path !== path)) continue;
    const key = [finding.code, finding.message, fix.title, ...fix.edits.map(({ newText }) => newText)].join("\u0000");
    if (refused.has(key)) continue;
    const edits = inLineEnds(fix.edits);
    const changes = new Map<string, Change[]>();
    for (const edit of edits) addChange(changes, path, edit);
    steps.push({ key, edits, changes, mendsError: finding.severity === "error" });
  }
  return steps;
}

function editsOf(steps: readonly Step[]): readonly Change[] {
  return steps.flatMap(({ edits }) => edits);
}

function errorsIn(findings: readonly Finding[]): number {
  return findings.reduce((errors, { severity }) => (severity === "error" ? errors + 1 : errors), 0);
}

/** A stretch of the text: of the file as it was, or a new one. */
type Piece = { readonly start: number; readonly end: number } | { readonly newText: string };

/** A text in work, which remembers what of the file it still holds: the edits it took are few and small in the end. */
class Draft {
  readonly #file: SourceFile;
  #pieces: readonly Piece[];

  constructor(file: SourceFile) {
    this.#file = file;
    this.#pieces = [{ start: 0, end: file.text.length }];
  }

  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join("");
  }

  /** Applies changes to the text as it is now; none overlaps another. */
  apply(changes: readonly Change[]): void {
    const next: Piece[] = [];
    const pieces = [...this.#pieces].reverse();
    let at = 0;
    /** Takes the text up to an offset, into the next pieces or away. */
    const take = (until: number, keep: boolean): void => {
      while (at < until) {
        const piece = pieces.pop();
        if (piece === undefined) return;
        const length = this.#textOf(piece).length;
        const [head, tail] = length <= until - at ? [piece, undefined] : split(piece, until - at);
        if (tail !== undefined) pieces.push(tail);
        if (keep) next.push(head);
        at += this.#textOf(head).length;
      }
    };
    for (const { start, end, newText } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
      take(start, true);
      take(end, false);
      if (newText !== "") next.push({ newText });
    }
    take(Number.POSITIVE_INFINITY, true);
    this.#pieces = next;
  }

  /** What makes the file's text this one. */
  edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let at = 0;
    let newText = "";
    const close = (start: number): void => {
      if (start > at || newText !== "") edits.push({ file: this.#file, start: at, end: start, newText });
      newText = "";
    };
    for (const piece of this.#pieces) {
      if ("newText" in piece) newText += piece.newText;
      else {
        close(piece.start);
        at = piece.end;
      }
    }
    close(this.#file.text.length);
    return edits;
  }

  #textOf(piece: Piece): string {
    return "newText" in piece ? piece.newText : this.#file.text.slice(piece.start, piece.end);
  }
}

function split(piece: Piece, length: number): readonly [Piece, Piece] {
  if ("newText" in piece)
    return [{ newText: piece.newText.slice(0, length) }, { newText: piece.newText.slice(length) }];
  const middle = piece.start + length;
  return [
    { start: piece.start, end: middle },
    { start: middle, end: piece.end },
  ];
}
