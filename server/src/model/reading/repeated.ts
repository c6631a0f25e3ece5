import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import type { Statement } from "../../syntax/tree.ts";
import type { Content, Entry } from "../content.ts";
import type { Mark } from "../mark.ts";
import { removalOf } from "./repairs.ts";

/** What is said where something stands once too often. */

/** @param where what the keyword may stand in only once: `a file`, `a segment block`. */
export function repeatedKeyword(text: string, entry: Entry, where: string, first: Statement | undefined): Mark {
  const message = say`
    ${entry.meaning.name} may stand only once in ${where}. Keep the one that holds and remove the other.`;
  return repeatedAt(text, entry.statement, message, first);
}

export function repeatedAt(text: string, statement: Statement, message: string, first: Statement | undefined): Mark {
  return {
    code: "repeated-keyword",
    ...wordOf(statement),
    message,
    repairs: [{ title: say`Remove this one`, ...removalOf(text, statement), safe: false }],
    ...(first === undefined ? {} : { related: { ...wordOf(first), message: say`It stands here already.` } }),
  };
}

/** Where the first word of a statement stands. */
export function wordOf(statement: Statement): Span {
  const { start, end } = statement.keyword ?? statement;
  return { start, end };
}

/**
 * Marks the keywords that stand more than once at the top of a file, in different regions of it, and takes note of it
 * at their statements. A region that is read by itself cannot tell.
 */
export function repeatedInFile(text: string, content: Content, silenced: (offset: number) => boolean): Mark[] {
  const marks: Mark[] = [];
  const seen = new Map<string, Entry>();
  for (const entry of content.entries) {
    if (entry.meaning.times === "*") continue;
    const first = seen.get(entry.meaning.name);
    entry.doubled = false;
    if (first === undefined) {
      seen.set(entry.meaning.name, entry);
      continue;
    }
    // What stands twice in one region has been told.
    const told = entry.surplus;
    entry.doubled = true;
    if (!told && !silenced(wordOf(entry.statement).start)) {
      marks.push(repeatedKeyword(text, entry, say`a file`, first.statement));
    }
  }
  return marks;
}
