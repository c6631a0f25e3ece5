import * as vscode from "vscode";
import { t } from "../l10n.ts";
import type { Server } from "../server.ts";
import { type Answers, galleryState } from "./messages.ts";
import { GalleryPanel } from "./panel.ts";

const TYPE = "strategy.gallery";

/** Whether the user has made a plan from the gallery: a key of the editor's contexts, and of what is kept for good. */
const CREATED = "strategy.planCreated";

/** The gallery of templates: one at most, and there again after a restart. */
export class Gallery implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #server: Server;
  readonly #context: vscode.ExtensionContext;
  readonly #userHome: string | undefined;
  readonly #serializer: vscode.Disposable;
  #panel: GalleryPanel | undefined;

  /** @param userHome the user's own folder, which `~` stands for in settings. */
  constructor(server: Server, context: vscode.ExtensionContext, userHome: string | undefined) {
    this.#server = server;
    this.#context = context;
    this.#userHome = userHome;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(TYPE, this);
    if (context.globalState.get(CREATED) === true) setCreated();
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
      created: () => {
        void this.#context.globalState.update(CREATED, true);
        setCreated();
      },
    });
    this.#panel = gallery;
    gallery.onClosed(() => {
      if (this.#panel === gallery) this.#panel = undefined;
      gallery.dispose();
    });
  }
}

function setCreated(): void {
  void vscode.commands.executeCommand("setContext", CREATED, true);
}

/** The folder of what is being edited, or else the first. */
function folderHere(): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = uri === undefined ? undefined : vscode.workspace.getWorkspaceFolder(uri);
  return (folder ?? vscode.workspace.workspaceFolders?.[0])?.uri;
}
