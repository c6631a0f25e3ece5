import * as vscode from "vscode";
import {
  type PlainPlace,
  type PlainPosition,
  type PlansUsingParams,
  plansUsingMethod,
  type SharedDeclaration,
} from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import type { Server } from "../server.ts";

const FILE = "$(file)";
const EXCLUDED = "$(circle-slash)";

/** Where a name stands. */
export interface NamePlace {
  readonly uri: vscode.Uri;
  readonly position: PlainPosition;
}

interface Item extends vscode.QuickPickItem {
  readonly place?: PlainPlace;
}

/**
 * `Strategy: Find Plans That Use This`: lists the plans in which what stands at a place is in play, to go to.
 *
 * @param at the place; the cursor where it is left out.
 */
export async function plansUsing(server: Server, at: NamePlace | undefined): Promise<void> {
  const place = at ?? cursor();
  await server.started;
  const params: PlansUsingParams | undefined =
    place === undefined ? undefined : { uri: place.uri.toString(), position: place.position };
  const found =
    params === undefined ? [] : await server.request<readonly SharedDeclaration[]>(plansUsingMethod, params);
  if (found === undefined) {
    void vscode.window.showWarningMessage(
      t("Plans cannot be looked through: the language server of Strategy is not running."),
    );
    return;
  }
  const [first] = found;
  if (first === undefined) {
    void vscode.window.showInformationMessage(
      t("Put the cursor on a name first, such as that of a segment or a value."),
    );
    return;
  }
  if (found.every(({ plans }) => plans.length === 0)) {
    void vscode.window.showInformationMessage(t('No plan of this folder has "{0}" in play.', first.title));
    return;
  }
  const picked = await vscode.window.showQuickPick(itemsOf(found), {
    title: t('Plans that use "{0}"', first.title),
    placeHolder: t("Which plan do you want to see?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.place !== undefined) await open(picked.place);
}

/** What a lens passes: the address and the position of a name. */
export function placeIn(uri: unknown, position: unknown): NamePlace | undefined {
  if (typeof uri !== "string" || typeof position !== "object" || position === null) return undefined;
  if (!("line" in position) || !("character" in position)) return undefined;
  const { line, character } = position;
  if (typeof line !== "number" || typeof character !== "number") return undefined;
  return { uri: vscode.Uri.parse(uri), position: { line, character } };
}

function cursor(): NamePlace | undefined {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== "strategy") return undefined;
  const { line, character } = editor.selection.active;
  return { uri: editor.document.uri, position: { line, character } };
}

/** The plans; under the names of the things where there are several of one name. */
function itemsOf(found: readonly SharedDeclaration[]): Item[] {
  return found.flatMap(({ title, plans }) => [
    ...(found.length > 1 ? [{ label: title, kind: vscode.QuickPickItemKind.Separator }] : []),
    ...plans.map((plan): Item => {
      const { line } = plan.place.range.start;
      const said = plan.excluded ? [] : [t("Because {0}", plan.why.replaceAll("`", ""))];
      return {
        label: `${plan.excluded ? EXCLUDED : FILE} ${plan.title === "" ? plan.name : plan.title}`,
        description: `${plan.path}:${line + 1}`,
        detail: [...said, ...plan.parts].join(" · "),
        place: plan.place,
      };
    }),
  ]);
}

async function open({ uri, range: { start, end } }: PlainPlace): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(start.line, start.character, end.line, end.character);
  await vscode.window.showTextDocument(document, { selection });
}
