/** Words and phrases in texts: letters, marks, digits and hyphens belong to a word, in any script. */

/** A phrase that a text holds. */
export interface FoundWord {
  /** As it stands in the text. */
  readonly phrase: string;
  /** UTF-16 index in the text. */
  readonly index: number;
}

/** The places of whole words in a text, from left to right, none overlapping another. */
export type WordFinder = (text: string) => readonly FoundWord[];

/** What belongs to a word, as the inside of a character class: the hyphens are -, ‐ and the one that does not break. */
const WORD = "\\p{L}\\p{M}\\p{N}\\-\\u2010\\u2011";
/** The lists of the rules and those that a team configures: few, so that a small memory is enough. */
const MOST_FINDERS = 64;

/** Texts in which case means the same with and without the Unicode flag of a pattern. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is all of ASCII.
const ASCII = /^[\x00-\x7f]*$/;

const finders = new Map<string, WordFinder>();
const none: readonly FoundWord[] = [];

/**
 * A finder of `phrases` as whole words, case aside; blanks in a phrase match any run of blanks, and a longer phrase
 * wins over a shorter one at the same place. Made once for a list: take it before a loop. Empty phrases match nothing.
 */
export function wordFinder(phrases: readonly string[]): WordFinder {
  const key = phrases.join("\u0000");
  const made = finders.get(key);
  if (made !== undefined) return made;
  if (finders.size >= MOST_FINDERS) finders.clear();
  const finder = build(phrases);
  finders.set(key, finder);
  return finder;
}

/** Where `phrases` stand in `text` as whole words, case aside. */
export function findWords(text: string, phrases: readonly string[]): readonly FoundWord[] {
  return wordFinder(phrases)(text);
}

/** The words of a text: runs of letters, marks, digits and hyphens. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORDS) ?? [];
}

const WORDS = new RegExp(`[${WORD}]+`, "gu");

function build(phrases: readonly string[]): WordFinder {
  const alternatives = phrases
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== "")
    .sort((a, b) => b.length - a.length)
    .map((phrase) => phrase.split(/\s+/).map(escaped).join("\\s+"));
  if (alternatives.length === 0) return () => none;
  const source = alternatives.join("|");
  // Patterns for letters of every script take milliseconds to compile, and most texts hold none of the words: a plain
  // search says so, where a text has no letters that only those patterns know.
  const plain = new RegExp(source, "i");
  let pattern: RegExp | undefined;
  return (text) => {
    if (ASCII.test(text) && !plain.test(text)) return none;
    pattern ??= new RegExp(`(?<![${WORD}])(?:${source})(?![${WORD}])`, "giu");
    if (text.search(pattern) < 0) return none;
    return Array.from(text.matchAll(pattern), (match) => ({ phrase: match[0], index: match.index }));
  };
}

/** Signs that mean something in a pattern, made to mean themselves. A hyphen needs none of it outside a class. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
