import type { Span } from "../base/span.ts";
import type { Repair } from "../syntax/tree.ts";
import type { Declaration } from "./plan.ts";

/** The codes of the language's own errors that the reader of one file finds. */
export type LanguageCode =
  | "syntax-error"
  | "unknown-keyword"
  | "repeated-keyword"
  | "missing-keyword"
  | "wrong-value"
  | "unknown-word"
  | "unknown-code"
  | "out-of-range"
  | "unknown-name"
  | "repeated-name"
  | "ambiguous-name"
  | "repeated-item"
  | "import-missing"
  | "import-cycle"
  | "import-outside"
  | "rate-missing"
  | "name-shadowed";

/** A mend of a mark within the same file. */
export interface MarkRepair extends Repair {
  readonly safe: boolean;
}

/** An error of the language in one file, found without looking at any other. */
export interface Mark extends Span {
  readonly code: LanguageCode;
  readonly message: string;
  /** How it can be mended; where that takes work, it is worked out when somebody asks. */
  readonly repairs: readonly MarkRepair[] | (() => readonly MarkRepair[]);
  /** The place that the message compares with, in the same file. */
  readonly related?: Span & { readonly message: string };
  /** Declarations, here or in other files, that the message speaks of. */
  readonly elsewhere?: readonly { readonly declaration: Declaration; readonly message: string }[];
}

/** The mends of a mark. */
export function repairsOf(mark: Pick<Mark, "repairs">): readonly MarkRepair[] {
  return typeof mark.repairs === "function" ? mark.repairs() : mark.repairs;
}
