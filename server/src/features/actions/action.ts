import type { Span } from "../../base/span.ts";
import type { Edit, Finding, TextFile } from "../../model/diagnostic.ts";
import type { Plan } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Host } from "../host.ts";
import { lineEndOf } from "../lines.ts";

/** Something that an editor offers to do at a place. */
export interface Action {
  /** What it does, as an order: `Set the recommended shares`. */
  readonly title: string;
  /** As the protocol names kinds: `quickfix`, `refactor.extract`, `refactor.rewrite`, `source.fixAll.strategy`. */
  readonly kind: string;
  /** They may be in several files; where `snippet` is set, their new texts are written as snippets. */
  readonly edits: readonly Edit[];
  /** Files that it makes. */
  readonly newFiles?: readonly NewFile[];
  /** Whether it is the one that most people want at its place. */
  readonly preferred: boolean;
  /** The finding that it mends or silences. */
  readonly finding?: Finding;
  /** Whether the new texts of `edits` are VS Code snippets with a place to fill in, as in `${1:why}`. */
  readonly snippet?: boolean;
  /** Whether it makes a shared file, for whose name an editor may ask. */
  readonly extracts?: boolean;
  /** The same edits for a client that takes no snippets in edits; there exactly where `snippet` is set. */
  readonly plainEdits?: readonly Edit[];
}

export interface NewFile {
  /** Relative to the root, with `/`; no file is there yet. */
  readonly path: string;
  readonly text: string;
}

/** The kinds of actions that there are, as the protocol names them. */
export const actionKinds = {
  fix: "quickfix",
  extract: "refactor.extract",
  move: "refactor.move",
  rewrite: "refactor.rewrite",
  fixAll: "source.fixAll.strategy",
} as const;

/** What actions are made from. */
export interface Scene {
  readonly host: Host;
  readonly plan: Plan;
  readonly file: SourceFile;
  /** What is selected; empty where it is the cursor alone. */
  readonly range: Span;
  /** The findings that the range touches. */
  readonly findings: readonly Finding[];
}

/** Whether two stretches have a place in common, their ends included. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Edits whose new texts have the line ends of the files that they change. */
export function inLineEnds(edits: readonly Edit[]): readonly Edit[] {
  const ends = new Map<TextFile, string>();
  return edits.map((edit) => {
    if (!/[\r\n]/.test(edit.newText)) return edit;
    let end = ends.get(edit.file);
    if (end === undefined) {
      end = lineEndOf(edit.file.text);
      ends.set(edit.file, end);
    }
    return { ...edit, newText: edit.newText.replace(/\r\n|\r|\n/g, end) };
  });
}

/** A text that stands for itself in a snippet. */
export function literal(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** A place of a snippet to fill in. */
export function placeholder(text: string): string {
  return `\${1:${literal(text)}}`;
}

/** An action with a place to fill in: both forms are made from one text around it. */
export function withPlaceholder(
  action: Omit<Action, "edits" | "snippet" | "plainEdits">,
  edit: Omit<Edit, "newText"> & { readonly before: string; readonly fill: string; readonly after: string },
): Action {
  const { file, start, end, before, fill, after } = edit;
  return {
    ...action,
    edits: [{ file, start, end, newText: literal(before) + placeholder(fill) + literal(after) }],
    snippet: true,
    plainEdits: [{ file, start, end, newText: before + fill + after }],
  };
}
