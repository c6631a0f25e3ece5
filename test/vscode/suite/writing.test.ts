import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, includesAll, matches, ok } from "./expect.ts";
import { ask, office, place, replace, scratch, show, until } from "./support.ts";

const start = 'import "shared/market.strategy"\n\nusp Fast "We are fast" {\n  delivers \n}\n';

async function completionsAt(document: vscode.TextDocument, text: string): Promise<vscode.CompletionItem[]> {
  const at = place(document, text);
  const { items } = await until(`completion at ${JSON.stringify(text)}`, async () => {
    const list = await ask<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      at,
      undefined,
      20,
    );
    return list.items.length > 0 && list;
  });
  return items;
}

function labels(items: readonly vscode.CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

async function textAfter(document: vscode.TextDocument, edits: readonly vscode.TextEdit[]): Promise<string> {
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, [...edits]);
  ok(await vscode.workspace.applyEdit(change), "The edits were refused");
  return document.getText();
}

describe("writing a plan", () => {
  it("offers the values that a USP can deliver", async () => {
    const { document } = await scratch("writing.strategy", start);
    const items = await completionsAt(document, "  delivers |\n");
    includesAll(labels(items), ["Freshness", "Speed", "Price"], "The completion");
    const freshness = items.find((item) => labels([item])[0] === "Freshness");
    const page = freshness?.documentation;
    matches(typeof page === "string" ? page : (page?.value ?? ""), /Roasted this week|roasted/, "What it means");
  });

  it("offers the keywords that a block still lacks, in an empty file too", async () => {
    const { document } = await scratch("empty.strategy", "");
    includesAll(labels(await completionsAt(document, "")), ["strategy", "usp", "segment"], "The completion");
    const other = await scratch("usp.strategy", 'usp Fast "We are fast" {\n  \n}\n');
    const offered = labels(await completionsAt(other.document, "{\n  |\n"));
    includesAll(offered, ["delivers", "because", "proof"], "The completion");
  });

  it("says what a keyword takes", async () => {
    const editor = await scratch("signature.strategy", start);
    const at = place(editor.document, "  delivers |\n");
    const help = await until("signature help", () =>
      ask<vscode.SignatureHelp | undefined>("vscode.executeSignatureHelpProvider", editor.document.uri, at, " "),
    );
    matches(help.signatures[0]?.label ?? "", /delivers/, "The signature");
  });

  it("formats the whole file", async () => {
    const { document } = await scratch(
      "format.strategy",
      'value   Speed    "Fast"\nusp Fast "We" {\ndelivers Speed 5\n}\n',
    );
    const edits = await until("edits of the formatter", async () => {
      const found = await ask<vscode.TextEdit[] | undefined>("vscode.executeFormatDocumentProvider", document.uri, {
        tabSize: 2,
        insertSpaces: true,
      });
      return found !== undefined && found.length > 0 && found;
    });
    equal(await textAfter(document, edits), 'value Speed "Fast"\nusp Fast "We" {\n  delivers Speed 5\n}\n');
  });

  it("formats what is selected", async () => {
    const { document } = await scratch("part.strategy", 'value   Speed "Fast"\n\nvalue   Price "Cheap"\n');
    const options = { tabSize: 2, insertSpaces: true };
    const line = document.lineAt(2).range;
    const edits = await until("edits of the formatter", async () => {
      const found = await ask<vscode.TextEdit[] | undefined>(
        "vscode.executeFormatRangeProvider",
        document.uri,
        line,
        options,
      );
      return found !== undefined && found.length > 0 && found;
    });
    equal(await textAfter(document, edits), 'value   Speed "Fast"\n\nvalue Price "Cheap"\n');
  });

  it("renames a value in every file", async () => {
    const { document } = await show(office("shared/market.strategy"));
    const at = place(document, "value Fresh|ness");
    const edit = await until("a rename", async () => {
      const found = await ask<vscode.WorkspaceEdit>("vscode.executeDocumentRenameProvider", document.uri, at, "Aroma");
      return found.entries().length > 1 && found;
    });
    const files = edit.entries().map(([uri, edits]) => `${uri.path.split("/").at(-1)} ${edits.length}`);
    equal(files.sort(), ["market.strategy 2", "plan.strategy 3"], "edits");
    ok(await vscode.workspace.applyEdit(edit), "The rename was refused");
    const plan = await vscode.workspace.openTextDocument(office("plan.strategy"));
    matches(plan.getText(), /delivers Aroma 5/);
  });

  it("refuses a name that is taken, and says why", async () => {
    const { document } = await show(office("shared/market.strategy"));
    const at = place(document, "value Fresh|ness");
    const refused = await ask("vscode.executeDocumentRenameProvider", document.uri, at, "Speed").then(
      () => undefined,
      (error: unknown) => String(error),
    );
    matches(refused ?? "nothing was refused", /Speed/, "The reason");
  });

  it("names what can be renamed", async () => {
    const { document } = await show(office("plan.strategy"));
    const found = await until("what is renamed", () =>
      ask<{ placeholder: string } | undefined>(
        "vscode.prepareRename",
        document.uri,
        place(document, "against Big|Bean"),
      ),
    );
    equal(found.placeholder, "BigBean");
  });

  it("carries a doc comment on when Enter is pressed", async () => {
    const editor = await scratch("comment.strategy", '/// What we do best.\nvalue Speed "Fast"\n');
    const end = place(editor.document, "best.|");
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands
      .executeCommand("default:type", { text: "\n" })
      .then(undefined, () => vscode.commands.executeCommand("type", { text: "\n" }));
    equal(editor.document.lineAt(1).text.trimEnd(), "///");
    await replace(editor, "/// What we do best.", "/// What we do very well.");
  });
});
