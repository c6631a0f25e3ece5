import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import { oneALine, visible } from "./errors.ts";
import { badEscapes } from "./escapes.ts";
import { Indentation } from "./indentation.ts";
import { Regions } from "./regions.ts";
import { strayMessage, strayRepair } from "./stray.ts";
import {
  AtomKind,
  Atoms,
  Block,
  Comment,
  type CommentKind,
  type Repair,
  Statement,
  type TextError,
  type Tree,
} from "./tree.ts";
import { wordNumber } from "./words.ts";

/** Which keywords a block knows and which block a keyword opens: what the vocabulary says, without its meaning. */
export interface Outline {
  /** Whether a keyword may stand in the block; `undefined` is a block that nobody knows. */
  knows(block: string | undefined, keyword: string): boolean;
  /** The block that a keyword opens in a block. */
  opens(block: string | undefined, keyword: string): string | undefined;
  /** The name of the file itself as a block. */
  readonly file: string;
  /** The class of the statements, where the caller wants more room in them. */
  readonly statement?: typeof Statement;
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
/** For how many blocks within each other a fix is offered that closes them all. */
const MOST_CLOSED = 20;

/** Puts statements together from the parser's events and marks what is wrong with them. */
export class TreeBuilder {
  readonly #text: string;
  readonly #outline: Outline;
  readonly #Statement: typeof Statement;
  /** The statements of the file and of every open block, the innermost last. */
  readonly #open: Statement[] = [];
  readonly #frames: Frame[] = [];
  readonly #errors: TextError[] = [];
  readonly #atoms: Atoms;
  readonly #regions: Regions;
  readonly #comments: Comment[] = [];
  /** Whether a `}` without a `{`, or a `{` without a `}`, was found. */
  #unbalanced = false;
  /** Whether a comment or text is never closed, and so goes on to the end. */
  #swallowed = false;
  /** Whether the text holds a backslash at all. */
  readonly #escapes: boolean;
  /** The kind of the atom read last. */
  #last: AtomKind = AtomKind.Name;
  /** The statement whose head has been read and which may still get a block. */
  #pending: Statement | undefined;
  /** How many `{` lack their `}`, as far as the caller knows. */
  #excess: number;
  readonly #indentation: Indentation;
  /** How many blocks of each name are open. */
  readonly #names = new Map<string | undefined, number>();
  #opened = 0;
  #closed = 0;

  constructor(text: string, outline: Outline, excess: number) {
    this.#text = text;
    this.#atoms = new Atoms(text);
    this.#regions = new Regions(text, this.#atoms);
    this.#escapes = text.includes("\\");
    this.#outline = outline;
    this.#Statement = outline.statement ?? Statement;
    this.#indentation = new Indentation(text);
    this.#excess = excess;
  }

  /** How many more `{` than `}` there were so far. */
  get excess(): number {
    return this.#opened - this.#closed;
  }

  /** The first atom of a statement. */
  begin(kind: AtomKind, start: number, image: string): void {
    const end = start + image.length;
    this.#missingValue();
    if (this.#excess > 0 && kind === AtomKind.Name) this.#closeForgotten(start, end);
    const isKeyword = kind === AtomKind.Name;
    // What stands before the first statement belongs to its region.
    if (isKeyword && this.#frames.length === 0 && this.#open.length > 0) this.#regions.begin(start);
    const statement = new this.#Statement(this.#regions.last, this.#atoms.length, isKeyword ? wordNumber(image) : -1);
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
      statement = new this.#Statement(this.#regions.last, this.#atoms.length, -1);
      this.#open.push(statement);
      this.#fail(
        statement,
        { start: offset, end: offset + 1 },
        say`This { belongs to no statement. Put a keyword before it, or remove it with its }.`,
      );
    }
    const block = new Block(this.#regions.last, offset);
    statement.block = block;
    const name = this.#excess > 0 ? this.#opens(statement) : undefined;
    if (this.#excess > 0) this.#names.set(name, (this.#names.get(name) ?? 0) + 1);
    this.#frames.push({ statement, block, from: this.#open.length, name });
    this.#pending = undefined;
  }

  close(offset: number): void {
    this.#closed++;
    this.#missingValue();
    this.#pending = undefined;
    const frame = this.#frames.pop();
    if (frame === undefined) {
      this.#unbalanced = true;
      const statement = new this.#Statement(this.#regions.last, this.#atoms.length, -1);
      this.#atoms.add(AtomKind.Stray, offset, offset + 1);
      statement.to = this.#atoms.length;
      this.#open.push(statement);
      this.#fail(statement, statement, say`This } closes nothing. Remove it, or add the { that it belongs to.`, {
        title: say`Remove the }`,
        start: offset,
        end: offset + 1,
        newText: "",
      });
      return;
    }
    this.#endBlock(frame, offset + 1, offset);
  }

  semicolon(): void {
    this.#missingValue();
    this.#pending = undefined;
  }

  comment(kind: CommentKind, start: number, text: string): void {
    this.#comments.push(new Comment(this.#regions.at(start), kind, start, text));
  }

  openComment(offset: number): void {
    this.#swallowed = true;
    this.#errors.push({
      start: offset,
      end: offset + 2,
      message: say`This comment is never closed, so it swallows the rest of the file. Close it with */.`,
      repair: undefined,
    });
  }

  finish(): Tree {
    const cut = this.#swallowed
      ? "rest"
      : this.#pending !== undefined && this.#last === AtomKind.Comma
        ? "list"
        : undefined;
    this.#missingValue();
    this.#forgetDownTo(0, this.#text.length);
    const errors = oneALine(this.#text, this.#errors);
    return {
      text: this.#text,
      statements: this.#open,
      comments: this.#comments,
      errors,
      regions: this.#regions.trees(this.#open, this.#comments, errors),
      balanced: !this.#unbalanced,
      cut,
    };
  }

  /** A comma at the end of a head promises one more item. */
  #missingValue(): void {
    const statement = this.#pending;
    if (statement === undefined || this.#last !== AtomKind.Comma) return;
    const end = this.#atoms.ends[this.#atoms.length - 1] ?? 0;
    const at = { start: end - 1, end };
    // A comma with nothing before it has been told already.
    if (statement.to - statement.from < 3 || statement.broken) {
      statement.broken = true;
      return;
    }
    this.#fail(statement, at, say`A value is missing after this comma. Write it, or take the comma away.`, {
      title: say`Remove the comma`,
      ...at,
      newText: "",
    });
  }

  #missingBefore(statement: Statement, at: Span): void {
    const before = this.#atoms.ends[this.#atoms.length - 2] ?? at.start;
    this.#fail(statement, at, say`A value is missing before this comma. Write it, or take the comma away.`, {
      title: say`Remove the comma`,
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
    const indent = this.#indentation.before(start);
    if (indent === undefined || indent > this.#indentation.ofLine(inner.statement.start)) return;
    if (this.#outline.knows(inner.name, keyword)) return;
    if (!this.#isKnown(keyword)) return;
    let outer = frames.length - 2;
    while (outer >= 0 && !this.#outline.knows(frames[outer]?.name, keyword)) outer--;
    const closed = Math.min(frames.length - 1 - outer, this.#excess);
    this.#forgetDownTo(frames.length - closed, start);
    this.#excess -= closed;
  }

  /** Closes the innermost blocks without their `}` until `depth` are left open. */
  #forgetDownTo(depth: number, before: number): void {
    // To close a block, those within it must be closed, too; nobody needs that offered for more than a few.
    let braces = "";
    for (let count = 0; this.#frames.length > depth; count++) {
      const frame = this.#frames.pop();
      if (frame !== undefined) braces += this.#forget(frame, before, count < MOST_CLOSED ? braces : undefined);
    }
  }

  /** Closes a block without its `}`, and says so at its `{`; returns the brace that it lacks. */
  #forget(frame: Frame, before: number, braces: string | undefined): string {
    this.#unbalanced = true;
    const { block, statement } = frame;
    const last = this.#open.length > frame.from ? this.#open[this.#open.length - 1] : undefined;
    const end = last?.end ?? block.open + 1;
    const indent = " ".repeat(Math.max(0, this.#indentation.ofLine(statement.start)));
    const keyword = statement.keyword;
    const name = keyword === undefined ? say`This block` : say`The block of ${keyword.text}`;
    this.#errors.push({
      start: block.open,
      end: block.open + 1,
      message: say`${name} is never closed. Add a } where it ends.`,
      repair:
        braces === undefined
          ? undefined
          : { title: say`Close the block`, start: end, end, newText: `${braces}\n${indent}}` },
    });
    this.#endBlock(frame, Math.min(before, end));
    return braces === undefined ? "" : `\n${indent}}`;
  }

  /**
   * Whether any open block or the file knows a keyword. It asks each kind of block once: to ask every open block at
   * every line would take the square of the time where thousands are never closed.
   */
  #isKnown(keyword: string): boolean {
    if (this.#outline.knows(this.#outline.file, keyword)) return true;
    for (const [name, count] of this.#names) if (count > 0 && this.#outline.knows(name, keyword)) return true;
    return false;
  }

  #endBlock(frame: Frame, end: number, close?: number): void {
    if (this.#excess > 0) this.#names.set(frame.name, (this.#names.get(frame.name) ?? 0) - 1);
    frame.block.finish(end, close);
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
    const what = kind === AtomKind.Comma ? say`a comma` : kind === AtomKind.Figure ? say`a number` : say`a text`;
    this.#fail(
      statement,
      at,
      say`A line begins with a keyword such as value, usp or segment, not with ${what}. Put the keyword first.`,
    );
  }

  #bad(statement: Statement, kind: AtomKind, at: Span): void {
    const text = this.#text.slice(at.start, at.end);
    if (kind === AtomKind.Stray) {
      this.#fail(statement, at, strayMessage(this.#text, at), strayRepair(this.#text, at));
      return;
    }
    const block = text.startsWith('"""');
    if (block) this.#swallowed = true;
    const mark = block ? '"""' : '"';
    const close = at.start + text.trimEnd().length;
    this.#fail(
      statement,
      { start: at.start, end: at.start + mark.length },
      block
        ? say`This text is never closed, so it swallows the rest of the file. Close it with """.`
        : say`
          This text is never closed. Close it with " on the same line, or put three quotes (""") around a text of
          several lines.`,
      block ? undefined : { title: say`Close the text`, start: close, end: close, newText: '"' },
    );
  }

  #nameEndsInHyphen(statement: Statement, at: Span): void {
    const name = this.#text.slice(at.start, at.end).replace(/-+$/, "");
    this.#fail(statement, at, say`A name does not end in a hyphen. Write ${name}, or what should follow the hyphen.`, {
      title: say`Remove the hyphen`,
      start: at.start + name.length,
      end: at.end,
      newText: "",
    });
  }

  #checkEscapes(statement: Statement, start: number, end: number): void {
    if (!this.#escapes) return;
    for (const bad of badEscapes(this.#text.slice(start, end))) {
      const at = { start: start + bad.start, end: start + bad.end };
      const message = say`
        ${visible(bad.text)} stands for no character. Write \\\\ for a backslash, or one of \\" \\n \\t \\u{1F600}.`;
      this.#fail(statement, at, message, {
        title: say`Write a backslash`,
        start: at.start,
        end: at.start + 1,
        newText: "\\\\",
      });
    }
  }

  #fail(statement: Statement, at: Span, message: string, repair?: Repair): void {
    statement.broken = true;
    this.#errors.push({ start: at.start, end: at.end, message, repair });
  }
}
