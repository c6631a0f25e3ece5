import type { Span } from "../base/span.ts";
import { type Comment, CommentKind } from "../syntax/tree.ts";
import type { SourceFile } from "./source.ts";

/** One line break between blanks: what lies between a comment and the line below it. */
const NEXT_LINE = /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/;

/**
 * The documentation of a statement: the run of `///` lines directly above it, without their slashes; undefined where
 * there is none. Ordinary comments between it and the statement, such as `// strategy-ignore`, do not part them.
 */
export function docOf(file: SourceFile, statement: Span): string | undefined {
  const { text, tree } = file;
  const lines: string[] = [];
  let below = statement.start;
  for (let i = lastBefore(tree.comments, statement.start); i >= 0; i--) {
    const comment = tree.comments[i];
    if (comment === undefined || comment.kind === CommentKind.Block) break;
    if (!NEXT_LINE.test(text.slice(comment.end, below)) || !isAlone(text, comment.start)) break;
    if (comment.kind === CommentKind.Doc) lines.unshift(comment.text.replace(/^\/\/\/ ?/, ""));
    else if (lines.length > 0) break;
    below = comment.start;
  }
  const doc = lines.join("\n");
  return doc.trim() === "" ? undefined : doc;
}

/** Whether nothing but blanks stands before an offset on its line. */
function isAlone(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t" || (at === 1 && text[0] === "\ufeff"))) at--;
  return at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r";
}

/** The index of the last comment that starts at an offset or before it; -1 where there is none. */
function lastBefore(comments: readonly Comment[], offset: number): number {
  let low = 0;
  let high = comments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((comments[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
