import { firstAfter, type Span } from "../base/span.ts";
import type { Edit } from "../model/diagnostic.ts";
import { changed } from "../model/fixing.ts";
import { SourceFile } from "../model/source.ts";
import { format, formatEdits } from "../syntax/format.ts";
import type { Statement } from "../syntax/tree.ts";
import { excerptAround } from "./excerpt.ts";
import type { Host, Place } from "./host.ts";
import { isEmptyLine, startOfLine, startOfText } from "./lines.ts";
import { commentAt, entriesAround } from "./spot.ts";

/** The edits that lay out a whole file. What has an error in it stays as it is. */
export function formatDocument(host: Host, path: string): readonly Edit[] {
  const file = host.plan(path)?.file;
  return file === undefined ? [] : editsOf(file);
}

/** The same for the lines that a range touches; a line of which only the very start is selected is not meant. */
export function formatRange(host: Host, path: string, range: Span): readonly Edit[] {
  const file = host.plan(path)?.file;
  if (file === undefined) return [];
  const { lines } = file;
  const first = lines.lineOf(range.start);
  let last = lines.lineOf(range.end);
  if (last > first && lines.startOf(last) === range.end) last--;
  return within(file, { start: startOfLine(file, first), end: lines.endOf(last) });
}

/**
 * What is laid out while somebody types: after `}` the block that it closes, after `;` the statement before it, after a
 * line break the line that it ends and the indentation of the new one.
 *
 * @param at where the cursor is after the typed character.
 */
export function formatOnType(host: Host, { path, offset }: Place, typed: string): readonly Edit[] {
  const file = host.plan(path)?.file;
  if (file === undefined || isInText(file, offset)) return [];
  if (typed === "}") {
    const closed = entriesAround(file, offset).find(({ block }) => block?.close === offset - 1);
    return closed === undefined ? [] : within(file, closed);
  }
  if (typed === ";") {
    const ended = statementBefore(file, offset - 1);
    return ended === undefined || ended.block !== undefined ? [] : within(file, ended);
  }
  return typed === "\n" || typed === "\r\n" || typed === "\r" ? afterBreak(file, offset) : [];
}

/** Whether an offset lies inside a text or a comment, where nothing is laid out. */
function isInText(file: SourceFile, offset: number): boolean {
  const comment = commentAt(file, offset);
  if (comment !== undefined && comment.start < offset && offset < comment.end) return true;
  const entry = entriesAround(file, offset).at(-1);
  return entry?.parts.some(({ start, end }) => start < offset && offset < end) === true;
}

/** The innermost statement that ends at an offset or before it, with nothing but blanks between. */
function statementBefore(file: SourceFile, offset: number): Statement | undefined {
  let end = offset;
  while (end > 0 && (file.text[end - 1] === " " || file.text[end - 1] === "\t")) end--;
  return entriesAround(file, end).findLast((statement) => statement.end === end);
}

function afterBreak(file: SourceFile, offset: number): readonly Edit[] {
  const { lines, text } = file;
  const line = lines.lineOf(offset);
  if (line === 0) return [];
  const start = startOfLine(file, line);
  const here = startOfText(file, start);
  const edits: Edit[] = [];
  // Where the line above goes on in the new one, it is half a statement.
  const before = startOfText(file, lines.startOf(line - 1));
  const goesOn = entriesAround(file, before).some((entry) => headOf(entry).start < start && headOf(entry).end > start);
  if (!goesOn && !isEmptyLine(file, line - 1)) {
    edits.push(...within(file, { start: startOfLine(file, line - 1), end: lines.endOf(line - 1) }));
  }
  const indent = indentFor(file, line);
  if (indent === undefined || text.slice(start, here) === indent) return edits;
  const all = [...edits, { file, start, end: here, newText: indent }];
  // What has an error stays as it is.
  return file.tree.errors.length === 0 || isLayout(file, all) ? all : edits;
}

/** A statement without its block. */
function headOf(statement: Statement): Span {
  return { start: statement.start, end: statement.block?.open ?? statement.end };
}

/** How a line is to be indented; undefined where that cannot be told. */
function indentFor(file: SourceFile, line: number): string | undefined {
  const start = startOfLine(file, line);
  const around = entriesAround(file, start).filter(({ block }) => block !== undefined && block.open < start);
  if (around.some(({ block }) => block?.close === undefined)) return undefined;
  const owner = around.at(-1);
  if (owner !== undefined) {
    const isEnd = owner.block?.close === startOfText(file, start);
    return "  ".repeat(around.length - (isEnd ? 1 : 0));
  }
  const above = entriesAround(file, file.lines.endOf(line - 1)).at(-1);
  return above === undefined || above.end <= start ? opened(file, line) : undefined;
}

/** The indentation outside of all closed blocks: deeper only where the line above ends with a brace that waits. */
function opened(file: SourceFile, line: number): string | undefined {
  const { tree, text } = file;
  const end = file.lines.endOf(line - 1);
  const above = tree.statements[firstAfter(tree.statements, end) - 1];
  if (above === undefined) return "";
  if (above.broken || (above.block !== undefined && above.block.close === undefined)) {
    return text.slice(0, end).trimEnd().endsWith("{") ? `${indentOf(file, end)}  ` : undefined;
  }
  return text.slice(0, end).trimEnd().endsWith(",") ? undefined : "";
}

/** The blanks at the start of the line of an offset. */
function indentOf(file: SourceFile, offset: number): string {
  return file.text.slice(startOfLine(file, file.lines.lineOf(offset)), startOfText(file, offset));
}

/** The edits that lie within a stretch; none where they would not do without the others. */
function within(file: SourceFile, { start, end }: Span): readonly Edit[] {
  const part = excerptAround(file, { start, end });
  const edits = editsOf(part.file).filter((edit) => edit.start + part.start >= start && edit.end + part.start <= end);
  // A brace that moves over a comment takes two edits: one of them alone would change what the plan says.
  if (edits.length > 0 && !isLayout(part.file, edits)) return [];
  return edits.map((edit) => ({ ...edit, file, start: edit.start + part.start, end: edit.end + part.start }));
}

/** Whether edits in the order of the text change nothing but the layout. */
function isLayout(file: SourceFile, edits: readonly Edit[]): boolean {
  return format(new SourceFile(file.path, changed(file.text, edits)).tree) === format(file.tree);
}

function editsOf(file: SourceFile): readonly Edit[] {
  return formatEdits(file.tree).flatMap((edit) => smallest(file, edit) ?? []);
}

/** An edit without what stays the same at its ends; no line break of two characters is cut in half. */
function smallest(file: SourceFile, { start, end, newText }: Span & { readonly newText: string }): Edit | undefined {
  const old = file.text.slice(start, end);
  const most = Math.min(old.length, newText.length);
  let head = 0;
  while (head < most && old[head] === newText[head]) head++;
  if (isCut(old, head) || isCut(newText, head)) head--;
  let tail = 0;
  while (tail < most - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  if (isCut(old, old.length - tail) || isCut(newText, newText.length - tail)) tail--;
  if (head + tail >= old.length && head + tail >= newText.length) return undefined;
  return { file, start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}

function isCut(text: string, at: number): boolean {
  return text[at - 1] === "\r" && text[at] === "\n";
}
