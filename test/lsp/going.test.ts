import { beforeAll, describe, expect, it } from "vitest";
import {
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  type Position,
  ReferencesRequest,
  SelectionRangeRequest,
  TypeDefinitionRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver-protocol/node";
import type { Client } from "../support/lsp-client.ts";
import { full, minimal } from "../support/lsp-clients.ts";
import { desk, market, place, range } from "./desk.ts";

const { uri, library, connect } = desk();
let client: Client;

beforeAll(async () => {
  client = await connect(full);
});

const here = (position: Position, file = uri) => ({ textDocument: { uri: file }, position });

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
