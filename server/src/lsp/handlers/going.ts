import {
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  type DocumentSymbol as ProtocolSymbol,
  ReferencesRequest,
  type SelectionRange,
  SelectionRangeRequest,
  type SymbolInformation,
  SymbolKind,
  TypeDefinitionRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from "vscode-languageserver";
import { definition, type Link, typeDefinition } from "../../features/definition.ts";
import { documentLinks } from "../../features/links.ts";
import { references } from "../../features/references.ts";
import { selectionRanges } from "../../features/selection.ts";
import {
  type DocumentSymbol,
  documentSymbols,
  type SymbolKindName,
  type WorkspaceSymbol,
  workspaceSymbols,
} from "../../features/symbols.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Door } from "../door.ts";
import { BadParams, placeIn, uriIn } from "../from-proto.ts";
import type { Root } from "../roots.ts";
import type { Session } from "../session.ts";
import { at } from "../settings.ts";
import { toRange } from "../to-proto.ts";
import { Recall } from "./recall.ts";
import { type Spot, spot } from "./spot.ts";
import { warm } from "./warm.ts";

const kinds: Readonly<Record<SymbolKindName, SymbolKind>> = {
  plan: SymbolKind.Module,
  principle: SymbolKind.Namespace,
  value: SymbolKind.Property,
  usp: SymbolKind.Function,
  competitor: SymbolKind.Interface,
  segment: SymbolKind.Class,
  persona: SymbolKind.Object,
  service: SymbolKind.Method,
  goal: SymbolKind.Event,
  group: SymbolKind.Struct,
};

/** What leads from one place to another. */
export function going(door: Door): void {
  door.request(DefinitionRequest.type, null, (params, session) => {
    const here = spot(params, session);
    if (here === undefined) return null;
    return linksOf(here, definition(here.host, here.place), session, session.uses.definitionLinks);
  });
  door.request(TypeDefinitionRequest.type, null, (params, session) => {
    const here = spot(params, session);
    if (here === undefined) return null;
    return linksOf(here, typeDefinition(here.host, here.place), session, session.uses.typeDefinitionLinks);
  });
  door.request(
    ReferencesRequest.type,
    null,
    async (params, session, token) => {
      const located = session.locate(uriIn(params));
      if (located === undefined) return null;
      await warm([located.root], session, token);
      const here = spot(params, session);
      if (here === undefined || token.isCancellationRequested) return null;
      const toProto = session.toProto(located.root);
      const declaration = at(params, "context", "includeDeclaration") === true;
      return references(here.host, here.place, { declaration }).map((target) => toProto.location(target));
    },
    { slow: true },
  );
  door.request(SelectionRangeRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const file = located?.root.host.plan(located.path)?.file;
    if (located === undefined || file === undefined) return null;
    if (!Array.isArray(params.positions)) throw new BadParams("The positions are missing.");
    return params.positions.map((position): SelectionRange => {
      const place = placeIn(located, position) ?? { path: located.path, offset: 0 };
      const spans = selectionRanges(located.root.host, place);
      const outermost = { range: toRange(file, { start: place.offset, end: place.offset }) };
      return (
        spans.reduceRight<SelectionRange | undefined>(
          (parent, span) => ({ range: toRange(file, span), ...(parent === undefined ? {} : { parent }) }),
          undefined,
        ) ?? outermost
      );
    });
  });
  door.request(DocumentLinkRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const file = located?.root.host.plan(located.path)?.file;
    if (located === undefined || file === undefined) return null;
    const toProto = session.toProto(located.root);
    return documentLinks(located.root.host, located.path).map(({ at: span, target, tooltip }) => ({
      range: toRange(file, span),
      target: "url" in target ? target.url : toProto.uri(target.path),
      ...(session.uses.linkTooltips ? { tooltip } : {}),
    }));
  });
  symbols(door);
}

/** Links where the client knows them, plain places elsewhere. */
function linksOf({ located, file }: Spot, links: readonly Link[], session: Session, asLinks: boolean) {
  const toProto = session.toProto(located.root);
  return asLinks
    ? links.map(({ origin, target, name }) => toProto.link(file, origin, target, name))
    : links.map(({ target, name }) => toProto.location({ file: target.file, at: name }));
}

function symbols(door: Door): void {
  door.request(DocumentSymbolRequest.type, null, (params, session) => {
    const uri = uriIn(params);
    const located = session.locate(uri);
    const file = located?.root.host.plan(located.path)?.file;
    if (located === undefined || file === undefined) return null;
    const found = documentSymbols(located.root.host, located.path);
    return session.uses.nestedSymbols ? nested(file, found) : flat(file, uri, found);
  });
  const recall = new Recall<{ readonly root: Root; readonly symbol: WorkspaceSymbol }>();
  door.request(
    WorkspaceSymbolRequest.type,
    null,
    async ({ query }, session, token) => {
      if (typeof query !== "string") throw new BadParams("The query is missing.");
      const roots = session.roots.all();
      await warm(roots, session, token);
      if (token.isCancellationRequested) return null;
      const found = roots.flatMap((root) => workspaceSymbols(root.host, query).map((symbol) => ({ root, symbol })));
      const own = found.filter(({ root, symbol }) => isOwn(root, symbol, session));
      const data = recall.keep(own);
      return own.map(({ root, symbol }, index) => {
        const { name, title, kind, container, target } = symbol;
        const place = session.toProto(root).location(target);
        const containerName = container ?? title;
        return {
          name,
          kind: kinds[kind],
          ...(containerName === "" ? {} : { containerName }),
          ...(session.uses.resolveWorkspaceSymbols
            ? { location: { uri: place.uri }, data: data(index) }
            : { location: place }),
        };
      });
    },
    { slow: true },
  );
  door.request(
    WorkspaceSymbolResolveRequest.type,
    { name: "", kind: SymbolKind.File, location: { uri: "" } },
    (symbol, session) => {
      const found = recall.of(symbol.data);
      if (found === undefined) return symbol;
      return { ...symbol, location: session.toProto(found.root).location(found.symbol.target) };
    },
  );
}

/** Where one folder lies in another, the inner one tells of its files. */
function isOwn(root: Root, { target }: WorkspaceSymbol, { roots }: Session): boolean {
  return roots.locate(roots.uriOf(root, target.file.path))?.root === root;
}

function nested(file: SourceFile, found: readonly DocumentSymbol[]): ProtocolSymbol[] {
  return found.map(({ name, detail, kind, at: span, nameAt, children }) => ({
    name,
    ...(detail === "" ? {} : { detail }),
    kind: kinds[kind],
    range: toRange(file, span),
    selectionRange: toRange(file, nameAt),
    children: nested(file, children),
  }));
}

function flat(
  file: SourceFile,
  uri: string,
  found: readonly DocumentSymbol[],
  container?: string,
): SymbolInformation[] {
  return found.flatMap(({ name, kind, at: span, children }) => [
    {
      name,
      kind: kinds[kind],
      location: { uri, range: toRange(file, span) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flat(file, uri, children, name),
  ]);
}
