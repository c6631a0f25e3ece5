import type { Span } from "../base/span.ts";

/** The word under the cursor: what a completion takes the place of. */
export interface Word extends Span {
  /** All of it. */
  readonly text: string;
  /** What stands before the cursor. */
  readonly prefix: string;
}

/** Letters, marks and digits of any script, and what holds names and figures together. */
const PART = /[\p{L}\p{M}\p{Nd}_%+-]/u;
/** No word is longer, so that a line of some megabytes costs nothing. */
const LONGEST = 512;

/** The word that an offset stands in or next to; an empty one where there is none. */
export function wordAt(text: string, at: number): Word {
  let start = at;
  while (start > 0 && at - start < LONGEST) {
    const before = characterBefore(text, start);
    if (!isPart(text, start - before.length, before)) break;
    start -= before.length;
  }
  let end = at;
  while (end < text.length && end - at < LONGEST) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!isPart(text, end, next)) break;
    end += next.length;
  }
  return { start, end, text: text.slice(start, end), prefix: text.slice(start, at) };
}

function characterBefore(text: string, at: number): string {
  const low = text.charCodeAt(at - 1);
  const isPair = low >= 0xdc00 && low <= 0xdfff && at > 1;
  return text.slice(isPair ? at - 2 : at - 1, at);
}

/** A point belongs to a number where digits stand before it and no second point beside it. */
function isPart(text: string, at: number, character: string): boolean {
  if (character !== ".") return PART.test(character);
  return /\d/.test(text[at - 1] ?? "") && text[at + 1] !== "." && text[at - 1] !== ".";
}

/** Whether nothing but blanks stands before an offset on its line. */
export function startsOnLine(text: string, offset: number): boolean {
  let at = offset;
  while (at > 0 && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at === 0 || text[at - 1] === "\n" || text[at - 1] === "\r" || text[at - 1] === "\ufeff";
}

/** The end-of-line sign that a text uses. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === "\n") return "\n";
  return text[at + 1] === "\n" ? "\r\n" : "\r";
}
