import type { Span } from "../base/span.ts";
import type { Statement } from "../syntax/tree.ts";

/** Where a statement's keyword stands; the whole statement where it has none. */
export function keywordOf(statement: Statement): Span {
  return statement.keyword ?? statement;
}
