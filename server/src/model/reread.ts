import { type Outline, parse } from "../syntax/parse.ts";
import type { Statement, Tree } from "../syntax/tree.ts";
import { type Part, partAt } from "./parts.ts";
import { read } from "./reading/read.ts";

/** A change of a text: the code units from `start` to `end` of the old one became `newText`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

export interface Reread {
  /** All parts of the file after the change. */
  readonly parts: readonly Part[];
  /** Those that the change took away, and those that it brought. */
  readonly before: readonly Part[];
  readonly after: readonly Part[];
  readonly cut: Tree["cut"];
}

/** Every region of a tree, read. */
export function partsOf(tree: Tree, statements: () => readonly Statement[]): readonly Part[] {
  const readings = read(tree, statements);
  const parts: Part[] = [];
  tree.regions.forEach((region, i) => {
    const reading = readings[i];
    if (reading !== undefined) parts.push({ tree: region, reading });
  });
  return parts;
}

/**
 * Reads the regions again that a change touches, and moves those behind it. Undefined where a region cannot be read by
 * itself: where braces have no partner, indentation far away may decide which block was meant to end.
 *
 * @param text the whole text after the change.
 */
export function reread(
  old: { readonly tree: Tree; readonly parts: readonly Part[] },
  text: string,
  change: Change,
  how: { readonly outline: Outline; readonly statements: () => readonly Statement[] },
): Reread | undefined {
  const { tree, parts } = old;
  if (!tree.balanced) return undefined;
  const by = change.newText.length - (change.end - change.start);
  let first = partAt(parts, change.start);
  let last = partAt(parts, change.end);
  for (;;) {
    const start = parts[first]?.tree.region.start ?? 0;
    const next = parts[last + 1];
    const end = next === undefined ? text.length : next.tree.region.start + by;
    const piece = parse(first === 0 && next === undefined ? text : copied(text.slice(start, end)), how.outline);
    if (!piece.balanced) return undefined;
    if (first > 0 && !beginsByItself(piece)) first--;
    else if (next !== undefined && piece.cut !== undefined) last = piece.cut === "rest" ? parts.length - 1 : last + 1;
    else {
      const after = partsOf(piece, how.statements);
      for (const part of after) part.tree.region.shift = start;
      for (let i = last + 1; i < parts.length; i++) {
        const part = parts[i];
        if (part !== undefined) part.tree.region.shift += by;
      }
      return {
        parts: [...parts.slice(0, first), ...after, ...parts.slice(last + 1)],
        before: parts.slice(first, last + 1),
        after,
        cut: next === undefined ? piece.cut : tree.cut,
      };
    }
  }
}

/** Whether the first statement begins with a word: a brace would belong to what stands before it. */
function beginsByItself({ statements: [first] }: Tree): boolean {
  return first?.hasKeyword === true;
}

/** A text of its own: a part of another one would keep all of that in memory. */
function copied(part: string): string {
  const copy: unknown = JSON.parse(JSON.stringify(part));
  return typeof copy === "string" ? copy : part;
}
