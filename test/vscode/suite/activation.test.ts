import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, includesAll, ok } from "./expect.ts";
import { codes, extension, inWorker, notes, office, show, untilFound, where } from "./support.ts";

/** Where the extension's own code may not take longer, in milliseconds. */
const limit = 100;

/** What the processor has spent on this thread so far, in milliseconds; more than that where it cannot be told. */
function processorTime(): number {
  if (inWorker) return performance.now();
  const { user, system } = process.threadCpuUsage?.() ?? process.cpuUsage();
  return (user + system) / 1000;
}

describe("the extension", () => {
  it("waits for the first plan", async () => {
    await show(office("notes.md"));
    await vscode.commands.executeCommand("workbench.view.explorer");
    equal(extension().isActive, false, "active");
  });

  it("is active at once when it is needed", async () => {
    const before = processorTime();
    const { activationMilliseconds } = await extension().activate();
    // On a busy machine the clock tells how busy it is, so the time counts that the processor spent on it.
    const took = Math.min(activationMilliseconds, processorTime() - before);
    notes.push(`Activated in ${took.toFixed(1)} ms, ${where}`);
    ok(took < limit, `Activation took ${took.toFixed(1)} ms`);
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
