import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, matches, ok } from "./expect.ts";
import { codes, extension, office, until, write } from "./support.ts";

const template = `/// # Office coffee
///
/// Coffee that offices share.
///
/// For whom: our own teams.
///
/// Questions:
///
/// - product: What is it called? "Moka Desk"
/// - owner: Who answers for it? "The coffee team"
///
/// Examples:
///
/// - about: "What it is about"

import "../shared/market.strategy"

/// The plan.
strategy MokaDesk "<product>" {
  period 2027
  currency EUR
  owner "<owner>"
  summary "<about>"
}

usp Fresh "Roasted this week" {
  delivers Freshness 5
}
`;

async function withTemplate(): Promise<void> {
  await write(office("strategy.config.json"), '{ "templates": ["./templates"] }\n');
  await write(office("templates/office-coffee.strategy"), template);
}

/** Opens the gallery, and waits until it shows the template. */
async function open() {
  const { gallery } = await extension().activate();
  // One that was just closed is still known for a moment.
  await until("no other gallery", () => gallery.templates === undefined || tabs().length > 0);
  await vscode.commands.executeCommand("strategy.newPlan");
  await until("the template", async () => {
    if (gallery.templates?.includes("office-coffee") === true) return true;
    // What was just written need not be known to the server yet.
    await gallery.refresh();
    return false;
  });
  // The editor tells of a tab a moment after it is there.
  await until("the gallery's tab", () => tabs().length > 0);
  return gallery;
}

function tabs(): readonly string[] {
  return vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("strategy.gallery"))
    .map(({ label }) => label);
}

describe("the gallery", () => {
  it("opens once, and makes a plan with a name and a place of its own", async () => {
    await withTemplate();
    const gallery = await open();
    await vscode.commands.executeCommand("strategy.newPlan");
    equal(tabs(), ["New Plan"]);
    ok(await gallery.create("office-coffee", { product: "Siphon", owner: "Ada" }), "There is no plan");
    const editor = await until("the plan", () => vscode.window.activeTextEditor);
    const { document, selection } = editor;
    equal([document.uri.scheme, document.languageId], ["untitled", "strategy"]);
    equal(document.uri.path, office("siphon.strategy").path);
    matches(document.getText(), /^import "shared\/market\.strategy"/, "The import");
    matches(document.getText(), /strategy Siphon "Siphon" \{\n {2}period \d{4}\n {2}currency EUR\n {2}owner "Ada"/);
    equal(document.getText(selection), "What it is about");
    await until("no gallery", () => tabs().length === 0);
    // Where it will be saved decides what it sees.
    await until("a check", () => codes(document.uri).length > 0);
    ok(!codes(document.uri).includes("import-missing"), "It does not see the shared file");
  });

  it("never takes a name that is taken", async () => {
    await withTemplate();
    await write(office("siphon.strategy"), "// Ours.\n");
    const gallery = await open();
    ok(await gallery.create("office-coffee", { product: "Siphon" }), "There is no plan");
    equal(vscode.window.activeTextEditor?.document.uri.path, office("siphon-2.strategy").path);
    await open();
    ok(await gallery.create("office-coffee", { product: "Siphon" }), "There is no plan");
    equal(vscode.window.activeTextEditor?.document.uri.path, office("siphon-3.strategy").path);
  });

  it("makes nothing of what is no template", async () => {
    await withTemplate();
    const gallery = await open();
    equal(await gallery.create("nothing-of-that-name", {}), false);
    equal(tabs(), ["New Plan"]);
  });
});
