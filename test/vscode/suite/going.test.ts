import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, matches, ok } from "./expect.ts";
import { ask, office, place, show, until } from "./support.ts";

const plan = () => office("plan.strategy");
const library = () => office("shared/market.strategy");

function targetOf(link: vscode.Location | vscode.LocationLink): { uri: vscode.Uri; range: vscode.Range } {
  return "targetUri" in link
    ? { uri: link.targetUri, range: link.targetSelectionRange ?? link.targetRange }
    : { uri: link.uri, range: link.range };
}

describe("going about", () => {
  it("leads from a name to its declaration in another file", async () => {
    const { document } = await show(plan());
    const links = await until("a definition", async () => {
      const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
        "vscode.executeDefinitionProvider",
        plan(),
        place(document, "against Big|Bean"),
      );
      return found.length > 0 && found;
    });
    const targets = links.map(targetOf);
    equal(targets.length, 1, "definitions");
    equal(targets[0]?.uri.toString(), library().toString(), "file of the definition");
    const { document: market } = await show(library());
    ok(targets[0] !== undefined && market.getText(targets[0].range) === "BigBean", "Not the name is the target");
  });

  it("leads from an import to the file", async () => {
    const { document } = await show(plan());
    const links = await ask<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      plan(),
      place(document, "shared/mar|ket.strategy"),
    );
    equal(
      links.map((link) => targetOf(link).uri.toString()),
      [library().toString()],
      "targets",
    );
  });

  it("finds every place that names a value, in all files", async () => {
    const { document } = await show(library());
    const found = await until("references in the plan", async () => {
      const places = await ask<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        library(),
        place(document, "value Fresh|ness"),
      );
      return places.some(({ uri }) => uri.path.endsWith("plan.strategy")) && places;
    });
    // The declaration, the competitor's offer, and in the plan what the USP delivers and the segment values and expects.
    equal(found.length, 5, "places");
  });

  it("marks a name's places in the file", async () => {
    const { document } = await show(plan());
    const marks = await ask<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      plan(),
      place(document, "segment Small|Offices"),
    );
    equal(new Set(marks.map(({ range }) => document.getText(range))).size, 1, "different words that are marked");
    equal(marks.length, 3, "marks");
    ok(
      marks.some(({ kind }) => kind === vscode.DocumentHighlightKind.Write),
      "The declaration is not told apart",
    );
  });

  it("shows the places of a lens", async () => {
    const { document } = await show(plan());
    const lens = await until("a lens that counts references", async () => {
      const lenses = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", document.uri, 100);
      return lenses.find(({ command }) => /reference/.test(command?.title ?? ""));
    });
    ok(lens.command !== undefined, "The lens does nothing");
    matches(lens.command.command, /\w/);
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
    await vscode.commands.executeCommand("closeReferenceSearch");
  });
});
