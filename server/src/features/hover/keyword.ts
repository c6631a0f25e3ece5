import { say } from "../../base/say.ts";
import type { Entry } from "../../model/content.ts";
import { listed } from "../../model/wording.ts";
import { blocksKnowing, keywordOf } from "../../vocabulary/index.ts";
import type { BlockName, Keyword } from "../../vocabulary/schema.ts";
import { signatureOf } from "../../vocabulary/signature.ts";
import { code, fenced, paragraphs } from "../markdown.ts";

/** The page of a keyword as a hover shows it: what it takes, what it means, an example, how often it may stand. */
export function keywordPage(keyword: Keyword): string {
  return paragraphs(fenced(signatureOf(keyword)), keyword.doc, fenced(keyword.example), timesOf(keyword));
}

/** How often a keyword may stand in its block. */
export function timesOf({ block, times }: Keyword): string {
  const where = block === "file" ? say`in a file` : inA(block);
  if (times === "1") return say`Exactly once ${where}.`;
  return times === "?" ? say`At most once ${where}.` : say`As often as needed ${where}.`;
}

/** What a statement's first word means; undefined where the language does not know it. */
export function keywordHover(entry: Entry): string | undefined {
  const word = entry.keyword?.text;
  if (word === undefined) return undefined;
  if (entry.meaning.name === word) return keywordPage(entry.meaning);
  const blocks = blocksKnowing(word);
  const pages = blocks.flatMap((block) => keywordOf(block, word) ?? []);
  const [first] = pages;
  if (first === undefined) return undefined;
  return paragraphs(
    say`${code(word)} does not belong here. It stands ${listed(blocks.map(whereOf), 3)}.`,
    keywordPage(first),
  );
}

function whereOf(block: BlockName): string {
  return block === "file" ? say`at the top of the file` : say`in \`${block}\``;
}

function inA(block: string): string {
  return /^[aeio]/.test(block) ? say`in an \`${block}\`` : say`in a \`${block}\``;
}
