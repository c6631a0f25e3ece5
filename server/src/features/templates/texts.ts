/** What becomes of texts that people type: texts of the language, names and names of files. */

/** Control characters, the breaks of lines and paragraphs that Unicode adds, and halves of characters. */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it stands between quotes, whatever characters it holds; half a character becomes U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(HALF, "\ufffd")
    .replace(/["\\]/g, "\\$&")
    .replace(/\r\n?|\n/g, "\\n")
    .replace(/\t/g, "\\t")
    .replace(CONTROL, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
}

export function quotedText(text: string): string {
  return `"${escaped(text)}"`;
}

const LONGEST_NAME = 60;

/** A name for a plan, made from its title: `Harbour Desk 2027` becomes `HarbourDesk2027`; `Plan` where nothing is left. */
export function nameFrom(title: string): string {
  const name = wordsIn(title)
    .map((word) => word.replace(/^\p{Ll}/u, (first) => first.toUpperCase()))
    .join("");
  const short = clipped(name);
  if (short === "") return "Plan";
  return /^\p{L}/u.test(short) ? short : `Plan${short}`;
}

/** The name of a file for a plan: `Harbour Desk 2027` becomes `harbour-desk-2027.strategy`. */
export function fileNameFrom(title: string): string {
  const name = clipped(wordsIn(title.toLowerCase()).join("-")).replace(/-+$/, "");
  // Names of devices, which no file of Windows can have.
  const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name);
  return `${name === "" ? "plan" : reserved ? `plan-${name}` : name}.strategy`;
}

/** The runs of letters and decimal digits, as names have them; apostrophes part no word. */
function wordsIn(title: string): readonly string[] {
  const plain = title.normalize("NFC").replace(/['’]/g, "");
  return plain.match(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*/gu) ?? [];
}

/** Cut between characters. */
function clipped(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_NAME ? text : characters.slice(0, LONGEST_NAME).join("");
}
