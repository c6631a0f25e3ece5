/**
 * Markdown for wikis and code hosts. Nothing of a plan may become a link, a picture, HTML, a mention of a person or of an
 * issue, or break a table.
 */

/** What no page can hold: control characters, signs that turn the direction of what follows, halves of pairs. */
const UNFIT = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu;

/** A text of a plan as one line that every format can hold. */
export function clean(text: string): string {
  return text.replace(/\s+/g, " ").replace(UNFIT, "").trim();
}

/** A text of a plan as plain words: one line, and every sign with a meaning made to mean itself. */
export function plain(text: string): string {
  return (
    clean(text)
      .replace(/[\\`*_[\]<>|~&!$]/g, "\\$&")
      .replace(/#(?![\p{L}\p{N}])/gu, "\\#")
      // Code hosts look for mentions after everything else, so that a backslash does not hide them: a blank without width does.
      .replace(/[@#](?=[\p{L}\p{N}])/gu, "$&&#8203;")
      // What looks like an address would be made a link.
      .replace(/:(?=\/)/g, "\\:")
      .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}\\.`)
      // At the start of a line these would begin a list or a line across.
      .replace(/^([-+=])(?=\s|$|\1)/, "\\$&")
      .replace(/^(\d+)([.)])(?=\s|$)/, "$1\\$2")
  );
}

/** A word of the language between backticks. */
export function code(text: string): string {
  return `\`${clean(text).replace(/[`|]/g, "'")}\``;
}

/** A name in quotes: only letters, digits and harmless signs, as Mermaid has no way to write the others. */
export function chartLabel(text: string): string {
  const safe = clean(text)
    .replace(/[^\p{L}\p{M}\p{N} .,+%-]/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  const chars = [...safe];
  return chars.length > 48 ? `${chars.slice(0, 47).join("").trim()}…` : safe;
}
