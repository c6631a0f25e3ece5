import { type ClientCapabilities, type InitializeParams, MarkupKind } from "vscode-languageserver";

/** What the client can do with what it gets: all that the answers depend on. */
export interface Uses {
  /** Whether it asks for diagnostics by itself; else they are sent to it. */
  readonly pull: boolean;
  readonly diagnostics: {
    readonly version: boolean;
    readonly related: boolean;
    readonly unnecessary: boolean;
    readonly link: boolean;
    readonly data: boolean;
    readonly refresh: boolean;
  };
  readonly configuration: boolean;
  readonly registerConfiguration: boolean;
  readonly registerWatchers: boolean;
  readonly relativePatterns: boolean;
  readonly folders: boolean;
  readonly progress: boolean;
  readonly edits: {
    readonly versioned: boolean;
    readonly create: boolean;
    readonly snippets: boolean;
  };
  readonly completion: {
    readonly snippets: boolean;
    readonly markdown: boolean;
    readonly preselect: boolean;
    readonly resolve: boolean;
    readonly kinds: ReadonlySet<number>;
  };
  readonly hoverMarkdown: boolean;
  readonly signatureMarkdown: boolean;
  /** Whether a place in the label can stand for a parameter. */
  readonly signatureOffsets: boolean;
  readonly activeParameterless: boolean;
  readonly definitionLinks: boolean;
  readonly typeDefinitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly resolveWorkspaceSymbols: boolean;
  /** How many folds it takes at most. */
  readonly mostFolds: number | undefined;
  readonly resolveActions: boolean;
  readonly preferredActions: boolean;
  readonly linkTooltips: boolean;
  readonly resolveHints: boolean;
  readonly hintRefresh: boolean;
  readonly lensRefresh: boolean;
  readonly tokenRefresh: boolean;
  /** Whether it is our own client, or one that asked for the same: it gets the notifications of protocol.ts. */
  readonly own: boolean;
}

/** Reads off the client's capabilities what it can do. */
export function usesOf({ capabilities, initializationOptions }: InitializeParams): Uses {
  const { textDocument, workspace, window } = capabilities;
  return {
    pull: textDocument?.diagnostic !== undefined,
    diagnostics: diagnosticUses(capabilities),
    configuration: workspace?.configuration === true,
    registerConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    folders: workspace?.workspaceFolders === true,
    progress: window?.workDoneProgress === true,
    edits: editUses(capabilities),
    completion: completionUses(capabilities),
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    signatureMarkdown:
      textDocument?.signatureHelp?.signatureInformation?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    signatureOffsets:
      textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
    activeParameterless: textDocument?.signatureHelp?.signatureInformation?.noActiveParameterSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    typeDefinitionLinks: textDocument?.typeDefinition?.linkSupport === true,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    resolveWorkspaceSymbols: workspace?.symbol?.resolveSupport?.properties.includes("location.range") === true,
    mostFolds: textDocument?.foldingRange?.rangeLimit,
    resolveActions: resolvesEdits(capabilities),
    preferredActions: textDocument?.codeAction?.isPreferredSupport === true,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    resolveHints: textDocument?.inlayHint?.resolveSupport?.properties.includes("tooltip") === true,
    hintRefresh: workspace?.inlayHint?.refreshSupport === true,
    lensRefresh: workspace?.codeLens?.refreshSupport === true,
    tokenRefresh: workspace?.semanticTokens?.refreshSupport === true,
    own: typeof initializationOptions === "object" && initializationOptions !== null,
  };
}

function diagnosticUses({ textDocument, workspace }: ClientCapabilities): Uses["diagnostics"] {
  const { diagnostic, publishDiagnostics } = textDocument ?? {};
  // What holds for one way holds for the other: the capabilities of asked-for diagnostics came later and say the same.
  const tags = diagnostic?.tagSupport ?? publishDiagnostics?.tagSupport;
  const either = (name: "relatedInformation" | "codeDescriptionSupport" | "dataSupport"): boolean =>
    diagnostic?.[name] === true || publishDiagnostics?.[name] === true;
  return {
    version: publishDiagnostics?.versionSupport === true,
    related: either("relatedInformation"),
    unnecessary: tags?.valueSet.includes(1) === true,
    link: either("codeDescriptionSupport"),
    data: either("dataSupport"),
    refresh: workspace?.diagnostics?.refreshSupport === true,
  };
}

function editUses({ workspace }: ClientCapabilities): Uses["edits"] {
  const edit = workspace?.workspaceEdit;
  const versioned = edit?.documentChanges === true;
  return {
    versioned,
    create: versioned && edit.resourceOperations?.includes("create") === true,
    snippets: versioned && edit.snippetEditSupport === true,
  };
}

function completionUses({ textDocument }: ClientCapabilities): Uses["completion"] {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    preselect: item?.preselectSupport === true,
    resolve: item?.resolveSupport?.properties.includes("documentation") === true,
    // Those of the first version of the protocol are known everywhere.
    kinds: new Set(
      textDocument?.completion?.completionItemKind?.valueSet ?? Array.from({ length: 18 }, (_, index) => index + 1),
    ),
  };
}

function resolvesEdits({ textDocument }: ClientCapabilities): boolean {
  const action = textDocument?.codeAction;
  return action?.dataSupport === true && action.resolveSupport?.properties.includes("edit") === true;
}
