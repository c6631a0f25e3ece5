import { Entry } from "../model/content.ts";
import type { SourceFile } from "../model/source.ts";
import { type Comment, CommentKind, type Statement } from "../syntax/tree.ts";
import type { Host } from "./host.ts";

/** Lines that can be folded away, zero-based; the first stays in sight, and all up to the last disappear. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: "region" | "comment" | "imports";
}

/** What the language configuration calls the ends of a region; its own folding gives way to this one. */
const REGION = /^\/\/\s*#(end)?region\b/;

/**
 * What can be folded in a file: blocks (their closing brace stays in sight), also those without one; runs of comments and of
 * imports; texts and lists over several lines; and what stands between `// #region` and `// #endregion`. No two ranges
 * begin on one line, and of any two one lies within the other or they share no line.
 */
export function foldingRanges(host: Host, path: string): readonly FoldingRange[] {
  const file = host.source(path);
  if (file === undefined) return [];
  return nested([...statements(file), ...imports(file), ...comments(file), ...regions(file)]);
}

/** Blocks, and heads of statements over several lines. Blocks may lie within each other thousands deep. */
function statements(file: SourceFile): FoldingRange[] {
  const found: FoldingRange[] = [];
  const levels = [file.tree.statements];
  for (let level = levels.pop(); level !== undefined; level = levels.pop()) {
    for (const statement of level) {
      found.push(...headOf(file, statement));
      const block = blockOf(file, statement);
      if (block !== undefined) found.push(block);
      if (statement.block !== undefined) levels.push(statement.block.statements);
    }
  }
  return found;
}

function blockOf(file: SourceFile, statement: Statement): FoldingRange | undefined {
  const { from, to, block } = statement;
  if (block === undefined) return undefined;
  const { lines } = file;
  // A brace on a line of its own folds with the line of its keyword.
  const startLine = lines.lineOf(to > from ? statement.atomAt(to - 1).end : block.open);
  if (block.close === undefined) {
    const inner = file.text.slice(block.open, block.end).trimEnd();
    return { startLine, endLine: lines.lineOf(block.open + inner.length - 1), kind: "region" };
  }
  const line = lines.lineOf(block.close);
  const isAlone = file.text.slice(lines.startOf(line), block.close).trim() === "";
  return { startLine, endLine: isAlone ? line - 1 : line, kind: "region" };
}

/** A list over several lines, and texts over several lines in it. */
function headOf(file: SourceFile, statement: Statement): FoldingRange[] {
  const { from, to, block } = statement;
  if (to === from) return [];
  const { lines } = file;
  const startLine = lines.lineOf(statement.atomAt(from).start);
  const lastLine = lines.lineOf(statement.atomAt(to - 1).end);
  if (lastLine === startLine) return [];
  const found: FoldingRange[] = [];
  let endLine = block === undefined ? lastLine : lastLine - 1;
  for (let i = from; i < to; i++) {
    const { start, end } = statement.atomAt(i);
    const first = lines.lineOf(start);
    const last = lines.lineOf(end);
    if (first === last) continue;
    const isClosedAlone = file.text.slice(lines.startOf(last), end).trim() === '"""';
    const closing = isClosedAlone ? last - 1 : last;
    // A text that begins on the statement's line is what folds there, with its closing quotes in sight.
    if (first === startLine && last === lastLine) endLine = Math.min(endLine, closing);
    else found.push({ startLine: first, endLine: closing, kind: "region" });
  }
  found.push({ startLine, endLine, kind: "region" });
  return found;
}

/** Runs of imports, with nothing but comments and empty lines between. */
function imports(file: SourceFile): FoldingRange[] {
  const found: FoldingRange[] = [];
  let first: Statement | undefined;
  let last: Statement | undefined;
  const end = (): void => {
    if (first !== undefined && last !== undefined) {
      const { lines } = file;
      found.push({ startLine: lines.lineOf(first.start), endLine: lines.lineOf(last.end), kind: "imports" });
    }
    first = undefined;
  };
  for (const statement of file.tree.statements) {
    if (statement instanceof Entry && statement.meaning.name === "import") {
      first ??= statement;
      last = statement;
    } else end();
  }
  end();
  return found;
}

/** Runs of line comments of one kind, and comments over several lines. */
function comments(file: SourceFile): FoldingRange[] {
  const found: { startLine: number; endLine: number; kind: "comment"; of: CommentKind }[] = [];
  for (const comment of file.tree.comments) {
    if (isMarker(comment)) continue;
    const startLine = file.lines.lineOf(comment.start);
    const endLine = file.lines.lineOf(comment.end);
    const last = found[found.length - 1];
    if (comment.kind === CommentKind.Block) found.push({ startLine, endLine, kind: "comment", of: comment.kind });
    else if (!isAlone(file, comment)) continue;
    else if (last?.of === comment.kind && last.endLine === startLine - 1) last.endLine = endLine;
    else found.push({ startLine, endLine, kind: "comment", of: comment.kind });
  }
  return found.map(({ startLine, endLine, kind }) => ({ startLine, endLine, kind }));
}

/** Whether nothing stands before a comment on its line. */
function isAlone(file: SourceFile, { start }: Comment): boolean {
  return file.text.slice(file.lines.startOf(file.lines.lineOf(start)), start).trim() === "";
}

function isMarker(comment: Comment): boolean {
  return comment.kind === CommentKind.Line && REGION.test(comment.text);
}

/** What stands between markers; one that has no other end is none. */
function regions(file: SourceFile): FoldingRange[] {
  const found: FoldingRange[] = [];
  const open: number[] = [];
  for (const comment of file.tree.comments) {
    if (!isMarker(comment) || !isAlone(file, comment)) continue;
    const line = file.lines.lineOf(comment.start);
    if (REGION.exec(comment.text)?.[1] === undefined) open.push(line);
    else {
      const startLine = open.pop();
      if (startLine !== undefined) found.push({ startLine, endLine: line, kind: "region" });
    }
  }
  return found;
}

/** Without ranges that hold no more than a line, begin where another does, or overlap another only in part. */
function nested(ranges: readonly FoldingRange[]): FoldingRange[] {
  const kept: FoldingRange[] = [];
  const around: FoldingRange[] = [];
  let lastStart = -1;
  for (const range of [...ranges].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine)) {
    const { startLine, endLine } = range;
    if (endLine <= startLine || startLine === lastStart) continue;
    while ((around[around.length - 1]?.endLine ?? startLine) < startLine) around.pop();
    if (endLine > (around[around.length - 1]?.endLine ?? endLine)) continue;
    around.push(range);
    kept.push(range);
    lastStart = startLine;
  }
  return kept;
}
