import type { Statement } from "../../syntax/tree.ts";
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

export function modeRepairs(text: string, statement: Statement): MarkRepair[] {
  return ["reactive", "proactive"].map((mode) => {
    const title = `Add mode ${mode}`;
    const block = statement.block;
    if (block === undefined)
      return { title, start: statement.end, end: statement.end, newText: ` { mode ${mode} }`, safe: false };
    const first = block.statements[0];
    const at = first?.start ?? block.open + 1;
    const oneLine = !hasLineBreak(text, block.open, at);
    const lead = first === undefined ? " " : "";
    return {
      title,
      start: at,
      end: at,
      newText:
        first === undefined
          ? `${lead}mode ${mode} `
          : oneLine
            ? `mode ${mode}; `
            : `mode ${mode}\n${indentBefore(text, at)}`,
      safe: false,
    };
  });
}

function indentBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? "";
}

/** Whether a line break stands between two offsets. */
export function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || code === 13) return true;
  }
  return false;
}
