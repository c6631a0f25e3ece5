import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type { Repair, TextError } from "./tree.ts";

/** What is said of characters that make no statement. */

export function strayMessage(text: string): string {
  if (text === "%") return say`A percent sign follows its number at once, as in 60%. Take the blank away.`;
  if (text === ".") return say`A point needs a digit on both sides, as in 0.5. Add the digit, or take the point away.`;
  const shown = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  return say`${visible(shown)} means nothing here. Remove it, or put quotes around it if it is text.`;
}

/** A percent sign joins its number, a point in front of digits gets its 0; anything else goes. */
export function strayRepair(text: string, at: Span): Repair {
  const blank = /\d[ \t]+$/.exec(text.slice(Math.max(0, at.start - 20), at.start))?.[0];
  if (text.slice(at.start, at.end) === "%" && blank !== undefined) {
    return { title: say`Take the blank away`, start: at.start - blank.length + 1, end: at.start, newText: "" };
  }
  if (
    text.slice(at.start, at.end) === "." &&
    /^\d/.test(text.slice(at.end, at.end + 1)) &&
    !/\d/.test(text.charAt(at.start - 1))
  ) {
    return { title: say`Write 0 before the point`, start: at.start, end: at.start, newText: "0" };
  }
  return { title: say`Remove it`, ...at, newText: "" };
}

/** A character that cannot be seen by its number. */
export function visible(text: string): string {
  return text.replace(
    /[\p{C}\p{Z}]/gu,
    (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
}

/** In the order of the text, the first of each line. */
export function oneALine(text: string, errors: TextError[]): TextError[] {
  if (errors.length < 2) return errors;
  errors.sort((a, b) => a.start - b.start);
  const kept: TextError[] = [];
  let lineEnd = -1;
  for (const error of errors) {
    if (error.start <= lineEnd) continue;
    kept.push(error);
    lineEnd = error.start;
    while (lineEnd < text.length && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
  }
  return kept;
}
