import { findBadEscape } from "./escapes.ts";
import type { Span } from "../base/span.ts";
import { Atoms, AtomKind, type Block, type Comment, type Repair, Statement, type SyntaxError, type Tree } from "./tree.ts";

/** Which keywords a block knows and which block a keyword opens: what the vocabulary says, without its meaning. */
export interface Outline {
  /** Whether a keyword may stand in the block; `undefined` is a block that nobody knows. */
  knows(block: string | undefined, keyword: string): boolean;
  /** The block that a keyword opens in a block. */
  opens(block: string | undefined, keyword: string): string | undefined;
  /** The name of the file itself as a block. */
  readonly file: string;
}

/** A block that is being read, with the statement that opened it. */
interface Frame {
  /** Where its statements start among those that are open. */
  readonly from: number;
  readonly statement: Statement;
  readonly block: Block;
  /** The vocabulary's name of the block; worked out only where a `}` is missing somewhere. */
  readonly name: string | undefined;
}

const HYPHEN = 45;
const NO_STATEMENTS: readonly Statement[] = [];

/** Puts statements together from the parser's events and marks what is wrong with them. */
export class TreeBuilder {
  readonly #text: string;
  readonly #outline: Outline;
  /** The statements of the file and of every open block, the innermost last. */
  readonly #open: Statement[] = [];
  readonly #frames: Frame[] = [];
  readonly #errors: SyntaxError[] = [];
  readonly #atoms: Atoms;
  /** Whether the text holds a backslash at all. */
  readonly #escapes: boolean;
  /** The kind of the atom read last. */
  #last: AtomKind = AtomKind.Name;
  /** The statement whose head has been read and which may still get a block. */
  #pending: Statement | undefined;
  /** How many `{` lack their `}`, as far as the caller knows. */
  #excess: number;
  #opened = 0;
  #closed = 0;

  constructor(text: string, outline: Outline, excess: number) {
    this.#text = text;
    this.#atoms = new Atoms(text);
    this.#escapes = text.includes("\\");
    this.#outline = outline;
    this.#excess = excess;
  }

  /** How many more `{` than `}` there were so far. */
  get excess(): number {
    return this.#opened - this.#closed;
  }

  /** The first atom of a statement. */
  begin(kind: AtomKind, start: number, end: number): void {
    this.#missingValue();
    if (this.#excess > 0 && kind === AtomKind.Name) this.#closeForgotten(start, end);
    const isKeyword = kind === AtomKind.Name;
    const statement = new Statement(this.#atoms, this.#atoms.length, start, end, isKeyword);
    this.#open.push(statement);
    this.#pending = statement;
    this.#atoms.add(kind, start, end);
    this.#last = kind;
    if (!isKeyword) this.#notAKeyword(statement, kind, { start, end });
    else if (this.#text.charCodeAt(end - 1) === HYPHEN) this.#nameEndsInHyphen(statement, { start, end });
  }

  /** Another atom of it. */
  part(kind: AtomKind, start: number, end: number): void {
    const statement = this.#pending;
    if (statement === undefined) return;
    this.#atoms.add(kind, start, end);
    statement.end = end;
    switch (kind) {
      case AtomKind.Comma:
        if (this.#last === AtomKind.Comma || this.#atoms.length === statement.from + 2) {
          this.#missingBefore(statement, { start, end });
        }
        break;
      case AtomKind.Text:
      case AtomKind.TextBlock:
        this.#checkEscapes(statement, start, end);
        break;
      case AtomKind.Name:
        if (this.#text.charCodeAt(end - 1) === HYPHEN) this.#nameEndsInHyphen(statement, { start, end });
        break;
      case AtomKind.Stray:
      case AtomKind.OpenText:
        this.#bad(statement, kind, { start, end });
        break;
    }
    this.#last = kind;
  }

  /** The head of the pending statement is complete: only a block may follow. */
  endHead(): void {
    const statement = this.#pending;
    if (statement !== undefined) statement.to = this.#atoms.length;
  }

  open(offset: number): void {
    this.#opened++;
    let statement = this.#pending;
    this.#missingValue();
    if (statement === undefined) {
      statement = new Statement(this.#atoms, this.#atoms.length, offset, offset + 1, false);
      this.#open.push(statement);
      this.#fail(statement, { start: offset, end: offset + 1 }, "This { belongs to no statement. Put a keyword before it, or remove it with its }.");
    }
    const block: Block = { statements: NO_STATEMENTS, open: offset, close: undefined, start: offset, end: offset + 1 };
    statement.block = block;
    statement.end = offset + 1;
    this.#frames.push({ statement, block, from: this.#open.length, name: this.#excess > 0 ? this.#opens(statement) : undefined });
    this.#pending = undefined;
  }

  close(offset: number): void {
    this.#closed++;
    this.#missingValue();
    this.#pending = undefined;
    const frame = this.#frames.pop();
    if (frame === undefined) {
      const statement = new Statement(this.#atoms, this.#atoms.length, offset, offset + 1, false);
      this.#open.push(statement);
      this.#fail(statement, statement, "This } closes nothing. Remove it, or add the { that it belongs to.", {
        title: "Remove the }",
        start: offset,
        end: offset + 1,
        newText: "",
      });
      return;
    }
    frame.block.close = offset;
    this.#endBlock(frame, offset + 1);
  }

  semicolon(): void {
    this.#missingValue();
    this.#pending = undefined;
  }

  openComment(offset: number): void {
    this.#errors.push({
      start: offset,
      end: offset + 2,
      message: "This comment is never closed, so it swallows the rest of the file. Close it with */.",
      repair: undefined,
    });
  }

  finish(comments: readonly Comment[]): Tree {
    this.#missingValue();
    while (this.#frames.length > 0) this.#forget(this.#text.length);
    return {
      text: this.#text,
      statements: this.#open,
      comments,
      errors: oneALine(this.#text, this.#errors),
    };
  }

  /** A comma at the end of a head promises one more item. */
  #missingValue(): void {
    const statement = this.#pending;
    if (statement === undefined || this.#last !== AtomKind.Comma) return;
    const end = statement.end;
    const at = { start: end - 1, end };
    // A comma with nothing before it has been told already.
    if (statement.to - statement.from < 3 || statement.broken) {
      statement.broken = true;
      return;
    }
    this.#fail(statement, at, "A value is missing after this comma. Write it, or take the comma away.", {
      title: "Remove the comma",
      ...at,
      newText: "",
    });
  }

  #missingBefore(statement: Statement, at: Span): void {
    const before = this.#atoms.ends[this.#atoms.length - 2] ?? at.start;
    this.#fail(statement, at, "A value is missing before this comma. Write it, or take the comma away.", {
      title: "Remove the comma",
      start: before,
      end: at.end,
      newText: "",
    });
  }

  /** Closes blocks whose `}` is missing before a line with a keyword that only a block further out knows. */
  #closeForgotten(start: number, end: number): void {
    const frames = this.#frames;
    const inner = frames[frames.length - 1];
    if (inner === undefined) return;
    const keyword = this.#text.slice(start, end);
    const indent = indentOf(this.#text, start);
    if (indent === undefined || indent > lineIndent(this.#text, inner.statement.start)) return;
    if (this.#outline.knows(inner.name, keyword)) return;
    let outer = frames.length - 2;
    while (outer >= 0 && !this.#outline.knows(frames[outer]?.name, keyword)) outer--;
    if (outer < 0 && !this.#outline.knows(this.#outline.file, keyword)) return;
    while (frames.length - 1 > outer && this.#excess > 0) {
      this.#forget(start);
      this.#excess--;
    }
  }

  /** Closes the innermost block without its `}`, and says so at its `{`. */
  #forget(before: number): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return;
    const { block, statement } = frame;
    const last = this.#open.length > frame.from ? this.#open[this.#open.length - 1] : undefined;
    const end = last?.end ?? block.open + 1;
    const indent = " ".repeat(Math.max(0, lineIndent(this.#text, statement.start)));
    const keyword = statement.keyword;
    const name = keyword === undefined ? "This block" : `The block of ${keyword.text}`;
    this.#errors.push({
      start: block.open,
      end: block.open + 1,
      message: `${name} is never closed. Add a } where it ends.`,
      repair: { title: "Close the block", start: end, end, newText: `\n${indent}}` },
    });
    this.#endBlock(frame, Math.min(before, end));
  }

  #endBlock(frame: Frame, end: number): void {
    frame.block.end = end;
    frame.statement.end = end;
    // A copy of exactly the right size: an array that grows by pushes keeps room for sixteen more.
    if (this.#open.length > frame.from) {
      frame.block.statements = this.#open.slice(frame.from);
      this.#open.length = frame.from;
    }
    this.#pending = undefined;
  }

  #opens(statement: Statement): string | undefined {
    const outer = this.#frames[this.#frames.length - 1];
    const block = outer === undefined ? this.#outline.file : outer.name;
    const keyword = statement.keyword;
    return keyword === undefined ? undefined : this.#outline.opens(block, keyword.text);
  }

  #notAKeyword(statement: Statement, kind: AtomKind, at: Span): void {
    if (kind === AtomKind.Stray || kind === AtomKind.OpenText) {
      this.#bad(statement, kind, at);
      return;
    }
    const what = kind === AtomKind.Comma ? "a comma" : kind === AtomKind.Figure ? "a number" : "a text";
    this.#fail(statement, at, `A line begins with a keyword such as value, usp or segment, not with ${what}. Put the keyword first.`);
  }

  #bad(statement: Statement, kind: AtomKind, at: Span): void {
    const text = this.#text.slice(at.start, at.end);
    if (kind === AtomKind.Stray) {
      this.#fail(statement, at, strayMessage(text), { title: "Remove it", ...at, newText: "" });
      return;
    }
    const block = text.startsWith('"""');
    const mark = block ? '"""' : '"';
    const close = at.start + text.trimEnd().length;
    this.#fail(
      statement,
      { start: at.start, end: at.start + mark.length },
      block
        ? 'This text is never closed, so it swallows the rest of the file. Close it with """.'
        : 'This text is never closed. Close it with " on the same line, or put three quotes (""") around a text of several lines.',
      block ? undefined : { title: "Close the text", start: close, end: close, newText: '"' },
    );
  }

  #nameEndsInHyphen(statement: Statement, at: Span): void {
    const name = this.#text.slice(at.start, at.end).replace(/-+$/, "");
    this.#fail(statement, at, `A name does not end in a hyphen. Write ${name}, or what should follow the hyphen.`, {
      title: "Remove the hyphen",
      start: at.start + name.length,
      end: at.end,
      newText: "",
    });
  }

  #checkEscapes(statement: Statement, start: number, end: number): void {
    if (!this.#escapes) return;
    const bad = findBadEscape(this.#text.slice(start, end));
    if (bad === undefined) return;
    const at = { start: start + bad.start, end: start + bad.end };
    const message = `${visible(bad.text)} stands for no character. Write \\\\ for a backslash, or one of \\" \\n \\t \\u{1F600}.`;
    this.#fail(statement, at, message, {
      title: "Write a backslash",
      start: at.start,
      end: at.start + 1,
      newText: "\\\\",
    });
  }

  #fail(statement: Statement, at: Span, message: string, repair?: Repair): void {
    statement.broken = true;
    this.#errors.push({ start: at.start, end: at.end, message, repair });
  }
}

function strayMessage(text: string): string {
  if (text === "%") return "A percent sign follows its number at once, as in 60%. Take the blank away.";
  if (text === ".") return "A point needs a digit on both sides, as in 0.5. Add the digit, or take the point away.";
  const shown = text.length > 12 ? `${text.slice(0, 12)}…` : text;
  return `${visible(shown)} means nothing here. Remove it, or put quotes around it if it is text.`;
}

/** A character that cannot be seen by its number. */
function visible(text: string): string {
  return text.replace(/[\p{C}\p{Z}]/gu, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`);
}

/** The number of blanks before `offset` on its line; undefined where something else stands there. */
function indentOf(text: string, offset: number): number | undefined {
  let i = offset;
  while (i > 0) {
    const code = text.charCodeAt(i - 1);
    if (code === 10 || code === 13) return offset - i;
    if (code !== 32 && code !== 9 && !(code === 0xfeff && i === 1)) return undefined;
    i--;
  }
  return offset;
}

/** The number of blanks at the start of the line that holds `offset`. */
function lineIndent(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  let i = start;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  return i - start;
}

/** In the order of the text, the first of each line. */
function oneALine(text: string, errors: SyntaxError[]): SyntaxError[] {
  if (errors.length < 2) return errors;
  errors.sort((a, b) => a.start - b.start);
  const kept: SyntaxError[] = [];
  let lineEnd = -1;
  for (const error of errors) {
    if (error.start <= lineEnd) continue;
    kept.push(error);
    lineEnd = error.start;
    while (lineEnd < text.length && text.charCodeAt(lineEnd) !== 10 && text.charCodeAt(lineEnd) !== 13) lineEnd++;
  }
  return kept;
}
