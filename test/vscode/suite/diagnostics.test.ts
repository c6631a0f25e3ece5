import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, matches, ok } from "./expect.ts";
import {
  codeOf,
  office,
  rangeOf,
  replace,
  scratch,
  second,
  show,
  until,
  untilFound,
  untilGone,
  write,
} from "./support.ts";

describe("diagnostics", () => {
  it("come and go as the plan is edited", async () => {
    const editor = await show(office("plan.strategy"));
    const { document } = editor;
    await untilFound(document.uri, "persona-missing");
    await replace(editor, "delivers Freshness 5", "delivers Freshnes 5");
    const found = await untilFound(document.uri, "unknown-name");
    equal(found.severity, vscode.DiagnosticSeverity.Error);
    equal(document.getText(found.range), "Freshnes");
    await replace(editor, "delivers Freshnes 5", "delivers Freshness 5");
    await untilGone(document.uri, "unknown-name");
  });

  it("say where they come from, and lead to the page about them", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "values Freshness 5, Speed 4, Price 2", "values Price 2");
    const found = await untilFound(editor.document.uri, "usp-unvalued");
    equal(found.source, "strategy");
    ok(typeof found.code === "object", "The code leads to no page");
    matches(found.code.target.toString(), /^https:.*usp-unvalued/, "Address of the page");
    ok((found.relatedInformation ?? []).length > 0, "It names no related place");
  });

  it("follow an edit in an imported file, before it is saved", async () => {
    const plan = office("plan.strategy");
    await show(plan);
    const library = await show(office("shared/market.strategy"));
    await replace(library, "value Speed ", "value Pace ");
    await untilFound(plan, "unknown-name");
    await replace(library, "value Pace ", "value Speed ");
    await untilGone(plan, "unknown-name");
  });

  it("follow a change on the disk", async () => {
    // A file that no editor has opened before: an editor's text would win.
    const library = await write(office("stored.strategy"), 'value Calm "Nothing to worry about"\n');
    const text = 'import "stored.strategy"\n\nusp Easy "Easy" {\n  delivers Calm 5\n}\n';
    const { uri } = (await scratch("user.strategy", text)).document;
    await untilFound(uri, "reason-missing");
    await untilGone(uri, "unknown-name");
    await write(library, 'value Peace "Nothing to worry about"\n');
    await untilFound(uri, "unknown-name");
    await write(library, 'value Calm "Nothing to worry about"\n');
    await untilGone(uri, "unknown-name");
  });

  it("are there for text that was never saved", async () => {
    const document = await vscode.workspace.openTextDocument({
      language: "strategy",
      content: 'usp "Without a name" {\n',
    });
    await vscode.window.showTextDocument(document);
    await until("diagnostics of an untitled text", () => vscode.languages.getDiagnostics(document.uri).length > 0);
  });

  it("are there for every folder of the workspace", async () => {
    await show(second("plan.strategy"));
    await untilFound(second("plan.strategy"), "principle-missing");
  });

  it("are there for a file outside of every folder", async () => {
    const uri = await write(office("../alone.strategy"), 'value Speed "Fast"\nvalue Speed "Faster"\n');
    await show(uri);
    await untilFound(uri, "repeated-name");
  });

  it("survive text that is broken in every way", async () => {
    const editor = await scratch("broken.strategy", 'strategy {{{ "open\nusp , , 5x }\n/* never closed');
    await untilFound(editor.document.uri, "syntax-error");
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    await editor.edit((edit) => edit.replace(whole, 'value Speed "Fast"\n'));
    await untilGone(editor.document.uri, "syntax-error");
  });

  it("mark exactly the words that they are about", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "region DE, AT, CH", "region DE, DE, CH");
    const found = await untilFound(editor.document.uri, "repeated-item");
    const list = rangeOf(editor.document, "DE, DE");
    equal(editor.document.getText(found.range), "DE");
    equal(found.range.end.isEqual(list.end), true, "the second DE is marked");
    equal(codeOf(found), "repeated-item");
  });
});
