import { firstAfter, type Span } from "../base/span.ts";
import { SourceFile } from "../model/source.ts";
import { isEmptyLine, lineEndOf, nextLine } from "./lines.ts";

/** A part of a file that can be laid out alone. */
export interface Excerpt {
  readonly file: SourceFile;
  /** Where it starts in the whole file. */
  readonly start: number;
}

/**
 * The declarations around a stretch, from one blank line between declarations to the next: what they look like depends
 * on nothing else. The whole file where that cannot be told, as where a brace is missing somewhere.
 */
export function excerptAround(file: SourceFile, { start, end }: Span): Excerpt {
  const whole = { file, start: 0 };
  const { statements, errors } = file.tree;
  if (errors.length > 0 || statements.length === 0 || isMixed(file.text)) return whole;
  let first = Math.max(0, firstAfter(statements, start) - 1);
  let last = Math.max(first, firstAfter(statements, end) - 1);
  while (first > 0 && !isApart(file, first)) first--;
  do last++;
  while (last < statements.length && !isApart(file, last));
  const from = first === 0 ? 0 : boundary(file, first);
  const to = last >= statements.length ? file.text.length : boundary(file, last);
  if (from > start || to < end || isInComment(file, from) || isInComment(file, to)) return whole;
  const text = file.text.slice(from, to);
  // A single line does not say how lines end.
  if (lineEndOf(text) !== lineEndOf(file.text)) return whole;
  return { file: new SourceFile(file.path, text), start: from };
}

/** Whether lines end in different ways: then the most frequent one counts, which a part does not tell. */
function isMixed(text: string): boolean {
  return text.includes("\r") && /\r(?!\n)|(?<!\r)\n/.test(text);
}

/** Where what precedes a declaration starts: after the line on which the one before it ends. */
function boundary(file: SourceFile, index: number): number {
  return nextLine(file, file.tree.statements[index - 1]?.end ?? 0);
}

/** Whether an empty line stands between a declaration and what is before it. */
function isApart(file: SourceFile, index: number): boolean {
  const line = file.lines.lineOf(file.tree.statements[index - 1]?.end ?? 0);
  const below = file.lines.lineOf(file.tree.statements[index]?.start ?? 0);
  return below > line + 1 && isEmptyLine(file, line + 1);
}

function isInComment(file: SourceFile, offset: number): boolean {
  const comment = file.tree.comments[firstAfter(file.tree.comments, offset) - 1];
  return comment !== undefined && comment.start < offset && offset < comment.end;
}
