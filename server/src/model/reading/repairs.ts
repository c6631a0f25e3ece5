import { say } from "../../base/say.ts";
import type { Statement } from "../../syntax/tree.ts";
import { Entry } from "../content.ts";
import type { MarkRepair } from "../mark.ts";

/** The lines that a statement takes up, or its place in its line. */
export function removalOf(text: string, statement: Statement): { start: number; end: number; newText: string } {
  let { start, end } = statement;
  while (start > 0 && (text[start - 1] === " " || text[start - 1] === "\t")) start--;
  const atLineStart = start === 0 || text[start - 1] === "\n" || text[start - 1] === "\r";
  let after = end;
  while (text[after] === " " || text[after] === "\t" || text[after] === ";") after++;
  const atLineEnd = after >= text.length || text[after] === "\n" || text[after] === "\r";
  if (atLineStart && atLineEnd) {
    end = text[after] === "\r" && text[after + 1] === "\n" ? after + 2 : Math.min(text.length, after + 1);
    return { start, end, newText: "" };
  }
  return { start: statement.start, end: after, newText: "" };
}

/** Puts a line at the start of a statement's block. */
export function insertion(text: string, statement: Statement, line: string): MarkRepair {
  const repair = { title: say`Add ${line}`, safe: false };
  const block = statement.block;
  if (block === undefined) return { ...repair, start: statement.end, end: statement.end, newText: ` { ${line} }` };
  const first = block.statements[0];
  const at = first?.start ?? block.open + 1;
  const place = { ...repair, start: at, end: at };
  if (first === undefined) return { ...place, newText: ` ${line} ` };
  const oneLine = !hasLineBreak(text, block.open, at);
  return { ...place, newText: oneLine ? `${line}; ` : `${line}\n${indentBefore(text, at)}` };
}

/**
 * Moves a line into the block of that name beside it, or puts such a block around it: one edit over everything between
 * the two places. Nothing where the line is more than one.
 */
export function moved(text: string, owner: Statement, statement: Statement, into: string): MarkRepair | undefined {
  if (statement.block !== undefined || hasLineBreak(text, statement.start, statement.end)) return undefined;
  const line = text.slice(statement.start, statement.end);
  const title = say`Move it into ${into}`;
  const beside = owner.block?.statements.find(({ keyword, block }) => keyword?.text === into && block !== undefined);
  if (beside === undefined) {
    return { title, start: statement.start, end: statement.end, newText: `${into} { ${line} }`, safe: false };
  }
  const gone = removalOf(text, statement);
  const put = insertion(text, beside, line);
  const after = gone.start < put.start;
  const newText = after
    ? text.slice(gone.end, put.start) + put.newText
    : put.newText + text.slice(put.start, gone.start);
  return { title, start: Math.min(gone.start, put.start), end: Math.max(gone.end, put.end), newText, safe: false };
}

function indentBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? "";
}

/** Where the line ends that an offset stands on, its line break included. */
export function lineEndAfter(text: string, offset: number): number {
  let i = offset;
  while (i < text.length && text.charCodeAt(i) !== 10 && text.charCodeAt(i) !== 13) i++;
  return i + 1;
}

/** Whether a line break stands between two offsets. */
export function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
}

/** Where the characters before `end` begin that are among some; a regular expression would look at every run of them. */
export function endWithout(source: string, end: number, characters: string): number {
  let before = end;
  while (before > 0 && characters.includes(source.charAt(before - 1))) before--;
  return before;
}

/** The value that the first segment with `values` names first, or else the first value of the file. */
export function wantedValue(statements: readonly Statement[]): string | undefined {
  let declared: string | undefined;
  for (const statement of statements) {
    if (!(statement instanceof Entry)) continue;
    const wanted = statement.content?.find("psychographics")?.content?.find("values")?.first;
    if (wanted?.type === "ref") return wanted.name;
    if (declared === undefined && statement.meaning.name === "value" && statement.first?.type === "name") {
      declared = statement.first.value;
    }
  }
  return declared;
}
