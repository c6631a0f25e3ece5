import * as vscode from "vscode";

/** Opens a plan without a file, with the four principles laid out to be filled in. */
export async function newPlan(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "strategy" });
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "strategy", name: "Plan" });
}
