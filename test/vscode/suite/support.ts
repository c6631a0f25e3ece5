/** The kit of the suite: files, places in texts, and waiting for what the extension does in its own time. */
import * as vscode from "vscode";
import type { StrategyApi } from "../../../client/src/activate.ts";

/** Whether the extension host is a web worker: no processes, no disk. */
export const inWorker = typeof process === "undefined" || process.versions?.node === undefined;
export const where = inWorker ? "extension host in a web worker" : "extension host on Node";

/** What is worth telling beside passed and failed. */
export const notes: string[] = [];

/** How long anything may take before it is called missing, in milliseconds. */
const patience = 30_000;

/** The extension under test. */
export function extension(): vscode.Extension<StrategyApi> {
  const found = vscode.extensions.getExtension<StrategyApi>("strategy-lang.strategy");
  if (found === undefined) throw new Error("The extension is not there.");
  return found;
}

function folder(index: number): vscode.Uri {
  const found = vscode.workspace.workspaceFolders?.[index];
  if (found === undefined) throw new Error("The workspace has not the folders that it should have.");
  return found.uri;
}

/** A file of the first workspace folder, `office`. */
export function office(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(0), path);
}

/** A file of the second workspace folder. */
export function second(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(1), path);
}

/** Where the runner looks for what came out. */
export function resultsUri(): vscode.Uri {
  return vscode.Uri.joinPath(folder(0), "..", "results.json");
}

/** Opens a file in an editor. */
export async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

const made = new Set<string>();

/** Writes a file that is gone after the test. */
export async function write(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  made.add(uri.toString());
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Writes a file for this test and opens it. */
export async function scratch(path: string, text: string): Promise<vscode.TextEditor> {
  return show(await write(office(path), text));
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Leaves nothing open, nothing unsaved, and no file of the test behind. */
export async function cleanUp(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter((open) => open.isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  for (const uri of made) {
    await vscode.workspace.fs.delete(vscode.Uri.parse(uri), { recursive: true }).then(undefined, () => undefined);
  }
  made.clear();
}

/** Waits until `look` gives something, and gives it; names what was missing when it took too long. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Thenable<T | undefined | false>,
  limit = patience,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== false) return found;
    if (Date.now() > end) throw new Error(`Not within ${limit / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The code of a diagnostic, without the address of its page. */
export function codeOf(diagnostic: vscode.Diagnostic): string {
  const { code } = diagnostic;
  return String(typeof code === "object" ? code.value : code);
}

export function codes(uri: vscode.Uri): string[] {
  return vscode.languages.getDiagnostics(uri).map(codeOf);
}

/** Waits until a file has a diagnostic of this code; the diagnostic. */
export function untilFound(uri: vscode.Uri, code: string): Promise<vscode.Diagnostic> {
  const name = uri.path.split("/").at(-1);
  return until(`${code} in ${name}`, () =>
    vscode.languages.getDiagnostics(uri).find((diagnostic) => codeOf(diagnostic) === code),
  ).catch((error) => {
    throw new Error(`${error.message}; there is: ${codes(uri).join(", ") || "nothing"}`);
  });
}

/** Waits until a file has no diagnostic of this code any more. */
export function untilGone(uri: vscode.Uri, code: string): Promise<true> {
  return until(`${code} gone from ${uri.path.split("/").at(-1)}`, () => !codes(uri).includes(code));
}

/** Where `text` stands in a document for the first time, `|` in it being the cursor (or else its start). */
export function place(document: vscode.TextDocument, text: string): vscode.Position {
  const found = document.getText().indexOf(text.replace("|", ""));
  if (found < 0) throw new Error(`There is no ${JSON.stringify(text)} in ${document.uri.path}`);
  return document.positionAt(found + Math.max(0, text.indexOf("|")));
}

/** The range of `text` where it stands for the first time. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.offsetAt(place(document, text));
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Replaces the first `text` in an editor, as typing would. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const done = await editor.edit((edit) => edit.replace(rangeOf(editor.document, text), by));
  if (!done) throw new Error("The edit was refused.");
}

/** Runs one of the editor's commands that ask language features, such as `vscode.executeHoverProvider`. */
export async function ask<T>(command: string, ...args: readonly unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, ...args);
}
