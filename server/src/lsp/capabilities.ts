import {
  type ClientCapabilities,
  type CodeActionOptions,
  type InitializeParams,
  PositionEncodingKind,
  type SemanticTokensOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { actionKinds } from "../features/actions.ts";
import { tokenModifiers, tokenTypes } from "../features/semantic-tokens.ts";
import { type Uses, usesOf } from "./uses.ts";

/** What is offered to a client, which is never more than it announces, and what the answers to it may use. */
export function negotiate(params: InitializeParams): { capabilities: ServerCapabilities; uses: Uses } {
  const uses = usesOf(params);
  return {
    uses,
    capabilities: {
      ...(params.capabilities.general?.positionEncodings === undefined
        ? {}
        : { positionEncoding: PositionEncodingKind.UTF16 }),
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...reading(params.capabilities, uses),
      ...going(params.capabilities, uses),
      ...writing(params.capabilities, uses),
      ...ofWorkspace(params.capabilities, uses),
    },
  };
}

/** What helps to understand a plan. */
function reading({ textDocument }: ClientCapabilities, uses: Uses): ServerCapabilities {
  return {
    ...(textDocument?.hover === undefined ? {} : { hoverProvider: true }),
    ...(textDocument?.codeLens === undefined ? {} : { codeLensProvider: { resolveProvider: true } }),
    ...(textDocument?.inlayHint === undefined ? {} : { inlayHintProvider: { resolveProvider: uses.resolveHints } }),
    ...(textDocument?.foldingRange === undefined ? {} : { foldingRangeProvider: true }),
    ...(textDocument?.documentHighlight === undefined ? {} : { documentHighlightProvider: true }),
    ...(textDocument?.semanticTokens === undefined
      ? {}
      : { semanticTokensProvider: semanticTokens(textDocument.semanticTokens.requests) }),
    ...(uses.pull
      ? { diagnosticProvider: { identifier: "strategy", interFileDependencies: true, workspaceDiagnostics: true } }
      : {}),
  };
}

function semanticTokens(requests: {
  range?: boolean | object;
  full?: boolean | { delta?: boolean };
}): SemanticTokensOptions {
  const delta = typeof requests.full === "object" && requests.full.delta === true;
  return {
    legend: { tokenTypes: tokenTypes.map(({ name }) => name), tokenModifiers: tokenModifiers.map(({ name }) => name) },
    full: requests.full === undefined || requests.full === false ? false : { delta },
    range: requests.range !== undefined && requests.range !== false,
  };
}

/** What leads from one place to another. */
function going({ textDocument, workspace }: ClientCapabilities, uses: Uses): ServerCapabilities {
  return {
    ...(textDocument?.definition === undefined ? {} : { definitionProvider: true }),
    ...(textDocument?.typeDefinition === undefined ? {} : { typeDefinitionProvider: true }),
    ...(textDocument?.references === undefined ? {} : { referencesProvider: true }),
    ...(textDocument?.documentSymbol === undefined ? {} : { documentSymbolProvider: true }),
    ...(workspace?.symbol === undefined
      ? {}
      : { workspaceSymbolProvider: { resolveProvider: uses.resolveWorkspaceSymbols } }),
    ...(textDocument?.documentLink === undefined ? {} : { documentLinkProvider: { resolveProvider: false } }),
    ...(textDocument?.selectionRange === undefined ? {} : { selectionRangeProvider: true }),
  };
}

/** What helps to write a plan. */
function writing({ textDocument }: ClientCapabilities, uses: Uses): ServerCapabilities {
  return {
    ...(textDocument?.completion === undefined
      ? {}
      : {
          completionProvider: {
            triggerCharacters: [" ", ",", '"', "/"],
            resolveProvider: uses.completion.resolve,
          },
        }),
    ...(textDocument?.signatureHelp === undefined
      ? {}
      : { signatureHelpProvider: { triggerCharacters: [" ", ","], retriggerCharacters: [" ", ","] } }),
    ...(textDocument?.rename === undefined
      ? {}
      : { renameProvider: textDocument.rename.prepareSupport === true ? { prepareProvider: true } : true }),
    ...(textDocument?.linkedEditingRange === undefined ? {} : { linkedEditingRangeProvider: true }),
    ...(textDocument?.formatting === undefined ? {} : { documentFormattingProvider: true }),
    ...(textDocument?.rangeFormatting === undefined ? {} : { documentRangeFormattingProvider: true }),
    ...(textDocument?.onTypeFormatting === undefined
      ? {}
      : { documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: [";", "\n"] } }),
    // A client that knows commands alone could not take what is offered.
    ...(textDocument?.codeAction?.codeActionLiteralSupport === undefined ? {} : { codeActionProvider: actions(uses) }),
  };
}

function actions(uses: Uses): CodeActionOptions {
  return { codeActionKinds: Object.values(actionKinds), resolveProvider: uses.resolveActions };
}

function ofWorkspace({ workspace }: ClientCapabilities, uses: Uses): ServerCapabilities {
  const renames = workspace?.fileOperations?.willRename === true;
  if (!uses.folders && !renames) return {};
  return {
    workspace: {
      ...(uses.folders ? { workspaceFolders: { supported: true, changeNotifications: true } } : {}),
      ...(renames
        ? {
            fileOperations: {
              willRename: {
                filters: [
                  { pattern: { glob: "**/*.strategy", matches: "file" } },
                  { pattern: { glob: "**", matches: "folder" } },
                ],
              },
            },
          }
        : {}),
    },
  };
}
