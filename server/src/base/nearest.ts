/**
 * Suggestions for a word that was mistyped: the Damerau–Levenshtein distance (optimal string alignment:
 * insertions, deletions, replacements and swaps of neighbours, each counted one).
 */

/** Three rows of the table, used again for every pair: most pairs are given up after a few letters. */
const LONGEST = 64;
let before = new Uint8Array(LONGEST + 1);
let last = new Uint8Array(LONGEST + 1);
let row = new Uint8Array(LONGEST + 1);

/**
 * The distance of `a` and `b`, or `limit + 1` as soon as it is known to be above `limit`.
 *
 * @param a at most 64 characters; the rest counts as too far.
 * @param limit at most 250.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST) return limit + 1;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (last[j - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? limit + 1;
}

/** At most `most` of `candidates`, the closest first, that are near enough to `word` to be meant; case aside. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = word.toLowerCase();
  if (wanted.length > 60) return [];
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const found: { candidate: string; score: number }[] = [];
  for (const candidate of candidates) {
    const other = candidate.toLowerCase();
    let score = distance(wanted, other, limit);
    if (score > limit && wanted.length >= 3 && (other.startsWith(wanted) || wanted.startsWith(other))) score = limit;
    if (score <= limit) found.push({ candidate, score });
  }
  found.sort((a, b) => a.score - b.score || (a.candidate < b.candidate ? -1 : 1));
  return found.slice(0, most).map(({ candidate }) => candidate);
}
