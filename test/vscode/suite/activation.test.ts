import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, includesAll, ok } from "./expect.ts";
import { extension, notes, office, show, until, where } from "./support.ts";

/** Where the extension's own code may not take longer, in milliseconds. */
const limit = 100;

describe("the extension", () => {
  it("waits for the first plan", async () => {
    await show(office("notes.md"));
    await vscode.commands.executeCommand("workbench.view.explorer");
    equal(extension().isActive, false, "active");
  });

  it("is active at once when it is needed", async () => {
    const started = performance.now();
    await extension().activate();
    const took = performance.now() - started;
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

  it("highlights fences of Markdown", async () => {
    const tokens = await until("highlighted tokens", async () => {
      const found = await vscode.commands.executeCommand<{ c: string; t: string }[]>(
        "_workbench.captureSyntaxTokens",
        office("notes.md"),
      );
      return found.some(({ t }) => t.includes("meta.embedded.block.strategy")) ? found : undefined;
    });
    const keyword = tokens.find(({ c, t }) => c === "value" && t.includes("meta.embedded.block.strategy"));
    ok(keyword?.t.includes("keyword"), `The keyword is highlighted as ${keyword?.t ?? "nothing"}`);
  });
});
