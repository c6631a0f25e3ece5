import { AtomKind } from "../../syntax/tree.ts";
import { keywordOf } from "../../vocabulary/index.ts";
import { aroundOf, type Context } from "../context.ts";
import type { Line } from "./example.ts";

/** How many attributes a new persona begins with. */
const MOST = 4;

/** What demographics say, by attribute, as it stands there. */
type Said = ReadonlyMap<string, readonly string[]>;

/** What the demographics of the segment around a persona say: a persona is one of its segment. Undefined elsewhere. */
export function segmentSays(context: Context): Said | undefined {
  return context.block.spec?.name === "persona" ? demographicsAround(context) : undefined;
}

/** The lines of a new persona: the first attributes of its segment, each with a value that belongs to it. */
export function personaLines(context: Context): readonly Line[] {
  const lines: Line[] = [];
  for (const [name, [first]] of demographicsAround(context)) {
    const keyword = keywordOf("persona", name);
    if (keyword === undefined || first === undefined || first === ".." || keyword.times === "*") continue;
    const isMoney = keyword.slots[0]?.form === "money";
    // The writer of the line puts the plan's own currency in the place of any.
    const values = isMoney ? [first, "EUR"] : [first];
    lines.push({ keyword, sample: { keyword: name, values, inner: [] } });
  }
  return lines.slice(0, MOST);
}

function demographicsAround(context: Context): Said {
  const found = new Map<string, readonly string[]>();
  for (const { keyword, block } of aroundOf(context, "segment")?.statements ?? []) {
    if (keyword?.text !== "demographics") continue;
    for (const attribute of block?.statements ?? []) {
      const values = attribute.parts.filter(({ kind }) => kind !== AtomKind.Comma).map(({ text }) => text);
      if (attribute.keyword !== undefined) found.set(attribute.keyword.text, values);
    }
  }
  return found;
}
