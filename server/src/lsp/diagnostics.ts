import { CodeLensRefreshRequest, type Diagnostic, InlayHintRefreshRequest } from "vscode-languageserver";
import type { OpenDocument } from "./documents.ts";
import { reportChangedMethod, type StatusParams, statusMethod } from "./protocol.ts";
import type { FileReport } from "./reports.ts";
import type { Session } from "./session.ts";
import { keyOf } from "./uris.ts";

interface Sent {
  readonly uri: string;
  /** That of the report; empty where nothing is shown. */
  readonly id: string;
  readonly version: number | undefined;
}

/**
 * Checks the open documents after changes, and tells the client what is new. Where it asks for diagnostics by itself
 * they are only made ready for it.
 */
export class Diagnostics {
  readonly #session: Session;
  /** What the client shows, by the keys of the files. */
  readonly #sent = new Map<string, Sent>();
  /** The last report of each open document that the client was told of. */
  readonly #seen = new Map<string, FileReport>();
  /** The documents that changed since the last check. */
  readonly #changed = new Set<string>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** A text of the editor is another one: checks once all messages are read. */
  changed(uri: string): void {
    this.#changed.add(keyOf(uri));
    for (const located of this.#session.roots.seeing(uri)) this.#session.reports.touch(located);
    this.soon();
  }

  /** Checks what needs it once all messages are read. */
  soon(): void {
    this.#session.pulse.soon(() => this.now());
  }

  /** Checks the open documents that changed, or that import one which did. */
  now(): void {
    const { documents, isReady } = this.#session;
    // What is imported would seem to be missing.
    if (!isReady) return;
    let reachedOthers = false;
    for (const document of documents.all()) {
      try {
        if (this.#check(document) && !this.#changed.has(document.key)) reachedOthers = true;
      } catch (error) {
        this.#session.fault(`The check of ${document.uri} failed`, error);
      }
    }
    this.#changed.clear();
    if (reachedOthers) this.#refreshPictures();
  }

  /** A closed document shows what is stored, if closed files are shown at all. */
  closed(document: OpenDocument): void {
    this.#seen.delete(document.key);
    this.#changed.add(document.key);
  }

  /** Sends what a closed file shows; nothing is sent that the client has. */
  sendClosed(uri: string, report: Pick<FileReport, "id" | "items">): void {
    if (!this.#session.uses.pull) this.#send(uri, keyOf(uri), report, undefined);
  }

  /** Takes back what is shown of files that are neither open nor among these keys. */
  clearOthers(kept: ReadonlySet<string>): void {
    for (const [key, { uri, id }] of this.#sent) {
      if (id === "" || kept.has(key) || this.#session.documents.get(uri) !== undefined) continue;
      this.#send(uri, key, { id: "", items: [] }, undefined);
    }
  }

  /** Whether the document was checked, and not just found unchanged. */
  #check(document: OpenDocument): boolean {
    const located = this.#session.roots.locate(document.uri);
    if (located === undefined) return false;
    const report = this.#session.reports.of(located);
    const isNew = this.#seen.get(document.key) !== report;
    this.#seen.set(document.key, report);
    if (!this.#session.uses.pull) this.#send(document.uri, document.key, report, document.version);
    if (isNew && this.#session.uses.own) this.#tell(document.uri, report);
    return isNew;
  }

  #send(uri: string, key: string, report: Pick<FileReport, "id" | "items">, version: number | undefined): void {
    const before = this.#sent.get(key);
    const id = report.items.length === 0 ? "" : report.id;
    if (before === undefined ? id === "" && version === undefined : before.id === id && before.version === version)
      return;
    this.#sent.set(key, { uri, id, version });
    const diagnostics: Diagnostic[] = [...report.items];
    const isVersioned = version !== undefined && this.#session.uses.diagnostics.version;
    this.#notify(this.#session.connection.sendDiagnostics({ uri, ...(isVersioned ? { version } : {}), diagnostics }));
  }

  #tell(uri: string, { counts, isPlan }: FileReport): void {
    const { connection } = this.#session;
    const status: StatusParams = { uri, kind: isPlan ? "plan" : "library", ...counts };
    this.#notify(connection.sendNotification(statusMethod, status));
    if (isPlan) this.#notify(connection.sendNotification(reportChangedMethod, { uri }));
  }

  /** Numbers in other documents may be different now; the editor asks by itself for those of a changed one alone. */
  #refreshPictures(): void {
    const { connection, uses, settings } = this.#session;
    if (uses.lensRefresh && settings.codeLens.enabled)
      this.#notify(connection.sendRequest(CodeLensRefreshRequest.type));
    if (uses.hintRefresh && settings.inlayHints.enabled)
      this.#notify(connection.sendRequest(InlayHintRefreshRequest.type));
  }

  /** A client that is gone, or refuses, is no reason to fail. */
  #notify(sent: Promise<void>): void {
    sent.catch(() => {});
  }
}
