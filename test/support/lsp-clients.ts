import type { ClientCapabilities, CompletionItemKind } from "vscode-languageserver-protocol/node";

/** What three kinds of client announce. */

const kinds: CompletionItemKind[] = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25,
];

/** An editor that can do everything, but takes diagnostics as they are sent. */
export const full: ClientCapabilities = {
  general: { positionEncodings: ["utf-8", "utf-16"] },
  window: { workDoneProgress: true },
  workspace: {
    applyEdit: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ["create", "rename", "delete"],
      snippetEditSupport: true,
    },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    workspaceFolders: true,
    symbol: { resolveSupport: { properties: ["location.range"] } },
    fileOperations: { willRename: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: ["markdown", "plaintext"],
        preselectSupport: true,
        resolveSupport: { properties: ["documentation"] },
      },
      completionItemKind: { valueSet: kinds },
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    signatureHelp: {
      signatureInformation: {
        documentationFormat: ["markdown"],
        parameterInformation: { labelOffsetSupport: true },
        noActiveParameterSupport: true,
      },
    },
    definition: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    references: {},
    documentHighlight: {},
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["", "quickfix", "refactor", "source"] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
    codeLens: {},
    documentLink: { tooltipSupport: true },
    formatting: {},
    rangeFormatting: {},
    onTypeFormatting: {},
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true },
    selectionRange: {},
    linkedEditingRange: {},
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
    },
    inlayHint: { resolveSupport: { properties: ["tooltip"] } },
    publishDiagnostics: {
      versionSupport: true,
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      dataSupport: true,
    },
  },
};

/** An editor that announces nothing at all. */
export const minimal: ClientCapabilities = {};

/** The full one, but it asks for diagnostics by itself. */
export const pulling: ClientCapabilities = {
  ...full,
  workspace: { ...full.workspace, diagnostics: { refreshSupport: true } },
  textDocument: {
    ...full.textDocument,
    diagnostic: {
      relatedDocumentSupport: true,
      relatedInformation: true,
      dataSupport: true,
      codeDescriptionSupport: true,
    },
  },
};
