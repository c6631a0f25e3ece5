import { firstAfter, type Span } from "../../base/span.ts";
import type { SourceFile } from "../../model/source.ts";
import { CommentKind, type Statement } from "../../syntax/tree.ts";
import { isBlank, isNextLine, nextLine, startOfLine, startOfText } from "../lines.ts";

/** A statement with the comments that belong to it. */
export interface Belongings extends Span {
  /** Whether these are whole lines, the last line break included. */
  readonly lines: boolean;
}

/**
 * Where a statement stands with what belongs to it: the comments on the lines directly above, and the one behind it.
 * The statement alone where something else stands on its lines.
 */
export function belongingsOf(file: SourceFile, statement: Statement): Belongings {
  const { text, tree } = file;
  const alone = { start: statement.start, end: statement.end, lines: false };
  if (startOfText(file, statement.start) !== statement.start) return alone;
  let end = statement.end;
  while (isBlank(text, end) || text[end] === ";") end++;
  const behind = tree.comments[firstAfter(tree.comments, end) - 1];
  if (behind?.start === end && behind.kind === CommentKind.Line) end = behind.end;
  while (isBlank(text, end)) end++;
  if (end < text.length && text[end] !== "\n" && text[end] !== "\r") return alone;
  let top = statement.start;
  for (let i = firstAfter(tree.comments, top) - 1; i >= 0; i--) {
    const comment = tree.comments[i];
    if (comment === undefined || !isNextLine(text.slice(comment.end, top))) break;
    // What is said of the whole file stays in it.
    if (startOfText(file, comment.start) !== comment.start || comment.text.includes("strategy-ignore-file")) break;
    top = comment.start;
  }
  return { start: startOfLine(file, file.lines.lineOf(top)), end: nextLine(file, end), lines: true };
}
