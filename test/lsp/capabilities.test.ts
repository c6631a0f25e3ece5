import { describe, expect, it } from "vitest";
import { WatchKind } from "vscode-languageserver-protocol/node";
import { pair } from "../support/lsp-client.ts";
import { full, minimal, pulling } from "../support/lsp-clients.ts";

const legend = {
  tokenTypes: [
    "strategy",
    "value",
    "usp",
    "competitor",
    "segment",
    "persona",
    "service",
    "goal",
    "enumMember",
    "number",
  ],
  tokenModifiers: ["declaration", "derived", "excluded"],
};

/** All that a client with every capability is offered. */
const everything = {
  positionEncoding: "utf-16",
  textDocumentSync: { openClose: true, change: 2 },
  hoverProvider: true,
  codeLensProvider: { resolveProvider: true },
  inlayHintProvider: { resolveProvider: true },
  foldingRangeProvider: true,
  documentHighlightProvider: true,
  semanticTokensProvider: { legend, full: { delta: true }, range: true },
  definitionProvider: true,
  typeDefinitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: { resolveProvider: true },
  documentLinkProvider: { resolveProvider: false },
  selectionRangeProvider: true,
  completionProvider: { triggerCharacters: [" ", ",", '"', "/"], resolveProvider: true },
  signatureHelpProvider: { triggerCharacters: [" ", ","], retriggerCharacters: [" ", ","] },
  renameProvider: { prepareProvider: true },
  linkedEditingRangeProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: true,
  documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: [";", "\n"] },
  codeActionProvider: {
    codeActionKinds: ["quickfix", "refactor.extract", "refactor.move", "refactor.rewrite", "source.fixAll.strategy"],
    resolveProvider: true,
  },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: {
      willRename: {
        filters: [
          { pattern: { glob: "**/*.strategy", matches: "file" } },
          { pattern: { glob: "**", matches: "folder" } },
        ],
      },
    },
  },
};

describe("what is offered", () => {
  it("to a client that can do everything is everything", async () => {
    const { capabilities, serverInfo } = await pair().client.start({ capabilities: full });
    expect(capabilities).toEqual(everything);
    expect(serverInfo).toEqual({ name: "strategy", version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
  });

  it("to a client that announces nothing is the text's way in", async () => {
    const { capabilities } = await pair().client.start({ capabilities: minimal });
    expect(capabilities).toEqual({ textDocumentSync: { openClose: true, change: 2 } });
  });

  it("to a client that asks for diagnostics is that, too", async () => {
    const { capabilities } = await pair().client.start({ capabilities: pulling });
    expect(capabilities).toEqual({
      ...everything,
      diagnosticProvider: { identifier: "strategy", interFileDependencies: true, workspaceDiagnostics: true },
    });
  });

  it("follows what a client leaves out of a capability", async () => {
    const { capabilities } = await pair().client.start({
      capabilities: {
        workspace: { symbol: {}, fileOperations: {} },
        textDocument: {
          completion: {},
          rename: {},
          codeAction: {},
          inlayHint: {},
          semanticTokens: { requests: { full: true }, tokenTypes: [], tokenModifiers: [], formats: ["relative"] },
        },
      },
    });
    expect(capabilities).toEqual({
      textDocumentSync: { openClose: true, change: 2 },
      workspaceSymbolProvider: { resolveProvider: false },
      completionProvider: { triggerCharacters: [" ", ",", '"', "/"], resolveProvider: false },
      renameProvider: true,
      inlayHintProvider: { resolveProvider: false },
      semanticTokensProvider: { legend, full: { delta: false }, range: false },
    });
  });

  it("is watched where the client can watch", async () => {
    const { client } = pair();
    await client.start({ capabilities: full });
    await client.idle();
    expect(client.registrations.map(({ method, registerOptions }) => ({ method, registerOptions }))).toEqual([
      { method: "workspace/didChangeConfiguration", registerOptions: { section: "strategy" } },
      {
        method: "workspace/didChangeWatchedFiles",
        registerOptions: {
          watchers: [
            { globPattern: "**/*.strategy" },
            { globPattern: "**/strategy.config.json" },
            { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
          ],
        },
      },
    ]);
  });
});
