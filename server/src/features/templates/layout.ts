import { firstAfter } from "../../base/span.ts";
import { SourceFile } from "../../model/source.ts";
import { format } from "../../syntax/format.ts";
import type { Atom, Statement } from "../../syntax/tree.ts";

/** A place of a filled file where the template's own words are left. */
export interface Stop {
  /** UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
  /** What stands for the same has the same name. */
  readonly name: string;
  /** Whether it was asked for and not answered; others are tab stops. */
  readonly asked: boolean;
}

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** Stops within the new text. */
  readonly stops?: readonly Stop[];
}

export interface LaidOut {
  readonly text: string;
  readonly stops: readonly Stop[];
}

/**
 * A text after edits, in the common layout, with its stops.
 *
 * @param spans more stops, as places of the text as it was; no edit reaches over an end of one.
 */
export function laidOut(path: string, text: string, edits: readonly Edit[], spans: readonly Stop[]): LaidOut {
  const { text: filled, stops } = edited(text, edits, spans);
  const before = new SourceFile(path, filled);
  const after = new SourceFile(path, format(before.tree));
  return { text: after.text, stops: followed(stops, atomsOf(before), atomsOf(after)) };
}

function edited(text: string, edits: readonly Edit[], spans: readonly Stop[]): LaidOut {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const stops: Stop[] = [];
  const parts: string[] = [];
  let done = 0;
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  /** Where the text has grown to at the end of each edit. */
  const ends: { readonly start: number; readonly end: number; readonly moved: number }[] = [];
  for (const { start, end, newText, stops: within = [] } of sorted) {
    add(text.slice(done, start));
    for (const stop of within) stops.push({ ...stop, start: stop.start + length, end: stop.end + length });
    add(newText);
    done = end;
    ends.push({ start: end, end, moved: length - end });
  }
  add(text.slice(done));
  const moved = (offset: number): number => offset + (ends[firstAfter(ends, offset) - 1]?.moved ?? 0);
  for (const span of spans) stops.push({ ...span, start: moved(span.start), end: moved(span.end) });
  return { text: parts.join(""), stops };
}

function atomsOf({ tree }: SourceFile): readonly Atom[] {
  const atoms: Atom[] = [];
  const collect = (statements: readonly Statement[]): void => {
    for (const statement of statements) {
      for (let i = statement.from; i < statement.to; i++) atoms.push(statement.atomAt(i));
      if (statement.block !== undefined) collect(statement.block.statements);
    }
  };
  collect(tree.statements);
  return atoms;
}

/** Layout changes what stands between atoms, and no atom: a place within one is found in the same one again. */
function followed(stops: readonly Stop[], before: readonly Atom[], after: readonly Atom[]): readonly Stop[] {
  return stops.flatMap((stop) => {
    const first = firstAfter(before, stop.start) - 1;
    const last = firstAfter(before, stop.end - 1) - 1;
    const [from, to] = [before[first], before[last]];
    const [newFrom, newTo] = [after[first], after[last]];
    if (from === undefined || to === undefined || newFrom === undefined || newTo === undefined) return [];
    return [{ ...stop, start: newFrom.start + stop.start - from.start, end: newTo.end - (to.end - stop.end) }];
  });
}
