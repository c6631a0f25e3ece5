/**
 * How well a query fits a text, case aside: 5 the text itself, 4 its beginning, 3 the beginning of a word in it, 2 any part
 * of it, 1 its letters in their order with others between them, 0 not at all. An empty query fits everything.
 */
export function score(query: string, text: string): number {
  if (query === "") return 1;
  const wanted = query.toLowerCase();
  const whole = text.normalize("NFC");
  // Most texts fit no query, and this is the quickest way to tell.
  if (!isWithin(wanted, whole.toLowerCase())) return 0;
  const low = whole.replace(/\s+/g, "").toLowerCase();
  if (low === wanted) return 5;
  if (low.startsWith(wanted)) return 4;
  if (low.includes(wanted)) return beginsWord(whole, wanted) ? 3 : 2;
  return 1;
}

/** Whether some word of a text, or part of a name such as `Offices` in `SmallOffices`, begins with the query. */
function beginsWord(text: string, wanted: string): boolean {
  for (const { index } of text.matchAll(/\p{Lu}|(?<![\p{L}\p{M}\p{N}])[\p{L}\p{N}]/gu)) {
    if (text.slice(index).replace(/\s+/g, "").toLowerCase().startsWith(wanted)) return true;
  }
  return false;
}

/** Whether a text holds the letters of a query in their order. */
function isWithin(wanted: string, text: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}
