import { describe, expect, it } from "vitest";
import {
  CancellationTokenSource,
  DocumentSymbolRequest,
  HoverRequest,
  InitializeRequest,
  type Range,
  SemanticTokensRequest,
  ShutdownRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import type { Files } from "../../server/src/workspace/files.ts";
import { folder } from "../cli/door.ts";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full } from "../support/lsp-clients.ts";

const NOT_INITIALIZED = -32002;
const INVALID_REQUEST = -32600;
const METHOD_NOT_FOUND = -32601;
const INVALID_PARAMS = -32602;
const CANCELLED = -32800;
const MODIFIED = -32801;

const at = (line: number, character: number, end = character): Range => ({
  start: { line, character },
  end: { line, character: end },
});
const uri = "untitled:Untitled-1";

async function opened(text: string): Promise<Client> {
  const { client } = pair();
  await client.start({ capabilities: full });
  await client.open(uri, text);
  await client.diagnosticsOf(uri);
  return client;
}

/** Whether the server still answers, and has the text that it should have. */
async function symbols(client: Client): Promise<readonly string[]> {
  const found = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  return (found ?? []).map(({ name }) => name);
}

function logged(client: Client): string {
  return client.sent
    .filter(({ method }) => method === "window/logMessage")
    .map(({ params }) => JSON.stringify(params))
    .join("\n");
}

describe("messages that do not belong", () => {
  it("are refused before the server is initialized", async () => {
    const { client } = pair();
    const hover = client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position: at(0, 0).start });
    await expect(hover).rejects.toMatchObject({ code: NOT_INITIALIZED });
    await expect(client.connection.sendRequest("strategy/rules")).rejects.toMatchObject({ code: NOT_INITIALIZED });
    await client.open(uri, "valeu");
    await client.start({ capabilities: full });
    await client.idle();
    expect(client.published).toEqual([]);
  });

  it("are refused after it was shut down", async () => {
    const client = await opened('value A "A"');
    await client.connection.sendRequest(ShutdownRequest.type);
    await expect(symbols(client)).rejects.toMatchObject({ code: INVALID_REQUEST });
    await client.change(uri, { text: "valeu" });
    await expect(symbols(client)).rejects.toMatchObject({ code: INVALID_REQUEST });
    expect(client.published).toHaveLength(1);
  });

  it("are refused where they initialize twice", async () => {
    const client = await opened('value A "A"');
    const again = client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    await expect(again).rejects.toMatchObject({ code: INVALID_REQUEST });
    expect(await symbols(client)).toEqual(["A"]);
  });

  it("are refused where nobody knows them", async () => {
    const client = await opened('value A "A"');
    await expect(client.connection.sendRequest("textDocument/moon")).rejects.toMatchObject({ code: METHOD_NOT_FOUND });
    await client.connection.sendNotification("textDocument/didMoon", {});
    expect(await symbols(client)).toEqual(["A"]);
  });

  it.each([
    ["textDocument/hover", {}],
    ["textDocument/hover", { textDocument: { uri: 7 }, position: at(0, 0).start }],
    ["textDocument/hover", { textDocument: { uri } }],
    ["textDocument/hover", { textDocument: { uri }, position: { line: -1, character: 0 } }],
    ["textDocument/hover", { textDocument: { uri }, position: { line: 0.5, character: "x" } }],
    ["textDocument/hover", [1, 2, 3]],
    ["textDocument/hover", undefined],
    ["textDocument/inlayHint", { textDocument: { uri } }],
    ["textDocument/inlayHint", { textDocument: { uri }, range: { start: null, end: null } }],
    ["textDocument/selectionRange", { textDocument: { uri }, positions: 3 }],
    ["textDocument/rename", { textDocument: { uri }, position: at(0, 0).start }],
    ["textDocument/onTypeFormatting", { textDocument: { uri }, position: at(0, 0).start }],
    ["workspace/symbol", {}],
    ["workspace/willRenameFiles", {}],
    ["strategy/report", {}],
    ["strategy/explain", { code: 3 }],
  ])("are refused where their parameters are none: %s %j", async (method, params) => {
    const client = await opened('value A "A"');
    const answer =
      params === undefined ? client.connection.sendRequest(method) : client.connection.sendRequest(method, params);
    await expect(answer).rejects.toMatchObject({ code: INVALID_PARAMS });
    expect(await symbols(client)).toEqual(["A"]);
  });

  it.each([
    ["textDocument/didOpen", { textDocument: { uri } }],
    ["textDocument/didOpen", null],
    ["textDocument/didChange", { textDocument: { uri, version: 9 } }],
    ["textDocument/didChange", { textDocument: { uri, version: 9 }, contentChanges: [{ range: 5, text: "x" }] }],
    ["textDocument/didChange", { textDocument: { uri, version: 9 }, contentChanges: [{ range: at(0, 0) }] }],
    [
      "textDocument/didChange",
      { textDocument: { uri, version: 9 }, contentChanges: [{ text: "x" }, { range: {}, text: "" }] },
    ],
    ["textDocument/didClose", {}],
    ["workspace/didChangeWatchedFiles", {}],
    ["workspace/didChangeWatchedFiles", { changes: [{ uri: "no address at all", type: 77 }] }],
    ["workspace/didChangeWorkspaceFolders", {}],
    ["strategy/files", { changes: "none" }],
  ])("change nothing where they are notifications: %s %j", async (method, params) => {
    const client = await opened('value A "A"');
    await client.connection.sendNotification(method, params);
    expect(await symbols(client)).toEqual(["A"]);
    await client.change(uri, { range: at(0, 6, 7), text: "B" });
    expect(await symbols(client)).toEqual(["B"]);
  });
});

describe("changes that do not fit", () => {
  it("reach beyond the text and count as far as it goes", async () => {
    const client = await opened('value A "A"');
    await client.change(uri, { range: at(0, 6, 99), text: 'B "B"' });
    expect(await symbols(client)).toEqual(["B"]);
    await client.change(uri, { range: at(70, 1, 3), text: '\nvalue C "C"' });
    expect(await symbols(client)).toEqual(["B", "C"]);
  });

  it("are of an older version and are left out, with an entry in the log", async () => {
    const client = await opened('value A "A"');
    await client.connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: 1 },
      contentChanges: [{ text: "" }],
    });
    expect(await symbols(client)).toEqual(["A"]);
    expect(logged(client)).toContain("its version 1 does not follow 1");
  });

  it("are of a document that is not open and are left out, with an entry in the log", async () => {
    const client = await opened('value A "A"');
    await client.change("file:///nowhere.strategy", { text: "x" });
    await client.close("file:///nowhere.strategy");
    expect(await symbols(client)).toEqual(["A"]);
    expect(logged(client)).toContain("it is not open");
  });

  it("come with a document that is opened twice: the last text counts", async () => {
    const client = await opened('value A "A"');
    await client.open(uri, 'value B "B"', 5);
    expect(await symbols(client)).toEqual(["B"]);
    await client.change(uri, { range: at(0, 6, 7), text: "C" });
    expect(await symbols(client)).toEqual(["C"]);
  });
});

describe("files that are none of ours", () => {
  it("have no answers, and no document of another language is taken", async () => {
    const client = await opened('value A "A"');
    const elsewhere = { textDocument: { uri: "file:///nowhere/else.strategy" }, position: at(0, 0).start };
    expect(await client.connection.sendRequest(HoverRequest.type, elsewhere)).toBeNull();
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri: "file:///a.json", languageId: "json", version: 1, text: "{}" },
    });
    await client.idle();
    expect(client.published.map((each) => each.uri)).toEqual([uri]);
  });
});

describe("a fault within", () => {
  it("costs one answer and an entry in the log, not the server", async () => {
    let isBroken = true;
    const broken: Files = {
      read: () => undefined,
      locate: (path) => {
        if (isBroken && path === "market.strategy") throw new Error("The disk is on fire.");
        return "missing";
      },
      list: () => [],
    };
    const { client } = pair({ diskFiles: () => broken });
    await client.start({ capabilities: full });
    const file = "file:///northwind/plan.strategy";
    await client.open(file, 'import "market.strategy"\nvalue A "A"\n');
    const hover = { textDocument: { uri: file }, position: at(1, 6).start };
    expect(await client.connection.sendRequest(HoverRequest.type, hover)).toBeNull();
    expect(logged(client)).toContain("The disk is on fire.");
    isBroken = false;
    await client.change(file, { range: at(2, 0), text: "\n" });
    expect((await client.diagnosticsOf(file, 2)).map(({ code }) => code)).toContain("import-missing");
    expect(await client.connection.sendRequest(HoverRequest.type, hover)).not.toBeNull();
  });
});

describe("requests that are not wanted any more", () => {
  const many = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [`p${index}.strategy`, `value V${index} "V"\n`.repeat(40)]),
  );

  it("stop looking through the folder", async () => {
    const { client } = pair();
    await client.start({ capabilities: full, folders: [uriIn(folder(many))] });
    const source = new CancellationTokenSource();
    const found = client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "V" }, source.token);
    // It has begun once the server has answered something that came later.
    await client.connection.sendRequest("strategy/rules");
    source.cancel();
    await expect(found).rejects.toMatchObject({ code: CANCELLED });
  });

  it("are not begun where they are called off at once", async () => {
    const client = await opened('value A "A"');
    const source = new CancellationTokenSource();
    const found = client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(found).rejects.toMatchObject({ code: CANCELLED });
  });

  it("are told so where the text has changed since", async () => {
    const client = await opened('value A "A"');
    const found = client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    const changed = client.change(uri, { text: 'value B "B"' });
    await expect(found).rejects.toMatchObject({ code: MODIFIED });
    await changed;
    const now = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    expect(now?.data).toHaveLength(5);
  });
});

describe("the end", () => {
  it("is 0 after a shutdown and 1 without one", async () => {
    const good = pair();
    await good.client.start({ capabilities: full });
    await good.client.stop();
    expect(await good.ended).toBe(0);
    const bad = pair();
    await bad.client.start({ capabilities: full });
    await bad.client.connection.sendNotification("exit");
    expect(await bad.ended).toBe(1);
    const early = pair();
    await early.client.connection.sendNotification("exit");
    expect(await early.ended).toBe(1);
  });
});
