import * as vscode from "vscode";
import {
  type Arrival,
  type ImportableDeclaration,
  type ImportableResult,
  type ImportableUri,
  type ImportPreviewParams,
  type ImportPreviewResult,
  importableMethod,
  importPreviewMethod,
} from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import { saveFirst } from "../plan-first.ts";
import type { Server } from "../server.ts";
import { ask } from "../steps.ts";
import { declarationRows, fileRows, type PreviewValue, previewRows, type Row } from "./import-items.ts";

const STEPS = 3;

interface Item<T> extends vscode.QuickPickItem {
  readonly value: T | undefined;
}

/**
 * `Strategy: Import from…`: asks for a file and for what of it, shows what comes into play with that, and writes it into
 * the plan. Nothing changes before the last step, and every step leads back to the one before.
 *
 * @param resource the file to import into; that of the active editor where none is named.
 * @param from the file to import from: it is asked for where none is named, or none that can be imported.
 */
export async function importFrom(server: Server, resource: unknown, from?: unknown): Promise<void> {
  const document = await documentOf(resource);
  if (document === undefined) {
    void vscode.window.showInformationMessage(t("Open the plan first that something is to be imported into."));
    return;
  }
  await server.started;
  const files = await server.request<ImportableResult>(importableMethod, { uri: document.uri.toString() });
  if (files === undefined || files === null || files.length === 0) {
    if (files?.length === 0 && liesNowhere(document)) void saveFirst(document.uri, unsaved());
    else void vscode.window.showInformationMessage(whyNothing(files));
    return;
  }
  let file = from instanceof vscode.Uri ? files.find(({ uri }) => uri === from.toString()) : undefined;
  for (let named = file !== undefined; ; named = false) {
    if (!named) file = await askForFile(files, file);
    if (file === undefined) return;
    const done = await importOf(server, document, file);
    if (done) return;
  }
}

async function documentOf(resource: unknown): Promise<vscode.TextDocument | undefined> {
  if (resource instanceof vscode.Uri) return vscode.workspace.openTextDocument(resource);
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === "strategy" ? document : undefined;
}

/** Whether it has no place yet: a plan of the gallery has one in the folder before it is saved. */
function liesNowhere({ isUntitled, uri }: vscode.TextDocument): boolean {
  return isUntitled && !uri.path.includes("/");
}

function unsaved(): string {
  return t("Save the plan first: an import leads from where it lies to the shared file.");
}

function whyNothing(files: ImportableResult | undefined): string {
  if (files === undefined) return t("Nothing can be imported: the language server of Strategy is not running.");
  if (files === null) return t("The files of this folder are still being read. Try again in a moment.");
  return t("No other file of this folder has anything to import.");
}

async function askForFile(files: readonly ImportableUri[], before?: ImportableUri): Promise<ImportableUri | undefined> {
  const items = itemsOf(fileRows(files));
  const active = items.filter(({ value }) => before !== undefined && value === before);
  const step = await ask({
    title: t("Import from…"),
    placeholder: t("Which file holds what the plan needs?"),
    items,
    step: 1,
    steps: STEPS,
    active,
  });
  return typeof step === "string" ? undefined : step.chosen[0]?.value;
}

/** The second and the third step; whether the import is over, done or given up. */
async function importOf(server: Server, document: vscode.TextDocument, file: ImportableUri): Promise<boolean> {
  const items = itemsOf(declarationRows(file));
  let selected: readonly Item<ImportableDeclaration>[] = [];
  for (;;) {
    const step = await ask({
      title: t("Import from {0}", file.importPath),
      placeholder: t("Tick what the plan should use, or nothing for the file alone."),
      items,
      step: 2,
      steps: STEPS,
      many: true,
      selected,
    });
    if (step === "back") return false;
    if (step === "cancelled") return true;
    selected = step.chosen;
    const picks = selected.flatMap(({ value }) => value ?? []);
    if (await confirm(server, document, file, picks)) return true;
  }
}

/** The last step: what comes into play. Whether it is over; else the choice is to be made again. */
async function confirm(
  server: Server,
  document: vscode.TextDocument,
  file: ImportableUri,
  picks: readonly ImportableDeclaration[],
): Promise<boolean> {
  const params: ImportPreviewParams = {
    uri: document.uri.toString(),
    from: file.uri,
    picks: picks.map(({ kind, name }) => ({ kind, name })),
  };
  const preview = await server.request<ImportPreviewResult | null>(importPreviewMethod, params);
  if (preview === undefined || preview === null) {
    void vscode.window.showWarningMessage(t("{0} cannot be imported any more: it may be gone.", file.importPath));
    return true;
  }
  const step = await ask({
    title: t("Import from {0}", file.importPath),
    placeholder: t("This comes into play. Nothing has changed yet."),
    items: itemsOf(previewRows(preview, file.importPath)),
    step: 3,
    steps: STEPS,
    ends: ({ value }: Item<PreviewValue>) => {
      if (value !== undefined && value !== "import") void show(preview, value);
      return value === "import";
    },
  });
  if (step === "back") return false;
  if (step === "cancelled") return true;
  await apply(server, document, preview, params);
  return true;
}

/** Shows where something is declared, beside the list. */
async function show({ uris }: ImportPreviewResult, { path, start, end }: Arrival): Promise<void> {
  const uri = uris[path];
  if (uri === undefined) return;
  const there = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(there.positionAt(start), there.positionAt(end));
  const viewColumn = vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(there, { selection, viewColumn, preview: true, preserveFocus: true });
}

/** Writes the import as one edit; where the text has changed since, as it is worked out anew. */
async function apply(
  server: Server,
  document: vscode.TextDocument,
  preview: ImportPreviewResult,
  params: ImportPreviewParams,
): Promise<void> {
  const isStale = preview.version !== null && preview.version !== document.version;
  const now = isStale ? await server.request<ImportPreviewResult | null>(importPreviewMethod, params) : preview;
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, newText } of now?.edits ?? []) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), newText);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(t("The import could not be written into the plan."));
    return;
  }
  await vscode.window.showTextDocument(document);
}

function itemsOf<T>(rows: readonly Row<T>[]): Item<T>[] {
  return rows.map(({ label, description, detail, value }) => ({
    label,
    ...(description === undefined ? {} : { description }),
    ...(detail === undefined ? {} : { detail }),
    ...(value === undefined && description === undefined ? { kind: vscode.QuickPickItemKind.Separator } : {}),
    value,
  }));
}
