import { beforeAll, describe, expect, it } from "vitest";
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  LinkedEditingRangeRequest,
  type Position,
  PrepareRenameRequest,
  RenameRequest,
  WillRenameFilesRequest,
} from "vscode-languageserver-protocol/node";
import { type Client, pair, uriIn } from "../support/lsp-client.ts";
import { full, minimal } from "../support/lsp-clients.ts";
import { desk, market, place, range } from "./desk.ts";

const { root, uri, library, connect } = desk();
let client: Client;

beforeAll(async () => {
  client = await connect(full);
});

const here = (position: Position, file = uri) => ({ textDocument: { uri: file }, position });

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
