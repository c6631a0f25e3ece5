import {
  type CodeLens,
  CodeLensRequest,
  CodeLensResolveRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  FoldingRangeKind,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  SignatureHelpRequest,
} from "vscode-languageserver";
import { foldingRanges } from "../../features/folding.ts";
import { highlights } from "../../features/highlight.ts";
import { hover } from "../../features/hover.ts";
import { type InlayHint, inlayHints } from "../../features/inlay-hints.ts";
import { codeLenses, type PlansAction, type ReferencesAction } from "../../features/lenses.ts";
import { signatureHelp } from "../../features/signature.ts";
import type { Door } from "../door.ts";
import { spanIn, uriIn } from "../from-proto.ts";
import { plansUsingCommand, showReferencesCommand } from "../protocol.ts";
import type { Root } from "../roots.ts";
import type { Session } from "../session.ts";
import { toMarkup, toRange } from "../to-proto.ts";
import { Recall } from "./recall.ts";
import { spot } from "./spot.ts";

/** What helps to understand a plan: hovers, help with values, marks, folds, lenses and hints. */
export function reading(door: Door): void {
  door.request(HoverRequest.type, null, (params, session) => {
    const here = spot(params, session);
    const found = here === undefined ? undefined : hover(here.host, here.place);
    if (here === undefined || found === undefined) return null;
    return { contents: toMarkup(found.markdown, session.uses.hoverMarkdown), range: toRange(here.file, found.at) };
  });
  door.request(SignatureHelpRequest.type, null, (params, session) => {
    const here = spot(params, session);
    const help = here === undefined ? undefined : signatureHelp(here.host, here.place);
    if (help === undefined) return null;
    const { signatureMarkdown: markdown, activeParameterless } = session.uses;
    const parameters = help.parameters.map(({ start, end, documentation }) => ({
      label: labelOf(help.label, start, end, session),
      ...(documentation === undefined ? {} : { documentation: toMarkup(documentation, markdown) }),
    }));
    const none = activeParameterless ? null : help.parameters.length;
    return {
      signatures: [{ label: help.label, documentation: toMarkup(help.documentation, markdown), parameters }],
      activeSignature: 0,
      activeParameter: help.active ?? none,
    };
  });
  door.request(DocumentHighlightRequest.type, null, (params, session) => {
    const here = spot(params, session);
    if (here === undefined) return null;
    return highlights(here.host, here.place).map(({ at, kind }) => ({
      range: toRange(here.file, at),
      kind: kind === "write" ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  });
  door.request(FoldingRangeRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    if (located === undefined) return null;
    const found = foldingRanges(located.root.host, located.path).map(({ startLine, endLine, kind }) => ({
      startLine,
      endLine,
      kind: foldingKinds[kind],
    }));
    const most = session.uses.mostFolds;
    return most === undefined ? found : found.slice(0, most);
  });
  lenses(door);
  hints(door);
}

const foldingKinds = {
  region: FoldingRangeKind.Region,
  comment: FoldingRangeKind.Comment,
  imports: FoldingRangeKind.Imports,
} as const;

/** The part of a signature that stands for a value: its place in the label, or its words for clients that know no places. */
function labelOf(label: string, start: number, end: number, { uses }: Session): string | [number, number] {
  return uses.signatureOffsets ? [start, end] : label.slice(start, end);
}

interface Clickable {
  readonly root: Root;
  readonly title: string;
  readonly action: ReferencesAction | PlansAction;
}

function lenses(door: Door): void {
  const recall = new Recall<Clickable | undefined>();
  door.request(CodeLensRequest.type, null, (params, session): CodeLens[] | null => {
    const located = session.locate(uriIn(params));
    const file = located?.root.host.plan(located.path)?.file;
    if (located === undefined || file === undefined || !session.settings.codeLens.enabled) return null;
    const { root, path } = located;
    const found = codeLenses(root.host, path);
    const data = recall.keep(found.map(({ title, action }) => action && { root, title, action }));
    return found.map(({ at, title, action }, index) => {
      const range = toRange(file, at);
      return action === undefined ? { range, command: { title, command: "" } } : { range, data: data(index) };
    });
  });
  door.request(CodeLensResolveRequest.type, { range: nowhere }, (lens, session): CodeLens => {
    const found = recall.of(lens.data);
    if (found === undefined) return lens;
    const { root, title, action } = found;
    // What shows the places is a command of our own client; elsewhere the lens tells the number alone.
    if (!session.uses.own) return { range: lens.range, command: { title, command: "" } };
    const toProto = session.toProto(root);
    const { uri, range } = toProto.location(action.target);
    if (action.kind === "plans") {
      return { range: lens.range, command: { title, command: plansUsingCommand, arguments: [uri, range.start] } };
    }
    const places = action.places.map((place) => toProto.location(place));
    return {
      range: lens.range,
      command: { title, command: showReferencesCommand, arguments: [uri, range.start, places] },
    };
  });
}

const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function hints(door: Door): void {
  const recall = new Recall<InlayHint>();
  door.request(InlayHintRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const span = located === undefined ? undefined : spanIn(located, params.range);
    const file = located?.root.host.plan(located.path)?.file;
    if (located === undefined || span === undefined || file === undefined) return null;
    if (!session.settings.inlayHints.enabled) return null;
    const found = inlayHints(located.root.host, located.path, span);
    const data = recall.keep(found);
    return found.map((hint, index) => ({
      position: file.lines.position(hint.offset),
      label: hint.label,
      paddingLeft: hint.paddingLeft,
      paddingRight: hint.paddingRight,
      ...(session.uses.resolveHints ? { data: data(index) } : tooltipOf(hint)),
    }));
  });
  door.request(InlayHintResolveRequest.type, { position: nowhere.start, label: "" }, (hint) => {
    const found = recall.of(hint.data);
    return found === undefined ? hint : { ...hint, ...tooltipOf(found) };
  });
}

function tooltipOf({ tooltip }: InlayHint) {
  return tooltip === undefined ? {} : { tooltip: toMarkup(tooltip, true) };
}
