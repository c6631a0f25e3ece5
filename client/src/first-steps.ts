import * as vscode from "vscode";
import type { StatusParams } from "../../server/src/lsp/protocol.ts";
import { Mends } from "./mends.ts";
import { type Step, steps } from "./walkthrough.ts";

/** The command that an applied fix ends with. */
export const FIXED = "strategy.fixApplied";

const KEPT = "strategy.firstSteps";
const WALKTHROUGH = "strategy-lang.strategy#firstSteps";

/** Remembers which first steps the user has taken, in all windows, and lets the walkthrough know: `strategy.planCreated`. */
export class FirstSteps implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #taken = new Set<string>();
  readonly #disposables: vscode.Disposable[];
  readonly #mends = new Mends();

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    for (const step of this.#kept()) if (steps.some((each) => each === step)) this.#set(step);
    this.#disposables = [
      vscode.commands.registerCommand(FIXED, () => this.done("planMended")),
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (this.#mends.stored(uri.toString())) this.done("planMended");
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#mends.closed(uri.toString())),
    ];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /** A step was taken. */
  done(step: Step): void {
    if (this.#taken.has(step)) return;
    this.#set(step);
    // Another window may have taken others meanwhile.
    void this.#memory.update(KEPT, [...new Set([...this.#kept(), ...this.#taken])]);
  }

  /** What the checker says of a file is known anew. */
  checked({ uri, error, warning, information }: StatusParams): void {
    // This is called after every check, and once is enough.
    if (this.#taken.has("planMended")) return;
    const key = vscode.Uri.parse(uri).toString();
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
    const isMended = this.#mends.checked(key, error + warning + information, document?.isDirty !== false);
    if (isMended) this.done("planMended");
  }

  #kept(): readonly string[] {
    return this.#memory.get<readonly string[]>(KEPT, []);
  }

  #set(step: string): void {
    this.#taken.add(step);
    void vscode.commands.executeCommand("setContext", `strategy.${step}`, true);
  }
}

/** Lets a quick fix of ours tell when it was applied: the editor asks for its edit also where it is only looked at. */
export function tellingFix(action: vscode.CodeAction): vscode.CodeAction {
  const isFix = action.kind !== undefined && vscode.CodeActionKind.QuickFix.contains(action.kind);
  if (isFix && action.edit !== undefined) action.command ??= { command: FIXED, title: "" };
  return action;
}

/** Shows the walkthrough. */
export function getStarted(): Thenable<unknown> {
  return vscode.commands.executeCommand("workbench.action.openWalkthrough", WALKTHROUGH, false);
}
