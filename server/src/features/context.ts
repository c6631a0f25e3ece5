import { firstAfter } from "../base/span.ts";
import type { SourceFile } from "../model/source.ts";
import { type Atom, AtomKind, type Block, type Comment, CommentKind, type Statement } from "../syntax/tree.ts";
import { keywordOf, vocabulary } from "../vocabulary/index.ts";
import type { BlockName, BlockSpec, Keyword } from "../vocabulary/schema.ts";
import { type SlotPosition, slotAfter } from "./slots.ts";
import { startsOnLine, type Word, wordAt } from "./word.ts";

/** A block around the cursor; the outermost is the file. */
export interface BlockPlace {
  /** Absent for a block that nobody knows. */
  readonly spec: BlockSpec | undefined;
  /** The statement that opens it; absent for the file. */
  readonly owner: Statement | undefined;
  readonly statements: readonly Statement[];
}

interface Within {
  /** From the file to the innermost block. */
  readonly blocks: readonly BlockPlace[];
  readonly block: BlockPlace;
}

/** Where a statement begins, or its keyword is being typed. */
export interface KeywordContext extends Within {
  readonly at: "keyword";
  readonly word: Word;
  /** The statement that has the word as its keyword; absent where there is none yet. */
  readonly statement: Statement | undefined;
  /** Whether nothing else stands in the statement, so that a whole one may take the word's place. */
  readonly alone: boolean;
}

/** What is known of a place among the values of a statement. */
interface AmongValues extends Within {
  readonly statement: Statement;
  readonly keyword: Keyword;
  /** Which item of a list it is, counted from 0. */
  readonly item: number;
  /** What stands in the item before the cursor. */
  readonly before: readonly Atom[];
  readonly slot: SlotPosition;
}

/** Where a value of a statement is due, or is being typed. */
export interface ValueContext extends AmongValues {
  readonly at: "value";
  readonly word: Word;
  /** What stands in the item after the cursor's word. */
  readonly rest: readonly Atom[];
  /** What the other items of the list begin with, as it stands in the text. */
  readonly used: readonly string[];
}

/** Within the quotes of a text. */
export interface TextContext extends AmongValues {
  readonly at: "text";
  readonly text: Atom;
}

export interface CommentContext extends Within {
  readonly at: "comment";
  readonly comment: Comment;
}

/** Nothing can be said of what belongs here. */
export interface NoContext extends Within {
  readonly at: "nothing";
}

export type Context = KeywordContext | ValueContext | TextContext | CommentContext | NoContext;

/**
 * Where in the language an offset of a file lies. It is told from the statements as they stand, so it holds for texts
 * with errors, too.
 */
export function contextAt(file: SourceFile, offset: number): Context {
  const at = Math.max(0, Math.min(offset, file.text.length));
  const blocks: BlockPlace[] = [{ spec: vocabulary.get("file"), owner: undefined, statements: file.tree.statements }];
  let block = blocks[0] ?? { spec: undefined, owner: undefined, statements: [] };
  let statement = lastStarting(block.statements, at);
  while (statement?.block !== undefined && isWithin(file, statement, statement.block, block, at)) {
    block = { spec: opened(block, statement), owner: statement, statements: statement.block.statements };
    blocks.push(block);
    statement = lastStarting(block.statements, at);
  }
  const within = { blocks, block };
  const comment = commentHolding(file, at);
  if (comment !== undefined) return { at: "comment", comment, ...within };
  const isBehind = statement === undefined || (statement.block !== undefined && at > statement.block.open);
  if (statement === undefined || isBehind) return keywordContext(file, within, at, undefined);
  return headContext(file, within, statement, at);
}

/** The keyword that a statement has in a block; undefined where the block does not know it. */
export function meaningIn(block: BlockPlace, statement: Statement): Keyword | undefined {
  const word = statement.keyword?.text;
  return block.spec === undefined || word === undefined ? undefined : keywordOf(block.spec.name, word);
}

/** The innermost block of a name around the cursor. */
export function aroundOf(context: Within, name: BlockName): BlockPlace | undefined {
  return context.blocks.findLast(({ spec }) => spec?.name === name);
}

function opened(block: BlockPlace, statement: Statement): BlockSpec | undefined {
  const opens = meaningIn(block, statement)?.opens;
  return opens === undefined ? undefined : vocabulary.get(opens);
}

function lastStarting(statements: readonly Statement[], at: number): Statement | undefined {
  return statements[firstAfter(statements, at) - 1];
}

/** Whether an offset lies between the braces of a block, or, where the `}` is missing, where it is meant to end. */
function isWithin(file: SourceFile, statement: Statement, block: Block, outer: BlockPlace, at: number): boolean {
  if (at <= block.open) return false;
  if (block.close !== undefined) return at <= block.close;
  const { lines } = file;
  const line = lines.lineOf(at);
  if (line === lines.lineOf(block.open) || block.statements.length === 0) return true;
  if (indentation(file, line) > indentation(file, lines.lineOf(statement.start))) return true;
  // A line that starts no further in may still be one of the block: the parser says so where the block knows its keyword.
  const last = lastStarting(block.statements, at);
  const spec = opened(outer, statement);
  if (last === undefined || spec === undefined || lines.lineOf(last.start) !== line) return false;
  return spec.keywords.has(last.keyword?.text ?? "");
}

function indentation(file: SourceFile, line: number): number {
  const start = file.lines.startOf(line);
  let end = start;
  while (file.text[end] === " " || file.text[end] === "\t") end++;
  return end - start;
}

function commentHolding(file: SourceFile, at: number): Comment | undefined {
  const { comments } = file.tree;
  const comment = comments[firstAfter(comments, at - 1) - 1];
  if (comment === undefined || comment.start >= at) return undefined;
  if (at < comment.end) return comment;
  if (at > comment.end) return undefined;
  const isOpen = comment.kind !== CommentKind.Block || comment.text.length < 4 || !comment.text.endsWith("*/");
  return isOpen ? comment : undefined;
}

/** In or after the head of a statement, before its block. */
function headContext(file: SourceFile, within: Within, statement: Statement, at: number): Context {
  const { keyword } = statement;
  const atoms = keyword === undefined ? statement.parts : [keyword, ...statement.parts];
  const text = atoms.find((atom) => isInText(atom, at));
  const word = wordAt(file.text, at);
  const limit = text?.start ?? word.start;
  const before = atoms.filter((atom) => atom.end <= limit);
  const last = before[before.length - 1];
  if (last === undefined) return keywordContext(file, within, at, statement);
  const meaning = meaningIn(within.block, statement);
  if (text === undefined) {
    const gap = withoutComments(file, last.end, word.start);
    const isOver = gap.includes(";") || (last.kind !== AtomKind.Comma && /[\r\n]/.test(gap));
    if (isOver) {
      if (statement.block !== undefined && !gap.includes(";")) return { at: "nothing", ...within };
      return keywordContext(file, within, at, undefined);
    }
    // Directly after closing quotes nothing begins: a blank comes first.
    if (isText(last) && last.end === word.start) return { at: "nothing", ...within };
  }
  if (meaning === undefined || keyword === undefined) return { at: "nothing", ...within };
  const values = before.slice(1);
  const comma = values.findLastIndex(({ kind }) => kind === AtomKind.Comma);
  const item = values.slice(comma + 1);
  const among = {
    ...within,
    statement,
    keyword: meaning,
    item: values.filter(({ kind }) => kind === AtomKind.Comma).length,
    before: item,
    slot: slotAfter(meaning.slots, item),
  };
  if (text !== undefined) return { at: "text", text, ...among };
  const after = ofThisStatement(file, within.block, atoms, word.end);
  return { at: "value", word, ...among, ...restAndUsed(values.slice(0, comma + 1), after) };
}

function isText({ kind }: Atom): boolean {
  return kind === AtomKind.Text || kind === AtomKind.TextBlock || kind === AtomKind.OpenText;
}

function isInText(atom: Atom, at: number): boolean {
  if (!isText(atom) || at <= atom.start) return false;
  if (at < atom.end) return true;
  return at === atom.end && (atom.kind === AtomKind.OpenText || !isClosed(atom));
}

/** Whether a text ends with its own quotes. */
export function isClosed({ kind, text }: Atom): boolean {
  if (kind === AtomKind.TextBlock) return text.length >= 6 && text.endsWith('"""');
  return kind === AtomKind.Text;
}

/** The text between two offsets without comments. */
function withoutComments(file: SourceFile, from: number, to: number): string {
  const { comments } = file.tree;
  let result = "";
  let at = from;
  for (let i = firstAfter(comments, from - 1); i < comments.length; i++) {
    const comment = comments[i];
    if (comment === undefined || comment.start >= to) break;
    result += file.text.slice(at, comment.start);
    at = comment.end;
  }
  return at < to ? result + file.text.slice(at, to) : result;
}

/** What follows in the statement. A dangling comma swallows the next line, which mostly was meant as one of its own. */
function ofThisStatement(file: SourceFile, block: BlockPlace, atoms: readonly Atom[], from: number): readonly Atom[] {
  const after = atoms.filter(({ start }) => start >= from);
  const end = after.findIndex(
    (atom) =>
      atom.kind === AtomKind.Name &&
      block.spec?.keywords.has(atom.text) === true &&
      startsOnLine(file.text, atom.start),
  );
  return end < 0 ? after : after.slice(0, end);
}

function restAndUsed(earlier: readonly Atom[], after: readonly Atom[]): Pick<ValueContext, "rest" | "used"> {
  const comma = after.findIndex(({ kind }) => kind === AtomKind.Comma);
  const rest = comma < 0 ? after : after.slice(0, comma);
  const later = comma < 0 ? [] : after.slice(comma);
  const used: string[] = [];
  let isFirst = true;
  for (const atom of [...earlier, ...later]) {
    if (atom.kind === AtomKind.Comma) isFirst = true;
    else if (isFirst) {
      used.push(atom.text);
      isFirst = false;
    }
  }
  return { rest, used };
}

function keywordContext(
  file: SourceFile,
  within: Within,
  at: number,
  statement: Statement | undefined,
): KeywordContext | NoContext {
  const word = wordAt(file.text, at);
  const { text } = file;
  let next = word.end;
  while (text[next] === " " || text[next] === "\t") next++;
  const isFree = next >= text.length || "\r\n};/".includes(text[next] ?? "");
  // Before a statement on the same line there is no room for another one.
  if (!isFree && word.start === word.end) return { at: "nothing", ...within };
  const alone = isFree && (statement === undefined || (statement.parts.length === 0 && statement.block === undefined));
  return { at: "keyword", word, statement, alone, ...within };
}
