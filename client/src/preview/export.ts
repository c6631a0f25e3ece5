import * as vscode from "vscode";
import {
  type ExportFormat,
  type ExportParams,
  type ExportResult,
  type ExportView,
  exportMethod,
  exportViewsMethod,
} from "../../../server/src/lsp/protocol.ts";
import type { ViewName } from "../../../server/src/report/views/types.ts";
import { t } from "../l10n.ts";
import { planFirst } from "../plan-first.ts";
import type { Server } from "../server.ts";

interface FormatItem extends vscode.QuickPickItem {
  readonly format?: ExportFormat;
  readonly ending: string;
}

const formats = (): readonly FormatItem[] => [
  { label: "HTML", detail: t("One page with everything in it, to send or to print"), format: "html", ending: "html" },
  { label: "Markdown", detail: t("Tables and diagrams for a wiki or a repository"), format: "markdown", ending: "md" },
  { label: "SVG", detail: t("One view as a picture"), format: "svg", ending: "svg" },
  { label: "JSON", detail: t("The plan with every number that follows from it"), format: "json", ending: "json" },
  { label: "PDF", detail: t("On the command line: it takes an installed browser"), ending: "pdf" },
  { label: "PNG", detail: t("On the command line: one view as a picture"), ending: "png" },
];

/**
 * Writes the report of a plan into a file that the user chooses.
 *
 * @param written is called when it is there.
 */
export async function exportReport(server: Server, uri: vscode.Uri | undefined, written: () => void): Promise<void> {
  if (uri === undefined) {
    void planFirst(t("Open a plan first: a report is about one plan."));
    return;
  }
  const picked = await vscode.window.showQuickPick(formats(), {
    title: t("Export Report"),
    placeHolder: t("In which format?"),
  });
  if (picked === undefined) return;
  if (picked.format === undefined) return onCommandLine(uri, picked.ending);
  await server.started;
  const view = picked.format === "svg" ? await pickView(server) : undefined;
  if (picked.format === "svg" && view === undefined) return;
  const params: ExportParams = { uri: uri.toString(), format: picked.format, ...(view === undefined ? {} : { view }) };
  const result = await server.request<ExportResult | null>(exportMethod, params);
  if (result === undefined || result === null) {
    const why =
      result === null
        ? t("There is nothing to export: this file is no plan.")
        : t("There is nothing to export: the language server of Strategy is not running.");
    void vscode.window.showWarningMessage(why);
    return;
  }
  const file = await save(result, target(uri, view, picked.ending), picked);
  if (file === undefined) return;
  written();
  await tell(file, result.broken);
}

async function pickView(server: Server): Promise<ViewName | undefined> {
  const views = (await server.request<readonly ExportView[]>(exportViewsMethod)) ?? [];
  const items = views.map(({ name, title }) => ({ label: title, name }));
  return (await vscode.window.showQuickPick(items, { title: t("Export Report"), placeHolder: t("Which view?") }))?.name;
}

/** Beside the plan, under its name. */
function target(uri: vscode.Uri, view: ViewName | undefined, ending: string): vscode.Uri {
  const name = nameOf(uri).replace(/\.strategy$/, "");
  return vscode.Uri.joinPath(uri, "..", [name, ...(view === undefined ? [] : [view]), ending].join("."));
}

/** Where it was written; undefined where the user did not want it after all. */
async function save(
  { text }: ExportResult,
  proposed: vscode.Uri,
  { label, ending }: FormatItem,
): Promise<vscode.Uri | undefined> {
  const defaultUri = proposed.scheme === "untitled" ? inFolder(proposed) : proposed;
  const chosen = await vscode.window.showSaveDialog({
    ...(defaultUri === undefined ? {} : { defaultUri }),
    filters: { [label]: [ending] },
    title: t("Export Report"),
  });
  if (chosen !== undefined) await vscode.workspace.fs.writeFile(chosen, new TextEncoder().encode(text));
  return chosen;
}

/** Where the report of a plan goes that is saved nowhere yet: into the open folder; undefined without one. */
function inFolder(untitled: vscode.Uri): vscode.Uri | undefined {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const own = folders.find(({ uri }) => untitled.path.startsWith(`${uri.path}/`));
  if (own !== undefined) return own.uri.with({ path: untitled.path });
  return folders[0] === undefined ? undefined : vscode.Uri.joinPath(folders[0].uri, nameOf(untitled));
}

async function tell(file: vscode.Uri, broken: boolean): Promise<void> {
  const message = broken
    ? t("{0} is written. The plan has an error: the report shows as much as can be read.", nameOf(file))
    : t("{0} is written.", nameOf(file));
  const openIt = t("Open");
  if ((await vscode.window.showInformationMessage(message, openIt)) === openIt) await open(file);
}

/** A page or picture of the own disk is for the browser; everything else is shown here. */
async function open(uri: vscode.Uri): Promise<void> {
  const isHere = uri.scheme === "file" && vscode.env.remoteName === undefined;
  if (isHere && /\.(?:html|svg)$/.test(uri.path)) await vscode.env.openExternal(uri);
  else await vscode.commands.executeCommand("vscode.open", uri);
}

/** What only the command line makes, with the line to copy. */
async function onCommandLine(uri: vscode.Uri, ending: string): Promise<void> {
  const path = vscode.workspace.asRelativePath(uri, false);
  const view = ending === "png" ? " --view overview" : "";
  const line = `strategy report ${quoted(path)} --format ${ending}${view} --output ${quoted(path.replace(/\.strategy$/, `.${ending}`))}`;
  const message = t("A {0} is made on the command line: {1}", ending.toUpperCase(), line);
  const copy = t("Copy the Line");
  if ((await vscode.window.showInformationMessage(message, copy)) === copy) {
    await vscode.env.clipboard.writeText(line);
  }
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path.replace(/(["\\$`])/g, "\\$1")}"`;
}

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf("/") + 1);
}
