import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import type { Content, Entry } from "../../model/content.ts";
import type { SourceFile } from "../../model/source.ts";
import { placeholderName, placeholdersIn } from "../../model/template-head.ts";
import { type Atom, AtomKind, type Comment, CommentKind } from "../../syntax/tree.ts";
import type { Slot } from "../../vocabulary/schema.ts";

/** Where the placeholders of a template stand. */

/** A comment such as `// <budget>`: the values of the statement that it ends the line of are those of `budget`. */
export interface ValueMark {
  readonly name: string;
  readonly comment: Comment;
  /** What is written after the mark, and stays. */
  readonly rest: string;
  readonly entry: Entry;
  /** What the values are by the vocabulary; the name that the statement declares is none of them. */
  readonly slots: readonly Slot[];
  /** From the first value to the last. */
  readonly values: Span;
}

export interface Places {
  /** In the order of the text. */
  readonly marks: readonly ValueMark[];
  /** The names in texts, each with the offset of its first place. */
  readonly inTexts: ReadonlyMap<string, number>;
  /** Marks that cannot be followed. */
  readonly problems: readonly { readonly offset: number; readonly message: string }[];
}

const MARK = /^\/\/[ \t]*<(\p{L}[^<>@:\r\n]*)>[ \t]*(.*)$/u;

/** Every statement of a file, those in blocks after the one that opens the block. */
export function* everyEntry(content: Content): Iterable<Entry> {
  for (const entry of content.entries) {
    yield entry;
    if (entry.content !== undefined) yield* everyEntry(entry.content);
  }
}

/** Whether texts of a statement hold placeholders: the path of an import does not. */
export function holdsTexts(entry: Entry): boolean {
  return entry.meaning.name !== "import";
}

export function isText(atom: Atom): boolean {
  return atom.kind === AtomKind.Text || atom.kind === AtomKind.TextBlock;
}

/** The values of a statement as they are written, the name that it declares left out. */
export function valueAtoms(entry: Entry): readonly Atom[] {
  return entry.meaning.slots[0]?.form === "declared-name" ? entry.parts.slice(1) : entry.parts;
}

/** Finds the placeholders of a file. */
export function placesIn(file: SourceFile): Places {
  const entries = [...everyEntry(file.content)];
  const byLine = new Map<number, Entry[]>();
  for (const entry of entries) {
    const line = file.lines.lineOf(entry.start);
    const there = byLine.get(line);
    if (there === undefined) byLine.set(line, [entry]);
    else there.push(entry);
  }
  const marks: ValueMark[] = [];
  const problems: { offset: number; message: string }[] = [];
  for (const comment of file.tree.comments) {
    const match = comment.kind === CommentKind.Line ? MARK.exec(comment.text) : null;
    if (match === null || standsAlone(file, comment)) continue;
    const name = placeholderName(match[1] ?? "");
    const found = markOf(file, byLine.get(file.lines.lineOf(comment.start)) ?? [], comment);
    if (typeof found === "string") {
      problems.push({ offset: comment.start, message: `<${name}> ${found}` });
    } else marks.push({ name, comment, rest: (match[2] ?? "").trim(), ...found });
  }
  const inTexts = new Map<string, number>();
  for (const entry of entries) {
    if (!holdsTexts(entry)) continue;
    for (const atom of entry.parts) {
      if (!isText(atom)) continue;
      for (const { name, start } of placeholdersIn(atom.text)) {
        if (!inTexts.has(name)) inTexts.set(name, atom.start + start);
      }
    }
  }
  return { marks, inTexts, problems };
}

function standsAlone({ text, lines }: SourceFile, comment: Comment): boolean {
  return text.slice(lines.startOf(lines.lineOf(comment.start)), comment.start).trim() === "";
}

/** The values that a comment marks, or why it marks none. @param entries the statements that start on its line. */
function markOf(
  { text, lines }: SourceFile,
  entries: readonly Entry[],
  comment: Comment,
): Pick<ValueMark, "entry" | "slots" | "values"> | string {
  const line = lines.lineOf(comment.start);
  const entry = entries.findLast((each) => each.start < comment.start);
  const atoms = entry === undefined ? [] : valueAtoms(entry);
  const [first, last] = [atoms[0], atoms.at(-1)];
  if (entry === undefined || first === undefined || last === undefined) {
    return say`stands beside no values. Write it at the end of the line whose values it stands for.`;
  }
  if (lines.lineOf(last.end) !== line)
    return say`stands for values that go on in the next line. Write them on one line.`;
  if (!/^[\s;{]*$/.test(text.slice(last.end, comment.start))) {
    return say`stands after more than one statement. Give the one that it stands for a line of its own.`;
  }
  const { slots } = entry.meaning;
  return {
    entry,
    slots: slots[0]?.form === "declared-name" ? slots.slice(1) : slots,
    values: { start: first.start, end: last.end },
  };
}
