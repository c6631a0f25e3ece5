import { firstAfter, type Span } from "../../base/span.ts";
import type { SourceFile } from "../../model/source.ts";
import { type Comment, CommentKind, type Statement } from "../../syntax/tree.ts";
import { dateOf } from "../../vocabulary/figures.ts";
import { isNextLine, startOfText } from "../lines.ts";
import { entriesAround } from "../spot.ts";

/** A `strategy-ignore` comment that stands in a file, as far as it can be added to. */
export interface Written {
  readonly codes: readonly string[];
  /** Where the last of the codes ends: the next one goes there. */
  readonly codesEnd: number;
  /** Its `until` with the date, and the blanks before it. */
  readonly date: Span | undefined;
}

const START = /^\/\/[ \t]*strategy-ignore(-file)?(?=[\s:]|$)/;

/** The exceptions of a statement: on the lines directly above it, and at the end of its first line. */
export function exceptionsAt(file: SourceFile, statement: Statement): readonly Written[] {
  const { comments } = file.tree;
  const found: Written[] = [];
  // A comment above a line is about every statement that starts on it.
  let below = startOfText(file, statement.start);
  for (let i = firstAfter(comments, below) - 1; i >= 0; i--) {
    const comment = comments[i];
    if (comment === undefined || !isNextLine(file.text.slice(comment.end, below))) break;
    if (startOfText(file, comment.start) !== comment.start) break;
    const written = read(comment, false);
    if (written !== undefined) found.push(written);
    below = comment.start;
  }
  const end = file.lines.endOf(file.lines.lineOf(statement.start));
  const behind = comments[firstAfter(comments, end) - 1];
  const written = behind !== undefined && behind.start > statement.start ? read(behind, false) : undefined;
  if (written !== undefined) found.push(written);
  return found;
}

/** The exceptions for a whole file, which stand outside all blocks. */
export function exceptionsOfFile(file: SourceFile): readonly Written[] {
  if (!file.text.includes("strategy-ignore-file")) return [];
  return file.tree.comments.flatMap((comment) => {
    const written = read(comment, true);
    return written === undefined || entriesAround(file, comment.start).length > 0 ? [] : [written];
  });
}

function read(comment: Comment, wide: boolean): Written | undefined {
  const match = comment.kind === CommentKind.Line ? START.exec(comment.text) : null;
  if (match === null || (match[1] !== undefined) !== wide) return undefined;
  const from = match[0].length;
  const colon = comment.text.indexOf(":", from);
  const said = comment.text.slice(from, colon < 0 ? undefined : colon);
  const dated = /[\s,]+until[\s,]+(\S+?)[\s,]*$/.exec(said);
  const date = dated === null ? undefined : dateOf(dated[1] ?? "");
  const isDated = dated !== null && date !== undefined && date !== "impossible";
  const named = (isDated ? said.slice(0, dated.index) : said).replace(/[\s,]+$/, "");
  const start = comment.start + from;
  return {
    codes: named.split(/[\s,]+/).filter((code) => code !== ""),
    codesEnd: start + named.length,
    date: isDated ? { start: start + dated.index, end: start + said.replace(/\s+$/, "").length } : undefined,
  };
}
