import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, includesAll, ok } from "./expect.ts";
import { codes, extension, inWorker, notes, office, show, until, untilFound, where } from "./support.ts";

/**
 * How long the extension's own code may take, in milliseconds. In a worker only the clock tells, while the editor itself
 * starts beside it.
 */
const limit = inWorker ? 400 : 100;

describe("the extension", () => {
  it("is there in a folder that holds plans, before one is opened", async () => {
    await show(office("notes.md"));
    await until("the extension", () => extension().isActive);
  });

  it("is active at once when it is needed", async () => {
    const { activationMilliseconds: took } = await extension().activate();
    notes.push(`Activated in ${took.toFixed(1)} ms, ${where}`);
    ok(took > 0 && took < limit, `Activation took ${took.toFixed(1)} ms`);
  });

  it("knows its files by their ending", async () => {
    const { document } = await show(office("plan.strategy"));
    equal(document.languageId, "strategy");
  });

  it("says nothing wrong before it has read what a plan imports", async () => {
    const plan = office("plan.strategy");
    const seen = new Set(codes(plan));
    const missing = () => [...seen].filter((code) => /^(unknown|import)-/.test(code));
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      for (const code of codes(plan)) seen.add(code);
    });
    try {
      await show(plan);
      await untilFound(plan, "persona-missing");
      equal(missing(), [], "said when it started");
      await vscode.commands.executeCommand("strategy.restartServer");
      await untilFound(plan, "persona-missing");
    } finally {
      listener.dispose();
    }
    equal(missing(), [], "said when it started again");
  });

  it("has the commands that its manifest names", async () => {
    const manifest: { contributes: { commands: { command: string; category?: string }[] } } = extension().packageJSON;
    const { commands } = manifest.contributes;
    includesAll(
      await vscode.commands.getCommands(true),
      commands.map(({ command }) => command),
      "The editor",
    );
    equal(
      commands.filter(({ category }) => category !== "Strategy"),
      [],
      "commands without the category",
    );
  });
});
