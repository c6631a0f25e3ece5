import { describe, it } from "mocha";
import * as vscode from "vscode";
import { matches, ok } from "./expect.ts";
import { codes, office, read, scratch, show, until, untilFound, untilGone, write } from "./support.ts";

async function move(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  ok(await vscode.workspace.applyEdit(edit), "The file was not renamed");
}

/** Opens a file that imports another one, and waits until all is known of it. */
async function user(imported: string): Promise<vscode.TextEditor> {
  const editor = await scratch("user.strategy", `import "${imported}"\n\nusp Easy "Easy" {\n  delivers Calm 5\n}\n`);
  const { uri } = editor.document;
  await untilFound(uri, "reason-missing");
  await untilGone(uri, "import-missing");
  return editor;
}

describe("files", () => {
  it("take their imports along when they are renamed", async () => {
    const library = await write(office("moved/words.strategy"), 'value Calm "Nothing to worry about"\n');
    const { document } = await user("moved/words.strategy");
    const renamed = office("moved/names.strategy");
    await move(library, renamed);
    await until("the import to follow", () => document.getText().includes('import "moved/names.strategy"'));
    await document.save();
    matches(await read(document.uri), /moved\/names\.strategy/);
    await untilGone(document.uri, "import-missing");
    await vscode.workspace.fs.delete(office("moved"), { recursive: true });
    await untilFound(document.uri, "import-missing");
  });

  it("take their imports along when their folder is renamed", async () => {
    await write(office("before/words.strategy"), 'value Calm "Nothing to worry about"\n');
    const { document } = await user("before/words.strategy");
    await move(office("before"), office("after"));
    await until("the import to follow", () => document.getText().includes('import "after/words.strategy"'));
    await untilGone(document.uri, "import-missing");
    await vscode.workspace.fs.delete(office("after"), { recursive: true });
  });

  it("are gone from the problems when they are deleted", async () => {
    const uri = await write(office("gone.strategy"), 'value Speed "Fast"\nvalue Speed "Faster"\n');
    await untilFound(uri, "repeated-name");
    await vscode.workspace.fs.delete(uri);
    await until("no diagnostics", () => codes(uri).length === 0);
  });

  it("are gone from the problems when they were open, too, once the editor lets go of their text", async () => {
    const uri = await write(office("gone.strategy"), 'value Speed "Fast"\nvalue Speed "Faster"\n');
    const isOpen = (): boolean => vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
    // A text that a test has asked for stays open for a while after its editor is closed.
    await vscode.commands.executeCommand("vscode.open", uri);
    await untilFound(uri, "repeated-name");
    await vscode.workspace.fs.delete(uri);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    // What else runs in the editor may hold on to the text for minutes: until then it is open, and shows what is wrong.
    const isLetGo = await until("the text is closed", () => !isOpen(), 10_000).catch(() => false);
    if (isLetGo) await until("no diagnostics", () => codes(uri).length === 0);
  });

  it("are checked as soon as they are there", async () => {
    await show(office("plan.strategy"));
    const uri = await write(office("later.strategy"), 'value Speed "Fast"\nvalue Speed "Faster"\n');
    await untilFound(uri, "repeated-name");
  });
});
