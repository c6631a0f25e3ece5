import * as vscode from "vscode";
import { AssistantTools } from "./assistant/tools.ts";
import { checkWorkspace } from "./check-workspace.ts";
import { begun, now, workedSince } from "./clock.ts";
import { Comparisons } from "./compare.ts";
import { Files } from "./files.ts";
import { FirstSteps, getStarted } from "./first-steps.ts";
import { Gallery } from "./gallery/gallery.ts";
import { speak } from "./l10n.ts";
import { OutlineView } from "./outline-view.ts";
import { exportReport } from "./preview/export.ts";
import { Previews } from "./preview/previews.ts";
import { showReferences } from "./references.ts";
import { explainRule, rulePages } from "./rules.ts";
import { openSample } from "./samples.ts";
import { type Platform, Server } from "./server.ts";
import { extractToShared } from "./sharing/extract.ts";
import { importFrom } from "./sharing/import-from.ts";
import { placeIn, plansUsing } from "./sharing/plans-using.ts";
import { Status } from "./status.ts";

/** What the extension gives to other extensions, and to tests. */
export interface StrategyApi {
  readonly server: Server;
  readonly previews: Previews;
  readonly gallery: Gallery;
  readonly assistant: AssistantTools;
  /** How long the extension's code worked until it was active: loading it, and `activate` itself. */
  readonly activationMilliseconds: number;
}

/** All of the extension's modules are loaded by now. */
const loading = workedSince(begun);

/** Sets the extension up. Nothing here waits for the server: the editor has other extensions to start, too. */
export function activateOn(context: vscode.ExtensionContext, platform: Platform): StrategyApi {
  const started = now();
  speak(vscode.l10n.t);
  const output = vscode.window.createOutputChannel("Strategy", { log: true });
  const server = new Server(platform, output);
  const outline = new OutlineView(server);
  const steps = new FirstSteps(context.globalState);
  const previews = new Previews(server, context.extensionUri, (step) => steps.done(step));
  const comparisons = new Comparisons(server, () => steps.done("planShared"));
  const gallery = new Gallery(server, context, platform.userHome, () => steps.done("planCreated"));
  const assistant = new AssistantTools(server, context.extension);
  const status = new Status(server, (counts) => {
    outline.checked(counts);
    previews.checked(counts);
    comparisons.checked(counts);
    steps.checked(counts);
  });
  context.subscriptions.push(
    output,
    new Files(server, platform.isolated),
    outline,
    previews,
    comparisons,
    gallery,
    status,
    steps,
    rulePages(server),
    showReferences(),
    assistant,
    vscode.workspace.onDidChangeWorkspaceFolders(({ added }) => {
      if (!added.every(({ uri }) => server.knows(uri))) void server.restart();
    }),
    vscode.commands.registerCommand("strategy.newPlan", () => gallery.open()),
    vscode.commands.registerCommand("strategy.getStarted", getStarted),
    vscode.commands.registerCommand("strategy.openSample", (sample: unknown) =>
      openSample(context.extensionUri, sample),
    ),
    vscode.commands.registerCommand("strategy.openPreview", (resource: unknown) => previews.open(resource, false)),
    vscode.commands.registerCommand("strategy.openPreviewToSide", (resource: unknown) => previews.open(resource, true)),
    vscode.commands.registerCommand("strategy.showSource", () => previews.showSource()),
    vscode.commands.registerCommand("strategy.exportReport", (resource: unknown) =>
      exportReport(server, previews.planOf(resource), () => steps.done("planShared")),
    ),
    vscode.commands.registerCommand("strategy.compareWith", (resource: unknown, selected: unknown) =>
      comparisons.compare(resource, selected, previews.planOf(undefined)),
    ),
    ...sharing(server, outline),
    vscode.commands.registerCommand("strategy.checkWorkspace", () => checkWorkspace(server)),
    vscode.commands.registerCommand("strategy.explainRule", () => explainRule(server)),
    vscode.commands.registerCommand("strategy.restartServer", () => server.restart()),
    vscode.commands.registerCommand("strategy.showOutput", () => output.show()),
  );
  void vscode.commands.executeCommand("setContext", "strategy.active", true);
  startWhenNeeded(server, context.subscriptions);
  const activationMilliseconds = loading + workedSince(started);
  output.info(`Activated in ${activationMilliseconds.toFixed(1)} ms.`);
  return { server, previews, gallery, assistant, activationMilliseconds };
}

/** The commands for what plans have in common. */
function sharing(server: Server, outline: OutlineView): readonly vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("strategy.importFrom", (resource: unknown, from: unknown) =>
      importFrom(server, resource, from),
    ),
    vscode.commands.registerCommand("strategy.extractToShared", (uri: unknown, range: unknown) =>
      extractToShared(server, uri, range),
    ),
    vscode.commands.registerCommand("strategy.plansUsing", async (from: unknown, position: unknown) =>
      plansUsing(server, placeIn(from, position) ?? (await outline.placeOf(from))),
    ),
  ];
}

/** An empty window needs no server before there is a plan: whoever only looks at the view *Strategy* pays for none. */
function startWhenNeeded(server: Server, subscriptions: vscode.Disposable[]): void {
  const isPlan = ({ languageId }: vscode.TextDocument): boolean => languageId === "strategy";
  if (vscode.workspace.workspaceFolders !== undefined || vscode.workspace.textDocuments.some(isPlan)) {
    void server.started;
    return;
  }
  subscriptions.push(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (isPlan(document)) void server.started;
    }),
  );
}
