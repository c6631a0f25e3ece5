import * as vscode from "vscode";
import {
  type PictureFile,
  type PlainEdit,
  type SegmentShare,
  type ViewsResult,
  viewsMethod,
  type WhatIfResult,
  type WordsResult,
  whatIfMethod,
  wordsMethod,
} from "../../../server/src/lsp/protocol.ts";
import type { Spot } from "../../../server/src/report/views/types.ts";
import { t } from "../l10n.ts";
import type { Server } from "../server.ts";
import { spoken } from "../spoken.ts";
import { type FromPage, fromPage, type Note, type PictureId, type ToPage } from "./messages.ts";
import { newNonce, pageHtml } from "./page.ts";
import { backward, forward, type History, inTurn, type Shift } from "./shifts.ts";

/** What a picture's places are in: texts of some versions, the plan's perhaps with edits that are only tried. */
interface Ground {
  readonly files: readonly PictureFile[];
  readonly path: string;
  readonly tried: readonly Shift[];
}

interface Shown {
  readonly id: PictureId;
  readonly result: ViewsResult;
}

/** How many pictures are remembered: a click may be on one that another has just taken the place of. */
const REMEMBERED = 6;

export interface PanelOptions {
  readonly server: Server;
  readonly history: History;
  /** The user has seen a picture, or what other shares would bring. */
  readonly happened: (step: "previewOpened" | "sharesTried") => void;
  /** The extension's folder. */
  readonly home: vscode.Uri;
}

/** The preview of one plan. */
export class PreviewPanel implements vscode.Disposable {
  readonly #options: PanelOptions;
  readonly #panel: vscode.WebviewPanel;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #grounds = new Map<PictureId, Ground>();
  readonly #closed = new vscode.EventEmitter<void>();
  #uri: vscode.Uri;
  #ids = 0;
  /** The last picture of a text without an error, or of the first text there was. */
  #shown: Shown | undefined;
  /** The picture that the page shows: that of a try, or the one above. */
  #front: PictureId | undefined;
  #note: Note = "none";
  #fault: { readonly uri: vscode.Uri; readonly start: number; readonly version: number | null } | undefined;
  #isAsking = false;
  #isOld = false;
  #isReady = false;
  /** What reports say in the language of the editor; null where that is English, undefined until it is known. */
  #words: WordsResult | undefined;
  /** Whether the page was told. */
  #speaks = false;
  #isGone = false;

  readonly onClosed = this.#closed.event;

  constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, options: PanelOptions) {
    this.#panel = panel;
    this.#uri = uri;
    this.#options = options;
    const dist = vscode.Uri.joinPath(options.home, "dist");
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const icon = (name: string) => vscode.Uri.joinPath(options.home, "client", "media", `${name}.svg`);
    panel.iconPath = { light: icon("file-light"), dark: icon("file-dark") };
    this.#name();
    this.#disposables.push(
      this.#closed,
      panel.onDidDispose(() => {
        this.#isGone = true;
        this.#closed.fire();
      }),
      panel.onDidChangeViewState(() => {
        if (panel.visible) void this.refresh();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const said = fromPage(message);
        if (said !== undefined) void this.#hear(said);
      }),
    );
    const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, "preview.js")).toString();
    panel.webview.html = pageHtml({ script, nonce: newNonce(), title: t("Preview of a plan"), ...spoken() });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    if (!this.#isGone) this.#panel.dispose();
  }

  get uri(): vscode.Uri {
    return this.#uri;
  }

  /** Whether the page runs and was given a picture. */
  get hasPicture(): boolean {
    return this.#isReady && this.#front !== undefined;
  }

  get isActive(): boolean {
    return this.#panel.active;
  }

  get column(): vscode.ViewColumn | undefined {
    return this.#panel.viewColumn;
  }

  show(column: vscode.ViewColumn, preserveFocus: boolean): void {
    this.#panel.reveal(column, preserveFocus);
  }

  /** The plan has another address now. */
  moveTo(uri: vscode.Uri): void {
    this.#uri = uri;
    this.#name();
    this.#post({ kind: "plan", uri: uri.toString() });
    void this.refresh();
  }

  /** Whether what stands in a document is part of the picture. */
  shows(uri: string): boolean {
    return uri === this.#uri.toString() || (this.#shown?.result.files ?? []).some((file) => keyOf(file.uri) === uri);
  }

  /** Draws the plan as it is now. While an answer is awaited, the next question waits. */
  async refresh(): Promise<void> {
    this.#isOld = true;
    if (this.#isAsking || !this.#isReady || !this.#panel.visible) return;
    this.#isAsking = true;
    try {
      while (this.#isOld && !this.#isGone) {
        this.#isOld = false;
        await this.#ask();
      }
    } finally {
      this.#isAsking = false;
    }
  }

  async #ask(): Promise<void> {
    const uri = this.#uri;
    // The server follows documents that are open, whether they are shown or not.
    const isThere = await opened(uri);
    const { server } = this.#options;
    await this.#teach();
    const result = await server.request<ViewsResult | null>(viewsMethod, { uri: uri.toString() });
    if (uri !== this.#uri || this.#isGone) return;
    if (result === undefined)
      this.#tell(server.state === "failed" || server.state === "stopped" ? "stopped" : this.#note);
    else if (result !== null) this.#take(result, isThere);
  }

  /** Gives the page what reports say in the language of the editor, once; a page that was hidden has forgotten it. */
  async #teach(): Promise<void> {
    if (this.#words === undefined) this.#words = await this.#options.server.request<WordsResult>(wordsMethod);
    const words = this.#words;
    if (this.#speaks || words === undefined) return;
    this.#speaks = true;
    if (words !== null) this.#post({ kind: "words", words });
  }

  #take(result: ViewsResult, isThere: boolean): void {
    const { views, broken, brokenAt, files } = result;
    this.#fault = undefined;
    const at = files.find(({ path }) => path === brokenAt?.path);
    if (brokenAt !== undefined && at !== undefined) {
      this.#fault = { uri: vscode.Uri.parse(at.uri), start: brokenAt.start, version: at.version };
    }
    if (broken && this.#shown !== undefined) {
      this.#tell("kept");
      return;
    }
    if (views === null) {
      this.#tell(isThere ? "library" : "unreadable");
      return;
    }
    const id = this.#remember({ files, path: views.path, tried: [] });
    this.#shown = { id, result };
    // What is shown of a text with an error is not what to go back to.
    this.#post({ kind: "picture", id, views });
    this.#tell(broken ? "partial" : "none");
    if (broken) this.#shown = undefined;
    else this.#options.happened("previewOpened");
    this.#front = id;
    this.pointTo(vscode.window.activeTextEditor);
  }

  #tell(note: Note): void {
    this.#note = note;
    this.#post({ kind: "note", note });
  }

  #remember(ground: Ground): PictureId {
    const id = ++this.#ids;
    this.#grounds.set(id, ground);
    for (const old of this.#grounds.keys()) {
      if (this.#grounds.size <= REMEMBERED) break;
      if (old !== this.#shown?.id && old !== this.#front) this.#grounds.delete(old);
    }
    return id;
  }

  async #hear(said: FromPage): Promise<void> {
    switch (said.kind) {
      case "ready":
        return this.#begin();
      case "reveal":
        return this.#reveal(said.id, said.at);
      case "fault":
        return this.#goToFault();
      case "source":
        return this.showSource();
      case "try":
        return this.#try(said.shares);
      case "apply":
        return this.#apply(said.shares);
    }
  }

  /** A page has no memory but what it keeps by itself: it is told everything anew. */
  async #begin(): Promise<void> {
    this.#isReady = true;
    this.#speaks = false;
    this.#post({ kind: "plan", uri: this.#uri.toString() });
    if (this.#words !== undefined) await this.#teach();
    if (this.#shown !== undefined) {
      const { id, result } = this.#shown;
      if (result.views !== null) this.#post({ kind: "picture", id, views: result.views });
      this.#front = id;
    }
    if (this.#note !== "none") this.#post({ kind: "note", note: this.#note });
    return this.refresh();
  }

  /** Shows the plan's text. */
  async showSource(): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#uri);
    await vscode.window.showTextDocument(document, { viewColumn: this.#columnOf(document) });
  }

  async #reveal(id: PictureId, { path, start }: Spot): Promise<void> {
    const ground = this.#grounds.get(id);
    const file = ground?.files.find((each) => each.path === path);
    if (ground === undefined || file === undefined) return;
    const offset = path === ground.path ? backward(start, ground.tried) : start;
    await this.#goTo(vscode.Uri.parse(file.uri), offset, file.version);
  }

  async #goToFault(): Promise<void> {
    if (this.#fault === undefined) return this.showSource();
    const { uri, start, version } = this.#fault;
    await this.#goTo(uri, start, version);
  }

  /** @param version the version of the document that the offset is meant in. */
  async #goTo(uri: vscode.Uri, offset: number, version: number | null): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const now = forward(offset, this.#options.history.since(document.uri.toString(), version));
    const position = document.positionAt(now);
    const editor = await vscode.window.showTextDocument(document, { viewColumn: this.#columnOf(document) });
    editor.selection = new vscode.Selection(position, position);
    editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** Where a document is shown already, or else beside the preview, but never in its place. */
  #columnOf(document: vscode.TextDocument): vscode.ViewColumn {
    const uri = document.uri.toString();
    const groups = vscode.window.tabGroups.all;
    const holds = ({ input }: vscode.Tab) => input instanceof vscode.TabInputText && input.uri.toString() === uri;
    const there =
      groups.find(({ activeTab }) => activeTab !== undefined && holds(activeTab)) ??
      groups.find(({ tabs }) => tabs.some(holds)) ??
      groups.find(({ viewColumn }) => viewColumn !== this.#panel.viewColumn);
    return there?.viewColumn ?? vscode.ViewColumn.Beside;
  }

  /** Tells the page where the cursor is. */
  pointTo(editor: vscode.TextEditor | undefined): void {
    const ground = this.#front === undefined ? undefined : this.#grounds.get(this.#front);
    if (this.#front === undefined || ground === undefined || editor === undefined) return;
    const uri = editor.document.uri.toString();
    const file = ground.files.find((each) => keyOf(each.uri) === uri);
    if (file === undefined) {
      this.#post({ kind: "away" });
      return;
    }
    const now = editor.document.offsetAt(editor.selection.active);
    const then = backward(now, this.#options.history.since(uri, file.version));
    const offset = file.path === ground.path ? forward(then, ground.tried) : then;
    this.#post({ kind: "cursor", id: this.#front, path: file.path, offset });
  }

  async #try(shares: readonly SegmentShare[]): Promise<void> {
    if (shares.length === 0) {
      this.#front = this.#shown?.id;
      this.pointTo(vscode.window.activeTextEditor);
      return;
    }
    const shown = this.#shown;
    const result = shown === undefined ? undefined : await this.#tried(shares, shown.result.version);
    if (shown === undefined || result === undefined || result === null || shown !== this.#shown) {
      this.#post({ kind: "untried" });
      // The text is not the one of the picture: with the next picture the page asks again.
      if (shown !== undefined && result === null) void this.refresh();
      return;
    }
    const { views, edits, refused, came, went } = result;
    const id = this.#remember({ files: shown.result.files, path: views.path, tried: inTurn(edits) });
    this.#front = id;
    this.#post({ kind: "tried", id, views, refused, came, went });
    this.#options.happened("sharesTried");
    this.pointTo(vscode.window.activeTextEditor);
  }

  #tried(shares: readonly SegmentShare[], version: number | null): Promise<WhatIfResult | null | undefined> {
    const params = { uri: this.#uri.toString(), version, shares };
    return this.#options.server.request<WhatIfResult | null>(whatIfMethod, params);
  }

  /** Writes the shares into the text: one edit, which one step takes back. */
  async #apply(shares: readonly SegmentShare[]): Promise<void> {
    const document = await vscode.workspace.openTextDocument(this.#uri);
    const { version } = document;
    const result = await this.#tried(shares, version);
    // The offsets are those of that version, and of no other.
    const isCurrent = result !== undefined && result !== null && document.version === version;
    const succeeded = isCurrent && (await write(document, result.edits));
    this.#post({ kind: "applied", succeeded });
  }

  #post(message: ToPage): void {
    if (this.#isReady && !this.#isGone) void this.#panel.webview.postMessage(message);
  }

  #name(): void {
    const name = this.#uri.path.slice(this.#uri.path.lastIndexOf("/") + 1);
    this.#panel.title = t("Preview {0}", name);
  }
}

async function write(document: vscode.TextDocument, edits: readonly PlainEdit[]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of edits) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  }
  return vscode.workspace.applyEdit(edit);
}

/** Opens a document without showing it; whether there is one. */
async function opened(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.openTextDocument(uri);
    return true;
  } catch {
    return false;
  }
}

/** An address as the editor writes it. */
function keyOf(uri: string): string {
  return vscode.Uri.parse(uri).toString();
}
