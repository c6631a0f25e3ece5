/**
 * What would steer a terminal, or hide or turn around what stands beside it: control characters, the signs that set the
 * direction of writing, line breaks of other kinds, and halves of surrogate pairs.
 */
const UNFIT = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text of a file as it may go to a terminal: every character that is not to be trusted becomes a visible sign. Each
 * takes the place of one UTF-16 code unit, so that offsets stay as they are. A tab becomes a blank.
 */
export function printable(text: string): string {
  return text.replace(UNFIT, (char) => {
    const code = char.charCodeAt(0);
    if (code === 9) return " ";
    // Unicode has a picture for each of the old control characters.
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === 0x7f) return "\u2421";
    return "\ufffd";
  });
}

/**
 * A value as JSON that may go to a terminal: the characters that `printable` replaces are escaped, so that what is read
 * from it is the same.
 */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(UNFIT, (char) =>
    char === "\n" ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
