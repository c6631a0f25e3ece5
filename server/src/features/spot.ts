import { firstAfter, type Span } from "../base/span.ts";
import { Entry } from "../model/content.ts";
import { NameNode, RefNode, type ValueNode } from "../model/nodes.ts";
import type { Declaration, Persona } from "../model/plan.ts";
import type { SourceFile } from "../model/source.ts";
import { type Atom, AtomKind, type Comment, CommentKind, type Statement } from "../syntax/tree.ts";

/** What stands at a place of a file. */
export interface Spot {
  /** The statements around the place, the outermost first; the last is the innermost. */
  readonly entries: readonly Entry[];
  readonly entry: Entry;
  /** The word, text or figure at the place; absent between two of them. */
  readonly atom: Atom | undefined;
  /** Whether the atom is the keyword of the statement. */
  readonly isKeyword: boolean;
  /** What the reader made of the atom, and which value of the statement it is. */
  readonly value: ValueNode | undefined;
  readonly index: number;
}

/** What stands at an offset; undefined outside all statements. */
export function spotAt(file: SourceFile, offset: number): Spot | undefined {
  const entries = entriesAround(file, offset);
  const entry = entries[entries.length - 1];
  if (entry === undefined) return undefined;
  const { keyword } = entry;
  // At the end of a word and the start of the next sign, the sign counts, unless it is the comma after the word.
  const atom = [keyword, ...entry.parts].findLast(
    (each) => each !== undefined && each.kind !== AtomKind.Comma && each.start <= offset && offset <= each.end,
  );
  const index = atom === undefined ? -1 : entry.values.findIndex((value) => value !== undefined && covers(value, atom));
  return {
    entries,
    entry,
    atom,
    isKeyword: atom !== undefined && atom.start === keyword?.start,
    value: entry.values[index],
    index,
  };
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The statements around an offset, the outermost first; both ends of a statement count as in it. */
export function entriesAround(file: SourceFile, offset: number): readonly Entry[] {
  const found: Entry[] = [];
  let level: readonly Statement[] = file.tree.statements;
  for (;;) {
    const statement = level[firstAfter(level, offset) - 1];
    if (!(statement instanceof Entry) || offset > statement.end) return found;
    found.push(statement);
    const { block } = statement;
    if (block === undefined || offset <= block.open) return found;
    level = block.statements;
  }
}

/** The statements that touch a stretch, those in blocks after the one that opens it; only known keywords. */
export function* entriesIn(entries: readonly Entry[], range: Span): Generator<Entry> {
  for (let i = Math.max(0, firstAfter(entries, range.start) - 1); i < entries.length; i++) {
    const entry = entries[i];
    if (entry === undefined || entry.start > range.end) return;
    if (entry.end < range.start) continue;
    yield entry;
    // No block of the language is deeper than four, so this cannot overflow.
    if (entry.content !== undefined) yield* entriesIn(entry.content.entries, range);
  }
}

/** The comment that holds an offset. */
export function commentAt(file: SourceFile, offset: number): Comment | undefined {
  const comment = file.tree.comments[firstAfter(file.tree.comments, offset) - 1];
  if (comment === undefined) return undefined;
  // After `*/` the next statement may begin at once; a line comment goes on to the end of its line.
  return offset < comment.end || (offset === comment.end && comment.kind !== CommentKind.Block) ? comment : undefined;
}

/** What the name at a spot stands for: declarations, or a persona. Several only after `use`. */
export function namedAt(file: SourceFile, spot: Spot): readonly (Declaration | Persona)[] {
  const { value, entry } = spot;
  if (value instanceof RefNode) return value.target === undefined ? [] : [value.target];
  if (!(value instanceof NameNode)) return [];
  if (entry.meaning.name === "use") return file.uses.find(({ name }) => name === value)?.targets ?? [];
  return spot.index === 0 ? declaredBy(file, entry) : [];
}

/** What a statement declares. */
export function declaredBy(file: SourceFile, entry: Entry): readonly (Declaration | Persona)[] {
  if (entry.meaning.name === "persona") {
    for (const { personas } of file.own.segment.size === 0 ? [] : segmentsOf(file)) {
      const persona = personas.find(({ statement }) => statement === entry);
      if (persona !== undefined) return [persona];
    }
    return [];
  }
  const found = file.declarations.find(({ statement }) => statement === entry);
  return found === undefined ? [] : [found];
}

function* segmentsOf(file: SourceFile) {
  for (const declaration of file.declarations) if (declaration.kind === "segment") yield declaration;
}
