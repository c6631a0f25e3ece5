/**
 * A small number for every word that begins a statement, so that looking up what a keyword means needs no string: the
 * same few dozen words begin all statements of all plans.
 */

/** Stands for every word beyond those that have a number of their own. */
export const OTHER_WORD = 0;

/** Far more than there are keywords; a file full of nonsense fills no memory for good. */
const MOST = 4096;

const numbers = new Map<string, number>();
const words: string[] = [];

/**
 * The words seen last, by a number made of a few of their letters: most statements begin with a word of a few dozen, and
 * to compare with the one that is expected is quicker than to hash the letters of a new string.
 */
const SLOTS = 1024;
const slotWords: string[] = new Array<string>(SLOTS).fill("");
const slotNumbers = new Uint16Array(SLOTS);

/** The number of a word; `OTHER_WORD` where too many are known already. */
export function wordNumber(word: string): number {
  const length = word.length;
  const middle = word.charCodeAt(length >> 1);
  const slot = (word.charCodeAt(0) * 31 + middle * 7 + word.charCodeAt(length - 1) + length * 131) & (SLOTS - 1);
  if (slotWords[slot] === word) return slotNumbers[slot] ?? OTHER_WORD;
  const number = hashed(word);
  if (number !== OTHER_WORD) {
    slotWords[slot] = words[number] ?? "";
    slotNumbers[slot] = number;
  }
  return number;
}

function hashed(word: string): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  if (numbers.size >= MOST) return OTHER_WORD;
  const next = numbers.size + 1;
  // A copy of its own: a part of a file's text would keep all of that text in memory.
  const copy = Array.from(word).join("");
  words[next] = copy;
  numbers.set(copy, next);
  return next;
}
