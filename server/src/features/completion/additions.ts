import { firstAfter } from "../../base/span.ts";
import type { Edit } from "../../model/diagnostic.ts";
import type { SourceFile } from "../../model/source.ts";
import { type Comment, CommentKind, type Statement } from "../../syntax/tree.ts";
import type { Kind } from "../../vocabulary/values.ts";
import { lineBreakOf, startsOnLine } from "../word.ts";

/** Lines that a completion adds to other places of its file. */

/** An `import` after those that are there, or else before the first statement and what is said of it. */
export function importLine(file: SourceFile, path: string): Edit {
  return headLines(file, [importOf(path)]);
}

/** How a path is imported. */
export function importOf(path: string): string {
  return `import "${path.replace(/["\\]/g, "\\$&")}"`;
}

/** Lines after the imports that are there, or else before the first statement and what is said of it. */
export function headLines(file: SourceFile, rows: readonly string[]): Edit {
  const lineBreak = lineBreakOf(file.text);
  const text = rows.join(lineBreak);
  const last = file.imports.at(-1)?.entry;
  if (last !== undefined) {
    const end = endOfLineAfter(file, last);
    return { file, start: end, end, newText: `${lineBreak}${text}` };
  }
  const first = file.tree.statements[0];
  const start = first === undefined ? 0 : startWithComments(file, first);
  return { file, start, end: start, newText: `${text}${lineBreak}${lineBreak}` };
}

/**
 * A declaration of a name: after the last one of its kind, or else above the statement at the file's level that the
 * cursor stands in.
 */
export function declarationLine(file: SourceFile, kind: Kind, name: string, offset: number): Edit {
  const line = `${kind} ${name} "${name}"`;
  const lineBreak = lineBreakOf(file.text);
  const own = file.tree.statements[firstAfter(file.tree.statements, offset) - 1];
  const last = file.declarations.findLast((each) => each.kind === kind && each.statement !== own && isClosed(each));
  if (last !== undefined) {
    const { statement } = last;
    const end = endOfLineAfter(file, statement);
    const gap = statement.block === undefined ? lineBreak : `${lineBreak}${lineBreak}`;
    return { file, start: end, end, newText: `${gap}${line}` };
  }
  const start = own === undefined ? 0 : startWithComments(file, own);
  return { file, start, end: start, newText: `${line}${lineBreak}${lineBreak}` };
}

/** Whether it is clear where a declaration ends. */
function isClosed({ statement }: { readonly statement: Statement }): boolean {
  return statement.block === undefined || statement.block.close !== undefined;
}

/** The end of the line that a statement ends on; its own end where something else follows there. */
function endOfLineAfter(file: SourceFile, statement: Statement): number {
  const { end } = statement;
  const lineEnd = file.lines.endOf(file.lines.lineOf(end));
  return /^[ \t]*(?:\/\/.*)?$/.test(file.text.slice(end, lineEnd)) ? lineEnd : end;
}

/** Where the comments begin that stand directly above a statement; its own start where there are none. */
function startWithComments(file: SourceFile, statement: Statement): number {
  const { text, tree, lines } = file;
  if (!startsOnLine(text, statement.start)) return statement.start;
  let start = lineStart(file, statement.start);
  for (let i = firstAfter(tree.comments, statement.start) - 1; i >= 0; i--) {
    const comment: Comment | undefined = tree.comments[i];
    if (comment === undefined || comment.kind === CommentKind.Block) break;
    if (!startsOnLine(text, comment.start) || lines.lineOf(comment.start) !== lines.lineOf(start) - 1) break;
    start = lineStart(file, comment.start);
  }
  return start;
}

/** Where a line starts, a byte-order mark left out. */
function lineStart(file: SourceFile, offset: number): number {
  const start = file.lines.startOf(file.lines.lineOf(offset));
  return start === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : start;
}
