import * as vscode from "vscode";
import {
  type OutlineResult,
  type OutlineVerdict,
  outlineMethod,
  type StatusParams,
} from "../../server/src/lsp/protocol.ts";
import { t } from "./l10n.ts";
import { type Row, type RowTarget, rowAt, rowOf } from "./outline-items.ts";
import type { Server } from "./server.ts";
import type { NamePlace } from "./sharing/plans-using.ts";

const REVEAL = "strategy.revealDeclaration";

/** A sign with a shape of its own for each verdict, so that nobody has to tell colours apart. */
const icons: Readonly<Record<OutlineVerdict, vscode.ThemeIcon>> = {
  sound: new vscode.ThemeIcon("pass", new vscode.ThemeColor("testing.iconPassed")),
  remarks: new vscode.ThemeIcon("info", new vscode.ThemeColor("problemsInfoIcon.foreground")),
  warnings: new vscode.ThemeIcon("warning", new vscode.ThemeColor("problemsWarningIcon.foreground")),
  errors: new vscode.ThemeIcon("error", new vscode.ThemeColor("problemsErrorIcon.foreground")),
  missing: new vscode.ThemeIcon("circle-large-outline", new vscode.ThemeColor("disabledForeground")),
};

/** The plan of the active editor as a tree: its principles, what it declares for each, and how that is judged. */
export class OutlineView implements vscode.Disposable, vscode.TreeDataProvider<Row> {
  readonly #server: Server;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly #disposables: vscode.Disposable[];
  readonly #view: vscode.TreeView<Row>;
  /** Which rows are open, by their ids. */
  readonly #open = new Set(["plan"]);
  #parents = new Map<string, Row>();
  #document: vscode.TextDocument | undefined;
  #root: Row | undefined;
  #request: vscode.CancellationTokenSource | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server) {
    this.#server = server;
    this.#view = vscode.window.createTreeView("strategy.outline", { treeDataProvider: this, showCollapseAll: true });
    this.#disposables = [
      this.#view,
      this.#changed,
      vscode.commands.registerCommand(REVEAL, (target: RowTarget) => this.#goTo(target)),
      this.#view.onDidExpandElement(({ element }) => this.#open.add(element.id)),
      this.#view.onDidCollapseElement(({ element }) => this.#open.delete(element.id)),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible) void this.#refresh();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.#follow(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.#select(textEditor)),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#document) this.#show(undefined);
      }),
      server.onState((state) => {
        this.#view.message = state === "failed" ? t("The language server has stopped.") : "";
        if (state === "running") void this.#refresh();
      }),
    ];
    this.#follow(vscode.window.activeTextEditor);
  }

  dispose(): void {
    this.#request?.dispose();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** What the checker says of a file is known anew. */
  checked({ uri }: StatusParams): void {
    if (vscode.Uri.parse(uri).toString() === this.#document?.uri.toString()) void this.#refresh();
  }

  getTreeItem(row: Row): vscode.TreeItem {
    const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(row.label, row.children.length === 0 ? None : row.isOpen ? Expanded : Collapsed);
    item.id = row.id;
    item.description = row.description;
    item.tooltip = new vscode.MarkdownString(row.tooltip);
    item.iconPath = icons[row.verdict];
    item.accessibilityInformation = { label: row.spoken };
    if (row.isDeclaration) item.contextValue = "declaration";
    if (row.target !== undefined) item.command = { command: REVEAL, title: t("Go To"), arguments: [row.target] };
    return item;
  }

  getChildren(row?: Row): Row[] {
    if (row !== undefined) return [...row.children];
    return this.#root === undefined ? [] : [this.#root];
  }

  getParent(row: Row): Row | undefined {
    return this.#parents.get(row.id);
  }

  /** Shows the plan of an editor; with any other editor the last plan stays for as long as it is open. */
  #follow(editor: vscode.TextEditor | undefined): void {
    if (editor?.document.languageId !== "strategy" || editor.document === this.#document) return;
    this.#document = editor.document;
    void this.#refresh();
  }

  async #refresh(): Promise<void> {
    const document = this.#document;
    if (document === undefined || !this.#view.visible) return;
    this.#request?.cancel();
    const request = new vscode.CancellationTokenSource();
    this.#request = request;
    const uri = document.uri.toString();
    const outline = await this.#server.request<OutlineResult>(outlineMethod, { uri }, request.token);
    // Another one was asked for in the meantime, or the server is not there: what is shown stays.
    if (this.#request !== request || outline === undefined) return;
    this.#show(outline === null ? undefined : rowOf(outline));
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) this.#select(editor);
  }

  #show(root: Row | undefined): void {
    this.#root = root;
    if (root === undefined) this.#document = undefined;
    this.#parents = new Map();
    if (root !== undefined) this.#remember(root);
    this.#changed.fire(undefined);
  }

  #remember(row: Row): void {
    for (const child of row.children) {
      this.#parents.set(child.id, row);
      this.#remember(child);
    }
  }

  /** Selects the row of the place where the cursor is, without opening any. */
  #select({ document, selection }: vscode.TextEditor): void {
    if (document !== this.#document || this.#root === undefined || !this.#view.visible) return;
    const row = rowAt(this.#root, document.offsetAt(selection.active), ({ id }) => this.#open.has(id));
    if (row === undefined || this.#view.selection[0]?.id === row.id) return;
    // A row may have gone since: then there is nothing to select.
    this.#view.reveal(row, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
  }

  /** Where the name of a row stands; undefined for one that stands nowhere, and for what is no row. */
  async placeOf(row: unknown): Promise<NamePlace | undefined> {
    const target = this.#rowOf(row)?.target;
    const there = target === undefined ? undefined : await this.#documentOf(target);
    if (target === undefined || there === undefined) return undefined;
    return { uri: there.uri, position: there.positionAt(target.nameStart) };
  }

  /** The row that a menu of the tree was opened on. */
  #rowOf(row: unknown): Row | undefined {
    if (typeof row !== "object" || row === null || !("id" in row)) return undefined;
    const find = (all: readonly Row[]): Row | undefined => {
      for (const each of all) {
        const found = each === row ? each : find(each.children);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return find(this.getChildren());
  }

  async #documentOf({ path }: RowTarget): Promise<vscode.TextDocument | undefined> {
    const here = this.#document;
    if (here === undefined || path === undefined) return here;
    const root = vscode.workspace.getWorkspaceFolder(here.uri)?.uri ?? vscode.Uri.joinPath(here.uri, "..");
    return vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, ...path.split("/")));
  }

  async #goTo(target: RowTarget): Promise<void> {
    const there = await this.#documentOf(target);
    if (there === undefined) return;
    const selection = new vscode.Range(there.positionAt(target.nameStart), there.positionAt(target.nameEnd));
    await vscode.window.showTextDocument(there, { selection });
  }
}
