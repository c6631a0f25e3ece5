import {
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  type SemanticTokensEdit,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from "vscode-languageserver";
import { type SemanticToken, semanticTokens, tokenModifiers, tokenTypes } from "../../features/semantic-tokens.ts";
import type { SourceFile } from "../../model/source.ts";
import type { Door } from "../door.ts";
import { spanIn, uriIn } from "../from-proto.ts";
import type { Session } from "../session.ts";
import { keyOf } from "../uris.ts";

const types = new Map(tokenTypes.map(({ name }, index) => [name, index]));
const modifiers = new Map(tokenModifiers.map(({ name }, index) => [name, 1 << index]));

/** How many documents have their last tokens remembered. */
const MOST = 50;

/** Colours by meaning: of a whole file, of a part, or what is new since the last time. */
export function tokens(door: Door): void {
  const last = new Map<string, { readonly id: string; readonly data: readonly number[] }>();
  let ids = 0;
  const remember = (key: string, data: readonly number[]): string => {
    const id = String(++ids);
    last.delete(key);
    last.set(key, { id, data });
    for (const first of last.keys()) if (last.size > MOST) last.delete(first);
    return id;
  };
  const none: SemanticTokens = { data: [] };
  door.request(
    SemanticTokensRequest.type,
    none,
    (params, session) => {
      const uri = uriIn(params);
      const data = all(uri, session);
      return data === undefined ? none : { resultId: remember(keyOf(uri), data), data };
    },
    { slow: true },
  );
  door.request(
    SemanticTokensDeltaRequest.type,
    none,
    (params, session) => {
      const uri = uriIn(params);
      const before = last.get(keyOf(uri));
      const data = all(uri, session);
      if (data === undefined) return none;
      const resultId = remember(keyOf(uri), data);
      if (before === undefined || before.id !== params.previousResultId) return { resultId, data };
      return { resultId, edits: difference(before.data, data) };
    },
    { slow: true },
  );
  door.request(SemanticTokensRangeRequest.type, none, (params, session) => {
    const located = session.locate(uriIn(params));
    const span = located === undefined ? undefined : spanIn(located, params.range);
    const file = located?.root.host.plan(located.path)?.file;
    if (located === undefined || span === undefined || file === undefined) return none;
    return { data: encoded(file, semanticTokens(located.root.host, located.path, span)) };
  });
}

function all(uri: string, session: Session): number[] | undefined {
  const located = session.locate(uri);
  const file = located?.root.host.plan(located.path)?.file;
  if (located === undefined || file === undefined) return undefined;
  return encoded(file, semanticTokens(located.root.host, located.path));
}

/** Five numbers a token: lines and columns since the one before, its length, what it is and how. */
function encoded({ lines }: SourceFile, found: readonly SemanticToken[]): number[] {
  const data: number[] = [];
  let line = 0;
  let character = 0;
  for (const token of found) {
    const at = lines.position(token.start);
    const column = at.line === line ? at.character - character : at.character;
    const marks = token.modifiers.reduce((bits, name) => bits | (modifiers.get(name) ?? 0), 0);
    data.push(at.line - line, column, token.end - token.start, types.get(token.type) ?? 0, marks);
    line = at.line;
    character = at.character;
  }
  return data;
}

/** One edit that leads from the old numbers to the new ones; none where they are the same. */
function difference(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (start === before.length && start === after.length) return [];
  return [{ start, deleteCount: before.length - start - end, data: after.slice(start, after.length - end) }];
}
