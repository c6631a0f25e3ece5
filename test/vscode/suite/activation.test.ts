import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, includesAll, ok } from "./expect.ts";
import { extension, inWorker, notes, office, show, where } from "./support.ts";

/** Where the extension's own code may not take longer, in milliseconds. */
const limit = 100;

describe("the extension", () => {
  it("waits for the first plan", async () => {
    await show(office("notes.md"));
    await vscode.commands.executeCommand("workbench.view.explorer");
    equal(extension().isActive, false, "active");
  });

  it("is active at once when it is needed", async () => {
    const [started, before] = [performance.now(), inWorker ? undefined : process.cpuUsage()];
    await extension().activate();
    const passed = performance.now() - started;
    // On a busy machine the clock tells how busy it is, so the time counts that the processor spent on it.
    const { user, system } = before === undefined ? { user: passed * 1000, system: 0 } : process.cpuUsage(before);
    const took = Math.min(passed, (user + system) / 1000);
    notes.push(`Activated in ${took.toFixed(1)} ms, ${where}`);
    ok(took < limit, `Activation took ${took.toFixed(1)} ms`);
  });

  it("knows its files by their ending", async () => {
    const { document } = await show(office("plan.strategy"));
    equal(document.languageId, "strategy");
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
