import { describe, it } from "mocha";
import * as vscode from "vscode";
import { matches, ok } from "./expect.ts";
import { office, read, scratch, until, write } from "./support.ts";

/** The page of a comparison, as soon as it says what is looked for. */
function page(what: string, said: RegExp): Promise<string> {
  return until(what, async () => {
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === "strategy-diff");
    const text = open?.getText() ?? "";
    return said.test(text) && text;
  });
}

describe("comparing", () => {
  it("shows what a plan says differently from another file, and follows what is typed", async () => {
    const old = await read(office("plan.strategy"));
    ok(/^segment SmallOffices "[^"]*"/m.test(old), "The plan has another segment now");
    const other = await write(office("older.strategy"), old);
    const { document } = await scratch(
      "newer.strategy",
      old.replace(/^(segment SmallOffices) "[^"]*"/m, '$1 "Tiny offices"'),
    );
    await vscode.commands.executeCommand("strategy.compareWith", document.uri, [document.uri, other]);
    const first = await page("a page that names what changed", /Tiny offices/);
    matches(first, /older\.strategy/, "name of the other side");
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf("Tiny offices");
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 4)), "Huge");
    await vscode.workspace.applyEdit(edit);
    await page("the page after typing", /Huge offices/);
  });
});
