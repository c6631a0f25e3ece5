import type { Position, Range } from "../base/lines.ts";
import type { Span } from "../base/span.ts";
import type { Place } from "../features/host.ts";
import type { Located } from "./roots.ts";
import { at } from "./settings.ts";

/** What a client sent is not what the protocol says: it is told so, and nothing else happens. */
export class BadParams extends Error {}

/** The address in `textDocument.uri`, or else in `uri`. */
export function uriIn(params: unknown): string {
  const uri = at(params, "textDocument", "uri") ?? at(params, "uri");
  if (typeof uri !== "string") throw new BadParams("The address of the document is missing.");
  return uri;
}

/** A position in a file that is there. */
export function placeIn({ root, path }: Located, position: Position): Place | undefined {
  const lines = root.host.plan(path)?.file.lines;
  return lines === undefined ? undefined : { path, offset: lines.offset(sound(position)) };
}

/** A range in a file that is there, its ends in order. */
export function spanIn({ root, path }: Located, range: Range): Span | undefined {
  const lines = root.host.plan(path)?.file.lines;
  if (lines === undefined) return undefined;
  if (typeof range !== "object" || range === null) throw new BadParams("The range is missing.");
  const [start, end] = [lines.offset(sound(range.start)), lines.offset(sound(range.end))];
  return { start: Math.min(start, end), end: Math.max(start, end) };
}

/** A position as it is, or a refusal. */
export function sound(position: Position): Position {
  const { line, character } = position ?? {};
  if (!isCount(line) || !isCount(character)) throw new BadParams("A position needs a line and a character from 0 on.");
  return position;
}

function isCount(value: unknown): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}
