import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { Server } from "../server.ts";
import { type Answers, galleryState } from "./messages.ts";
import { GalleryPanel } from "./panel.ts";

const TYPE = "strategy.gallery";

/** The gallery of templates: one at most, and there again after a restart. */
export class Gallery implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #server: Server;
  readonly #context: vscode.ExtensionContext;
  readonly #userHome: string | undefined;
  readonly #created: () => void;
  readonly #serializer: vscode.Disposable;
  #panel: GalleryPanel | undefined;

  /**
   * @param userHome the user's own folder, which `~` stands for in settings.
   * @param created is called when a plan was made.
   */
  constructor(server: Server, context: vscode.ExtensionContext, userHome: string | undefined, created: () => void) {
    this.#server = server;
    this.#context = context;
    this.#userHome = userHome;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(TYPE, this);
    this.#created = created;
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#serializer.dispose();
  }

  /** Shows the gallery. */
  open(): void {
    if (this.#panel !== undefined) {
      this.#panel.show();
      return;
    }
    const folder = folderHere();
    const options = { enableFindWidget: true };
    this.#add(vscode.window.createWebviewPanel(TYPE, t("New Plan"), vscode.ViewColumn.Active, options), folder);
  }

  /** The templates that are shown, by their ids; undefined while there are none. */
  get templates(): readonly string[] | undefined {
    return this.#panel?.templates;
  }

  /** Looks for templates anew. */
  async refresh(): Promise<void> {
    await this.#panel?.load();
  }

  /** Makes a plan of a template as the page's button does; whether there is one now. */
  async create(id: string, answers: Answers): Promise<boolean> {
    return (await this.#panel?.create(id, answers)) ?? false;
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const { folder } = galleryState(state);
    const isThere = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === folder);
    this.#add(panel, (isThere ?? vscode.workspace.workspaceFolders?.[0])?.uri);
  }

  #add(panel: vscode.WebviewPanel, folder: vscode.Uri | undefined): void {
    const gallery = new GalleryPanel(panel, folder, {
      server: this.#server,
      home: this.#context.extensionUri,
      userHome: this.#userHome,
      created: this.#created,
    });
    this.#panel = gallery;
    gallery.onClosed(() => {
      if (this.#panel === gallery) this.#panel = undefined;
      gallery.dispose();
    });
  }
}

/** The folder of what is being edited, or else the first. */
function folderHere(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}
