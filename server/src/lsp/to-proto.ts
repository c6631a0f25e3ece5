import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Location,
  type LocationLink,
  type MarkupContent,
  MarkupKind,
  type Range,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver";
import type { Span } from "../base/span.ts";
import type { Target } from "../features/host.ts";
import type { Edit, Finding, Severity, TextFile } from "../model/diagnostic.ts";
import { docsOf } from "../workspace/diagnostics.ts";
import type { Root, Roots } from "./roots.ts";
import type { Uses } from "./uses.ts";

/** Plain results as the protocol has them: nothing else in the server writes its types. */

export const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toRange({ lines }: TextFile, at: Span): Range {
  return lines.range(at.start, at.end);
}

export function toMarkup(text: string, markdown: boolean): MarkupContent {
  return markdown ? { kind: MarkupKind.Markdown, value: text } : { kind: MarkupKind.PlainText, value: plain(text) };
}

/** Markdown for a client that shows letters as they are: without what only marks them. */
export function plain(markdown: string): string {
  return markdown
    .replace(/^```.*\n?/gm, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/(\*\*|`)(.+?)\1/g, "$2")
    .replace(/\\([\\`*_{}[\]()#+\-.!|<>])/g, "$1");
}

function snippetOf(edit: Edit): SnippetTextEdit {
  return { range: toRange(edit.file, edit), snippet: { kind: "snippet", value: edit.newText } };
}

/** The edits of several roots as one; null where there are none. */
export function joined(all: readonly WorkspaceEdit[]): WorkspaceEdit | null {
  if (all.length === 0) return null;
  const changes = all.flatMap((edit) => Object.entries(edit.changes ?? {}));
  const documentChanges = all.flatMap((edit) => edit.documentChanges ?? []);
  return documentChanges.length > 0 ? { documentChanges } : { changes: Object.fromEntries(changes) };
}

/** Results of one root as the protocol has them. */
export class ToProto {
  readonly #root: Root;
  readonly #roots: Roots;
  readonly #uses: Uses;

  constructor(root: Root, roots: Roots, uses: Uses) {
    this.#root = root;
    this.#roots = roots;
    this.#uses = uses;
  }

  uri(path: string): string {
    return this.#roots.uriOf(this.#root, path);
  }

  location({ file, at }: Target): Location {
    return { uri: this.uri(file.path), range: toRange(file, at) };
  }

  link(from: TextFile, origin: Span, target: Target, name: Span): LocationLink {
    return {
      originSelectionRange: toRange(from, origin),
      targetUri: this.uri(target.file.path),
      targetRange: toRange(target.file, target.at),
      targetSelectionRange: toRange(target.file, name),
    };
  }

  /** @param id what the client gives back with the diagnostic when it asks for its fixes. */
  diagnostic(finding: Finding, id: string): Diagnostic {
    const { code, severity, message, file, at, related, unnecessary } = finding;
    const uses = this.#uses.diagnostics;
    return {
      range: toRange(file, at),
      severity: severityOf[severity],
      code,
      ...(uses.link ? { codeDescription: { href: docsOf(code) } } : {}),
      source: "strategy",
      message,
      ...(uses.unnecessary && unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
      ...(uses.related && related.length > 0
        ? {
            relatedInformation: related.map((each): DiagnosticRelatedInformation => {
              return {
                location: { uri: this.uri(each.file.path), range: toRange(each.file, each.at) },
                message: each.message,
              };
            }),
          }
        : {}),
      ...(uses.data ? { data: id } : {}),
    };
  }

  textEdits(edits: readonly Edit[]): TextEdit[] {
    return edits.map((edit) => ({ range: toRange(edit.file, edit), newText: edit.newText }));
  }

  /**
   * Edits of any files, and files to make; undefined where the client cannot make files.
   *
   * @param asSnippets whether the new texts are snippets, which the client must know.
   */
  workspaceEdit(
    edits: readonly Edit[],
    newFiles: readonly { readonly path: string; readonly text: string }[] = [],
    asSnippets = false,
  ): WorkspaceEdit | undefined {
    const byPath = new Map<string, Edit[]>();
    for (const edit of edits) {
      const there = byPath.get(edit.file.path);
      if (there === undefined) byPath.set(edit.file.path, [edit]);
      else there.push(edit);
    }
    const { versioned, create } = this.#uses.edits;
    if (newFiles.length > 0 && !create) return undefined;
    if (!versioned) {
      return { changes: Object.fromEntries([...byPath].map(([path, own]) => [this.uri(path), this.textEdits(own)])) };
    }
    const made = newFiles.flatMap(({ path, text }) => this.#made(this.uri(path), text));
    const changed = [...byPath].map(([path, own]): TextDocumentEdit => {
      const version = this.#root.open.get(path)?.version ?? null;
      return {
        textDocument: { uri: this.uri(path), version },
        edits: asSnippets ? own.map(snippetOf) : this.textEdits(own),
      };
    });
    return { documentChanges: [...made, ...changed] };
  }

  #made(uri: string, text: string) {
    const nowhere = { line: 0, character: 0 };
    return [
      { kind: "create" as const, uri },
      {
        textDocument: { uri, version: null },
        edits: [{ range: { start: nowhere, end: nowhere }, newText: text }],
      },
    ];
  }
}
