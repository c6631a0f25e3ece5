import { describe, it } from "mocha";
import * as vscode from "vscode";
import { includesAll, matches, ok } from "./expect.ts";
import { ask, office, place, replace, scratch, show, until, untilFound, untilGone } from "./support.ts";

async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: vscode.CodeActionKind) {
  return ask<vscode.CodeAction[]>("vscode.executeCodeActionProvider", document.uri, range, kind?.value, 20);
}

async function apply(document: vscode.TextDocument, range: vscode.Range, title: RegExp): Promise<void> {
  const action = await until(`an action like ${title}`, async () =>
    (await actionsAt(document, range)).find((found) => title.test(found.title)),
  );
  ok(action.edit !== undefined, `${action.title} changes nothing`);
  ok(await vscode.workspace.applyEdit(action.edit), `${action.title} was refused`);
}

describe("mending a plan", () => {
  it("corrects a misspelt name", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "delivers Freshness 5", "delivers Freshnes 5");
    const { range } = await untilFound(editor.document.uri, "unknown-name");
    await apply(editor.document, range, /^Change to Freshness$/);
    matches(editor.document.getText(), /delivers Freshness 5/);
    await untilGone(editor.document.uri, "unknown-name");
  });

  it("mends a USP that nobody values", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "values Freshness 5, Speed 4, Price 2", "values Price 2");
    const { range } = await untilFound(editor.document.uri, "usp-unvalued");
    await apply(editor.document, range, /Freshness.*values/);
    await untilGone(editor.document.uri, "usp-unvalued");
  });

  it("accepts a risk on purpose", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "values Freshness 5, Speed 4, Price 2", "values Price 2");
    const { range } = await untilFound(editor.document.uri, "usp-unvalued");
    await apply(editor.document, range, /usp-unvalued|[Ss]ilence|[Ii]gnore|[Aa]ccept/);
    matches(editor.document.getText(), /strategy-ignore usp-unvalued/);
    await untilGone(editor.document.uri, "usp-unvalued");
  });

  it("inserts a principle that is missing", async () => {
    const { document } = await scratch("new.strategy", 'strategy New "A new plan" {\n  currency EUR\n}\n');
    await untilFound(document.uri, "principle-missing");
    const at = place(document, "strategy |New");
    const titles = await until("actions on the plan", async () => {
      const found = (await actionsAt(document, new vscode.Range(at, at))).map(({ title }) => title);
      return found.some((title) => /specialization/i.test(title)) && found;
    });
    ok(
      titles.some((title) => /segment/i.test(title)),
      `It offers ${titles.join(", ")}`,
    );
  });

  it("moves values into a file for all", async () => {
    const text = 'value Speed "Fast"\nvalue Price "Cheap"\n\nusp Fast "We are fast" {\n  delivers Speed 5\n}\n';
    const { document } = await scratch("extract.strategy", text);
    const range = new vscode.Range(0, 0, 1, 5);
    const actions = await until("an extraction", async () => {
      const found = await actionsAt(document, range, vscode.CodeActionKind.Refactor);
      return found.length > 0 && found;
    });
    const kinds = actions.map(({ kind }) => kind?.value ?? "");
    ok(
      kinds.some((kind) => kind.startsWith("refactor.")),
      `It offers ${kinds.join(", ")}`,
    );
  });

  it("mends what can be mended whenever the file is saved", async () => {
    const settings = vscode.workspace.getConfiguration("editor", { languageId: "strategy" });
    const target = vscode.ConfigurationTarget.Workspace;
    await settings.update("codeActionsOnSave", { "source.fixAll.strategy": "explicit" }, target);
    try {
      const editor = await scratch(
        "save.strategy",
        'specialization "Coffee" {\n  focus customer\n  customer "Offices"\n}\n',
      );
      await replace(editor, "focus customer", "focus custmer");
      await untilFound(editor.document.uri, "unknown-word");
      await editor.document.save();
      await until("the mended text", () => editor.document.getText().includes("focus customer\n"));
    } finally {
      await settings.update("codeActionsOnSave", undefined, target);
    }
  });

  it("offers all mends at once", async () => {
    const editor = await show(office("plan.strategy"));
    await replace(editor, "region DE, AT, CH", "region DE, DE, CH");
    await untilFound(editor.document.uri, "repeated-item");
    const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
    const found = await actionsAt(editor.document, whole, vscode.CodeActionKind.SourceFixAll);
    includesAll(
      found.map(({ kind }) => kind?.value ?? ""),
      ["source.fixAll.strategy"],
      "The kinds",
    );
  });
});
