import * as vscode from "vscode";
import { type ExtractParams, type ExtractResult, extractMethod } from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import type { Server } from "../server.ts";

const NEW = "$(new-file)";
const LIBRARY = "$(file)";

interface Item extends vscode.QuickPickItem {
  /** The library to move to; undefined for a new file. */
  readonly path: string | undefined;
}

/**
 * `Strategy: Extract to Shared File…`: asks which file declarations move to, a new one or a library that is imported, and
 * moves them there.
 *
 * @param uri the file, and `range` what is selected in it; those of the active editor where they are left out.
 */
export async function extractToShared(server: Server, uri: unknown, range: unknown): Promise<void> {
  const at = placeOf(uri, range) ?? selection();
  if (at === undefined) {
    void vscode.window.showInformationMessage(t("Open the plan first that something is to be moved out of."));
    return;
  }
  await server.started;
  const found = await server.request<ExtractResult | null>(extractMethod, at);
  if (found === undefined || found === null) {
    void vscode.window.showInformationMessage(
      found === null
        ? t("Put the cursor on the line of a value or a segment first.")
        : t("Nothing can be moved: the language server of Strategy is not running."),
    );
    return;
  }
  const to = await askWhere(server, at, found);
  if (to === undefined) return;
  // What is moved is what stands there now.
  const result = await server.request<ExtractResult | null>(extractMethod, { ...at, to });
  const edit = result?.edit === undefined ? undefined : await server.edit(result.edit);
  if (edit === undefined || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(result?.why ?? t("It could not be moved: the text may have changed since."));
  }
}

/** The file to move to, as the plan would import it. */
async function askWhere(server: Server, at: ExtractParams, found: ExtractResult): Promise<string | undefined> {
  const { what, proposed, libraries } = found;
  const title = t("Extract {0}", what);
  if (libraries.length > 0) {
    const items: Item[] = [
      { label: `${NEW} ${t("New shared file…")}`, path: undefined },
      ...libraries.map((path): Item => ({ label: `${LIBRARY} ${path}`, path })),
    ];
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder: t("Which file should hold it?") });
    if (picked === undefined || picked.path !== undefined) return picked?.path;
  }
  return vscode.window.showInputBox({
    title,
    prompt: t("The new file, as a path from the plan"),
    value: proposed,
    valueSelection: [proposed.lastIndexOf("/") + 1, Math.max(0, proposed.lastIndexOf("."))],
    validateInput: async (to) => {
      const answer = await server.request<ExtractResult | null>(extractMethod, { ...at, to });
      return answer?.why;
    },
  });
}

/** What an action passes: an address and a range. */
function placeOf(uri: unknown, range: unknown): ExtractParams | undefined {
  if (typeof uri !== "string" || !isRange(range)) return undefined;
  return { uri, range };
}

function isRange(value: unknown): value is ExtractParams["range"] {
  return typeof value === "object" && value !== null && "start" in value && "end" in value;
}

function selection(): ExtractParams | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "strategy") return undefined;
  const { start, end } = editor.selection;
  return {
    uri: editor.document.uri.toString(),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  };
}
