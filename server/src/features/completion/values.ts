import { say } from "../../base/say.ts";
import { Entry } from "../../model/content.ts";
import { kinds } from "../../model/source.ts";
import type { Slot } from "../../vocabulary/schema.ts";
import type { ValueContext } from "../context.ts";
import { goesOn } from "../slots.ts";
import { codeItems } from "./codes.ts";
import { dateItems } from "./dates.ts";
import { figureItems, levelItems } from "./figures.ts";
import { pathItems } from "./files.ts";
import { type CompletionList, Item, Rank } from "./item.ts";
import { keywordsAfterComma, pageOf } from "./keywords.ts";
import { segmentSays } from "./persona.ts";
import { referenceItems, useItems } from "./references.ts";
import type { Scene } from "./scene.ts";
import { Snippet } from "./snippet.ts";
import { blockFor, freeName, titleFor } from "./statements.ts";
import { undeclared } from "./undeclared.ts";

/** What may stand at a place among the values of a statement. */
export function valueItems(scene: Scene, context: ValueContext): CompletionList {
  const { keyword, slot, word, rest, statement } = context;
  const items: Item[] = [];
  let incomplete = false;
  // Between two values there is room for one only where it would have been left out.
  if (word.text === "" && !goesOn(keyword.slots, slot, rest)) return { items, incomplete };
  for (const each of slot.open) {
    const found = itemsFor(scene, context, each);
    items.push(...found.items);
    if (!found.complete) incomplete = true;
  }
  const isWhole = slot.fits && slot.open.every(({ optional }) => optional === true) && rest.length === 0;
  if (
    isWhole &&
    word.text === "" &&
    keyword.opens !== undefined &&
    statement.block === undefined &&
    context.item === 0
  ) {
    items.push(blockItem(scene, context));
  }
  items.push(...keywordsAfterComma(scene, context));
  return { items, incomplete };
}

interface Found {
  readonly items: readonly Item[];
  readonly complete: boolean;
}

function itemsFor(scene: Scene, context: ValueContext, slot: Slot): Found {
  const { word, keyword } = context;
  const all = (items: readonly Item[]): Found => ({ items, complete: true });
  if (context.slot.part === "currency") return codeItems(scene, context, "currency");
  switch (slot.form) {
    case "declared-name":
      return all(nameItems(scene, context));
    case "title":
      return all(textItem(context, titleFor(keyword)));
    case "text":
      if (keyword.name === "import") return pathItems(scene, word, { open: '"', close: '"' });
      return all(textItem(context, slot.label === "url" ? "https://" : ""));
    case "ref":
      return referenceItems(scene, context, slot.kind);
    case "ref-or-text": {
      const { items, complete } = referenceItems(scene, context, slot.kind);
      return { items: [...items, ...textItem(context, "")], complete };
    }
    case "used-name":
      return useItems(scene, context);
    case "word":
      return all(wordItems(context, slot.words));
    case "code":
      return codeItems(scene, context, slot.codes);
    case "code-or-text": {
      const { items, complete } = codeItems(scene, context, slot.codes);
      return { items: [...items, ...textItem(context, "")], complete };
    }
    case "free-name":
      return all(unitItems(scene, context));
    case "level":
      return all(levelItems(context));
    case "date":
      return all(dateItems(scene, keyword, word, "start"));
    case "period":
      return all(dateItems(scene, keyword, word, context.slot.part === "end" ? "end" : "start"));
    default:
      return all(figureItems(scene, context, slot));
  }
}

function wordItems(context: ValueContext, words: readonly string[]): readonly Item[] {
  const { keyword, word } = context;
  const used = new Set(context.used);
  const likely = segmentSays(context)?.get(keyword.name);
  const rank = (label: string): number => {
    if (used.has(label)) return Rank.Used;
    return likely === undefined || likely.includes(label) ? Rank.First : Rank.Third;
  };
  return words.map(
    (label, i) =>
      new Item({
        label,
        kind: "word",
        at: word,
        rank: rank(label) + i,
        ...(used.has(label) ? { detail: say`here already` } : {}),
        documentation: () => pageOf(keyword),
      }),
  );
}

/** A text to write, where none is begun. */
function textItem({ word, slot, keyword }: ValueContext, usual: string): readonly Item[] {
  if (word.text !== "") return [];
  const snippet = new Snippet().add('"').stop(usual).add('"');
  const label = slot.open.find(({ form }) => form === "title" || form === "text")?.label ?? keyword.name;
  return [
    new Item({
      label: usual === "" ? '"…"' : `"${usual}"`,
      kind: "text",
      at: word,
      rank: Rank.Last,
      newText: snippet.text,
      snippet: true,
      plainText: snippet.plain,
      detail: label,
      documentation: () => pageOf(keyword),
    }),
  ];
}

/** Names that something is to be declared under: those that are used and declared nowhere, or one to change. */
function nameItems(scene: Scene, context: ValueContext): readonly Item[] {
  const { keyword, word } = context;
  const items = wanted(scene, context).map((name, i) => {
    const snippet = declared(context, name, new Snippet().add(name));
    return new Item({
      label: say`declare ${keyword.name} ${name}`,
      kind: kinds.find((kind) => kind === keyword.name) ?? "keyword",
      at: word,
      rank: Rank.First + i,
      newText: snippet.text,
      snippet: snippet.stops > 0,
      plainText: snippet.plain,
      detail: say`used in this file, declared nowhere`,
      documentation: () => pageOf(keyword),
      filterText: name,
    });
  });
  if (word.text !== "") return items;
  const name = freeName(scene, keyword);
  const snippet = declared(context, titleFor(keyword), new Snippet().stop(name));
  items.push(
    new Item({
      label: snippet.plain,
      kind: "snippet",
      at: word,
      rank: Rank.Last,
      newText: snippet.text,
      snippet: true,
      plainText: snippet.plain,
      detail: say`name and title`,
      documentation: () => pageOf(keyword),
    }),
  );
  return items;
}

/** A name with a title after it, where none stands there yet. */
function declared({ keyword, rest }: ValueContext, title: string, snippet: Snippet): Snippet {
  const hasTitle = keyword.slots[1]?.form === "title";
  return hasTitle && rest.length === 0 ? snippet.add(' "').stop(title).add('"') : snippet;
}

/** Names of the kind being declared that are used in the file and stand for nothing. */
function wanted(scene: Scene, { keyword, statement }: ValueContext): readonly string[] {
  const kind = kinds.find((each) => each === keyword.name);
  if (kind === undefined || keyword.block !== "file") return [];
  const names = undeclared(scene, kind);
  // What is being declared here right now is not taken by somebody else.
  const own = statement instanceof Entry && statement.first?.type === "name" ? statement.first.value : undefined;
  const isUsed = own !== undefined && scene.file.refs.some((ref) => ref.kind === kind && ref.name === own);
  return isUsed && !names.includes(own) ? [own, ...names] : names;
}

/** What the sizes of other segments count, and what sizes usually count. */
function unitItems(scene: Scene, { word, keyword }: ValueContext): readonly Item[] {
  const units = new Set(scene.plan.segments.flatMap(({ unit }) => (unit === undefined ? [] : [unit])));
  for (const usual of ["companies", "people", "households"]) units.add(usual);
  return [...units].map(
    (label, i) =>
      new Item({ label, kind: "word", at: word, rank: Rank.First + i, documentation: () => pageOf(keyword) }),
  );
}

function blockItem(scene: Scene, { keyword, word }: ValueContext): Item {
  const snippet = blockFor(scene, keyword);
  return new Item({
    label: "{ … }",
    kind: "snippet",
    at: word,
    rank: Rank.First,
    newText: snippet.text.trimStart(),
    snippet: true,
    plainText: "{ }",
    detail: say`what is said of ${keyword.name}`,
    documentation: () => pageOf(keyword),
    filterText: "{",
  });
}
