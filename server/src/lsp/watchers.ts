import {
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  WatchKind,
} from "vscode-languageserver";
import { configName } from "../workspace/config-extends.ts";
import type { Session } from "./session.ts";
import { parentOf, parse } from "./uris.ts";

/** How many files that configurations extend are watched one by one. */
const MOST_EXTENDED = 200;

/** Asks the client to tell of plans and configurations that come, go or change. */
export class Watchers {
  readonly #session: Session;
  #extended: Disposable | undefined;
  #names = "";

  constructor(session: Session) {
    this.#session = session;
  }

  async start(): Promise<void> {
    if (!this.#session.uses.registerWatchers) return;
    await this.#register([
      { globPattern: "**/*.strategy" },
      { globPattern: `**/${configName}` },
      // Of a folder that comes, goes or gets another name, editors tell nothing but that.
      { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
    ]);
  }

  /** Watches what the configurations extend, in packages too; to be called after they may have changed. */
  async follow(): Promise<void> {
    const { uses, roots } = this.#session;
    if (!uses.registerWatchers) return;
    const uris = new Set<string>();
    for (const root of roots.all()) {
      for (const path of [...root.open.keys(), ...(root.isFolder ? root.host.paths() : [])]) {
        for (const file of root.workspace.config(path).files) {
          if (!file.endsWith(`/${configName}`) && file !== configName) uris.add(roots.uriOf(root, file));
          if (uris.size >= MOST_EXTENDED) break;
        }
      }
    }
    const names = [...uris].sort();
    if (names.join("\n") === this.#names) return;
    this.#names = names.join("\n");
    this.#extended?.dispose();
    this.#extended = names.length === 0 ? undefined : await this.#register(names.map((uri) => this.#watcher(uri)));
  }

  #watcher(uri: string): FileSystemWatcher {
    const file = parse(uri);
    if (!this.#session.uses.relativePatterns) return { globPattern: file.path };
    const folder = parentOf(file);
    return { globPattern: { baseUri: folder.toString(), pattern: file.path.slice(file.path.lastIndexOf("/") + 1) } };
  }

  #register(watchers: FileSystemWatcher[]): Promise<Disposable | undefined> {
    return this.#session.connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch(() => undefined);
  }
}
