import {
  CompletionItemKind,
  CompletionRequest,
  CompletionResolveRequest,
  InsertTextFormat,
  type CompletionItem as ProtocolItem,
} from "vscode-languageserver";
import { type CompletionItem, type CompletionKind, complete } from "../../features/completion.ts";
import type { Door } from "../door.ts";
import { placeIn, uriIn } from "../from-proto.ts";
import type { Session } from "../session.ts";
import { toMarkup, toRange } from "../to-proto.ts";
import { Recall } from "./recall.ts";

const kinds: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  keyword: CompletionItemKind.Keyword,
  snippet: CompletionItemKind.Snippet,
  value: CompletionItemKind.Property,
  usp: CompletionItemKind.Function,
  competitor: CompletionItemKind.Interface,
  segment: CompletionItemKind.Class,
  service: CompletionItemKind.Method,
  goal: CompletionItemKind.Event,
  persona: CompletionItemKind.Variable,
  word: CompletionItemKind.EnumMember,
  number: CompletionItemKind.Value,
  unit: CompletionItemKind.Unit,
  code: CompletionItemKind.Constant,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  rule: CompletionItemKind.Reference,
  text: CompletionItemKind.Text,
};

/** The command that opens the list again; editors that do not know it do nothing. */
const again = { title: "Suggest", command: "editor.action.triggerSuggest" };

/** What may stand at the cursor, and what its keyword takes. */
export function completion(door: Door): void {
  const recall = new Recall<CompletionItem>();
  door.request(CompletionRequest.type, null, (params, session) => {
    const located = session.locate(uriIn(params));
    const place = located === undefined ? undefined : placeIn(located, params.position);
    const file = place === undefined ? undefined : located?.root.host.plan(place.path)?.file;
    if (located === undefined || place === undefined || file === undefined) return null;
    const { items, incomplete } = complete(located.root.host, place);
    const data = recall.keep(items);
    const toProto = session.toProto(located.root);
    return {
      isIncomplete: incomplete,
      items: items.map((item, index) => ({
        ...itemOf(item, session),
        textEdit: { range: toRange(file, item), newText: textOf(item, session) },
        ...(item.additionalEdits === undefined || item.additionalEdits.length === 0
          ? {}
          : { additionalTextEdits: toProto.textEdits(item.additionalEdits) }),
        ...(session.uses.completion.resolve ? { data: data(index) } : documentationOf(item, session)),
      })),
    };
  });
  door.request(CompletionResolveRequest.type, { label: "" }, (params, session) => {
    const item = recall.of(params.data);
    return item === undefined ? params : { ...params, ...documentationOf(item, session) };
  });
}

function textOf(item: CompletionItem, { uses }: Session): string {
  return item.snippet && !uses.completion.snippets ? item.plainText : item.newText;
}

function itemOf(item: CompletionItem, { uses }: Session): ProtocolItem {
  const { label, detail, sortText, filterText } = item;
  const kind = kinds[item.kind];
  return {
    label,
    kind: uses.completion.kinds.has(kind) ? kind : CompletionItemKind.Text,
    ...(detail === undefined ? {} : { detail }),
    sortText,
    ...(filterText === undefined ? {} : { filterText }),
    ...(item.snippet && uses.completion.snippets ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(item.preselect === true && uses.completion.preselect ? { preselect: true } : {}),
    ...(item.again === true && uses.own ? { command: again } : {}),
  };
}

function documentationOf({ documentation }: CompletionItem, { uses }: Session): Partial<ProtocolItem> {
  return documentation === undefined ? {} : { documentation: toMarkup(documentation, uses.completion.markdown) };
}
