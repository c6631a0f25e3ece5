import { beforeAll, describe, expect, it } from "vitest";
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DocumentHighlightRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  type Position,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
} from "vscode-languageserver-protocol/node";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full, minimal } from "../support/lsp-clients.ts";
import { desk, place, range } from "./desk.ts";

/** Each capability once through the protocol; what the features themselves do is tested beside them. */

const { root, uri, library, connect } = desk();
let client: Client;

beforeAll(async () => {
  client = await connect(full);
});

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
