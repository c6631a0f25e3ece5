import type { LineIndex } from "../base/lines.ts";
import type { Span } from "../base/span.ts";

export type Severity = "error" | "warning" | "information" | "hint";

/** From the gravest to the least. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** A file that a diagnostic can sit in: a plan, a library, or a configuration file. */
export interface TextFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
}

/** A change to the text of one file: `span` becomes `newText`. */
export interface Edit {
  readonly file: TextFile;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A way to mend a diagnostic. */
export interface Fix {
  /** What it does, as an order: `Add Freshness to what Small offices value`. */
  readonly title: string;
  /**
   * Whether it may be applied without asking: it cannot change what the plan means beyond what is wrong.
   * `strategy check --fix` applies only these.
   */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** Another place that the message speaks of. */
export interface Related {
  readonly file: TextFile;
  readonly at: Span;
  readonly message: string;
}

/** What the checker says of one place, before it is turned into lines and columns. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly file: TextFile;
  readonly at: Span;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** Shown faded in editors. */
  readonly unnecessary: boolean;
}
