import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileEvent,
  SemanticTokensRefreshRequest,
} from "vscode-languageserver";
import type { Door } from "../door.ts";
import { type FilesParams, filesMethod } from "../protocol.ts";
import type { Session } from "../session.ts";
import { at, readSettings, type Settings } from "../settings.ts";
import { keyOf } from "../uris.ts";
import type { Checks } from "./sync.ts";

/** Files and folders that come, go and change outside of the editor's documents, and the user's settings. */
export function files(door: Door, checks: (session: Session) => Checks): void {
  door.notification(DidChangeWatchedFilesNotification.type, ({ changes }, session) => {
    const news = changes
      .flatMap((change) => filesOf(session, change))
      // Of a new file in a new folder, editors tell only that it changed.
      .filter(({ uri, type }) => stored(session, uri, type !== FileChangeType.Changed || !session.roots.knows(uri)));
    // A document that was saved is no news by itself, but closed files that build on it have waited for it.
    return news.length > 0 ? checkAgain(session, checks(session)) : checks(session).scan.start();
  });
  door.ownNotification<FilesParams>(filesMethod, ({ changes, complete }, session) => {
    let isNew = complete === true;
    if (complete === true) session.isReady = true;
    for (const { uri, text } of changes) {
      const what = session.memory.set(uri, text);
      if (what === "same") continue;
      isNew = true;
      stored(session, uri, what !== "changed");
    }
    if (isNew) return checkAgain(session, checks(session));
  });
  door.notification(DidChangeConfigurationNotification.type, async ({ settings }, session) => {
    const given = session.uses.configuration ? await askSettings(session.connection) : at(settings, "strategy");
    applySettings(session, readSettings(given));
    await checkAgain(session, checks(session));
  });
}

/** Folders that are added or removed. To be called once the client is known: the library sets a handler of its own then. */
export function folders(door: Door, checks: (session: Session) => Checks): void {
  door.notification(DidChangeWorkspaceFoldersNotification.type, ({ event }, session) => {
    const removed = new Set(event.removed.map(({ uri }) => keyOf(uri)));
    const kept = session.roots.folders().map((root) => root.folder.toString());
    session.roots.setFolders([...kept.filter((uri) => !removed.has(keyOf(uri))), ...event.added.map(({ uri }) => uri)]);
    return checkAgain(session, checks(session));
  });
}

/** What the user has set; undefined where the client cannot say. */
export function askSettings(connection: Connection): Promise<unknown> {
  return connection.workspace.getConfiguration("strategy").catch(() => undefined);
}

/** Follows the settings from here on. */
export function applySettings(session: Session, settings: Settings): void {
  const before = session.settings;
  session.settings = settings;
  const { connection, uses } = session;
  if (before.diagnostics.minSeverity !== settings.diagnostics.minSeverity) session.reports.touchAll();
  if (uses.hintRefresh && before.inlayHints.enabled !== settings.inlayHints.enabled) {
    connection.languages.inlayHint.refresh().catch(() => {});
  }
  if (uses.lensRefresh && before.codeLens.enabled !== settings.codeLens.enabled) refreshLenses(connection);
}

function refreshLenses(connection: Connection): void {
  connection.sendRequest("workspace/codeLens/refresh").catch(() => {});
}

/** What a change is about: itself, or the plans in a folder that came or went as a whole. */
function filesOf(session: Session, change: FileEvent): FileEvent[] {
  const { uri, type } = change;
  if (/\.(strategy|json)$/i.test(uri)) return [change];
  if (type === FileChangeType.Changed || /\/(node_modules|\.[^/]+)(\/|$)/.test(uri)) return [];
  const before = session.roots.below(uri);
  if (type === FileChangeType.Deleted) return before.map((each) => ({ uri: each, type }));
  return session.roots.foundBelow(uri).map((each) => ({ uri: each, type }));
}

/** A stored file came, went or changed; whether that is news. The text of an open document stays as the editor has it. */
function stored(session: Session, uri: string, cameOrWent: boolean): boolean {
  if (session.documents.get(uri) !== undefined && !cameOrWent) return false;
  const places = session.roots.changed(uri, cameOrWent);
  for (const located of places) session.reports.touch(located);
  return places.length > 0;
}

/** Checks everything that is shown, and lets a client that asks for diagnostics ask again. */
export function checkAgain(session: Session, { diagnostics, scan }: Checks): Promise<void> {
  const { connection, uses } = session;
  diagnostics.soon();
  if (uses.pull && uses.diagnostics.refresh) connection.languages.diagnostics.refresh().catch(() => {});
  if (uses.tokenRefresh) connection.sendRequest(SemanticTokensRefreshRequest.type).catch(() => {});
  return scan.start();
}
