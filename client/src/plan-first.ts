import * as vscode from "vscode";
import { t } from "./l10n.ts";

/** Says that a command needs a plan, and offers the ways to one. */
export async function planFirst(message: string): Promise<void> {
  const [create, sample] = [t("New Plan…"), t("Open a Sample Plan…")];
  const chosen = await vscode.window.showInformationMessage(message, create, sample);
  if (chosen === create) await vscode.commands.executeCommand("strategy.newPlan");
  if (chosen === sample) await vscode.commands.executeCommand("strategy.openSample");
}
