import * as vscode from "vscode";
import type { AssistantEdit } from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import type { Ask } from "./tools.ts";

/**
 * Makes an edit in the text that is open, as one step that Undo takes back. Nothing is saved.
 *
 * @returns what the assistant is told.
 * @throws what the assistant is told where it cannot be made.
 */
export async function edit(ask: Ask, input: unknown, token: vscode.CancellationToken): Promise<readonly string[]> {
  let answer = await ask(input, token);
  if (answer.edit?.isNew === false && answer.edit.version === null) {
    // Offsets are meant in the text as the editor shows it, so it must be there before anybody counts.
    await vscode.workspace.openTextDocument(vscode.Uri.parse(answer.edit.uri));
    answer = await ask(input, token);
  }
  const made = answer.edit;
  if (made === undefined) throw new Error(t("There is nothing to edit."));
  const document = made.isNew ? await create(made) : await change(made);
  await vscode.window.showTextDocument(document, { preview: false, preserveFocus: true });
  const done = made.isNew
    ? `${made.path} is a new file now, which is open in the editor.`
    : `${made.path} is changed in the editor, and not saved: the person can take it back with Undo.`;
  return [done, ...answer.texts];
}

async function change({ uri, path, version, start, end, newText }: AssistantEdit): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  if (document.version !== version) throw new Error(t("{0} was changed in the meantime. Try the edit again.", path));
  const changes = new vscode.WorkspaceEdit();
  changes.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  await make(changes, path);
  return document;
}

async function create({ uri, path, newText }: AssistantEdit): Promise<vscode.TextDocument> {
  const file = vscode.Uri.parse(uri);
  const changes = new vscode.WorkspaceEdit();
  changes.createFile(file, { contents: new TextEncoder().encode(newText) });
  await make(changes, path);
  return vscode.workspace.openTextDocument(file);
}

async function make(changes: vscode.WorkspaceEdit, path: string): Promise<void> {
  if (await vscode.workspace.applyEdit(changes)) return;
  throw new Error(t("The editor did not take the edit of {0}.", path));
}
