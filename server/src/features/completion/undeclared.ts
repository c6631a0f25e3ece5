import { say } from "../../base/say.ts";
import { kinds } from "../../model/source.ts";
import { signatureOf } from "../../vocabulary/signature.ts";
import type { Kind } from "../../vocabulary/values.ts";
import type { KeywordContext } from "../context.ts";
import { Item, Rank } from "./item.ts";
import { pageOf } from "./keywords.ts";
import type { Scene } from "./scene.ts";
import { Snippet } from "./snippet.ts";

/** How many names are offered to be declared where any statement may begin. */
const MOST = 6;

/** Names of a kind that are used in the file and stand for nothing, in the order of the text. */
export function undeclared(scene: Scene, kind: Kind): readonly string[] {
  const names = new Set<string>();
  for (const ref of scene.file.refs) if (ref.kind === kind && ref.target === undefined) names.add(ref.name);
  return [...names].filter((name) => !scene.sight(kind).names.has(name));
}

/** Whole declarations of such names, where a statement of the file begins. */
export function declarationItems(scene: Scene, { block, word, alone }: KeywordContext): readonly Item[] {
  if (!alone || block.spec?.name !== "file") return [];
  const items: Item[] = [];
  for (const kind of kinds) {
    const keyword = block.spec.keywords.get(kind);
    if (keyword === undefined) continue;
    for (const name of undeclared(scene, kind)) {
      if (items.length >= MOST) return items;
      const snippet = new Snippet().add(`${kind} ${name} "`).stop(name).add('"');
      items.push(
        new Item({
          label: say`declare ${kind} ${name}`,
          kind,
          at: word,
          rank: Rank.First + 500 + items.length,
          newText: snippet.text,
          snippet: true,
          plainText: snippet.plain,
          detail: signatureOf(keyword),
          documentation: () => pageOf(keyword),
          filterText: `${kind} ${name}`,
        }),
      );
    }
  }
  return items;
}
