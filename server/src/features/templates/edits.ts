import type { Entry } from "../../model/content.ts";
import { CodeNode, DateNode, NameNode, RangeNode, TextNode } from "../../model/nodes.ts";
import type { SourceFile } from "../../model/source.ts";
import { declaredIn, placeholdersIn, type TemplateHead } from "../../model/template-head.ts";
import { day } from "../../model/wording.ts";
import { textOf } from "../../syntax/escapes.ts";
import { type Atom, AtomKind, type Comment } from "../../syntax/tree.ts";
import type { Recoding } from "./currency.ts";
import { type Move, movedDate, movedPast, movedText } from "./dates.ts";
import type { Said } from "./fill.ts";
import type { Edit, Stop } from "./layout.ts";
import { everyEntry, holdsTexts, isText, type ValueMark } from "./places.ts";
import type { TemplateFile } from "./read.ts";
import { escaped, nameFrom, quotedText } from "./texts.ts";

/** What becomes of dates and amounts. */
export interface Moves {
  readonly move: Move;
  /** In days since 1970-01-01. */
  readonly today: number;
  readonly currency: Recoding | undefined;
}

/** What files of a template are filled with. */
export interface FileContext extends Moves {
  readonly head: TemplateHead;
  /** What stands for the values of a mark, where somebody said so. */
  readonly answered: (mark: ValueMark) => string | undefined;
  readonly texts: ReadonlyMap<string, Said>;
  readonly importPath?: (path: string, from: string) => string;
}

export interface FileEdits {
  readonly edits: readonly Edit[];
  /** Values that are the template's own examples, as places of the text as it was. */
  readonly spans: readonly Stop[];
  /** Of the plan, once filled; empty in a library. */
  readonly title: string;
}

/**
 * What filling changes in a file: no edit reaches over another, nor over an end of a value.
 *
 * @param headEnd where the head ends, in which nothing is changed: it goes as a whole.
 */
export function editsOf(file: TemplateFile, context: FileContext, headEnd: number): FileEdits {
  return new Editor(file, context).run(headEnd);
}

/** The currency that a plan counts in; undefined where it says none. */
export function currencyOf(file: SourceFile): string | undefined {
  const code = file.content.find("strategy")?.content?.find("currency")?.first;
  return code instanceof CodeNode ? code.value : undefined;
}

/** The other currencies that a plan knows the worth of. */
export function ratesOf(file: SourceFile): ReadonlySet<string> {
  const rates = file.content.find("strategy")?.content?.entries.filter(({ meaning }) => meaning.name === "rate") ?? [];
  return new Set(rates.flatMap(({ values: [code] }) => (code instanceof CodeNode ? [code.value] : [])));
}

/** The values of a mark as they are where nobody answers, with dates and amounts moved. */
export function valuesMoved(file: SourceFile, { entry, values }: ValueMark, moves: Moves): string {
  const edits = [...datesIn(entry, moves), ...amountsIn(entry, moves)].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let done = values.start;
  for (const edit of edits) {
    if (edit.start < done || edit.end > values.end) continue;
    parts.push(file.text.slice(done, edit.start), edit.newText);
    done = edit.end;
  }
  parts.push(file.text.slice(done, values.end));
  return parts.join("");
}

/** The currencies of the amounts in a statement, where they change. */
function amountsIn({ parts }: Entry, { currency }: Pick<Moves, "currency">): Edit[] {
  if (currency === undefined) return [];
  return parts.flatMap((atom, i) => {
    const isCurrency = atom.kind === AtomKind.Name && atom.text === currency.from;
    if (!isCurrency || parts[i - 1]?.kind !== AtomKind.Figure) return [];
    return [{ start: atom.start, end: atom.end, newText: currency.to }];
  });
}

/** The dates of a statement, where they go; none where they stay. */
function datesIn(entry: Entry, { move: { by }, today }: Pick<Moves, "move" | "today">): Edit[] {
  const edits: Edit[] = [];
  for (const value of entry.values) {
    const isDate = value instanceof DateNode || (value instanceof RangeNode && value.of === "date");
    if (!isDate || value === undefined) continue;
    const { start, end } = value;
    const text = textBetween(entry, start, end);
    const newText = entry.meaning.name === "proof" ? movedPast(text, by, today) : movedDate(text, by);
    if (newText !== text) edits.push({ start, end, newText });
  }
  return edits;
}

function textBetween(entry: Entry, start: number, end: number): string {
  const { shift, atoms } = entry.region;
  return atoms.source.slice(start - shift, end - shift);
}

class Editor {
  readonly #file: SourceFile;
  readonly #context: FileContext;
  /** By the start of their statements, and by their comments. */
  readonly #marks: ReadonlyMap<number | Comment, ValueMark>;
  readonly #declared: ReadonlySet<string>;
  readonly #edits: Edit[] = [];
  readonly #spans: Stop[] = [];
  #title = "";

  constructor({ source, places }: TemplateFile, context: FileContext) {
    this.#file = source;
    this.#context = context;
    this.#marks = new Map(
      places.marks.flatMap((mark): [number | Comment, ValueMark][] => [
        [mark.entry.start, mark],
        [mark.comment, mark],
      ]),
    );
    this.#declared = declaredIn(context.head);
  }

  run(headEnd: number): FileEdits {
    for (const entry of everyEntry(this.#file.content)) this.#entry(entry);
    for (const comment of this.#file.tree.comments) if (comment.start >= headEnd) this.#comment(comment);
    return { edits: this.#edits, spans: this.#spans, title: this.#title };
  }

  #entry(entry: Entry): void {
    const mark = this.#marks.get(entry.start);
    const answer = mark === undefined ? undefined : this.#answer(mark);
    if (mark !== undefined && answer !== undefined) {
      this.#edits.push({ ...mark.values, newText: answer });
      if (entry.meaning.name === "strategy") this.#named(entry, answer);
      return;
    }
    const [code] = entry.values;
    if (entry.meaning.name === "currency" && code !== undefined && this.#context.currency !== undefined) {
      this.#edits.push({ start: code.start, end: code.end, newText: this.#context.currency.to });
      return;
    }
    if (mark !== undefined) {
      this.#spans.push({ ...mark.values, name: mark.name, asked: this.#declared.has(mark.name) });
    } else if (entry.meaning.name === "reviewed" && entry.meaning.block === "strategy") {
      const [first] = entry.values;
      if (first !== undefined) {
        this.#edits.push({ start: first.start, end: first.end, newText: day(this.#context.today) });
        return;
      }
    }
    this.#edits.push(...datesIn(entry, this.#context), ...amountsIn(entry, this.#context));
    for (const atom of entry.parts) if (isText(atom)) this.#text(entry, atom);
    if (entry.meaning.name === "strategy") {
      const title = entry.values[1];
      if (title instanceof TextNode) this.#named(entry, this.#filled(this.#image(title)).text);
    }
  }

  #answer(mark: ValueMark): string | undefined {
    return this.#declared.has(mark.name) ? this.#context.answered(mark) : undefined;
  }

  #image({ start, end }: TextNode): string {
    return this.#file.text.slice(start, end);
  }

  /** Takes note of the plan's title, and makes its name from it where the template leaves the title open. */
  #named(entry: Entry, title: string): void {
    const [name, old] = entry.values;
    this.#title = title.startsWith('"') ? textOf(title) : title;
    if (!(name instanceof NameNode) || !(old instanceof TextNode)) return;
    const isOpen = [...placeholdersIn(this.#image(old))].length > 0 || this.#marks.has(entry.start);
    if (isOpen) this.#edits.push({ start: name.start, end: name.end, newText: nameFrom(this.#title) });
  }

  #text(entry: Entry, atom: Atom): void {
    if (!holdsTexts(entry)) {
      const path = this.#context.importPath?.(textOf(atom.text), this.#file.path);
      if (path !== undefined && path !== textOf(atom.text)) {
        this.#edits.push({ start: atom.start, end: atom.end, newText: quotedText(path) });
      }
      return;
    }
    const { text, stops } = this.#filled(atom.text);
    if (text !== atom.text || stops.length > 0) {
      this.#edits.push({ start: atom.start, end: atom.end, newText: text, stops });
    }
  }

  /** A text, quotes included, with what stands for its placeholders. */
  #filled(image: string): { readonly text: string; readonly stops: readonly Stop[] } {
    const { move, texts } = this.#context;
    // An address is one as a whole: no year in it moves, on either side of a placeholder.
    const stay = (part: string): string => (image.includes("://") ? part : movedText(part, move));
    const stops: Stop[] = [];
    let text = "";
    let done = 0;
    for (const { start, end, name } of placeholdersIn(image)) {
      text += stay(image.slice(done, start));
      const said = texts.get(name);
      const newText = said === undefined ? image.slice(start, end) : escaped(said.text);
      if (said?.by !== "answer") {
        stops.push({ start: text.length, end: text.length + newText.length, name, asked: said?.by === "question" });
      }
      text += newText;
      done = end;
    }
    return { text: text + stay(image.slice(done)), stops };
  }

  #comment(comment: Comment): void {
    const mark = this.#marks.get(comment);
    const text = mark === undefined ? comment.text : mark.rest === "" ? "" : `// ${mark.rest}`;
    const newText = movedText(text, this.#context.move);
    if (newText !== comment.text) this.#edits.push({ start: comment.start, end: comment.end, newText });
  }
}
