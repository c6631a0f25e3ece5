import { EmbeddedActionsParser, type IToken } from "chevrotain";
import { type Outline, TreeBuilder } from "./build.ts";
import {
  Close,
  Comma,
  commentKindOf,
  kindOf,
  Newline,
  Open,
  OpenComment,
  OpenTextBlock,
  Part,
  Semicolon,
  Start,
  tokenize,
  tokenTypes,
} from "./tokens.ts";
import type { Tree } from "./tree.ts";

/**
 * The grammar. It is flat and total: braces open and close blocks on an explicit stack (so that no nesting can
 * overflow the call stack), and every sequence of tokens is a sentence of it (so that no error ever spreads past
 * its statement: what a statement may not hold is marked while the tree is built).
 *
 * ```ebnf
 * file = { head | "{" | "}" | end } ;
 * head = ( keyword | part ) , { part } ;  (* a head and the block after it are a statement *)
 * part = name | text | figure | ".." | "," ;
 * end  = newline | ";" ;
 * ```
 */
class StatementParser extends EmbeddedActionsParser {
  /** Where the events go; absent while Chevrotain records the grammar. */
  builder: TreeBuilder | undefined;
  /** Where in the file the piece begins that is being parsed. */
  base = 0;
  file: () => void;

  constructor() {
    super(tokenTypes, { maxLookahead: 1, skipValidations: true });
    this.file = this.RULE("file", () => {
      this.MANY(() => {
        this.OR([
          {
            ALT: () => {
              const first = this.CONSUME(Start);
              this.builder?.begin(kindOf(first), this.base + first.startOffset, first.image);
              this.MANY1(() => {
                const next = this.CONSUME1(Part);
                const at = this.base + next.startOffset;
                this.builder?.part(kindOf(next), at, at + next.image.length);
              });
              this.builder?.endHead();
            },
          },
          { ALT: () => this.CONSUME(Newline) },
          {
            ALT: () => {
              const token = this.CONSUME(Open);
              this.builder?.open(this.base + token.startOffset);
            },
          },
          {
            ALT: () => {
              const token = this.CONSUME(Close);
              this.builder?.close(this.base + token.startOffset);
            },
          },
          {
            ALT: () => {
              this.CONSUME(Semicolon);
              this.builder?.semicolon();
            },
          },
        ]);
      });
    });
    this.performSelfAnalysis();
  }
}

let parser: StatementParser | undefined;

/**
 * Reads a text as statements. Never fails and never throws, whatever the text holds; takes about linear time.
 *
 * @param outline which block knows which keyword: needed only to close blocks whose `}` is missing.
 */
export function parse(text: string, outline: Outline): Tree {
  const builder = new TreeBuilder(text, outline, 0);
  read(text, builder);
  if (builder.excess <= 0) return builder.finish();
  // Some `{` lacks its `}`. Where it should have been can only be told with the number of them at hand.
  const again = new TreeBuilder(text, outline, builder.excess);
  read(text, again);
  return again.finish();
}

/** Roughly how many characters are lexed at a time, so that tokens die young and only the tree stays. */
const PIECE = 1 << 16;

/** Feeds the statements of a text and its comments to the builder, piece by piece. */
function read(text: string, builder: TreeBuilder): void {
  parser ??= new StatementParser();
  let start = 0;
  let size = PIECE;
  while (start < text.length) {
    const end = pieceEnd(text, start + size);
    const piece = start === 0 && end === text.length ? text : text.substring(start, end);
    const { tokens, comments: found } = tokenize(piece, start === 0);
    if (end < text.length && isCut(tokens, found)) {
      size *= 2;
      continue;
    }
    parser.builder = builder;
    parser.base = start;
    parser.input = tokens;
    parser.file();
    for (const token of found) {
      builder.comment(commentKindOf(token), start + token.startOffset, token.image);
      if (token.tokenType === OpenComment) builder.openComment(start + token.startOffset);
    }
    start = end;
    size = PIECE;
  }
  parser.builder = undefined;
  parser.input = [];
}

/** The first line break from `at` on that is followed by a name without indentation; the end of the text else. */
function pieceEnd(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const feed = text.indexOf("\n", i);
    if (feed < 0) return text.length;
    const next = text.charCodeAt(feed + 1);
    if ((next >= 97 && next <= 122) || (next >= 65 && next <= 90)) return feed;
    i = feed + 1;
  }
  return text.length;
}

/** Whether a piece ends within a comment, a text of several lines or a statement that goes on after a comma. */
function isCut(tokens: readonly IToken[], comments: readonly IToken[]): boolean {
  const last = tokens[tokens.length - 1]?.tokenType;
  return last === Comma || last === OpenTextBlock || comments[comments.length - 1]?.tokenType === OpenComment;
}

export type { Outline };
