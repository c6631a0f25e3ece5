import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, ok } from "./expect.ts";
import { office, read, scratch, show, until } from "./support.ts";

/** Takes what a list offers first. */
function accept(): Thenable<unknown> {
  return vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
}

describe("sharing", () => {
  it("lists the plans that use something, and leads to them", async () => {
    const { document } = await show(office("shared/market.strategy"));
    const line = document
      .getText()
      .split("\n")
      .findIndex((each) => each.startsWith("competitor BigBean"));
    const position = { line, character: "competitor ".length };
    void vscode.commands.executeCommand("strategy.plansUsing", document.uri.toString(), position);
    await until("the plan", async () => {
      await accept();
      return vscode.window.activeTextEditor?.document.uri.toString() === office("plan.strategy").toString();
    });
    const editor = vscode.window.activeTextEditor;
    equal(editor?.document.getText(editor.selection), "BigBean", "what is selected");
  });

  it("imports from a shared file, step by step, as one edit of a text that is not saved", async () => {
    const whole = await read(office("plan.strategy"));
    const { document } = await scratch("importing.strategy", whole);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(0, 0, 2, 0));
    await vscode.workspace.applyEdit(edit);
    const without = document.getText();
    ok(!without.includes("import "), "The plan still imports something");
    // Other tests may have left files that could be imported, too.
    void vscode.commands.executeCommand("strategy.importFrom", document.uri, office("shared/market.strategy"));
    // Nothing ticked in the file, and then the row that imports.
    await until("the import", async () => {
      await accept();
      return document.getText() === whole;
    });
    await vscode.commands.executeCommand("undo");
    equal(document.getText(), without, "after one undo");
  });
});
