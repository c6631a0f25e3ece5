import { URI } from "vscode-uri";
import { configName } from "../workspace/config-extends.ts";
import { createWorkspace, type Workspace } from "../workspace/facade.ts";
import type { Files } from "../workspace/files.ts";
import { ProjectHost } from "../workspace/host.ts";
import type { Documents, OpenDocument } from "./documents.ts";
import type { Memory } from "./memory.ts";
import { type Overlay, overlay } from "./overlay.ts";
import { folderUri, join, keyOf, nameOf, parentOf, parse, within } from "./uris.ts";

const ENDING = ".strategy";

/** A folder with the plans in it. */
export interface Root {
  readonly folder: URI;
  readonly workspace: Workspace;
  readonly host: ProjectHost;
  readonly files: Overlay;
  /** Whether the editor has it as a folder; else it was made for files that lie in none. */
  readonly isFolder: boolean;
  /** The open documents in it, by their paths. */
  readonly open: Map<string, OpenDocument>;
}

/** A file in the root that it belongs to. */
export interface Located {
  readonly root: Root;
  /** Relative to the root, with `/`. */
  readonly path: string;
}

export interface RootsOptions {
  readonly documents: Documents;
  readonly memory: Memory;
  /** The files below a folder of the disk; undefined where there is no disk, or it is not to be read. */
  readonly diskFiles: ((folder: string) => Files) | undefined;
  /** Whether the editor tells of files that come and go. */
  readonly watched: boolean;
  /** The day that rules about time compare with. */
  readonly today: () => string;
  readonly log: (message: string) => void;
}

/**
 * The folders of the editor, each a workspace of its own. A file belongs to the innermost folder that holds it; what
 * lies in no folder gets one for as long as it is open.
 */
export class Roots {
  readonly #options: RootsOptions;
  #folders: Root[] = [];
  #day: string;
  /** For files outside of any folder, by the key of theirs. */
  readonly #loose = new Map<string, Root>();

  constructor(options: RootsOptions) {
    this.#options = options;
    this.#day = options.today();
  }

  /** All roots, those of folders first. */
  all(): readonly Root[] {
    return [...this.#folders, ...this.#loose.values()];
  }

  /** The day that rules about time compare with, as in `2026-11-22`. */
  get day(): string {
    return this.#day;
  }

  folders(): readonly Root[] {
    return this.#folders;
  }

  /** Where a file belongs; undefined for one that is neither in a folder nor open. */
  locate(uri: string): Located | undefined {
    return this.#containing(uri)[0];
  }

  /** Every root that sees a file, the one that it belongs to first. */
  seeing(uri: string): readonly Located[] {
    return this.#containing(uri);
  }

  /** The address of a path: as the editor writes it where it is open. */
  uriOf(root: Root, path: string): string {
    const open = root.open.get(path);
    return open === undefined ? join(root.folder, path) : open.uri;
  }

  /** Shows a document's text to every root that sees it. */
  open(document: OpenDocument): void {
    let places = this.#containing(document.uri);
    if (places.length === 0) places = [this.#adopt(document.uri)];
    for (const { root, path } of places) {
      const isNew = !root.open.has(path);
      root.open.set(path, document);
      if (isNew) this.#forget(root);
      root.workspace.open(path, document.text);
    }
  }

  /** Goes back to what is on the disk; drops a root that was made for the document alone. */
  close(document: OpenDocument): void {
    for (const { root, path } of this.#containing(document.uri)) {
      root.open.delete(path);
      this.#forget(root);
      root.workspace.close(path);
      if (!root.isFolder && root.open.size === 0) this.#loose.delete(root.folder.toString());
    }
  }

  /** A file came, went or changed where it is stored; whether any root sees it. */
  changed(uri: string, cameOrWent: boolean): readonly Located[] {
    const places = this.#containing(uri);
    for (const { root, path } of places) {
      if (cameOrWent) this.#forget(root);
      root.workspace.changed(path);
    }
    return places;
  }

  /** Whether a file has been listed or read before. */
  knows(uri: string): boolean {
    return this.#containing(uri).some(
      ({ root, path }) => root.host.paths().includes(path) || root.workspace.project.knownPaths().includes(path),
    );
  }

  /** The plans and libraries in a folder, as far as they are known. */
  below(uri: string): readonly string[] {
    const parsed = parse(uri);
    return this.#folders.flatMap((root) => {
      const folder = within(root.folder, parsed);
      if (folder === undefined) return [];
      const paths = new Set([...root.host.paths(), ...root.workspace.project.knownPaths()]);
      return [...paths].filter((path) => path.startsWith(`${folder}/`)).map((path) => this.uriOf(root, path));
    });
  }

  /** The same after the folder has been looked at anew; nothing is looked at where it is none. */
  foundBelow(uri: string): readonly string[] {
    const parsed = parse(uri);
    for (const root of this.#folders) {
      const folder = within(root.folder, parsed);
      if (folder === undefined) continue;
      // What is remembered of a folder that has just come is that it was not there.
      root.files.forget();
      if (root.files.list(folder).length > 0) this.#forget(root);
    }
    return this.below(uri);
  }

  /** Reads everything anew from here on, the configurations too. */
  reread(root: Root): void {
    this.#forget(root);
    for (const path of root.host.paths()) root.workspace.changed(path);
    root.workspace.changed(configName);
  }

  /** Sets the folders; the open documents move to where they belong now. */
  setFolders(uris: readonly string[]): void {
    const known = new Map(this.#folders.map((root) => [keyOf(root.folder.toString()), root]));
    const folders: Root[] = [];
    for (const uri of uris) {
      const folder = folderUri(uri);
      const key = keyOf(folder.toString());
      if (folders.some((root) => keyOf(root.folder.toString()) === key)) continue;
      folders.push(known.get(key) ?? this.#make(folder, true));
    }
    this.#folders = folders;
    for (const document of this.#options.documents.all()) this.#settle(document);
    for (const [key, root] of this.#loose) if (root.open.size === 0) this.#loose.delete(key);
  }

  /** Begins anew where another day has begun: an editor stays open for weeks. Whether it did. */
  turnDay(): boolean {
    const day = this.#options.today();
    if (day === this.#day) return false;
    this.#day = day;
    this.renew();
    return true;
  }

  /** Forgets all that was worked out: after a fault nobody knows what of it is right. */
  renew(): void {
    this.#folders = this.#folders.map(({ folder }) => this.#make(folder, true));
    this.#loose.clear();
    for (const document of this.#options.documents.all()) this.open(document);
  }

  /** Opens a document in roots that see it now and have not seen it before. */
  #settle(document: OpenDocument): void {
    const places = this.#containing(document.uri);
    if (places.length === 0) {
      this.open(document);
      return;
    }
    for (const { root, path } of places) {
      if (root.open.has(path)) continue;
      root.open.set(path, document);
      this.#forget(root);
      root.workspace.open(path, document.text);
    }
    for (const root of this.#loose.values()) {
      if (places.some((place) => place.root === root)) continue;
      for (const [path, each] of root.open) if (each === document) root.open.delete(path);
    }
  }

  #inFolders(uri: string): Located[] {
    const parsed = parse(uri);
    const isUnsaved = parsed.scheme === "untitled";
    return this.#folders
      .flatMap((root) => {
        const path = within(root.folder, isUnsaved ? savedIn(root.folder, parsed) : parsed);
        if (path === undefined) return [];
        const open = root.open.get(path);
        // Once it is saved, the file is open before the document is closed that it was made from: the file counts.
        return isUnsaved && open !== undefined && keyOf(open.uri) !== keyOf(uri) ? [] : [{ root, path }];
      })
      .sort((a, b) => a.path.length - b.path.length);
  }

  #containing(uri: string): Located[] {
    const found = this.#inFolders(uri);
    if (found.length > 0) return found;
    const place = placeOfLoose(uri);
    const root = this.#loose.get(place.folder.toString());
    return root === undefined ? [] : [{ root, path: place.path }];
  }

  #adopt(uri: string): Located {
    const { folder, path } = placeOfLoose(uri);
    const root = this.#make(folder, false);
    this.#loose.set(folder.toString(), root);
    return { root, path };
  }

  /** The same files in a workspace of its own, to try texts in. */
  scratch(root: Root): Workspace {
    const workspace = this.#workspace(root.files);
    for (const [path, { text }] of root.open) workspace.open(path, text);
    return workspace;
  }

  /** A workspace over other files, which compares dates with the same day. */
  beside(files: Files): Workspace {
    return this.#workspace(files);
  }

  #workspace(files: Files): Workspace {
    const { log } = this.#options;
    return createWorkspace({
      files,
      today: this.#day,
      onFailure: ({ code, error }) => log(`The rule ${code} failed: ${String(error)}`),
    });
  }

  #make(folder: URI, isFolder: boolean): Root {
    const { diskFiles, memory, watched } = this.#options;
    const onDisk = folder.scheme === "file" ? diskFiles?.(folder.fsPath) : undefined;
    const open = new Map<string, OpenDocument>();
    const files = overlay(onDisk ?? memory.in(folder), {
      open: () => open.keys(),
      watched: watched || onDisk === undefined,
      deep: isFolder,
    });
    const workspace = this.#workspace(files);
    return { folder, workspace, host: new ProjectHost(workspace.project, files), files, isFolder, open };
  }

  #forget(root: Root): void {
    root.files.forget();
    root.host.forgetPaths();
  }
}

/**
 * The address that a document gets once it is saved. Editors keep a place for some that were never saved: such a one sees what
 * lies beside that place, and the folder's configuration holds for it.
 */
function savedIn({ scheme, authority }: URI, unsaved: URI): URI {
  if (!unsaved.path.startsWith("/")) return unsaved;
  return unsaved.with({ scheme, authority: unsaved.authority === "" ? authority : unsaved.authority });
}

/** A file outside of any folder: its own folder, or for a document that was never saved a place of its own. */
function placeOfLoose(uri: string): { folder: URI; path: string } {
  const parsed = parse(uri);
  const name = nameOf(parsed);
  if (parsed.scheme !== "untitled") return { folder: parentOf(parsed), path: name };
  // Documents without a place in a folder lie beside nothing, whatever they are called.
  const folder = URI.from({ scheme: "untitled", path: `/${encodeURIComponent(parsed.path)}` });
  return { folder, path: name.endsWith(ENDING) ? name : `${name}${ENDING}` };
}
