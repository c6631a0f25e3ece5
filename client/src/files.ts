import * as vscode from "vscode";
import { type FileContent, type FilesParams, filesMethod } from "../../server/src/lsp/protocol.ts";
import { extendedFiles } from "./configs.ts";
import type { Server } from "./server.ts";
import { walk } from "./walk.ts";

const CONFIG = "strategy.config.json";

/** How many files are read at once. */
const AT_ONCE = 20;

/** The byte-order mark stays: it is the server that knows what a file may begin with. */
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/**
 * Brings the server the files that it cannot read by itself: those of virtual folders, and in a browser all.
 */
export class Files implements vscode.Disposable {
  readonly #server: Server;
  readonly #isolated: boolean;
  readonly #disposables: vscode.Disposable[] = [];
  /** Files that configuration files build on, whose changes matter as well. */
  readonly #extended = new Set<string>();
  /** What the server has, by its address. */
  readonly #brought = new Set<string>();
  #isWatching = false;
  #turn: Promise<void> = Promise.resolve();

  /** @param isolated whether the server can read no file at all. */
  constructor(server: Server, isolated: boolean) {
    this.#server = server;
    this.#isolated = isolated;
    this.#disposables.push(
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.#bringAll()),
      server.onState((state) => {
        if (state === "running") this.#bringAll();
      }),
    );
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Watches from the first time on that there is something to bring. */
  #watch(): void {
    if (this.#isWatching) return;
    this.#isWatching = true;
    const files = vscode.workspace.createFileSystemWatcher("**/*.{strategy,json}");
    // A folder that comes or goes is one event, and none for what it holds.
    const folders = vscode.workspace.createFileSystemWatcher("**/*", false, true, false);
    const changed = (uri: vscode.Uri): void => this.#changed(uri);
    this.#disposables.push(
      files,
      files.onDidCreate(changed),
      files.onDidChange(changed),
      files.onDidDelete(changed),
      folders,
      folders.onDidCreate((uri) => this.#came(uri)),
      folders.onDidDelete((uri) => this.#went(uri)),
    );
  }

  #isOurs(uri: vscode.Uri): boolean {
    return this.#isolated || uri.scheme !== "file";
  }

  #bringAll(): void {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => this.#isOurs(uri));
    // Without a folder there are no other files, and a server in a browser waits for word of that.
    if (folders.length === 0 && !this.#isolated) return;
    this.#watch();
    this.#inTurn(async () => {
      const found = await Promise.all(folders.map(({ uri }) => filesOf(uri)));
      const changes = await this.#readAll(found.flat());
      await this.#send({ changes, complete: true });
    });
  }

  #changed(uri: vscode.Uri): void {
    const isConfig = isNamed(uri, CONFIG) || this.#extended.has(uri.toString());
    if (!this.#isOurs(uri) || !(isConfig || uri.path.endsWith(".strategy"))) return;
    this.#inTurn(async () => this.#send({ changes: await this.#readAll([uri]) }));
  }

  #came(uri: vscode.Uri): void {
    if (!this.#isOurs(uri)) return;
    this.#inTurn(async () => {
      if (!(await isFolder(uri))) return;
      const changes = await this.#readAll(await filesOf(uri));
      if (changes.length > 0) await this.#send({ changes });
    });
  }

  #went(folder: vscode.Uri): void {
    if (!this.#isOurs(folder)) return;
    this.#inTurn(async () => {
      const start = `${folder.toString()}/`;
      const gone = [...this.#brought].filter((uri) => uri.startsWith(start));
      if (gone.length > 0) await this.#send({ changes: gone.map((uri) => ({ uri, text: null })) });
    });
  }

  /** One after the other, so that the server never gets an older text after a newer one. */
  #inTurn(work: () => Promise<void>): void {
    this.#turn = this.#turn.then(work, work);
  }

  async #send(params: FilesParams): Promise<void> {
    for (const { uri, text } of params.changes) {
      if (text === null) this.#brought.delete(uri);
      else this.#brought.add(uri);
    }
    await this.#server.notify(filesMethod, params);
  }

  /** The texts of some files and of all that those among them which are configuration files build on. */
  async #readAll(uris: readonly vscode.Uri[]): Promise<FileContent[]> {
    const contents = new Map<string, FileContent>();
    let next: readonly vscode.Uri[] = uris;
    while (next.length > 0) {
      const further: vscode.Uri[] = [];
      for (let at = 0; at < next.length; at += AT_ONCE) {
        const some = next.slice(at, at + AT_ONCE);
        const texts = await Promise.all(some.map(textOf));
        some.forEach((uri, i) => {
          const text = texts[i] ?? null;
          contents.set(uri.toString(), { uri: uri.toString(), text });
          if (text !== null && uri.path.endsWith(".json")) further.push(...extendedBy(uri, text));
        });
      }
      for (const uri of further) this.#extended.add(uri.toString());
      next = further.filter((uri) => !contents.has(uri.toString()));
    }
    return [...contents.values()];
  }
}

function isNamed(uri: vscode.Uri, name: string): boolean {
  return uri.path.endsWith(`/${name}`);
}

/** Every plan, library and configuration of a folder. */
async function filesOf(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, `**/{*.strategy,${CONFIG}}`);
  const found = await vscode.workspace.findFiles(pattern, "**/node_modules/**");
  if (found.length > 0) return found;
  // Not everything that holds files can be searched.
  return walk(folder, {
    wanted: (name) => name.endsWith(".strategy") || name === CONFIG,
    list: async (uri) =>
      (await vscode.workspace.fs.readDirectory(uri)).map(([name, type]) => ({
        name,
        isFolder: type === vscode.FileType.Directory,
      })),
    join: (uri, name) => vscode.Uri.joinPath(uri, name),
  });
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}

/** Undefined where the file cannot be read. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return decoder.decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

function extendedBy(config: vscode.Uri, text: string): vscode.Uri[] {
  return extendedFiles(text).map((name) => vscode.Uri.joinPath(config, "..", name));
}
