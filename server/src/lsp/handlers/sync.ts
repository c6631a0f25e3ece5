import {
  DidChangeTextDocumentNotification,
  type DidChangeTextDocumentParams,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DidOpenTextDocumentParams,
  TextDocumentContentChangeEvent,
} from "vscode-languageserver";
import type { Diagnostics } from "../diagnostics.ts";
import type { DocumentChange } from "../documents.ts";
import type { Door } from "../door.ts";
import { BadParams, sound, uriIn } from "../from-proto.ts";
import type { Scan } from "../scan.ts";
import type { Session } from "../session.ts";
import { at } from "../settings.ts";

const ENDING = ".strategy";
const LANGUAGE = "strategy";

/** What the checks of a session are started with. */
export interface Checks {
  readonly diagnostics: Diagnostics;
  readonly scan: Scan;
}

/** Open documents and their changes. */
export function sync(door: Door, checks: (session: Session) => Checks): void {
  door.notification(DidOpenTextDocumentNotification.type, (params, session) => {
    opened(params, session);
    check(params.textDocument.uri, session, checks(session));
  });
  door.notification(DidChangeTextDocumentNotification.type, (params, session) => {
    if (changed(params, session)) check(params.textDocument.uri, session, checks(session));
  });
  door.notification(DidCloseTextDocumentNotification.type, (params, session) => {
    const uri = uriIn(params);
    const { diagnostics, scan } = checks(session);
    const document = session.documents.get(uri);
    if (document === undefined) return;
    const places = session.roots.seeing(uri);
    for (const place of places) session.reports.touch(place);
    session.documents.close(uri);
    session.roots.close(document);
    diagnostics.closed(document);
    diagnostics.soon();
    return scan.start();
  });
}

function check(uri: string, session: Session, { diagnostics, scan }: Checks): void {
  if (session.roots.turnDay()) scan.start();
  diagnostics.changed(uri);
}

function opened({ textDocument }: DidOpenTextDocumentParams, session: Session): void {
  const { uri, languageId, version, text } = textDocument;
  if (typeof uri !== "string" || typeof text !== "string" || typeof version !== "number") {
    throw new BadParams("A document needs an address, a version and a text.");
  }
  // A client may tell of configuration files as well: what counts of them is what is stored.
  if (languageId !== LANGUAGE && !uri.endsWith(ENDING)) return;
  if (session.documents.open(uri, version, text)) session.log(`${uri} was opened twice.`);
  const document = session.documents.get(uri);
  if (document !== undefined) session.roots.open(document);
}

/** Whether the change was taken. */
function changed(params: DidChangeTextDocumentParams, session: Session): boolean {
  const uri = uriIn(params);
  const { version } = params.textDocument;
  if (typeof version !== "number" || !Array.isArray(params.contentChanges)) {
    throw new BadParams("A change needs a version and a list of changes.");
  }
  // All of them are looked at before the first is made: a change counts as a whole or not at all.
  const result = session.documents.change(uri, version, params.contentChanges.map(changeOf));
  if ("why" in result) {
    session.log(result.why);
    return false;
  }
  try {
    for (const { root, path } of session.roots.seeing(uri)) {
      if ("text" in result) root.workspace.open(path, result.text);
      else if (result.changes.length > 0) root.workspace.change(path, result.changes);
    }
  } catch (error) {
    // The text is kept, and all starts from it again.
    session.fault(`A change of ${uri} failed`, error);
  }
  return true;
}

function changeOf(event: TextDocumentContentChangeEvent): DocumentChange {
  if (typeof at(event, "text") !== "string") throw new BadParams("A change needs a text.");
  if (!TextDocumentContentChangeEvent.isIncremental(event)) {
    if (at(event, "range") !== undefined) throw new BadParams("The range of a change is none.");
    return { text: event.text };
  }
  return { range: { start: sound(event.range.start), end: sound(event.range.end) }, text: event.text };
}
