import * as vscode from "vscode";
import { type DiffParams, type DiffResult, diffMethod, type StatusParams } from "../../server/src/lsp/protocol.ts";
import { answered, type Choice, choices, withoutPictures } from "./compare-items.ts";
import { Past } from "./git.ts";
import { t } from "./l10n.ts";
import { planFirst, saveFirst } from "./plan-first.ts";
import type { Server } from "./server.ts";

const SCHEME = "strategy-diff";
const MOST_KEPT = 10;

/** A plan beside what it is compared with. */
interface Comparison {
  readonly plan: vscode.Uri;
  readonly base: vscode.Uri;
  /** What the other side is called. */
  readonly name: string;
  /** A text of the other side; null where it has no such file. */
  read(uri: vscode.Uri): Promise<string | null>;
}

/** `Strategy: Compare with…`: what a plan says differently, as a page that follows the text while it is written. */
export class Comparisons implements vscode.Disposable, vscode.TextDocumentContentProvider {
  readonly #server: Server;
  readonly #shown: () => void;
  /** By the addresses of their pages. */
  readonly #comparisons = new Map<string, Comparison>();
  readonly #changes = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: vscode.Disposable[];

  readonly onDidChange = this.#changes.event;

  /** @param shown is called when a comparison is shown. */
  constructor(server: Server, shown: () => void) {
    this.#server = server;
    this.#shown = shown;
    this.#disposables = [this.#changes, vscode.workspace.registerTextDocumentContentProvider(SCHEME, this)];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** What the checker says of a file is known anew, so the file may say something else. */
  checked({ uri }: StatusParams): void {
    const key = vscode.Uri.parse(uri).toString();
    if (this.#comparisons.size === 0 || !isPreviewOpen()) return;
    for (const [page, { plan }] of this.#comparisons) if (plan.toString() === key) this.#renew(vscode.Uri.parse(page));
  }

  async provideTextDocumentContent(page: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const comparison = this.#comparisons.get(page.toString());
    if (comparison === undefined) return `${t("This comparison is over. Run *Strategy: Compare with…* again.")}\n`;
    const answer = await this.#answer(comparison, token);
    if (answer === undefined)
      return `${t("Nothing can be compared: the language server of Strategy is not running.")}\n`;
    return drawsPictures() ? answer.markdown : withoutPictures(answer.markdown);
  }

  /**
   * Asks what to compare a plan with, and shows the page.
   *
   * @param resource the plan; that of the active editor where none is named.
   * @param selected all files that are selected in the explorer: two of them are compared without asking.
   * @param shown the plan whose preview is in front.
   */
  async compare(resource: unknown, selected: unknown, shown: vscode.Uri | undefined): Promise<void> {
    const editor = vscode.window.activeTextEditor?.document;
    const plan = resource instanceof vscode.Uri ? resource : editor?.languageId === "strategy" ? editor.uri : shown;
    if (plan === undefined) {
      void planFirst(t("Open a plan first: it is compared with an earlier one or another one."));
      return;
    }
    if (plan.scheme === "untitled") {
      const why = t("Save the plan first: it is compared with an earlier version of its file or with another file.");
      void saveFirst(plan, why);
      return;
    }
    const other = otherOf(plan, selected);
    const comparison = other === undefined ? await ask(plan) : withFile(plan, other);
    if (comparison === undefined) return;
    await this.#server.started;
    const page = pageOf(comparison);
    this.#keep(page, comparison);
    // A page that is open already has the old comparison in it.
    this.#changes.fire(page);
    await vscode.commands.executeCommand("markdown.showPreviewToSide", page);
    this.#shown();
  }

  /** Nobody tells when a preview is closed, so only the last few comparisons are kept. */
  #keep(page: vscode.Uri, comparison: Comparison): void {
    this.#comparisons.delete(page.toString());
    this.#comparisons.set(page.toString(), comparison);
    const [oldest] = this.#comparisons.keys();
    if (this.#comparisons.size > MOST_KEPT && oldest !== undefined) this.#comparisons.delete(oldest);
  }

  /** The editor lets go of documents that stand in no editor, although a preview shows them: opening them tells it, too. */
  #renew(page: vscode.Uri): void {
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === page.toString());
    if (isOpen) this.#changes.fire(page);
    else void vscode.workspace.openTextDocument(page);
  }

  #answer({ plan, base, name, read }: Comparison, token: vscode.CancellationToken): Promise<DiffResult | undefined> {
    return answered<DiffResult>(
      (texts) => {
        const params: DiffParams = { uri: plan.toString(), base: base.toString(), name, texts };
        return this.#server.request<DiffResult | null>(diffMethod, params, token);
      },
      (uri) => read(vscode.Uri.parse(uri)),
    );
  }
}

function isPreviewOpen(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("markdown.preview"),
  );
}

/** Whether the preview of Markdown draws them: newer editors do, and older ones with an extension. */
function drawsPictures(): boolean {
  const able = ["vscode.mermaid-markdown-features", "bierner.markdown-mermaid"];
  return able.some((id) => vscode.extensions.getExtension(id) !== undefined);
}

/** The other one of two plans that are selected. */
function otherOf(plan: vscode.Uri, selected: unknown): vscode.Uri | undefined {
  if (!Array.isArray(selected) || selected.length !== 2) return undefined;
  const [other, ...more] = selected.filter((uri) => uri instanceof vscode.Uri && uri.toString() !== plan.toString());
  return more.length === 0 && other instanceof vscode.Uri && other.path.endsWith(".strategy") ? other : undefined;
}

/** The page's address says what is compared, as the editor shows its last part on the tab. */
function pageOf({ plan, base, name }: Comparison): vscode.Uri {
  const fileName = plan.path.slice(plan.path.lastIndexOf("/") + 1);
  const path = `/${t("{0} and {1}", fileName, name.replaceAll("/", "∕"))}.md`;
  return vscode.Uri.from({ scheme: SCHEME, path, query: `${plan.toString()} ${base.toString()}` });
}

interface Item extends vscode.QuickPickItem {
  readonly choice: Choice;
}

async function ask(plan: vscode.Uri): Promise<Comparison | undefined> {
  const past = await Past.of(plan);
  if (past === undefined) return askForFile(plan);
  const [names, commits] = await Promise.all([past.names(), past.commits()]);
  const items = choices(past.branch, names, commits).map(
    (choice): Item =>
      choice.kind === "title"
        ? { label: choice.label, kind: vscode.QuickPickItemKind.Separator, choice }
        : { label: choice.label, description: choice.detail, choice },
  );
  const picked = await vscode.window.showQuickPick(items, {
    title: t("Compare with"),
    placeHolder: t("Which version of the plan?"),
    matchOnDescription: true,
  });
  switch (picked?.choice.kind) {
    case "revision":
      return atRevision(plan, past, picked.choice.revision, picked.label);
    case "ask": {
      const revision = await vscode.window.showInputBox({
        title: t("Compare with"),
        prompt: t("A branch, a tag or a commit"),
      });
      return revision === undefined || revision.trim() === "" ? undefined : atRevision(plan, past, revision.trim());
    }
    case "file":
      return askForFile(plan);
    default:
      return undefined;
  }
}

async function atRevision(
  plan: vscode.Uri,
  past: Past,
  revision: string,
  label = revision,
): Promise<Comparison | undefined> {
  const commit = revision.startsWith("-") ? undefined : await past.commit(revision);
  if (commit === undefined) {
    void vscode.window.showWarningMessage(t("Git knows nothing by the name {0} here.", revision));
    return undefined;
  }
  const name = /^[0-9a-f]{40}$/.test(revision) ? `${revision.slice(0, 8)} (${label})` : label;
  return { plan, base: await past.place(commit), name, read: (uri) => past.text(commit, uri) };
}

async function askForFile(plan: vscode.Uri): Promise<Comparison | undefined> {
  const [base] =
    (await vscode.window.showOpenDialog({
      title: t("Compare with"),
      openLabel: t("Compare"),
      defaultUri: vscode.Uri.joinPath(plan, ".."),
      filters: { [t("Plans")]: ["strategy"] },
    })) ?? [];
  return base === undefined ? undefined : withFile(plan, base);
}

/** The other file as it is now, in the editor where it is open there. */
function withFile(plan: vscode.Uri, base: vscode.Uri): Comparison {
  return {
    plan,
    base,
    name: base.path.slice(base.path.lastIndexOf("/") + 1),
    read: async (uri) => {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
      if (open !== undefined) return open.getText();
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      } catch {
        return null;
      }
    },
  };
}
