/** How several fixes are applied together: by the command line and by editors. */

/** A change to one text, in UTF-16 offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** The changes of one fix, by the path of the file. */
export interface Changes {
  readonly changes: ReadonlyMap<string, readonly Change[]>;
}

/** A fix that may be applied, and what it promises. */
export interface Candidate extends Changes {
  readonly mendsError: boolean;
}

/** Telling fixes apart costs checks: where there are thousands, some are judged together. */
const MOST_SPLITS = 16;

/** As many as do not get in each other's way, the first ones first; the others wait for the next round. */
export function withoutOverlaps<T extends Changes>(fixes: readonly T[]): T[] {
  const taken = new Map<string, Change[]>();
  return fixes.filter(({ changes }) => {
    for (const [path, own] of changes) {
      if (taken.get(path)?.some((other) => own.some((change) => overlap(change, other))) === true) return false;
    }
    for (const [path, own] of changes) for (const change of own) addChange(taken, path, change);
    return true;
  });
}

/** Whether two changes touch, insertions at one place included: their order would be a guess. */
function overlap(a: Change, b: Change): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** Adds a change to those of its file. */
export function addChange(byPath: Map<string, Change[]>, path: string, change: Change): void {
  const there = byPath.get(path);
  if (there === undefined) byPath.set(path, [change]);
  else there.push(change);
}

/** A text after changes that do not overlap, in any order. */
export function changed(text: string, changes: readonly Change[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * Keeps fixes if together they do what they promise. If not, one of them does harm: each half is tried alone, down to
 * the single fix, which stays as long as there are no more errors than before.
 *
 * @param errorsWith applies some of the fixes to the texts before the round, and counts the errors that there are then.
 */
export function settle<T extends Candidate>(
  fixes: readonly T[],
  errorsWith: (fixes: readonly T[]) => number,
): { readonly kept: readonly T[]; readonly refused: readonly T[] } {
  const kept: T[] = [];
  const refused: T[] = [];
  let before = errorsWith([]);
  let splits = MOST_SPLITS;
  const waiting: (readonly T[])[] = [fixes];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const errors = errorsWith([...kept, ...next]);
    const promised = before - next.filter(({ mendsError }) => mendsError).length;
    const last = next.length === 1 || splits === 0;
    if (errors <= promised || (last && errors <= before)) {
      kept.push(...next);
      before = errors;
    } else if (last) {
      refused.push(...next);
    } else {
      splits--;
      const middle = next.length >> 1;
      waiting.push(next.slice(middle), next.slice(0, middle));
    }
  }
  return { kept, refused };
}
