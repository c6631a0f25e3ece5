import * as vscode from "vscode";
import { t } from "./l10n.ts";

/** Says that a command needs a plan, and offers the ways to one. */
export async function planFirst(message: string): Promise<void> {
  const [create, sample] = [t("New Plan…"), t("Open a Sample Plan…")];
  const chosen = await vscode.window.showInformationMessage(message, create, sample);
  if (chosen === create) await vscode.commands.executeCommand("strategy.newPlan");
  if (chosen === sample) await vscode.commands.executeCommand("strategy.openSample");
}

/** Says that a command needs the plan to lie somewhere, and offers to save it. */
export async function saveFirst(plan: vscode.Uri, message: string): Promise<void> {
  const save = t("Save the Plan");
  if ((await vscode.window.showInformationMessage(message, save)) !== save) return;
  await vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === plan.toString())?.save();
}
