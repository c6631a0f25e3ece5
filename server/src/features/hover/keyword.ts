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
    doc,
    fenced(example),
    mistake === undefined ? undefined : `*A common mistake:* ${mistake}`,
    `${timesOf(keyword)} In the guide: [${guide.title}](${guideAddress(guide)})`,
  );
}

/** How often a keyword may stand in its block. */
export function timesOf({ block, times }: Keyword): string {
  const where = block === "file" ? "in a file" : `in ${article(block)} \`${block}\``;
  if (times === "1") return `Exactly once ${where}.`;
  return times === "?" ? `At most once ${where}.` : `As often as needed ${where}.`;
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
    `${code(word)} does not belong here. It stands ${listed(blocks.map(whereOf), 3)}.`,
    keywordPage(first),
  );
}

function whereOf(block: BlockName): string {
  return block === "file" ? "at the top of the file" : `in \`${block}\``;
}

function article(block: string): string {
  return /^[aeio]/.test(block) ? "an" : "a";
}
