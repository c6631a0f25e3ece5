import { contains, firstAfter, type Span } from "../base/span.ts";
import { Entry } from "../model/content.ts";
import type { SourceFile } from "../model/source.ts";
import { type Atom, AtomKind, type Block, type Statement } from "../syntax/tree.ts";
import type { Host, Place } from "./host.ts";
import { spanOf } from "./names.ts";

/**
 * What an editor selects step by step around a place: the word, the inside of a text or comment, the value, the item of a
 * list, the line of the statement, the statement, all that its block holds, the block, and so on up to the file. Each
 * holds the place and all of the one before it, and is longer.
 */
export function selectionRanges(host: Host, at: Place): readonly Span[] {
  const file = host.source(at.path);
  if (file === undefined) return [];
  const offset = Math.max(0, Math.min(at.offset, file.text.length));
  const around: Span[] = [{ start: 0, end: file.text.length }];
  let level: readonly Statement[] = file.tree.statements;
  for (;;) {
    const statement = level[firstAfter(level, offset) - 1];
    if (statement === undefined || offset > statement.end) break;
    around.push(spanOf(statement));
    const { block } = statement;
    if (block === undefined || offset <= block.open) {
      around.push(...headAround(file, statement, offset));
      break;
    }
    around.push(spanOf(block), contentOf(file, block));
    level = block.statements;
  }
  around.push(...commentAround(file, offset));
  return growing(around, offset);
}

/** From the innermost to the whole file; what does not hold the place, or all of the one before it, is left out. */
function growing(outermostFirst: readonly Span[], offset: number): Span[] {
  const kept: Span[] = [];
  for (const span of [...outermostFirst].reverse()) {
    if (offset < span.start || span.end < offset) continue;
    const last = kept[kept.length - 1];
    const isLonger = span.end - span.start > (last === undefined ? 0 : last.end - last.start);
    if (isLonger && (last === undefined || contains(span, last))) kept.push(span);
  }
  // An empty file is all that there is to select in it.
  return kept.length > 0 ? kept : outermostFirst.slice(0, 1);
}

/** What stands between the braces, without the blanks at its ends. */
function contentOf(file: SourceFile, { open, close, end }: Block): Span {
  return trimmed(file, { start: open + 1, end: close ?? end });
}

function trimmed(file: SourceFile, { start, end }: Span): Span {
  const text = file.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}

/** Within the head of a statement: itself, the item of its list, the value, and what a text says. */
function headAround(file: SourceFile, statement: Statement, offset: number): Span[] {
  const { keyword, parts } = statement;
  const last = parts[parts.length - 1] ?? keyword;
  if (last === undefined) return [];
  const found: Span[] = [{ start: statement.start, end: last.end }];
  const item = itemAt(parts, offset);
  if (item !== undefined) found.push(item);
  const values = statement instanceof Entry ? statement.values : [];
  for (const value of values) if (value !== undefined && holds(value, offset)) found.push(spanOf(value));
  const atom = [keyword, ...parts].findLast((each) => each !== undefined && holds(each, offset));
  if (atom !== undefined && atom.kind !== AtomKind.Comma) found.push(spanOf(atom), ...textAround(file, atom, offset));
  return found;
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** The atoms between two commas. */
function itemAt(parts: readonly Atom[], offset: number): Span | undefined {
  let item: Span | undefined;
  for (const part of parts) {
    if (part.kind === AtomKind.Comma) {
      if (item !== undefined && holds(item, offset)) return item;
      item = undefined;
    } else item = { start: item?.start ?? part.start, end: part.end };
  }
  return item;
}

/** Within a text: what stands between its quotes, a line of it, a word. */
function textAround(file: SourceFile, { kind, start, end }: Atom, offset: number): Span[] {
  if (kind !== AtomKind.Text && kind !== AtomKind.TextBlock && kind !== AtomKind.OpenText) return [];
  const quotes = file.text.startsWith('"""', start) ? 3 : 1;
  const inside = { start: start + quotes, end: kind === AtomKind.OpenText ? end : end - quotes };
  return holds(inside, offset) ? [inside, trimmed(file, inside), ...wordsAround(file, inside, offset)] : [];
}

/** Within a comment: the run of comment lines, the line, what it says, a word. */
function commentAround(file: SourceFile, offset: number): Span[] {
  const { comments } = file.tree;
  const index = firstAfter(comments, offset) - 1;
  const comment = comments[index];
  if (comment === undefined || offset > comment.end) return [];
  let first = index;
  let last = index;
  while (isNextLine(file, comments[first - 1], comments[first])) first--;
  while (isNextLine(file, comments[last], comments[last + 1])) last++;
  const signs = /^\/(?:\/+|\*+)/.exec(comment.text)?.[0].length ?? 0;
  const closing =
    comment.text.length >= signs + 2 && comment.text.startsWith("/*") && comment.text.endsWith("*/") ? 2 : 0;
  const inside = trimmed(file, { start: comment.start + signs, end: comment.end - closing });
  return [
    { start: comments[first]?.start ?? comment.start, end: comments[last]?.end ?? comment.end },
    spanOf(comment),
    inside,
    ...(holds(inside, offset) ? wordsAround(file, inside, offset) : []),
  ];
}

/** Whether nothing but one line break and blanks stands between two comments. */
function isNextLine(file: SourceFile, one: Span | undefined, next: Span | undefined): boolean {
  if (one === undefined || next === undefined) return false;
  return /^[ \t]*(?:\r\n|\r|\n)[ \t]*$/.test(file.text.slice(one.end, next.start));
}

const WORD = /[\p{L}\p{M}\p{N}_]+(?:['’\-\u2010\u2011][\p{L}\p{M}\p{N}_]+)*/gu;

/** The line of a stretch that holds the offset, and the word there. */
function wordsAround(file: SourceFile, within: Span, offset: number): Span[] {
  const number = file.lines.lineOf(offset);
  const line = trimmed(file, {
    start: Math.max(within.start, file.lines.startOf(number)),
    end: Math.min(within.end, file.lines.endOf(number)),
  });
  const found = [line];
  for (const { 0: word, index } of file.text.slice(line.start, line.end).matchAll(WORD)) {
    const span = { start: line.start + index, end: line.start + index + word.length };
    if (span.start > offset) break;
    if (holds(span, offset)) found.push(span);
  }
  return found;
}
