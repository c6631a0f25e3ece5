import type { Edit } from "../../model/diagnostic.ts";
import { removeStatement, replace } from "../../model/edits.ts";
import type { Declaration } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { isEmptyLine, nextLine, startOfLine } from "../lines.ts";
import { lineEndOf } from "./action.ts";
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
    const edit = at.lines ? withoutLines(file, at.start, at.end) : removeStatement(file, statement);
    const before = edits.at(-1);
    if (before === undefined || before.end < edit.start) edits.push(edit);
    else edits[edits.length - 1] = { ...edit, start: before.start };
  }
  const last = edits.at(-1);
  if (last === undefined || last.end < file.text.length || last.newText !== "") return edits;
  // What was the end of the file takes the blank lines above it along.
  let line = file.lines.lineOf(last.start);
  if (startOfLine(file, line) !== last.start) return edits;
  while (line > 0 && isEmptyLine(file, line - 1)) line--;
  edits[edits.length - 1] = { ...last, start: startOfLine(file, line) };
  return edits;
}

/** Whole lines away, and the blank ones after them where there are blank ones before. */
function withoutLines(file: SourceFile, start: number, end: number): Edit {
  const { lines, text } = file;
  const first = lines.lineOf(start);
  let after = end;
  if (first === 0 || isEmptyLine(file, first - 1)) {
    while (after < text.length && isEmptyLine(file, lines.lineOf(after))) after = nextLine(file, after);
  }
  return replace(file, { start, end: after }, "");
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
