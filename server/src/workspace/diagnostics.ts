import { DOCS } from "../base/docs.ts";
import type { Range } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import type { Finding, Fix, Related, Severity, TextFile } from "../model/diagnostic.ts";

/** Where the page of a rule stands. */
const PAGES = `${DOCS}/rules`;

/** What the checker says of one place, as `check --format json` prints it and as every door gets it. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Zero-based lines and UTF-16 code units. */
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly fixes: readonly DiagnosticFix[];
  /** Shown faded in editors. */
  readonly tags?: readonly "unnecessary"[];
  /** The address of the rule's page. */
  readonly docs: string;
}

/** A diagnostic that a comment of its file silences. */
export interface SilencedDiagnostic {
  readonly diagnostic: Diagnostic;
  /** What the comment says after its colon; empty where it gives no reason. */
  readonly reason: string;
  /** Where the comment stands. */
  readonly range: Range;
}

export interface RelatedPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

export interface DiagnosticFix {
  readonly title: string;
  /** Whether it may be applied without asking. */
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

export interface FileEdit {
  readonly path: string;
  readonly range: Range;
  readonly newText: string;
}

/**
 * The one place where findings become diagnostics. Related places and fixes are worked out when they are asked for: a
 * broken file has thousands of diagnostics of which a terminal shows the messages alone.
 */
export function toDiagnostic(finding: Finding): Diagnostic {
  const { code, severity, message, file, at } = finding;
  let related: readonly RelatedPlace[] | undefined;
  let fixes: readonly DiagnosticFix[] | undefined;
  return {
    code,
    severity,
    message,
    range: rangeOf(file, at),
    get related() {
      related ??= finding.related.map(placeOf);
      return related;
    },
    get fixes() {
      fixes ??= finding.fixes.map(fixOf);
      return fixes;
    },
    ...(finding.unnecessary ? { tags: ["unnecessary"] as const } : {}),
    docs: docsOf(code),
  };
}

function placeOf({ file, at, message }: Related): RelatedPlace {
  return { path: file.path, range: rangeOf(file, at), message };
}

function fixOf({ title, safe, edits }: Fix): DiagnosticFix {
  return {
    title,
    safe,
    edits: edits.map((edit) => ({ path: edit.file.path, range: rangeOf(edit.file, edit), newText: edit.newText })),
  };
}

/** The address of a rule's page. */
export function docsOf(code: string): string {
  return `${PAGES}/${code}.md`;
}

function rangeOf(file: TextFile, at: Span): Range {
  return file.lines.range(at.start, at.end);
}
