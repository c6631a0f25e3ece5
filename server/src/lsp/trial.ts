import type { Finding } from "../model/diagnostic.ts";
import type { PlainEdit, PlainFinding } from "./protocol.ts";

/** What it takes to try a text out: the text with its edits, and what the checker says differently of it. */

/** A text after edits. Of several at one place the first comes first. */
export function edited(text: string, edits: readonly PlainEdit[]): string {
  let result = "";
  let done = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(done, start) + newText;
    done = end;
  }
  return result + text.slice(done);
}

/** The findings of one list that another has not; those that say the same are counted. */
export function without(all: readonly Finding[], others: readonly Finding[]): readonly PlainFinding[] {
  const counts = new Map<string, number>();
  for (const { code, message } of others) counts.set(`${code} ${message}`, (counts.get(`${code} ${message}`) ?? 0) + 1);
  return all.flatMap(({ severity, code, message }) => {
    const key = `${code} ${message}`;
    const left = counts.get(key) ?? 0;
    if (left > 0) counts.set(key, left - 1);
    return left > 0 ? [] : [{ severity, code, text: message }];
  });
}
