import { AtomKind, type Statement } from "../../syntax/tree.ts";
import { OTHER_WORD } from "../../syntax/words.ts";
import { isCurrency } from "../../vocabulary/codes.ts";
import { vocabulary } from "../../vocabulary/index.ts";
import type { BlockName, BlockSpec, Keyword } from "../../vocabulary/schema.ts";

/** What the vocabulary says of a block. */
export function specOf(name: BlockName): BlockSpec {
  const spec = vocabulary.get(name);
  if (spec === undefined) throw new Error(`The vocabulary has no block ${name}.`);
  return spec;
}

const requiredOf = new Map<BlockSpec, readonly Keyword[]>();

/** The keywords that a block cannot do without. */
export function required(spec: BlockSpec): readonly Keyword[] {
  let found = requiredOf.get(spec);
  if (found === undefined) {
    found = [...spec.keywords.values()].filter((keyword) => keyword.times === "1");
    requiredOf.set(spec, found);
  }
  return found;
}

/** What the vocabulary says of words, by block and number of the word; `null` where the block does not know it. */
const keywordsByWord = new Map<BlockSpec, (Keyword | null | undefined)[]>();

/** What the word means that a statement begins with; undefined where its block does not know it. */
export function keywordFor(spec: BlockSpec, statement: Statement): Keyword | undefined {
  const { word } = statement;
  let known = keywordsByWord.get(spec);
  if (known === undefined) {
    known = [];
    keywordsByWord.set(spec, known);
  }
  let keyword = word === OTHER_WORD ? undefined : known[word];
  if (keyword === undefined) {
    keyword = spec.keywords.get(statement.atoms.textAt(statement.from)) ?? null;
    if (word !== OTHER_WORD) known[word] = keyword;
  }
  return keyword ?? undefined;
}

/** The currency that a `strategy` block names, before its statements are read; undefined where that is not clear. */
export function currencyNamedIn(statements: readonly Statement[]): string | undefined {
  const statement = statements.find((each) => each.keyword?.text === "currency");
  if (statement === undefined || statement.broken || statement.to !== statement.from + 2) return undefined;
  const value = statement.atomAt(statement.from + 1);
  return value.kind === AtomKind.Name && isCurrency(value.text) ? value.text : undefined;
}
