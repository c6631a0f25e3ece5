import * as vscode from "vscode";
import {
  type FillParams,
  type FillResult,
  fillTemplateMethod,
  type TemplateList,
  type TemplateProblem,
  type TemplatesParams,
  templatesMethod,
} from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import { newNonce, pageHtml } from "../preview/page.ts";
import type { Server } from "../server.ts";
import { spoken } from "../spoken.ts";
import { askFolder, type Ground, openEmptyPlan, openPlan, writePlan } from "./create.ts";
import { type Answers, type FromGallery, fromGallery, type ToGallery } from "./messages.ts";
import { expanded } from "./paths.ts";

export interface GalleryOptions {
  readonly server: Server;
  /** The extension's folder. */
  readonly home: vscode.Uri;
  /** The user's own folder, which `~` stands for; undefined in a browser. */
  readonly userHome: string | undefined;
  /** A plan was really made. */
  readonly created: () => void;
}

/** The gallery of templates, in a tab. */
export class GalleryPanel implements vscode.Disposable {
  readonly #options: GalleryOptions;
  readonly #panel: vscode.WebviewPanel;
  /** The workspace folder that the plan is for. */
  readonly #folder: vscode.Uri | undefined;
  readonly #disposables: vscode.Disposable[] = [];
  readonly #closed = new vscode.EventEmitter<void>();
  #problems: readonly TemplateProblem[] = [];
  /** Of the templates that the page was told last; undefined before. */
  #ids: readonly string[] | undefined;
  /** Pictures are drawn one after the other, so that the server has time for what else it is asked. */
  #turn: Promise<void> = Promise.resolve();
  /** Whose pictures the page has asked for. */
  readonly #drawn = new Set<string>();
  /** Lists by number: an older one is of no use once a newer one is asked for. */
  #list = 0;
  #isGone = false;

  readonly onClosed = this.#closed.event;

  constructor(panel: vscode.WebviewPanel, folder: vscode.Uri | undefined, options: GalleryOptions) {
    this.#panel = panel;
    this.#folder = folder;
    this.#options = options;
    const { server, home } = options;
    const dist = vscode.Uri.joinPath(home, "dist");
    panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
    const icon = (name: string) => vscode.Uri.joinPath(home, "client", "media", `${name}.svg`);
    panel.iconPath = { light: icon("file-light"), dark: icon("file-dark") };
    panel.title = t("New Plan");
    this.#disposables.push(
      this.#closed,
      panel.onDidDispose(() => {
        this.#isGone = true;
        this.#closed.fire();
      }),
      panel.webview.onDidReceiveMessage((message: unknown) => {
        const said = fromGallery(message);
        if (said !== undefined) void this.#hear(said);
      }),
      server.onState((state) => {
        if (state === "running" || state === "failed") void this.load();
      }),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        // A hidden page is gone, and asks anew when it is shown.
        if (panel.visible && /\.strategy$|\/strategy\.config\.json$/.test(uri.path)) void this.load();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (panel.visible && event.affectsConfiguration("strategy.templates")) void this.load();
      }),
    );
    const script = panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, "gallery.js")).toString();
    panel.webview.html = pageHtml({ script, nonce: newNonce(), title: panel.title, pictures: true, ...spoken() });
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
    if (!this.#isGone) this.#panel.dispose();
  }

  /** The templates that the page shows; undefined before there are any. */
  get templates(): readonly string[] | undefined {
    return this.#ids;
  }

  show(): void {
    this.#panel.reveal();
  }

  async #hear(said: FromGallery): Promise<void> {
    switch (said.kind) {
      case "ready":
        // A page has no memory but what it keeps by itself: it is told everything anew.
        this.#drawn.clear();
        this.#post({ kind: "begin", folder: this.#folder?.toString() });
        return this.load();
      case "retry":
        return this.#retry();
      case "picture":
        return this.#draw(said.id);
      case "fill":
        return this.#fill(said.id, said.turn, said.answers);
      case "create":
        await this.create(said.id, said.answers);
        return;
      case "empty":
        await openEmptyPlan(this.#ground);
        return this.#created();
      case "problem":
        return this.#goTo(this.#problems[said.index]);
    }
  }

  /** Tells the page which templates there are. */
  async load(): Promise<void> {
    const list = ++this.#list;
    this.#post({ kind: "loading" });
    const { server } = this.#options;
    await server.started;
    const found = await server.request<TemplateList>(templatesMethod, this.#params());
    if (list !== this.#list || this.#isGone) return;
    if (found === undefined) {
      // One that is starting says so when it is there.
      if (server.state !== "starting") this.#post({ kind: "unreachable" });
      return;
    }
    const { templates, problems } = found;
    this.#problems = problems;
    this.#ids = templates.map(({ id }) => id);
    this.#post({ kind: "templates", templates, problems });
    // The same name does not mean that it is the same template.
    for (const id of this.#drawn) void this.#draw(id);
  }

  async #retry(): Promise<void> {
    const { server } = this.#options;
    if (server.state === "failed" || server.state === "stopped") await server.restart();
    else await this.load();
  }

  #draw(id: string): Promise<void> {
    this.#drawn.add(id);
    this.#turn = this.#turn.then(async () => {
      if (this.#isGone) return;
      const result = await this.#ask(id, { answers: {}, picture: true });
      this.#post({ kind: "picture", id, svg: result?.picture });
    });
    return this.#turn;
  }

  async #fill(id: string, turn: number, answers: Answers): Promise<void> {
    const result = await this.#ask(id, { answers, picture: true });
    const filled =
      result === undefined || result === null
        ? undefined
        : { problems: result.problems, files: result.files.length, name: result.name, picture: result.picture };
    this.#post({ kind: "filled", turn, filled });
  }

  /** Makes a plan of a template; whether there is one now. The gallery is closed then. */
  async create(id: string, answers: Answers): Promise<boolean> {
    const isMade = await this.#make(id, answers);
    if (isMade) this.#created();
    else this.#post({ kind: "kept" });
    return isMade;
  }

  async #make(id: string, answers: Answers): Promise<boolean> {
    const result = await this.#ask(id, { answers });
    if (result === undefined) tellSilence();
    // The page shows what is wrong with the answers, and asks for no plan then.
    if (result === undefined || result === null || result.problems.length > 0) return false;
    try {
      if (result.files.length > 1) return await this.#write(id, answers);
      await openPlan(result, this.#ground);
      return true;
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(t("The plan could not be created: {0}", why));
      return false;
    }
  }

  async #write(id: string, answers: Answers): Promise<boolean> {
    const folder = await askFolder(this.#folder);
    if (folder === undefined) return false;
    // What a plan imports is named from where it lies.
    const result = await this.#ask(id, { answers, target: folder.toString() });
    if (result === undefined) tellSilence();
    return result !== undefined && result !== null && writePlan(result, folder, this.#ground);
  }

  #created(): void {
    this.#options.created();
    if (!this.#isGone) this.#panel.dispose();
  }

  async #goTo(problem: TemplateProblem | undefined): Promise<void> {
    if (problem === undefined || problem.uri === null) return;
    const start = new vscode.Position(problem.line, 0);
    await vscode.window.showTextDocument(vscode.Uri.parse(problem.uri), {
      selection: new vscode.Range(start, start),
      viewColumn: this.#ground.column,
      preview: false,
    });
  }

  get #ground(): Ground {
    return { folder: this.#folder, column: this.#panel.viewColumn ?? vscode.ViewColumn.Active };
  }

  #ask(id: string, how: Pick<FillParams, "answers" | "picture" | "target">): Promise<FillResult | null | undefined> {
    const params: FillParams = { ...this.#params(), id, ...how };
    return this.#options.server.request<FillResult | null>(fillTemplateMethod, params);
  }

  #params(): TemplatesParams {
    const set = vscode.workspace.getConfiguration("strategy").get<string>("templates.folder", "");
    const folder = expanded(set, this.#options.userHome);
    return {
      ...(this.#folder === undefined ? {} : { uri: this.#folder.toString() }),
      ...(folder === undefined ? {} : { folder }),
    };
  }

  #post(message: ToGallery): void {
    if (!this.#isGone) void this.#panel.webview.postMessage(message);
  }
}

/** Without an answer of the server there is no plan, and the button would do nothing. */
function tellSilence(): void {
  void vscode.window.showErrorMessage(t("The language server of Strategy does not answer. Your answers are kept."));
}
