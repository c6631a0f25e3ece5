import type { SourceFile } from "../model/source.ts";

/** Where a line starts, a byte-order mark left out. */
export function startOfLine(file: SourceFile, line: number): number {
  return line === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : file.lines.startOf(line);
}

/** Where the first character that is no blank stands on the line of an offset. */
export function startOfText(file: SourceFile, offset: number): number {
  let at = startOfLine(file, file.lines.lineOf(offset));
  while (at < file.text.length && isBlank(file.text, at)) at++;
  return at;
}

/** Whether what lies between two things is one line break with blanks around it. */
export function isNextLine(between: string): boolean {
  return /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(between);
}

/** Where the next line starts; the end of the text after the last. */
export function nextLine(file: SourceFile, offset: number): number {
  return file.lines.startOf(file.lines.lineOf(offset) + 1);
}

/** Whether a line holds nothing but blanks. */
export function isEmptyLine(file: SourceFile, line: number): boolean {
  return file.text.slice(startOfLine(file, line), file.lines.endOf(line)).trim() === "";
}

/** Whether a blank or a tab stands at an offset. */
export function isBlank(text: string, at: number): boolean {
  return text[at] === " " || text[at] === "\t";
}

/** How the lines of a text end: as its first one does. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}
