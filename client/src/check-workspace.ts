import * as vscode from "vscode";
import { checkWorkspaceMethod, type WorkspaceCheck } from "../../server/src/lsp/protocol.ts";
import { checkedText } from "./counts.ts";
import { t } from "./l10n.ts";
import type { Server } from "./server.ts";

/** Reads and checks every plan and library again, says how many diagnostics there are, and shows them. */
export async function checkWorkspace(server: Server): Promise<void> {
  await server.started;
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: t("Checking the workspace") },
    () => server.request<WorkspaceCheck>(checkWorkspaceMethod),
  );
  if (found === undefined) {
    void vscode.window.showWarningMessage(t("Nothing was checked: the language server of Strategy is not running."));
    return;
  }
  void vscode.window.setStatusBarMessage(checkedText(found), 10_000);
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}
