import type { TextError } from "./tree.ts";

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
