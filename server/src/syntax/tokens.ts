import { type CustomPatternMatcherFunc, createToken, type IToken, Lexer, type TokenType } from "chevrotain";
import * as scan from "./scan.ts";
import { AtomKind, CommentKind } from "./tree.ts";

/**
 * The tokens. Between them they match every character, so lexing never fails: what belongs to nothing is a token
 * of its own, which the parser turns into an error with its place.
 *
 * Chevrotain drops a pattern's `u` flag, so names in any script need patterns of our own; these tell the
 * characters that they start with, which lets the lexer choose by the first one.
 */

/** Chevrotain puts character codes from 256 on into buckets of 255; one code of each stands for its bucket. */
const beyondLatin = Array.from({ length: 257 }, (_, i) => Math.min(0xffff, Math.max(256, (i + 1) * 255)));
const codes = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const letters = [...codes(65, 90), ...codes(97, 122), 95, ...codes(128, 255), ...beyondLatin];
const everything = [...codes(0, 255), ...beyondLatin];

/** The lexer reads a match at once, so one array serves all. */
const matched: [string] = [""];

function upTo(end: (text: string, at: number) => number): CustomPatternMatcherFunc {
  return (text, at) => {
    const to = end(text, at);
    if (to === at) return null;
    matched[0] = text.substring(at, to);
    return matched;
  };
}

function delimited(
  read: (text: string, at: number) => { end: number; closed: boolean } | undefined,
  closed: boolean,
): CustomPatternMatcherFunc {
  return (text, at) => {
    const found = read(text, at);
    if (found === undefined || found.closed !== closed) return null;
    matched[0] = text.substring(at, found.end);
    return matched;
  };
}

/** Whether the last token is a comma, so that the next line goes on with the statement. */
function isComma(tokens: readonly IToken[]): boolean {
  return tokens[tokens.length - 1]?.tokenTypeIdx === Comma.tokenTypeIdx;
}

/** What a statement's line is made of; every atom of the tree is one. */
export const Part = createToken({ name: "Part", pattern: Lexer.NA });

/** What such a line begins with: a keyword, or, which is an error, anything else. */
export const Start = createToken({ name: "Start", pattern: Lexer.NA });
const startOrPart = [Start, Part];

const Blank = createToken({
  name: "Blank",
  pattern: upTo((text, at) => scan.blanks(text, at, atFileStart)),
  line_breaks: false,
  start_chars_hint: [32, 9, 0xfeff],
  group: Lexer.SKIPPED,
});
/**
 * A line break that needs no token: after a comma, where the statement goes on, and before a keyword, a brace or the end
 * of the file, which say by themselves that a statement is over. Most line breaks are of this kind.
 */
const Gap = createToken({
  name: "Gap",
  pattern: (text, at, tokens) => {
    const to = scan.lineBreak(text, at);
    if (to === at || (!scan.tellsEnd(text, to) && !isComma(tokens))) return null;
    matched[0] = text.substring(at, to);
    return matched;
  },
  start_chars_hint: [10, 13],
  group: Lexer.SKIPPED,
  line_breaks: true,
});
export const Newline = createToken({
  name: "Newline",
  pattern: upTo(scan.lineBreak),
  start_chars_hint: [10, 13],
  line_breaks: true,
});
/** A name that begins a line, which begins a statement. */
export const Keyword = createToken({
  name: "Keyword",
  pattern: (text, at, tokens) => {
    if (!scan.beginsLine(text, at) || isComma(tokens)) return null;
    const to = scan.name(text, at);
    if (to === at) return null;
    matched[0] = text.substring(at, to);
    return matched;
  },
  start_chars_hint: letters,
  line_breaks: false,
  categories: Start,
});
const COMMENTS = "comments";
const DocComment = createToken({
  name: "DocComment",
  pattern: (text, at) => {
    const to = scan.lineComment(text, at);
    if (to === at || !scan.isDoc(text, at)) return null;
    matched[0] = text.substring(at, to);
    return matched;
  },
  line_breaks: false,
  start_chars_hint: [47],
  group: COMMENTS,
});
const LineComment = createToken({
  name: "LineComment",
  pattern: upTo(scan.lineComment),
  line_breaks: false,
  start_chars_hint: [47],
  group: COMMENTS,
});
const BlockComment = createToken({
  name: "BlockComment",
  pattern: delimited(scan.blockComment, true),
  start_chars_hint: [47],
  group: COMMENTS,
  line_breaks: true,
});
export const OpenComment = createToken({
  name: "OpenComment",
  pattern: delimited(scan.blockComment, false),
  start_chars_hint: [47],
  group: COMMENTS,
  line_breaks: true,
});
const Name = createToken({
  name: "Name",
  pattern: upTo(scan.name),
  line_breaks: false,
  start_chars_hint: letters,
  categories: startOrPart,
});
const Figure = createToken({
  name: "Figure",
  pattern: upTo(scan.figure),
  line_breaks: false,
  start_chars_hint: [43, 45, ...codes(48, 57)],
  categories: startOrPart,
});
const Text = createToken({
  name: "Text",
  pattern: upTo(scan.text),
  line_breaks: false,
  start_chars_hint: [34],
  categories: startOrPart,
});
const TextBlock = createToken({
  name: "TextBlock",
  pattern: delimited(scan.textBlock, true),
  start_chars_hint: [34],
  line_breaks: true,
  categories: startOrPart,
});
export const OpenTextBlock = createToken({
  name: "OpenTextBlock",
  pattern: delimited(scan.textBlock, false),
  start_chars_hint: [34],
  line_breaks: true,
  categories: startOrPart,
});
const OpenText = createToken({
  name: "OpenText",
  pattern: upTo(scan.openText),
  line_breaks: false,
  start_chars_hint: [34],
  categories: startOrPart,
});
const Dots = createToken({ name: "Dots", pattern: "..", categories: startOrPart });
export const Comma = createToken({ name: "Comma", pattern: ",", categories: startOrPart });
export const Open = createToken({ name: "Open", pattern: "{" });
export const Close = createToken({ name: "Close", pattern: "}" });
export const Semicolon = createToken({ name: "Semicolon", pattern: ";" });
const Stray = createToken({
  name: "Stray",
  pattern: upTo(scan.stray),
  line_breaks: false,
  start_chars_hint: everything,
  categories: startOrPart,
});

/** In the order in which they are tried. */
export const tokenTypes: TokenType[] = [
  Blank,
  Gap,
  Newline,
  Keyword,
  Name,
  Text,
  Figure,
  Comma,
  Open,
  Close,
  Semicolon,
  DocComment,
  LineComment,
  BlockComment,
  OpenComment,
  TextBlock,
  OpenTextBlock,
  OpenText,
  Dots,
  Stray,
  Part,
  Start,
];

const kinds: AtomKind[] = [];
kinds[Keyword.tokenTypeIdx ?? 0] = AtomKind.Name;
kinds[Name.tokenTypeIdx ?? 0] = AtomKind.Name;
kinds[Text.tokenTypeIdx ?? 0] = AtomKind.Text;
kinds[TextBlock.tokenTypeIdx ?? 0] = AtomKind.TextBlock;
kinds[Figure.tokenTypeIdx ?? 0] = AtomKind.Figure;
kinds[Dots.tokenTypeIdx ?? 0] = AtomKind.Dots;
kinds[Comma.tokenTypeIdx ?? 0] = AtomKind.Comma;
kinds[OpenText.tokenTypeIdx ?? 0] = AtomKind.OpenText;
kinds[OpenTextBlock.tokenTypeIdx ?? 0] = AtomKind.OpenText;

/** What a token is in the tree. */
export function kindOf(token: IToken): AtomKind {
  return kinds[token.tokenTypeIdx] ?? AtomKind.Stray;
}

export function commentKindOf(token: IToken): CommentKind {
  if (token.tokenTypeIdx === LineComment.tokenTypeIdx) return CommentKind.Line;
  return token.tokenTypeIdx === DocComment.tokenTypeIdx ? CommentKind.Doc : CommentKind.Block;
}

/** Whether the text being lexed is the start of its file. */
let atFileStart = true;

let lexer: Lexer | undefined;

/**
 * The tokens of a text, and its comments apart.
 *
 * @param fromStart whether the text is the start of its file, where a byte-order mark may stand.
 */
export function tokenize(
  text: string,
  fromStart = true,
): { readonly tokens: IToken[]; readonly comments: readonly IToken[] } {
  atFileStart = fromStart;
  // Only offsets are tracked: lines and columns are worked out for the few places that are shown.
  lexer ??= new Lexer(tokenTypes, {
    positionTracking: "onlyOffset",
    ensureOptimizations: true,
    skipValidations: true,
  });
  const { tokens, groups } = lexer.tokenize(text);
  return { tokens, comments: groups[COMMENTS] ?? [] };
}
