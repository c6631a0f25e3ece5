import { walk } from "../../model/imported.ts";
import type { Declaration } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Kind } from "../../vocabulary/values.ts";
import { imported } from "../names.ts";

/** What a file can name of one kind. */
export interface Sight {
  /** In the order of the text: its own, then the imported ones. Names that stand for several are left out. */
  readonly named: readonly Declaration[];
  /** Every name that means something, those that stand for several too. */
  readonly names: ReadonlySet<string>;
}

/** The declarations of a kind that a linked file sees. */
export function inSight(file: SourceFile, kind: Kind): Sight {
  const found = new Map<string, Declaration>();
  const several = new Set<string>();
  for (const each of walk(file)) {
    for (const [name, declarations] of each.own[kind]) {
      const [declaration] = declarations;
      if (declaration === undefined) continue;
      if (!found.has(name)) found.set(name, declaration);
      else if (!file.own[kind].has(name)) several.add(name);
    }
  }
  const names = new Set(found.keys());
  // Where several files declare a name, one of them may hide the others: it depends on who imports whom.
  for (const name of several) {
    const [only, second] = imported(file, kind, name);
    if (only === undefined || second !== undefined) found.delete(name);
    else found.set(name, only);
  }
  return { named: [...found.values()], names };
}
