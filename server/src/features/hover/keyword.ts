import { say, translated } from "../../base/say.ts";
import type { Entry } from "../../model/content.ts";
import { listed } from "../../model/wording.ts";
import { guideAddress, guideOf } from "../../vocabulary/guide.ts";
import { blocksKnowing, keywordOf } from "../../vocabulary/index.ts";
import type { BlockName, Keyword } from "../../vocabulary/schema.ts";
import { signatureOf } from "../../vocabulary/signature.ts";
import { code, fenced, paragraphs } from "../markdown.ts";

/**
 * The page of a keyword as a hover shows it: what it takes, what it means, an example, what people get wrong, how often it
 * may stand, and where the guide says more.
 */
export function keywordPage(keyword: Keyword): string {
  const { doc, example, mistake } = keyword;
  const guide = guideOf(keyword);
  return paragraphs(
    fenced(signatureOf(keyword)),
    translated(doc),
    fenced(example),
    mistake === undefined ? undefined : say`*A common mistake:* ${translated(mistake)}`,
    say`${timesOf(keyword)} In the guide: ${`[${guide.title}](${guideAddress(guide)})`}`,
  );
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
