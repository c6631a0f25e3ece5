import * as vscode from "vscode";
import { type AssistantEdit, type AssistantResult, assistantMethod } from "../../../server/src/lsp/protocol.ts";
import { t } from "../l10n.ts";
import type { Server } from "../server.ts";
import { edit } from "./edit.ts";

/** How the names of our tools begin, so that no other extension has the same. */
const PREFIX = "strategy_";

/** The one tool that changes something. */
const EDITS = "edit_plan";

interface Manifest {
  readonly contributes: {
    readonly languageModelTools: readonly { readonly name: string; readonly displayName: string }[];
  };
}

/** Asks the language server, which answers from the texts in the editor; throws what an assistant is to read. */
export type Ask = (input: unknown, token: vscode.CancellationToken) => Promise<AssistantResult>;

/** The tools that the manifest describes to assistants. */
export class AssistantTools implements vscode.Disposable {
  readonly #tools = new Map<string, vscode.LanguageModelTool<unknown>>();
  readonly #disposables: vscode.Disposable[] = [];

  constructor(server: Server, extension: vscode.Extension<unknown>) {
    const { contributes }: Manifest = extension.packageJSON;
    for (const { name, displayName } of contributes.languageModelTools) {
      const asked = name.slice(PREFIX.length);
      const ask: Ask = (input, token) => answered(server, asked, input, token);
      const tool = asked === EDITS ? editing(ask) : answering(ask, displayName);
      this.#tools.set(name, tool);
      this.#disposables.push(vscode.lm.registerTool(name, tool));
    }
  }

  /** A tool by its name in the manifest. */
  get(name: string): vscode.LanguageModelTool<unknown> | undefined {
    return this.#tools.get(name);
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}

function answering(ask: Ask, name: string): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({ invocationMessage: name }),
    invoke: async ({ input }, token) => resultOf((await ask(input, token)).texts),
  };
}

/** The person sees what an edit brings before it is made. */
function editing(ask: Ask): vscode.LanguageModelTool<unknown> {
  return {
    async prepareInvocation({ input }, token) {
      // What is refused changes nothing, so nobody needs to be asked: the assistant is told why when it goes on.
      const tried = await ask(input, token).catch(() => undefined);
      if (tried?.edit === undefined) return { invocationMessage: t("Editing a plan") };
      return {
        invocationMessage: t("Editing {0}", tried.edit.path),
        confirmationMessages: {
          title: questionOf(tried.edit),
          message: new vscode.MarkdownString(tried.texts.join("\n\n")),
        },
      };
    },
    invoke: async ({ input }, token) => resultOf(await edit(ask, input, token)),
  };
}

function questionOf({ path, isNew }: AssistantEdit): string {
  return isNew ? t("Make the plan {0}?", path) : t("Edit {0}?", path);
}

async function answered(
  server: Server,
  tool: string,
  input: unknown,
  token: vscode.CancellationToken,
): Promise<AssistantResult> {
  await server.started;
  const result = await server.request<AssistantResult>(assistantMethod, { tool, input }, token);
  if (result === undefined) {
    throw new Error(t("Nothing can be said of plans: the language server of Strategy is not running."));
  }
  // An error's message goes to the assistant as it is.
  if (result.refused) throw new Error(result.texts.join("\n\n"));
  return result;
}

function resultOf(texts: readonly string[]): vscode.LanguageModelToolResult {
  return new vscode.LanguageModelToolResult(texts.map((text) => new vscode.LanguageModelTextPart(text)));
}
