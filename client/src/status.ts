import * as vscode from "vscode";
import { type StatusParams, statusMethod } from "../../server/src/lsp/protocol.ts";
import { t } from "./l10n.ts";
import type { Server } from "./server.ts";
import { type StatusText, statusText } from "./status-text.ts";

const severities = {
  error: vscode.LanguageStatusSeverity.Error,
  warning: vscode.LanguageStatusSeverity.Warning,
  information: vscode.LanguageStatusSeverity.Information,
};

const actions = {
  problems: { command: "workbench.actions.view.problems", title: () => t("Show Problems") },
  restart: { command: "strategy.restartServer", title: () => t("Restart") },
};

/** The state of the plan in the active editor, in the status bar beside the language. */
export class Status implements vscode.Disposable {
  readonly #server: Server;
  readonly #item = vscode.languages.createLanguageStatusItem("strategy.status", { language: "strategy" });
  readonly #counts = new Map<string, StatusParams>();
  readonly #disposables: vscode.Disposable[];
  /** The plan that the item stands beside: the output and other panels count as editors, but show none. */
  #uri: string | undefined;

  /** @param checked is called after each check of an open file. */
  constructor(server: Server, checked: (counts: StatusParams) => void) {
    this.#server = server;
    this.#item.name = "Strategy";
    server.onNotification(statusMethod, (counts: StatusParams) => {
      // The same address may be written in several ways.
      this.#counts.set(vscode.Uri.parse(counts.uri).toString(), counts);
      this.#show();
      checked(counts);
    });
    this.#disposables = [
      this.#item,
      server.onState((state) => {
        if (state !== "running") this.#counts.clear();
        this.#show();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => this.#show()),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#counts.delete(uri.toString())),
    ];
    this.#show();
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #show(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId === "strategy") this.#uri = document.uri.toString();
    const counts = this.#uri === undefined ? undefined : this.#counts.get(this.#uri);
    const shown = statusText(this.#server.state, counts);
    apply(this.#item, shown);
  }
}

function apply(item: vscode.LanguageStatusItem, { text, detail, severity, busy, action }: StatusText): void {
  item.text = text;
  item.detail = detail;
  item.severity = severities[severity];
  item.busy = busy;
  item.command = action === undefined ? undefined : { ...actions[action], title: actions[action].title() };
  item.accessibilityInformation = { label: `Strategy: ${detail === "" ? text : `${detail}, ${text}`}` };
}
