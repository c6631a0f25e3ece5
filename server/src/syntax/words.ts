/**
 * A small number for every word that begins a statement, so that looking up what a keyword means needs no string: the
 * same few dozen words begin all statements of all plans.
 */

/** Stands for every word beyond those that have a number of their own. */
export const OTHER_WORD = 0;

/** Far more than there are keywords; a file full of nonsense fills no memory for good. */
const MOST = 4096;

const numbers = new Map<string, number>();

/** The number of a word; `OTHER_WORD` where too many are known already. */
export function wordNumber(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (numbers.size >= MOST) return OTHER_WORD;
  const next = numbers.size + 1;
  numbers.set(word, next);
  return next;
}
