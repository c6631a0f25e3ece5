import type { Severity } from "../model/diagnostic.ts";
import type { Report } from "../report/report.ts";

/**
 * What the editor's side and the server say to each other beyond the Language Server Protocol: the names of the methods
 * and the shapes of what they carry. Only types and names stand here, so that a client needs nothing of the server.
 */
export const methods = {
  /** Request: the numbers of a plan. `OfFile` → `Report | null`. */
  report: "strategy/report",
  /** Notification from the server: the numbers of a plan are others now. `OfFile`. */
  reportChanged: "strategy/reportChanged",
  /** Request: what the tree view shows of a file. `OfFile` → `PlanOutline | null`. */
  outline: "strategy/outline",
  /** Notification from the client: texts that the server cannot read by itself. `FileContents`. */
  files: "strategy/files",
  /** Notification from the server, after each check of an open file. `FileStatus`. */
  status: "strategy/status",
  /** Request: every rule. Nothing → `RuleSummary[]`. */
  rules: "strategy/rules",
  /** Request: a rule's page as Markdown, `null` for an unknown code. `OfRule` → `string | null`. */
  explain: "strategy/explain",
  /** Request: read every file again, check it, and publish what is found. Nothing → `WorkspaceCheck`. */
  checkWorkspace: "strategy/checkWorkspace",
} as const;

/** What the client says of itself when it starts the server. */
export interface InitializationOptions {
  /** The server cannot read the files by itself: the client brings them with `strategy/files`. */
  readonly virtual?: boolean;
}

export interface OfFile {
  readonly uri: string;
}

export interface OfRule {
  readonly code: string;
}

export type ReportResult = Report | null;

export interface FileContents {
  /** `null` says that the file is gone. */
  readonly changes: readonly { readonly uri: string; readonly text: string | null }[];
  /** Whether these are all files that there are, and the server need not wait for more. */
  readonly complete?: boolean;
}

/** How many diagnostics of each severity there are. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

export interface FileStatus extends Counts {
  readonly uri: string;
  readonly kind: "plan" | "library";
}

export interface WorkspaceCheck extends Counts {
  readonly files: number;
}

export interface RuleSummary {
  readonly code: string;
  readonly section: string;
  readonly severity: Severity;
  /** One sentence: what the rule says is wrong. */
  readonly summary: string;
}
