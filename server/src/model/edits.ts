import type { Span } from "../base/span.ts";
import type { Statement } from "../syntax/tree.ts";
import type { Edit } from "./diagnostic.ts";
import type { GivenList, Owner } from "./plan.ts";
import { endWithout } from "./reading/repairs.ts";
import type { SourceFile } from "./source.ts";

/** Small changes to a plan's text, in the layout that the formatter gives it. */

export function replace(file: SourceFile, at: Span, newText: string): Edit {
  return { file, start: at.start, end: at.end, newText };
}

export function insert(file: SourceFile, offset: number, newText: string): Edit {
  return { file, start: offset, end: offset, newText };
}

/**
 * A new statement as the last one of the owner's block; the block is made where there is none. `text` may have
 * several lines, indented by two blanks a level.
 */
export function addStatement(owner: Owner, text: string): Edit {
  return addTo(owner.file, owner.statement, text);
}

/** The same for any statement of a file. */
export function addTo(file: SourceFile, statement: Statement, text: string): Edit {
  const source = file.text;
  const indent = indentation(file, statement.start);
  const lines = text.split("\n");
  const block = statement.block;
  if (block === undefined) {
    const body = lines.map((line) => `${indent}  ${line}`).join("\n");
    return insert(file, statement.end, ` {\n${body}\n${indent}}`);
  }
  const end = block.close ?? block.end;
  const last = block.statements[block.statements.length - 1];
  const lastEnd = last === undefined ? block.open + 1 : last.end;
  const between = source.slice(lastEnd, end);
  if (!/[\r\n]/.test(source.slice(block.open, end))) {
    // The block stands on one line: go on there, unless the new statement needs more.
    if (lines.length === 1 && !between.includes("/")) {
      const lead = last === undefined ? " " : /;\s*$/.test(between) ? " " : "; ";
      return { file, start: lastEnd + (/^\s*;/.exec(between)?.[0].length ?? 0), end, newText: `${lead}${text} ` };
    }
    const body = lines.map((line) => `${indent}  ${line}`).join("\n");
    return { file, start: end, end, newText: `\n${body}\n${indent}` };
  }
  const inner = last === undefined ? `${indent}  ` : indentation(file, last.start);
  const body = lines.map((line) => `${inner}${line}`).join("\n");
  // On a line of its own before the closing brace, after any comments there.
  const lineStart = lineStartOf(file, end);
  if (/^[ \t]*$/.test(source.slice(lineStart, end))) return insert(file, lineStart, `${body}\n`);
  return insert(file, end, `\n${body}\n${indent}`);
}

/** A new declaration at the end of the file, with a blank line before it. */
export function addDeclaration(file: SourceFile, text: string): Edit {
  const source = file.text;
  const end = endWithout(source, source.length, " \t\r\n");
  return { file, start: end, end: source.length, newText: `${end === 0 ? "" : "\n\n"}${text}\n` };
}

/** One more item at the end of a list. */
export function addItem<T extends Span>(file: SourceFile, list: GivenList<T>, text: string): Edit {
  const last = list.items[list.items.length - 1];
  return insert(
    file,
    last === undefined ? list.statement.end : last.end,
    last === undefined ? ` ${text}` : `, ${text}`,
  );
}

/** A list without one of its items; the whole statement where it is the only one. */
export function removeItem<T extends Span>(file: SourceFile, list: GivenList<T>, item: T): Edit {
  const index = list.items.indexOf(item);
  if (list.items.length < 2 || index < 0) return removeStatement(file, list.statement);
  const next = list.items[index + 1];
  const previous = list.items[index - 1];
  if (next !== undefined) return { file, start: item.start, end: next.start, newText: "" };
  return { file, start: previous?.end ?? item.start, end: item.end, newText: "" };
}

/** A file without one of its statements; its line goes with it where nothing else stands there. */
export function removeStatement(file: SourceFile, statement: Statement): Edit {
  const source = file.text;
  let start = statement.start;
  let end = statement.end;
  while (start > 0 && (source[start - 1] === " " || source[start - 1] === "\t")) start--;
  const atLineStart = start === 0 || source[start - 1] === "\n" || source[start - 1] === "\r";
  let after = end;
  while (source[after] === " " || source[after] === "\t" || source[after] === ";") after++;
  const atLineEnd = after >= source.length || source[after] === "\n" || source[after] === "\r";
  if (atLineStart && atLineEnd) {
    end = after;
    if (source[end] === "\r") end++;
    if (source[end] === "\n") end++;
  } else if (atLineStart) {
    start = statement.start;
    end = after;
  } else {
    // In the middle of a line: take the separator along that would be left over.
    end = after;
    const before = endWithout(source, start, " \t;");
    if (source[after] === "}") return { file, start: before, end, newText: " " };
    if (source[before - 1] === "{") return { file, start: before, end, newText: " " };
    start = before;
    return { file, start, end, newText: atLineEnd ? "" : "; " };
  }
  return { file, start, end, newText: "" };
}

/** The blanks at the start of the line that holds `offset`. */
function indentation(file: SourceFile, offset: number): string {
  const start = lineStartOf(file, offset);
  let end = start;
  while (end < offset && (file.text[end] === " " || file.text[end] === "\t")) end++;
  return file.text.slice(start, end);
}

/** Where the line that holds `offset` starts, a byte-order mark left out. */
function lineStartOf(file: SourceFile, offset: number): number {
  const start = file.lines.startOf(file.lines.lineOf(offset));
  return start === 0 && file.text.charCodeAt(0) === 0xfeff ? 1 : start;
}
