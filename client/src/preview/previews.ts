import * as vscode from "vscode";
import type { StatusParams } from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import { planFirst } from "../plan-first.ts";
import type { Server } from "../server.ts";
import { pageState } from "./messages.ts";
import { type PanelOptions, PreviewPanel } from "./panel.ts";
import { History } from "./shifts.ts";

const TYPE = "strategy.preview";

/** All previews: at most one for each plan, each for its plan alone, and there again after a restart. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #server: Server;
  readonly #home: vscode.Uri;
  readonly #happened: PanelOptions["happened"];
  readonly #history = new History();
  readonly #panels = new Set<PreviewPanel>();
  readonly #disposables: vscode.Disposable[];
  /** The plan or library that was written last. */
  #last: vscode.TextDocument | undefined;

  constructor(server: Server, home: vscode.Uri, happened: PanelOptions["happened"]) {
    this.#server = server;
    this.#home = home;
    this.#happened = happened;
    this.#follow(vscode.window.activeTextEditor);
    this.#disposables = [
      vscode.window.registerWebviewPanelSerializer(TYPE, this),
      vscode.workspace.onDidChangeTextDocument((event) => this.#changed(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#closed(uri)),
      vscode.workspace.onDidRenameFiles(({ files }) => this.#renamed(files)),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        this.#follow(editor);
        this.#point(editor);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#point(textEditor)),
      server.onState(() => this.#refreshAll()),
    ];
  }

  dispose(): void {
    for (const panel of this.#panels) panel.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** Shows the preview of a plan; that of the active editor where none is named. */
  async open(resource: unknown, beside: boolean): Promise<void> {
    const uri = this.planOf(resource);
    if (uri === undefined) {
      void planFirst(t("Open a plan first: a preview shows the pictures of one plan."));
      return;
    }
    const column = beside ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
    const there = this.#of(uri);
    if (there !== undefined) {
      there.show(beside ? (there.column ?? column) : column, beside);
      return;
    }
    // From a page such as the walkthrough: what the picture is to stand beside is the plan.
    if (beside && !isInSight(uri)) await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    const place = { viewColumn: column, preserveFocus: beside };
    this.#add(vscode.window.createWebviewPanel(TYPE, t("Preview"), place, { enableFindWidget: true }), uri);
  }

  /** Shows the text behind the preview that is in front. */
  async showSource(): Promise<void> {
    await this.#active?.showSource();
  }

  /**
   * The plan that a command is about: the one that it is given, that of the preview in front, or the one being written.
   * Where a page stands in front that is no text, such as the walkthrough, it is the one that was written last.
   */
  planOf(resource: unknown): vscode.Uri | undefined {
    if (resource instanceof vscode.Uri && resource.scheme !== "webview-panel") return resource;
    const document = vscode.window.activeTextEditor?.document;
    if (this.#active !== undefined) return this.#active.uri;
    if (document !== undefined) return document.languageId === "strategy" ? document.uri : undefined;
    return this.#last?.isClosed === false ? this.#last.uri : undefined;
  }

  /** Whether there is a preview of a plan, with a picture in it. */
  shows(uri: vscode.Uri): boolean {
    return this.#of(uri)?.hasPicture === true;
  }

  /** What the checker says of a file is known anew. */
  checked({ uri }: StatusParams): void {
    const key = vscode.Uri.parse(uri).toString();
    for (const panel of this.#panels) if (panel.shows(key)) void panel.refresh();
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = pageState(state);
    // Without a plan there is nothing to show, and there never will be.
    if (kept === undefined) panel.dispose();
    else this.#add(panel, vscode.Uri.parse(kept.uri));
  }

  get #active(): PreviewPanel | undefined {
    return [...this.#panels].find(({ isActive }) => isActive);
  }

  #of(uri: vscode.Uri): PreviewPanel | undefined {
    return [...this.#panels].find((panel) => panel.uri.toString() === uri.toString());
  }

  #add(panel: vscode.WebviewPanel, uri: vscode.Uri): void {
    const preview = new PreviewPanel(panel, uri, { ...this.#given });
    this.#panels.add(preview);
    preview.onClosed(() => {
      this.#panels.delete(preview);
      preview.dispose();
    });
  }

  get #given(): PanelOptions {
    return { server: this.#server, history: this.#history, home: this.#home, happened: this.#happened };
  }

  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId === "strategy") this.#last = editor.document;
  }

  #changed({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (this.#panels.size === 0 || document.languageId !== "strategy" || contentChanges.length === 0) return;
    const shifts = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      offset: rangeOffset,
      length: rangeLength,
      added: text.length,
    }));
    this.#history.changed(document.uri.toString(), document.version, shifts);
  }

  /** The editor lets go of documents that it does not show: those of previews are opened again. */
  #closed(uri: vscode.Uri): void {
    this.#history.closed(uri.toString());
    for (const panel of this.#panels) if (panel.shows(uri.toString())) void panel.refresh();
  }

  #renamed(files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    for (const panel of this.#panels) {
      for (const { oldUri, newUri } of files) {
        const [was, old] = [panel.uri.path, oldUri.path];
        if (panel.uri.with({ path: old }).toString() !== oldUri.toString()) continue;
        if (was === old || was.startsWith(`${old}/`))
          panel.moveTo(newUri.with({ path: newUri.path + was.slice(old.length) }));
      }
    }
  }

  #point(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== "strategy") return;
    for (const panel of this.#panels) panel.pointTo(editor);
  }

  #refreshAll(): void {
    for (const panel of this.#panels) void panel.refresh();
  }
}

/** Whether an editor of the plan is to be seen. */
function isInSight(uri: vscode.Uri): boolean {
  return vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
}
