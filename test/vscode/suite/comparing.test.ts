import { describe, it } from "mocha";
import * as vscode from "vscode";
import { matches, ok } from "./expect.ts";
import { inWorker, office, read, scratch, show, until, write } from "./support.ts";

/** The page of a comparison that says something; those of earlier tests may still be there. */
function pageThatSays(said: RegExp): string | undefined {
  const pages = vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === "strategy-diff");
  return pages.map((page) => page.getText()).find((text) => said.test(text));
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
    const first = await until("a page that names what changed", () => pageThatSays(/Tiny offices/));
    matches(first, /older\.strategy/, "name of the other side");
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf("Tiny offices");
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 4)), "Huge");
    await vscode.workspace.applyEdit(edit);
    await until("the page after typing", () => pageThatSays(/Huge offices/));
  });

  it("shows what a plan says differently from its last commit", async function () {
    // There is no Git there.
    if (inWorker) this.skip();
    const plan = await repositoryWith("committed/plan.strategy", await read(office("plan.strategy")));
    const { document } = await show(plan);
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('segment SmallOffices "') + 'segment SmallOffices "'.length;
    edit.insert(document.uri, document.positionAt(at), "Very ");
    await vscode.workspace.applyEdit(edit);
    void vscode.commands.executeCommand("strategy.compareWith", plan);
    const text = await until("the page", async () => {
      // The last commit is what is offered first.
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return pageThatSays(/Very /);
    });
    matches(text, /last commit/, "name of the other side");
  });
});

/** As much of the editor's Git as makes a repository with one commit. */
interface Git {
  getAPI(version: 1): {
    init(root: vscode.Uri): Promise<Repository | null>;
  };
}
interface Repository {
  setConfig(key: string, value: string): Promise<string>;
  add(paths: string[]): Promise<void>;
  commit(message: string, options: { noVerify: boolean }): Promise<void>;
}

/** A file in a repository of its own, with what it imports. */
async function repositoryWith(path: string, text: string): Promise<vscode.Uri> {
  const file = await write(office(path), text);
  const folder = vscode.Uri.joinPath(file, "..");
  const library = vscode.Uri.joinPath(folder, "shared/market.strategy");
  await vscode.workspace.fs.writeFile(library, await vscode.workspace.fs.readFile(office("shared/market.strategy")));
  const git = await vscode.extensions.getExtension<Git>("vscode.git")?.activate();
  const repository = await git?.getAPI(1).init(folder);
  if (repository === null || repository === undefined) throw new Error("Git makes no repository here.");
  await repository.setConfig("user.name", "Ana");
  await repository.setConfig("user.email", "ana@example.com");
  await repository.add([file.fsPath, library.fsPath]);
  await repository.commit("First", { noVerify: true });
  return file;
}
