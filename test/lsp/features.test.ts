import fs from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type ClientCapabilities,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  LinkedEditingRangeRequest,
  type Position,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  TypeDefinitionRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver-protocol/node";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full, minimal } from "../support/lsp-clients.ts";

/** Each capability once through the protocol; what the features themselves do is tested beside them. */

const sample = fs.readFileSync(
  path.resolve(import.meta.dirname, "../../samples/northwind-roastery/plan.strategy"),
  "utf8",
);
const market = 'value Freshness "Roasted this week"\nvalue Speed "On the desk in three days"\n';
const plan = `import "shared/market.strategy"

usp FreshInThree "Fresh" {
  delivers Freshness 5, Speed 4
  proof "98%" "https://example.com/otd" 2026-09
}

segment Offices "Small offices" {
  psychographics {
    values Freshness 5, Speed 4
  }
}
`;

let client: Client;
let root: string;
let uri: string;
let library: string;

async function connect(capabilities: ClientCapabilities): Promise<Client> {
  const made = pair().client;
  await made.start({ capabilities, folders: [uriIn(root)], initializationOptions: {} });
  await made.open(uri, plan);
  await made.idle();
  return made;
}

beforeAll(async () => {
  root = folder({ "plan.strategy": plan, "shared/market.strategy": market, "sample.strategy": sample });
  uri = uriIn(root, "plan.strategy");
  library = uriIn(root, "shared/market.strategy");
  client = await connect(full);
});

/** Where a word of the plan begins, or lies that many letters further on. */
function place(word: string, further = 0, text = plan): Position {
  const offset = text.indexOf(word) + further;
  expect(text).toContain(word);
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: (before.at(-1) ?? "").length };
}

function range(word: string, text = plan) {
  return { start: place(word, 0, text), end: place(word, word.length, text) };
}

const here = (position: Position, file = uri) => ({ textDocument: { uri: file }, position });

describe("completion", () => {
  /** What is offered in the empty block of a segment. */
  async function offered(to: Client) {
    await to.open("untitled:segment", 'segment Studios "Studios" {\n  \n}\n');
    const at = here({ line: 1, character: 2 }, "untitled:segment");
    const found = await to.connection.sendRequest(CompletionRequest.type, at);
    if (found === null || Array.isArray(found)) throw new Error("There is no list.");
    return found.items;
  }

  it("offers what fits, with edits and snippets; its page comes when it is asked for", async () => {
    const item = (await offered(client)).find(({ label }) => label === "economics");
    expect(item).toMatchObject({
      kind: expect.any(Number),
      sortText: expect.any(String),
      textEdit: { range: expect.anything(), newText: expect.stringContaining("economics") },
      insertTextFormat: 2,
    });
    expect(item).not.toHaveProperty("documentation");
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item ?? { label: "" });
    expect(resolved).toMatchObject({
      label: "economics",
      documentation: { kind: "markdown", value: expect.any(String) },
    });
  });

  it("gives a client without snippets and Markdown plain texts", async () => {
    const plainClient = await connect(minimal);
    const items = await offered(plainClient);
    const item = items.find(({ label }) => label === "economics");
    expect(item).toMatchObject({ documentation: { kind: "plaintext" } });
    expect(item).not.toHaveProperty("insertTextFormat");
    const texts = items.map(({ textEdit }: CompletionItem) => textEdit?.newText ?? "");
    expect(texts.filter((text) => /\$\{?\d/.test(text))).toEqual([]);
  });

  it("that was forgotten resolves to itself", async () => {
    const item = { label: "economics", data: { list: 99_999, index: 0 } };
    expect(await client.connection.sendRequest(CompletionResolveRequest.type, item)).toEqual(item);
  });
});

describe("reading", () => {
  it("hovers", async () => {
    expect(await client.connection.sendRequest(HoverRequest.type, here(place("Freshness", 2)))).toEqual({
      contents: { kind: "markdown", value: expect.stringContaining("Roasted this week") },
      range: range("Freshness"),
    });
    expect(await client.connection.sendRequest(HoverRequest.type, here({ line: 1, character: 0 }))).toBeNull();
  });

  it("helps with the values of a keyword", async () => {
    const help = await client.connection.sendRequest(SignatureHelpRequest.type, here(place("Freshness 5", 10)));
    expect(help).toMatchObject({
      signatures: [{ label: expect.stringContaining("delivers"), documentation: { kind: "markdown" } }],
      activeSignature: 0,
      activeParameter: expect.any(Number),
    });
    expect(help?.signatures[0]?.parameters?.[0]?.label).toEqual([expect.any(Number), expect.any(Number)]);
  });

  it("highlights", async () => {
    const found = await client.connection.sendRequest(DocumentHighlightRequest.type, here(place("Speed")));
    expect(found).toEqual([
      { range: range("Speed"), kind: 2 },
      { range: { start: place("Speed 4\n  }"), end: place("Speed 4\n  }", 5) }, kind: 2 },
    ]);
  });

  it("folds", async () => {
    const found = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    expect(found).toContainEqual({ startLine: 2, endLine: 4, kind: "region" });
  });

  it("shows lenses, whose places come when they are asked for", async () => {
    const lenses = await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: library } });
    const lens = lenses?.find(({ data }) => data !== undefined);
    if (lens === undefined) throw new Error("There is no lens with places.");
    expect(lens).not.toHaveProperty("command");
    expect(await client.connection.sendRequest(CodeLensResolveRequest.type, lens)).toEqual({
      range: { start: { line: 0, character: 6 }, end: { line: 0, character: 15 } },
      command: {
        title: expect.stringMatching(/^\d+ references?$/),
        command: "strategy.showReferences",
        arguments: [library, { line: 0, character: 6 }, expect.arrayContaining([{ uri, range: range("Freshness") }])],
      },
    });
  });

  it("shows hints, whose words come when they are asked for", async () => {
    const params = {
      textDocument: { uri: uriIn(root, "sample.strategy") },
      range: { start: place("s"), end: { line: 999, character: 0 } },
    };
    const hints = await client.connection.sendRequest(InlayHintRequest.type, params);
    const hint = hints?.[0];
    if (hint === undefined) throw new Error("There are no hints.");
    expect(hint).toMatchObject({ position: expect.anything(), label: expect.any(String), paddingLeft: true });
    expect(hint).not.toHaveProperty("tooltip");
    const resolved = await client.connection.sendRequest(InlayHintResolveRequest.type, hint);
    expect(resolved).toMatchObject({ tooltip: { kind: "markdown" } });
  });

  it("leaves out lenses and hints where the user wants none", async () => {
    const { client: quiet } = pair();
    const settings = { codeLens: { enabled: false }, inlayHints: { enabled: false } };
    await quiet.start({ capabilities: full, folders: [uriIn(root)], settings });
    await quiet.idle();
    const textDocument = { uri: library };
    expect(await quiet.connection.sendRequest(CodeLensRequest.type, { textDocument })).toBeNull();
    const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect(await quiet.connection.sendRequest(InlayHintRequest.type, { textDocument, range: all })).toBeNull();
  });

  it("colours by meaning: all, a part, and what is new", async () => {
    const { client: own } = pair();
    await own.start({ capabilities: full });
    await own.open("untitled:a", 'value A "A"\nvalue B "B"\n');
    const textDocument = { uri: "untitled:a" };
    const first = await own.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(first).toEqual({ resultId: expect.any(String), data: [0, 6, 1, 1, 1, 1, 6, 1, 1, 1] });
    const line = { start: { line: 1, character: 0 }, end: { line: 1, character: 9 } };
    const part = await own.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range: line });
    expect(part).toEqual({ data: [1, 6, 1, 1, 1] });
    const previousResultId = first?.resultId ?? "";
    const same = await own.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId });
    expect(same).toEqual({ resultId: expect.any(String), edits: [] });
    await own.change("untitled:a", { text: 'value A "A"\nvalue  BB "B"\n' });
    const next = await own.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: same !== null && "resultId" in same ? (same.resultId ?? "") : "",
    });
    expect(next).toEqual({ resultId: expect.any(String), edits: [{ start: 6, deleteCount: 2, data: [7, 2] }] });
    const lost = await own.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId: "?",
    });
    expect(lost).toEqual({ resultId: expect.any(String), data: [0, 6, 1, 1, 1, 1, 7, 2, 1, 1] });
  });
});

describe("going", () => {
  it("leads to a definition in another file, with what is selected on both sides", async () => {
    const found = await client.connection.sendRequest(DefinitionRequest.type, here(place("Freshness", 3)));
    expect(found).toEqual([
      {
        originSelectionRange: range("Freshness"),
        targetUri: library,
        targetRange: range(market.split("\n")[0] ?? "", market),
        targetSelectionRange: range("Freshness", market),
      },
    ]);
  });

  it("leads to a plain place for a client without links", async () => {
    const plainClient = await connect(minimal);
    const found = await plainClient.connection.sendRequest(DefinitionRequest.type, here(place("Freshness", 3)));
    expect(found).toEqual([{ uri: library, range: range("Freshness", market) }]);
    const nothing = await plainClient.connection.sendRequest(
      TypeDefinitionRequest.type,
      here({ line: 1, character: 0 }),
    );
    expect(nothing).toEqual([]);
  });

  it("finds references in all files", async () => {
    const at = here(place("Speed", 0, market), library);
    const without = { ...at, context: { includeDeclaration: false } };
    const found = await client.connection.sendRequest(ReferencesRequest.type, without);
    expect(found?.filter((each) => each.uri === uri)).toHaveLength(2);
    expect(found?.filter((each) => each.uri === library)).toEqual([]);
    const all = await client.connection.sendRequest(ReferencesRequest.type, {
      ...at,
      context: { includeDeclaration: true },
    });
    expect(all).toHaveLength((found?.length ?? 0) + 1);
  });

  it("lists what a file declares, nested or flat", async () => {
    const nested = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(nested).toMatchObject([
      { name: "FreshInThree", detail: "Fresh", selectionRange: range("FreshInThree"), children: [] },
      { name: "Offices", children: [{ name: expect.stringMatching(/^psychographics$/i) }] },
    ]);
    const plainClient = await connect(minimal);
    const flat = await plainClient.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
    expect(flat?.map((symbol) => ("location" in symbol ? [symbol.name, symbol.containerName] : []))).toEqual([
      ["FreshInThree", undefined],
      ["Offices", undefined],
      [expect.stringMatching(/^psychographics$/i), "Offices"],
    ]);
  });

  it("finds what any file declares; its place comes when it is asked for", async () => {
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "FreshInThree" });
    const symbol = found?.find(({ location }) => location.uri === uri);
    if (symbol === undefined) throw new Error("There is no such symbol.");
    expect(symbol.location).toEqual({ uri });
    const resolved = await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
    expect(resolved).toEqual({ ...symbol, location: { uri, range: range("FreshInThree") } });
    const plainClient = await connect(minimal);
    const whole = await plainClient.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "FreshInThree" });
    expect(whole?.map(({ location }) => location)).toContainEqual({ uri, range: range("FreshInThree") });
  });

  it("grows what is selected", async () => {
    const [first] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri },
        positions: [place("Freshness", 3)],
      })) ?? [];
    expect(first?.range).toEqual(range("Freshness"));
    let outermost = first;
    while (outermost?.parent !== undefined) outermost = outermost.parent;
    expect(outermost?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 12, character: 0 } });
  });

  it("follows imports and addresses", async () => {
    const found = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    expect(found).toEqual([
      { range: range("shared/market.strategy"), target: library, tooltip: expect.any(String) },
      { range: range("https://example.com/otd"), target: "https://example.com/otd", tooltip: expect.any(String) },
    ]);
  });
});

describe("writing", () => {
  it("renames in all files, with the versions of open ones", async () => {
    const position = place("Speed", 1);
    expect(await client.connection.sendRequest(PrepareRenameRequest.type, here(position))).toEqual({
      range: range("Speed"),
      placeholder: "Speed",
    });
    const edit = await client.connection.sendRequest(RenameRequest.type, { ...here(position), newName: "Haste" });
    expect(edit?.documentChanges).toHaveLength(2);
    expect(edit?.documentChanges).toEqual(
      expect.arrayContaining([
        { textDocument: { uri: library, version: null }, edits: [{ range: range("Speed", market), newText: "Haste" }] },
        { textDocument: { uri, version: 1 }, edits: [expect.anything(), expect.anything()] },
      ]),
    );
  });

  it("renames by plain changes for a client without versions", async () => {
    const plainClient = await connect(minimal);
    const params = { ...here(place("Speed")), newName: "Haste" };
    const edit = await plainClient.connection.sendRequest(RenameRequest.type, params);
    expect(Object.keys(edit?.changes ?? {}).sort()).toEqual([uri, library]);
  });

  it("refuses a name that is taken, with the reason", async () => {
    const params = { ...here(place("Speed")), newName: "Freshness" };
    await expect(client.connection.sendRequest(RenameRequest.type, params)).rejects.toMatchObject({
      code: -32803,
      message: expect.stringContaining("Freshness"),
    });
    const nothing = client.connection.sendRequest(PrepareRenameRequest.type, here(place("5,")));
    await expect(nothing).rejects.toMatchObject({ code: -32803 });
  });

  it("lets imports follow files that are renamed", async () => {
    const files = [{ oldUri: library, newUri: uriIn(root, "common/market.strategy") }];
    const edit = await client.connection.sendRequest(WillRenameFilesRequest.type, { files });
    expect(edit).toEqual({
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [{ range: expect.anything(), newText: expect.stringContaining("common/market.strategy") }],
        },
      ],
    });
    const none = [{ oldUri: "file:///elsewhere/a.strategy", newUri: "file:///elsewhere/b.strategy" }];
    expect(await client.connection.sendRequest(WillRenameFilesRequest.type, { files: none })).toBeNull();
  });

  it("edits a name and its references together", async () => {
    const { client: own } = pair();
    await own.start({ capabilities: full });
    await own.open("untitled:b", 'value A "A"\nusp U "U" {\n  delivers A 5\n}\n');
    const found = await own.connection.sendRequest(
      LinkedEditingRangeRequest.type,
      here({ line: 0, character: 6 }, "untitled:b"),
    );
    expect(found?.ranges).toHaveLength(2);
    expect(new RegExp(`^${found?.wordPattern}$`).test("Größe")).toBe(true);
  });

  it("lays out a document, a part of it, and what was just typed", async () => {
    const { client: own } = pair();
    await own.start({ capabilities: full });
    const textDocument = { uri: "untitled:c" };
    await own.open(textDocument.uri, 'value   A "A"\nvalue   B "B" {\nrole price\n}');
    const options = { tabSize: 2, insertSpaces: true };
    const all = await own.connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    expect(all?.length).toBeGreaterThan(1);
    const first = { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } };
    const part = await own.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      options,
      range: first,
    });
    expect(part?.every((edit) => edit.range.start.line === 0)).toBe(true);
    expect(part).not.toEqual([]);
    const typed = await own.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      options,
      position: { line: 3, character: 1 },
      ch: "}",
    });
    expect(typed?.some((edit) => edit.range.start.line === 2)).toBe(true);
    expect(typed?.every((edit) => edit.range.start.line > 0)).toBe(true);
  });
});

describe("code actions", () => {
  const text = 'value Speed "Fast"\nvalue Speed "Quick"\n';

  it("mend the diagnostic that they are asked about; their edits come when they are asked for", async () => {
    const { client: own } = pair();
    await own.start({ capabilities: full });
    const textDocument = { uri: "untitled:d" };
    await own.open(textDocument.uri, text);
    const [diagnostic] = await own.diagnosticsOf(textDocument.uri);
    if (diagnostic === undefined) throw new Error("There is no diagnostic.");
    const found = await own.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const action = found?.find(({ title }) => title === "Rename to Speed2");
    if (action === undefined || !("kind" in action)) throw new Error("There is no such action.");
    expect(action).toMatchObject({ kind: "quickfix", diagnostics: [diagnostic] });
    expect(action).not.toHaveProperty("edit");
    expect(await own.connection.sendRequest(CodeActionResolveRequest.type, action)).toMatchObject({
      edit: {
        documentChanges: [
          { textDocument: { uri: "untitled:d", version: 1 }, edits: [{ range: diagnostic.range, newText: "Speed2" }] },
        ],
      },
    });
  });

  it("carry their edits for a client that cannot ask", async () => {
    const { client: own } = pair();
    await own.start({ capabilities: minimal });
    const textDocument = { uri: "untitled:d" };
    await own.open(textDocument.uri, text);
    const found = await own.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: { line: 1, character: 6 }, end: { line: 1, character: 6 } },
      context: { diagnostics: [], only: ["quickfix"] },
    });
    expect(found?.find(({ title }) => title === "Rename to Speed2")).toEqual({
      title: "Rename to Speed2",
      kind: "quickfix",
      edit: {
        changes: {
          "untitled:d": [
            { range: { start: { line: 1, character: 6 }, end: { line: 1, character: 11 } }, newText: "Speed2" },
          ],
        },
      },
    });
    for (const action of found ?? []) expect(action).not.toHaveProperty("edit.documentChanges");
  });

  it("mend all that is safe when they are asked for it", async () => {
    const { client: own } = pair();
    await own.start({ capabilities: full });
    const textDocument = { uri: uriIn(root, "twice.strategy") };
    await own.open(textDocument.uri, 'usp U "U" {\n  delivers A 5\n  for S, S\n}\nvalue A "A"\nsegment S "S" {\n}\n');
    await own.diagnosticsOf(textDocument.uri);
    const found = await own.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ["source.fixAll"] },
    });
    expect(found?.map((action) => ("kind" in action ? action.kind : ""))).toEqual(["source.fixAll.strategy"]);
  });
});

describe("what our own client asks for", () => {
  it("is the report, the tree, the rules and their pages", async () => {
    const file = { uri: uriIn(root, "sample.strategy") };
    expect(await client.connection.sendRequest("strategy/report", file)).toMatchObject({ version: 1 });
    expect(await client.connection.sendRequest("strategy/report", { uri: library })).toBeNull();
    expect(await client.connection.sendRequest("strategy/report", { uri: "file:///nowhere.strategy" })).toBeNull();
    expect(await client.connection.sendRequest("strategy/outline", file)).toMatchObject({ kind: "plan" });
    expect(await client.connection.sendRequest("strategy/outline", { uri: library })).toMatchObject({
      kind: "library",
    });
    const rules = await client.connection.sendRequest("strategy/rules");
    expect(rules).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: "usp-unvalued", severity: "error" })]),
    );
    const page = await client.connection.sendRequest("strategy/explain", { code: "usp-unvalued" });
    expect(page).toContain("#");
    expect(await client.connection.sendRequest("strategy/explain", { code: "nothing" })).toBeNull();
  });

  it("is a check of everything", async () => {
    const own = await connect(full);
    const counts = await own.connection.sendRequest("strategy/checkWorkspace");
    expect(counts).toMatchObject({ files: 3, error: expect.any(Number), hint: expect.any(Number) });
  });

  it("is told how each open file is, and which reports are new", async () => {
    const own = await connect(full);
    const told = own.sent.filter(({ method }) => method.startsWith("strategy/"));
    expect(told).toEqual([{ method: "strategy/status", params: expect.objectContaining({ uri, kind: "library" }) }]);
    const sampleUri = uriIn(root, "sample.strategy");
    await own.open(sampleUri, sample);
    await own.idle();
    expect(own.sent).toContainEqual({ method: "strategy/reportChanged", params: { uri: sampleUri } });
    expect(own.sent).toContainEqual({
      method: "strategy/status",
      params: { uri: sampleUri, kind: "plan", error: 0, warning: 0, information: 0, hint: expect.any(Number) },
    });
  });

  it("is not told to others", async () => {
    const { client: other } = pair();
    await other.start({ capabilities: full });
    await other.open("untitled:e", sample);
    await other.idle();
    expect(other.sent.filter(({ method }) => method.startsWith("strategy/"))).toEqual([]);
  });
});
