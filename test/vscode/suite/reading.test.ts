import { describe, it } from "mocha";
import * as vscode from "vscode";
import { equal, includesAll, matches, ok } from "./expect.ts";
import { ask, office, place, show, until } from "./support.ts";

const plan = () => office("plan.strategy");

async function hoverAt(text: string): Promise<string> {
  const { document } = await show(plan());
  const at = place(document, text);
  const hovers = await until(`a hover at ${text}`, async () => {
    const found = await ask<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
    return found.length > 0 && found;
  });
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}

function names(symbols: readonly vscode.DocumentSymbol[]): string[] {
  return symbols.flatMap(({ name, children }) => [name, ...names(children)]);
}

describe("reading a plan", () => {
  it("explains a name of another file", async () => {
    const text = await hoverAt("delivers Fresh|ness");
    matches(text, /Roasted this week/);
    matches(text, /How long ago the beans were roasted/);
  });

  it("tells a segment's numbers", async () => {
    matches(await hoverAt("segment Small|Offices"), /LTV/);
  });

  it("explains a keyword", async () => {
    ok((await hoverAt("del|ivers Freshness")).length > 20, "The keyword's page is empty");
  });

  it("outlines the file", async () => {
    await show(plan());
    const symbols = await until("symbols", async () => {
      const found = await ask<vscode.DocumentSymbol[]>("vscode.executeDocumentSymbolProvider", plan());
      return found?.length > 0 && found;
    });
    includesAll(names(symbols), ["Northwind", "FreshInThree", "SmallOffices"], "The outline");
  });

  it("finds names in all of the workspace", async () => {
    await show(plan());
    const found = await until("workspace symbols", async () => {
      const symbols = await ask<vscode.SymbolInformation[]>("vscode.executeWorkspaceSymbolProvider", "BigBean");
      return symbols.length > 0 && symbols;
    });
    matches(found[0]?.location.uri.path ?? "", /market\.strategy$/);
  });

  it("colours names by what they are", async () => {
    await show(plan());
    const legend = await until("a legend", () =>
      ask<vscode.SemanticTokensLegend>("vscode.provideDocumentSemanticTokensLegend", plan()),
    );
    includesAll(legend.tokenModifiers, ["declaration"], "The legend's modifiers");
    const tokens = await ask<vscode.SemanticTokens>("vscode.provideDocumentSemanticTokens", plan());
    ok(tokens.data.length > 20, `Only ${tokens.data.length / 5} tokens`);
    const types = new Set<string>();
    for (let index = 3; index < tokens.data.length; index += 5) {
      types.add(legend.tokenTypes[tokens.data[index] ?? 0] ?? "unknown");
    }
    ok(types.size >= 4, `Only ${[...types].join(", ")} are told apart`);
    equal(types.has("unknown"), false, "a token outside of the legend");
  });

  it("folds blocks", async () => {
    const { document } = await show(plan());
    const ranges = await until("folding ranges", async () => {
      const found = await ask<vscode.FoldingRange[]>("vscode.executeFoldingRangeProvider", plan());
      return found?.length > 0 && found;
    });
    const starts = ranges.map(({ start }) => document.lineAt(start).text);
    ok(
      starts.some((line) => line.startsWith("segment SmallOffices")),
      `Folds start at ${starts.join(" | ")}`,
    );
  });

  it("widens a selection step by step", async () => {
    const { document } = await show(plan());
    const at = place(document, "delivers Fresh|ness");
    const [innermost] = await ask<vscode.SelectionRange[]>("vscode.executeSelectionRangeProvider", plan(), [at]);
    const steps: string[] = [];
    for (let step = innermost; step !== undefined; step = step.parent) steps.push(document.getText(step.range));
    includesAll(steps, ["Freshness", "delivers Freshness 5, Speed 4"], "The selections");
    equal(steps.at(-1), document.getText(), "the widest selection");
  });

  it("shows the amounts behind percentages", async () => {
    const { document } = await show(plan());
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await until("inlay hints", async () => {
      const found = await ask<vscode.InlayHint[]>("vscode.executeInlayHintProvider", plan(), whole);
      return found.length > 0 && found;
    });
    const text = hints
      .map(({ label }) => (typeof label === "string" ? label : label.map(({ value }) => value).join("")))
      .join(" | ");
    matches(text, /540/, "The hints");
  });

  it("tells above declarations what they amount to", async () => {
    await show(plan());
    const lenses = await until("code lenses", async () => {
      const found = await ask<vscode.CodeLens[]>("vscode.executeCodeLensProvider", plan(), 100);
      return found.length > 0 && found;
    });
    const titles = lenses.map(({ command }) => command?.title ?? "");
    ok(
      titles.some((title) => /reference/.test(title)),
      `The lenses say ${titles.join(" | ")}`,
    );
    ok(
      titles.some((title) => /fit/i.test(title)),
      `The lenses say ${titles.join(" | ")}`,
    );
  });

  it("links imports and the addresses of proofs", async () => {
    await show(plan());
    const links = await until("links", async () => {
      const found = await ask<vscode.DocumentLink[]>("vscode.executeLinkProvider", plan(), 100);
      return found.length > 1 && found;
    });
    const targets = links.map(({ target }) => target?.toString() ?? "");
    includesAll(targets, [office("shared/market.strategy").toString(), "https://example.com/otd"], "The links");
  });
});
