import { createToken, Lexer, type TokenType } from "chevrotain";

/**
 * The language's tokens as Chevrotain's guide would write them: regular expressions, and a lexer with its defaults. It is
 * the floor of the warm check: what somebody has who has written the tokens and nothing else. (The parser's own tokens
 * know names in every script and leave most line breaks out; the benchmark tells the time with those, too.)
 */
function token(name: string, pattern: RegExp, more: Partial<Parameters<typeof createToken>[0]> = {}): TokenType {
  return createToken({ name, pattern, ...more });
}

const tokens = [
  token("Blank", /[ \t]+/, { group: Lexer.SKIPPED }),
  token("LineBreak", /\r\n|\r|\n/, { line_breaks: true }),
  token("DocComment", /\/\/\/[^\n\r]*/, { group: "comments" }),
  token("LineComment", /\/\/[^\n\r]*/, { group: "comments" }),
  token("BlockComment", /\/\*[\s\S]*?\*\//, { group: "comments", line_breaks: true }),
  token("TextBlock", /"""[\s\S]*?"""/, { line_breaks: true }),
  token("Text", /"(?:[^"\\\n\r]|\\.)*"/),
  token("Date", /\d{4}-(?:\d{2}(?:-\d{2})?|Q[1-4])/),
  token("Percent", /[+-]?\d[\d_]*(?:\.\d+)?%/),
  token("Duration", /[+-]?\d[\d_]*(?:\.\d+)?(?:min|mo|[hdwy])/),
  token("Number", /[+-]?\d[\d_]*(?:\.\d+)?[kMB]?/),
  token("Name", /[A-Za-z_\u00aa-\uffdc][\w\u00aa-\uffdc-]*/),
  token("Dots", /\.\./),
  token("Comma", /,/),
  token("Semicolon", /;/),
  token("Open", /\{/),
  token("Close", /\}/),
];

/** A lexer of these tokens, as it comes. */
export function plainLexer(): Lexer {
  return new Lexer(tokens);
}
