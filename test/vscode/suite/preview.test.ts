import { afterEach, describe, it } from "mocha";
import * as vscode from "vscode";
import { equal } from "./expect.ts";
import { cleanUp, extension, office, show, until, untilFound } from "./support.ts";

describe("the preview", () => {
  afterEach(cleanUp);

  function tabs(): readonly string[] {
    return vscode.window.tabGroups.all
      .flatMap((group) => group.tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("strategy.preview"))
      .map(({ label }) => label);
  }

  it("opens beside the plan, runs its page and draws the plan, once for each", async () => {
    const plan = office("plan.strategy");
    await show(plan);
    await untilFound(plan, "persona-missing");
    await vscode.commands.executeCommand("strategy.openPreviewToSide");
    const { previews } = extension().exports;
    await until("a picture", () => previews.shows(plan));
    await vscode.commands.executeCommand("strategy.openPreviewToSide", plan);
    equal(tabs(), ["Preview plan.strategy"]);
    await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap((group) => group.tabs));
    await until("no preview", () => !previews.shows(plan));
  });
});
