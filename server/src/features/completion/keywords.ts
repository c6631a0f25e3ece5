import { translated } from "../../base/say.ts";
import { Entry } from "../../model/content.ts";
import type { Edit } from "../../model/diagnostic.ts";
import { AtomKind } from "../../syntax/tree.ts";
import type { Keyword } from "../../vocabulary/schema.ts";
import { signatureOf } from "../../vocabulary/signature.ts";
import type { BlockPlace, KeywordContext, ValueContext } from "../context.ts";
import { fenced, paragraphs } from "../markdown.ts";
import { startsOnLine } from "../word.ts";
import { Item, Rank } from "./item.ts";
import { segmentSays } from "./persona.ts";
import type { Scene } from "./scene.ts";
import { statementFor } from "./statements.ts";

/**
 * The keywords that the block at the cursor still takes.
 *
 * @param edits what else has to change for a statement to begin there.
 */
export function keywordItems(scene: Scene, context: KeywordContext, edits: readonly Edit[] = []): readonly Item[] {
  const { block, word, statement } = context;
  const { spec } = block;
  if (spec === undefined || /^[\d+%-]/.test(word.text)) return [];
  const present = keywordsIn(block, statement);
  const likely = segmentSays(context);
  const items: Item[] = [];
  let order = 0;
  for (const keyword of spec.keywords.values()) {
    order++;
    if (!isAllowed(scene, context, keyword, present)) continue;
    const rank = likely?.has(keyword.name) === true ? Rank.First : rankOf(scene, keyword, present);
    items.push(keywordItem(scene, context, keyword, rank + order, edits));
  }
  return items;
}

/**
 * A line that ends in a comma by mistake makes the next one a part of its list. Where that one begins like a keyword,
 * the keyword is offered, and the comma goes.
 */
export function keywordsAfterComma(
  scene: Scene,
  { word, statement, before, rest, blocks, block }: ValueContext,
): readonly Item[] {
  const { file } = scene;
  const isMeant = word.prefix !== "" && before.length === 0 && rest.length === 0 && startsOnLine(file.text, word.start);
  const comma = statement.parts.findLast(({ end }) => end <= word.start);
  if (!isMeant || comma?.kind !== AtomKind.Comma) return [];
  const context: KeywordContext = { at: "keyword", word, statement: undefined, alone: true, blocks, block };
  const edit = { file, start: comma.start, end: comma.end, newText: "" };
  return keywordItems(scene, context, [edit]).filter(({ label }) => label.startsWith(word.prefix));
}

/** The page of a keyword: what it means, and how it looks in a plan. */
export function pageOf(keyword: Keyword): string {
  return paragraphs(translated(keyword.doc), fenced(keyword.example));
}

/** The keywords of a block, that of the statement at the cursor left out. */
function keywordsIn(block: BlockPlace, except: BlockPlace["owner"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const statement of block.statements) {
    if (statement !== except && statement instanceof Entry) found.add(statement.meaning.name);
  }
  return found;
}

function isAllowed(scene: Scene, { block }: KeywordContext, keyword: Keyword, present: ReadonlySet<string>): boolean {
  if (keyword.times !== "*" && present.has(keyword.name)) return false;
  // A rate is worth something in the plan's own currency only.
  if (keyword.name === "rate") return present.has("currency");
  // The line of a focus may say its share of the budget already.
  if (keyword.name === "budget" && block.spec?.name === "focus") {
    return !(block.owner instanceof Entry) || block.owner.values[1] === undefined;
  }
  if (keyword.name === "use") return scene.file.imports.length > 0;
  return true;
}

function rankOf(scene: Scene, keyword: Keyword, present: ReadonlySet<string>): number {
  if (keyword.name === "strategy" && scene.file.tree.statements.length < 2) return Rank.First;
  if (keyword.times === "1") return Rank.First;
  if (keyword.name === "note") return Rank.Used;
  return keyword.times === "*" && present.has(keyword.name) ? Rank.Third : Rank.Second;
}

function keywordItem(
  scene: Scene,
  { alone, word }: KeywordContext,
  keyword: Keyword,
  rank: number,
  additionalEdits: readonly Edit[],
): Item {
  const shared = {
    label: keyword.name,
    kind: "keyword" as const,
    at: word,
    rank,
    detail: signatureOf(keyword),
    documentation: () => pageOf(keyword),
    preselect: keyword.times === "1",
    additionalEdits,
  };
  if (!alone) return new Item(shared);
  const { snippet, again } = statementFor(scene, keyword);
  const plainText = keyword.slots.length > 0 ? `${keyword.name} ` : keyword.name;
  if (again) return new Item({ ...shared, newText: plainText, again });
  return new Item({ ...shared, newText: snippet.text, snippet: true, plainText });
}
