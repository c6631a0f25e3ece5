import * as vscode from "vscode";
import { t } from "./l10n.ts";

interface Sample extends vscode.QuickPickItem {
  /** Its folder below `samples`. */
  readonly folder: string;
}

const samples = (): readonly Sample[] => [
  {
    label: t("A plan in order"),
    detail: t("Northwind Roastery: coffee for small offices, with all four principles"),
    folder: "northwind-roastery",
  },
  {
    label: t("A plan that contradicts itself"),
    detail: t("Snackly: snacks for everyone, to see what the checker finds and how to mend it"),
    folder: "faulty",
  },
];

/**
 * Opens a copy of a sample plan, to look at and to try things on: it has no file, so nothing can go wrong.
 *
 * @param home the extension's folder.
 * @param wanted the folder of a sample; asks for one where there is none by this name.
 */
export async function openSample(home: vscode.Uri, wanted: unknown): Promise<void> {
  const offered = samples();
  const sample =
    offered.find(({ folder }) => folder === wanted) ??
    (await vscode.window.showQuickPick(offered, { title: t("Open a Sample Plan"), placeHolder: t("Which one?") }));
  if (sample === undefined) return;
  const file = vscode.Uri.joinPath(home, "samples", sample.folder, "plan.strategy");
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: "strategy", content });
  await vscode.window.showTextDocument(document);
}
