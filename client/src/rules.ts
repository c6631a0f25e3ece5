import * as vscode from "vscode";
import { type ExplainResult, explainMethod, type RuleSummary, rulesMethod } from "../../server/src/lsp/protocol.ts";
import { t } from "./l10n.ts";
import type { Server } from "./server.ts";

const SCHEME = "strategy-rule";

interface RuleItem extends vscode.QuickPickItem {
  readonly code?: string;
}

const severities: Readonly<Record<RuleSummary["severity"], () => string>> = {
  error: () => t("error"),
  warning: () => t("warning"),
  information: () => t("information"),
  hint: () => t("hint"),
};

/** What a section of the rules is called; one that is not among them goes by its own name. */
const sections: Readonly<Record<string, () => string>> = {
  language: () => t("language"),
  structure: () => t("structure"),
  specialization: () => t("specialization"),
  differentiation: () => t("differentiation"),
  segmentation: () => t("segmentation"),
  concentration: () => t("concentration"),
  service: () => t("service"),
  economics: () => t("economics"),
  posture: () => t("posture"),
  evidence: () => t("evidence"),
  suppression: () => t("suppression"),
};

/** Serves the pages of the rules as documents, which the editor's own preview shows. */
export function rulePages(server: Server): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    async provideTextDocumentContent(uri, token) {
      const code = uri.path.replace(/^\/|\.md$/g, "");
      const page = await server.request<ExplainResult>(explainMethod, { code }, token);
      return page ?? `# ${code}\n\n${t("There is no page about this.")}\n`;
    },
  });
}

/** Asks for a rule, those that the open file breaks first, and shows its page. */
export async function explainRule(server: Server): Promise<void> {
  await server.started;
  const rules = await server.request<readonly RuleSummary[]>(rulesMethod);
  if (rules === undefined) {
    void vscode.window.showWarningMessage(
      t("The rules cannot be shown: the language server of Strategy is not running."),
    );
    return;
  }
  const picked = await vscode.window.showQuickPick(ruleItems(rules, codesHere()), {
    title: t("Explain a Rule"),
    placeHolder: t("Which rule?"),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.code === undefined) return;
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${picked.code}.md` });
  await vscode.commands.executeCommand("markdown.showPreview", uri);
}

/** The rules in the order of the reference, under the names of their sections; those of `here` stand above all. */
function ruleItems(rules: readonly RuleSummary[], here: ReadonlySet<string>): RuleItem[] {
  const items: RuleItem[] = [];
  const found = rules.filter(({ code }) => here.has(code));
  if (found.length > 0) items.push(separator(t("in this file")), ...found.map(itemOf));
  let section = "";
  for (const rule of rules) {
    if (rule.section !== section) items.push(separator(sections[rule.section]?.() ?? rule.section));
    section = rule.section;
    items.push(itemOf(rule));
  }
  return items;
}

function separator(label: string): RuleItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function itemOf({ code, severity, summary }: RuleSummary): RuleItem {
  return { label: code, description: severities[severity](), detail: summary, code };
}

/** The codes of what is wrong in the active editor. */
function codesHere(): ReadonlySet<string> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) return new Set();
  const codes = vscode.languages.getDiagnostics(uri).map(({ code }) => (typeof code === "object" ? code.value : code));
  return new Set(codes.map(String));
}
