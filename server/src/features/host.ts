import type { Span } from "../base/span.ts";
import type { Finding, Severity } from "../model/diagnostic.ts";
import type { Plan } from "../model/plan.ts";
import type { SourceFile } from "../model/source.ts";

/** What an editor feature sees of the files of one root: always the texts of the open editors. */
export interface Host {
  /** A file, read but not linked: what its text alone says. Quick for many files; undefined where it cannot be read. */
  source(path: string): SourceFile | undefined;
  /** A file, linked, with what is in play in it; undefined where it cannot be read. */
  plan(path: string): Plan | undefined;
  /** What the checker shows of a file, with its fixes, in the order of the text. */
  findings(path: string): readonly Finding[];
  /** Every plan and library of the root and every open one, sorted, relative to the root. */
  paths(): readonly string[];
  /** The files that import a file, over any way, itself left out. */
  importersOf(path: string): readonly string[];
  /** Every code that a diagnostic can have. */
  readonly rules: readonly RuleInfo[];
}

/** What is known of a rule besides what it finds. */
export interface RuleInfo {
  readonly code: string;
  readonly section: string;
  readonly severity: Severity;
  /** One sentence: what the rule says is wrong. */
  readonly summary: string;
  /** The whole page as Markdown. */
  readonly page: string;
  /** Whether a `strategy-ignore` comment may name it. */
  readonly suppressible: boolean;
}

/** A place in a file: the cursor. */
export interface Place {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** UTF-16 code units from the start of the text. */
  readonly offset: number;
}

/** A stretch of a file to go to. */
export interface Target {
  readonly file: SourceFile;
  readonly at: Span;
}
