import type { Range } from "../base/lines.ts";
import type { Finding, Severity, TextFile } from "../model/diagnostic.ts";
import type { Span } from "../base/span.ts";

/** Where the page of a rule stands. */
const PAGES = "https://github.com/strategy-lang/strategy/blob/main/docs/rules";

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

/** The one place where findings become diagnostics. */
export function toDiagnostic(finding: Finding): Diagnostic {
  const { code, severity, message, file, at, related, fixes } = finding;
  return {
    code,
    severity,
    message,
    range: rangeOf(file, at),
    related: related.map((place) => ({
      path: place.file.path,
      range: rangeOf(place.file, place.at),
      message: place.message,
    })),
    fixes: fixes.map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map((edit) => ({ path: edit.file.path, range: rangeOf(edit.file, edit), newText: edit.newText })),
    })),
    ...(finding.unnecessary ? { tags: ["unnecessary"] as const } : {}),
    docs: docsOf(code),
  };
}

/** The address of a rule's page. */
export function docsOf(code: string): string {
  return `${PAGES}/${code}.md`;
}

function rangeOf(file: TextFile, at: Span): Range {
  return file.lines.range(at.start, at.end);
}
