import { describe, it } from "mocha";
import * as vscode from "vscode";
import { ask, codes, office, replace, show, until, untilFound, untilGone, write } from "./support.ts";

describe("settings", () => {
  it("of the team hold as soon as they are saved", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "values Freshness 5, Speed 4, Price 2", "values Price 2");
    await untilFound(editor.document.uri, "usp-unvalued");
    const config = await write(office("strategy.config.json"), '{ "rules": { "usp-unvalued": "off" } }\n');
    await untilGone(editor.document.uri, "usp-unvalued");
    await vscode.workspace.fs.delete(config);
    await untilFound(editor.document.uri, "usp-unvalued");
  });

  it("of the team are checked themselves", async () => {
    await show(office("plan.strategy"));
    const config = await write(office("strategy.config.json"), '{ "rules": { "usp-unvaluedd": "off" } }\n');
    await untilFound(config, "config-invalid");
  });

  it("of the editor hold at once", async () => {
    await show(office("plan.strategy"));
    await untilFound(office("plan.strategy"), "persona-missing");
    const settings = vscode.workspace.getConfiguration("strategy");
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update("diagnostics.minSeverity", "warning", target);
    try {
      await untilGone(office("plan.strategy"), "persona-missing");
    } finally {
      await settings.update("diagnostics.minSeverity", undefined, target);
    }
    await untilFound(office("plan.strategy"), "persona-missing");
  });

  it("turn code lenses off and on", async () => {
    const plan = office("plan.strategy");
    await show(plan);
    const count = async () => (await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", plan)).length;
    await until("lenses", async () => (await count()) > 0);
    const settings = vscode.workspace.getConfiguration("strategy");
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update("codeLens.enabled", false, target);
    try {
      await until("no lenses", async () => (await count()) === 0);
    } finally {
      await settings.update("codeLens.enabled", undefined, target);
    }
    await until("lenses again", async () => (await count()) > 0);
  });

  it("say whether closed files are checked", async () => {
    await show(office("plan.strategy"));
    const closed = await write(office("closed.strategy"), 'value Speed "Fast"\nvalue Speed "Faster"\n');
    await untilFound(closed, "repeated-name");
    const settings = vscode.workspace.getConfiguration("strategy");
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update("diagnostics.scope", "openFiles", target);
    try {
      await until("only open files", () => codes(closed).length === 0);
    } finally {
      await settings.update("diagnostics.scope", undefined, target);
    }
    await untilFound(closed, "repeated-name");
  });
});
