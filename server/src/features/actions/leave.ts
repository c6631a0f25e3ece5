import type { Edit } from "../../model/diagnostic.ts";
import { removeStatement, replace } from "../../model/edits.ts";
import type { Declaration } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { isEmptyLine, lineEndOf, nextLine, startOfLine } from "../lines.ts";
import { belongingsOf } from "./belongings.ts";
import { importPath, type Transfer } from "./transfer.ts";

/** The texts of some declarations with the comments that belong to them, apart as they were in their file. */
export function textsOf(file: SourceFile, declarations: readonly Declaration[]): string {
  const end = lineEndOf(file.text);
  let all = "";
  let before: number | undefined;
  for (const { statement } of declarations) {
    const at = belongingsOf(file, statement);
    const text = file.text.slice(at.start, at.end).trim();
    // Lines that stood directly below one another still do.
    all += all === "" ? text : `${before === at.start ? end : end + end}${text}`;
    before = at.end;
  }
  return all;
}

/**
 * The edits that take declarations out of a file, import the file that they are in from now on, and keep in play what
 * was in play.
 *
 * @param path the file to import; undefined where it is imported already.
 */
export function withoutDeclarations(file: SourceFile, transfer: Transfer, path: string | undefined): readonly Edit[] {
  const edits = removals(file, transfer.declarations);
  for (const edit of additions(file, transfer.uses, path)) {
    const same = edits.findIndex((other) => other.start <= edit.start && edit.start <= other.end);
    const there = edits[same];
    // An insertion where something goes away is one edit with it: which comes first would be a guess.
    if (there === undefined) edits.push(edit);
    else
      edits[same] = {
        ...there,
        newText: there.start === edit.start ? edit.newText + there.newText : there.newText + edit.newText,
      };
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** The declarations away, in the order of the text; neighbours with one edit. */
function removals(file: SourceFile, declarations: readonly Declaration[]): Edit[] {
  const edits: Edit[] = [];
  for (const { statement } of declarations) {
    const at = belongingsOf(file, statement);
    const edit = at.lines ? replace(file, at, "") : removeStatement(file, statement);
    const before = edits.at(-1);
    if (before === undefined || file.text.slice(before.end, edit.start).trim() !== "") edits.push(edit);
    else edits[edits.length - 1] = { ...edit, start: before.start };
  }
  return edits.map((edit) => withoutGap(file, edit));
}

/** Whole lines away with the blank ones that would be left over: those after them, or at the end those before. */
function withoutGap(file: SourceFile, edit: Edit): Edit {
  const { lines, text } = file;
  const first = lines.lineOf(edit.start);
  const isLines = startOfLine(file, first) === edit.start && edit.newText === "";
  if (!isLines || (edit.end < text.length && lines.startOf(lines.lineOf(edit.end)) !== edit.end)) return edit;
  let { start, end } = edit;
  if (first === 0 || isEmptyLine(file, first - 1)) {
    while (end < text.length && isEmptyLine(file, lines.lineOf(end))) end = nextLine(file, end);
  }
  for (let line = first; end >= text.length && line > 0 && isEmptyLine(file, line - 1); line--) {
    start = startOfLine(file, line - 1);
  }
  return replace(file, { start, end }, "");
}

function additions(file: SourceFile, uses: readonly string[], path: string | undefined): readonly Edit[] {
  const end = lineEndOf(file.text);
  const use = file.uses.filter(({ entry }) => !entry.faulty).at(-1);
  const edits: Edit[] = [];
  const rows: string[] = path === undefined ? [] : [`import "${importPath(file.path, path)}"`];
  if (uses.length > 0) {
    if (use === undefined) rows.push(`use ${uses.join(", ")}`);
    else edits.push(replace(file, { start: use.name.end, end: use.name.end }, `, ${uses.join(", ")}`));
  }
  if (rows.length === 0) return edits;
  const last = file.imports.at(-1)?.entry;
  if (last === undefined) {
    const at = startOfLine(file, 0);
    return [...edits, replace(file, { start: at, end: at }, `${rows.join(end)}${end}${end}`)];
  }
  const at = belongingsOf(file, last);
  const place = at.lines ? at.end : last.end;
  const endsLine = place > 0 && /[\r\n]/.test(file.text[place - 1] ?? "");
  const text = endsLine ? `${rows.join(end)}${end}` : `${end}${rows.join(end)}`;
  return [...edits, replace(file, { start: place, end: place }, text)];
}
