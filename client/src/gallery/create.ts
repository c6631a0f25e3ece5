import * as vscode from "vscode";
import type { FilledFile, FillResult } from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import { fileName, hasStops, numbered, partsOf } from "./paths.ts";

/** Where a new plan goes. */
export interface Ground {
  /** The workspace folder; without one nothing has a place yet. */
  readonly folder: vscode.Uri | undefined;
  /** The column of the editor that it is shown in. */
  readonly column: vscode.ViewColumn;
}

/** Opens a plan that is saved nowhere yet, at the first place where something is to be filled in. */
export async function openPlan({ snippet, name }: Pick<FillResult, "snippet" | "name">, ground: Ground): Promise<void> {
  const editor = await openUntitled(fileName(name), ground);
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  showStop(editor);
}

/** The editor itself shows the first stop at its lower edge, where a scroll bar may cover it. */
function showStop(editor: vscode.TextEditor): void {
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
}

/** Opens a plan with the four principles laid out to be filled in. */
export async function openEmptyPlan(ground: Ground): Promise<void> {
  await openUntitled("plan.strategy", ground);
  await vscode.commands.executeCommand("editor.action.insertSnippet", { langId: "strategy", name: "Plan" });
}

async function openUntitled(name: string, { folder, column }: Ground): Promise<vscode.TextEditor> {
  const opened =
    folder === undefined
      ? await vscode.workspace.openTextDocument({ language: "strategy" })
      : await vscode.workspace.openTextDocument(await freePlace(folder, name));
  // A team's settings may have given the ending to another language.
  const document =
    opened.languageId === "strategy" ? opened : await vscode.languages.setTextDocumentLanguage(opened, "strategy");
  return vscode.window.showTextDocument(document, { viewColumn: column, preview: false });
}

/** The address of a document that is not saved yet, whose name neither a file nor another such document has. */
async function freePlace(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let n = 1; ; n++) {
    const file = vscode.Uri.joinPath(folder, numbered(name, n));
    const place = file.with({ scheme: "untitled" });
    const isOpen = vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === place.toString());
    if (!isOpen && (await kindOf(file)) === undefined) return place;
  }
}

/** Writes the files of a template into a folder, and opens the plan; whether that was done. */
export async function writePlan({ files, snippet }: FillResult, folder: vscode.Uri, ground: Ground): Promise<boolean> {
  const [plan] = files;
  if (plan === undefined) return false;
  const why = await refusal(files, folder);
  if (why !== undefined) {
    void vscode.window.showErrorMessage(why);
    return false;
  }
  if (!(await mayReplace(files, folder)) || !(await written(files, folder))) return false;
  const document = await vscode.workspace.openTextDocument(placeOf(plan, folder));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: ground.column, preview: false });
  if (!hasStops(snippet)) return true;
  // The same text once more, with places to go to: so it is saved at once, and nothing seems changed.
  const end = document.lineAt(document.lineCount - 1).range.end;
  await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Range(new vscode.Position(0, 0), end));
  showStop(editor);
  await document.save();
  return true;
}

/** The folder that a new plan is to be written into; undefined where the user thinks better of it. */
export async function askFolder(proposed: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const [folder] =
    (await vscode.window.showOpenDialog({
      title: t("Folder of the New Plan"),
      openLabel: t("Create Here"),
      canSelectFiles: false,
      canSelectFolders: true,
      canSelectMany: false,
      ...(proposed === undefined ? {} : { defaultUri: proposed }),
    })) ?? [];
  return folder;
}

/** Why nothing may be written: some file would lie outside of the folder. */
async function refusal(files: readonly FilledFile[], folder: vscode.Uri): Promise<string | undefined> {
  for (const { path } of files) {
    const parts = partsOf(path);
    if (parts === undefined || (await leadsAway(parts, folder))) {
      return t("Nothing is written: the template would put {0} outside of the folder that you chose.", path);
    }
  }
  return undefined;
}

/** Whether something on the way to a file is a link, which could lead anywhere. */
async function leadsAway(parts: readonly string[], folder: vscode.Uri): Promise<boolean> {
  for (let length = 1; length <= parts.length; length++) {
    const kind = await kindOf(vscode.Uri.joinPath(folder, ...parts.slice(0, length)));
    if (kind === undefined) return false;
    if ((kind & vscode.FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}

/** Whether there is nothing in the way, or the user lets it go. */
async function mayReplace(files: readonly FilledFile[], folder: vscode.Uri): Promise<boolean> {
  const there: string[] = [];
  for (const file of files) if ((await kindOf(placeOf(file, folder))) !== undefined) there.push(file.path);
  if (there.length === 0) return true;
  const message =
    there.length === 1
      ? t("{0} exists already. Do you want to replace it?", there.join(""))
      : t("{0} files exist already. Do you want to replace them?", there.length);
  const replace = t("Replace");
  const detail = [...there, "", t("What they hold now would be lost.")].join("\n");
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, replace)) === replace;
}

/** Whether all files could be written. */
async function written(files: readonly FilledFile[], folder: vscode.Uri): Promise<boolean> {
  for (const file of files) {
    try {
      await vscode.workspace.fs.writeFile(placeOf(file, folder), new TextEncoder().encode(file.text));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(t("{0} could not be written: {1}", file.path, why));
      return false;
    }
  }
  return true;
}

function placeOf({ path }: FilledFile, folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, ...path.split("/"));
}

/** Undefined where there is nothing. */
async function kindOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return undefined;
  }
}
