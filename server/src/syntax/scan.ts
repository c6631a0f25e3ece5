/**
 * Where a token that starts at `at` ends, as plain loops over character codes: they are as quick as a regular
 * expression, know every script, and no text is too long for them (a repeated group in a regular expression
 * overflows its stack on a line of some megabytes). Each function returns `at` where its token does not start.
 */

const NAME = /[\p{L}_][\p{L}\p{M}\p{Nd}_-]*/uy;
const NAME_REST = /[\p{L}\p{M}\p{Nd}_-]*/uy;

const LINE_FEED = 10;
const RETURN = 13;
const QUOTE = 34;
const PERCENT = 37;
const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const SLASH = 47;
const STAR = 42;
const UNDERSCORE = 95;
const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
/** The byte-order mark. */
const MARK = 0xfeff;

/** Character classes of ASCII: letters and `_` are 1, digits 2, `-` 3, everything else 0. */
const ascii = new Uint8Array(128);
for (let code = 65; code <= 90; code++) ascii[code] = ascii[code + 32] = 1;
for (let code = 48; code <= 57; code++) ascii[code] = 2;
ascii[UNDERSCORE] = 1;
ascii[MINUS] = 3;

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Blanks and tabs; a byte-order mark at the very start of a file counts as one. */
export function blanks(text: string, at: number, fileStart: boolean): number {
  let i = at === 0 && fileStart && text.charCodeAt(0) === 0xfeff ? 1 : at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9) return i;
    i++;
  }
}

/** A line break with the blanks and empty lines after it. */
export function lineBreak(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first !== LINE_FEED && first !== RETURN) return at;
  let i = at + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== LINE_FEED && code !== RETURN) return i;
    i++;
  }
}

/** Whether what stands at `at` says by itself that the statement before is over: a keyword, a brace, the end. */
export function tellsEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? ascii[code] === 1 || code === OPEN || code === CLOSE : at >= text.length;
}

/** Whether nothing but blanks stands before `at` on its line. */
export function beginsLine(text: string, at: number): boolean {
  let i = at - 1;
  while (isBlank(text.charCodeAt(i))) i--;
  const code = text.charCodeAt(i);
  return i < 0 || code === LINE_FEED || code === RETURN || (i === 0 && code === MARK);
}

/** A name: a letter or `_`, then letters, marks, digits, `_` and `-`, of any script. */
export function name(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first >= 128) {
    NAME.lastIndex = at;
    return NAME.test(text) ? NAME.lastIndex : at;
  }
  if (ascii[first] !== 1) return at;
  return nameRest(text, at + 1);
}

function nameRest(text: string, at: number): number {
  let i = at;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code >= 128) {
      NAME_REST.lastIndex = i;
      NAME_REST.test(text);
      return NAME_REST.lastIndex;
    }
    // At the end of the text the code is NaN, which is no index.
    if (!((ascii[code] ?? 0) > 0)) return i;
    i++;
  }
}

/** What begins with a digit, signed or not: a number with whatever runs into it, a percent, duration or date. */
export function figure(text: string, at: number): number {
  let i = at;
  const first = text.charCodeAt(i);
  if (first === PLUS || first === MINUS) i++;
  if (!isDigit(text.charCodeAt(i))) return at;
  i++;
  for (;;) {
    const code = text.charCodeAt(i);
    if (code < 128) {
      const kind = ascii[code] ?? 0;
      if (kind === 1 || kind === 2 || code === PERCENT) i++;
      else if (kind === 3 && ((ascii[text.charCodeAt(i + 1)] ?? 0) & 3) > 0 && text.charCodeAt(i + 1) !== MINUS) i++;
      else if (code === POINT && isDigit(text.charCodeAt(i + 1)) && isDigit(text.charCodeAt(i - 1))) i++;
      else return i;
    } else {
      const end = code >= 128 ? nameRest(text, i) : i;
      if (end === i) return i;
      i = end;
    }
  }
}

/** `"…"` on one line, quotes included. */
export function text(source: string, at: number): number {
  if (source.charCodeAt(at) !== QUOTE) return at;
  if (source.charCodeAt(at + 1) === QUOTE && source.charCodeAt(at + 2) === QUOTE) return at;
  let i = at + 1;
  for (;;) {
    const code = source.charCodeAt(i);
    if (code === QUOTE) return i + 1;
    if (code === BACKSLASH) {
      const next = source.charCodeAt(i + 1);
      if (next === LINE_FEED || next === RETURN) return at;
      i += 2;
    } else if (code === LINE_FEED || code === RETURN || i >= source.length) return at;
    else i++;
  }
}

/** A text that is never closed: to the end of its line, without a final `{` and the blanks before it. */
export function openText(source: string, at: number): number {
  if (source.charCodeAt(at) !== QUOTE) return at;
  let end = at + 1;
  while (end < source.length && source.charCodeAt(end) !== LINE_FEED && source.charCodeAt(end) !== RETURN) end++;
  let last = end;
  while (isBlank(source.charCodeAt(last - 1))) last--;
  if (source.charCodeAt(last - 1) !== OPEN || last - 1 <= at) return end;
  last--;
  while (isBlank(source.charCodeAt(last - 1)) && last - 1 > at) last--;
  return last;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** `"""…"""` over several lines; to the end of the file where it is never closed. */
export function textBlock(source: string, at: number): { end: number; closed: boolean } | undefined {
  if (!source.startsWith('"""', at)) return undefined;
  let i = at + 3;
  for (;;) {
    if (i >= source.length) return { end: source.length, closed: false };
    const code = source.charCodeAt(i);
    if (code === BACKSLASH) i += 2;
    else if (code === QUOTE && source.startsWith('"""', i)) return { end: i + 3, closed: true };
    else i++;
  }
}

/** `//` to the end of the line. */
export function lineComment(source: string, at: number): number {
  if (source.charCodeAt(at) !== SLASH || source.charCodeAt(at + 1) !== SLASH) return at;
  let i = at + 2;
  while (i < source.length && source.charCodeAt(i) !== LINE_FEED && source.charCodeAt(i) !== RETURN) i++;
  return i;
}

/** Whether a line comment is a doc comment: three slashes and no fourth. */
export function isDoc(source: string, at: number): boolean {
  return source.charCodeAt(at + 2) === SLASH && source.charCodeAt(at + 3) !== SLASH;
}

/** A comment between `/*` and its end; to the end of the file where it is never closed. */
export function blockComment(source: string, at: number): { end: number; closed: boolean } | undefined {
  if (source.charCodeAt(at) !== SLASH || source.charCodeAt(at + 1) !== STAR) return undefined;
  const end = source.indexOf("*/", at + 2);
  return end < 0 ? { end: source.length, closed: false } : { end: end + 2, closed: true };
}

/** A run of characters that begin no token. */
export function stray(source: string, at: number): number {
  let i = at + codeUnits(source, at);
  while (i < source.length) {
    const code = source.charCodeAt(i);
    if (code >= 128) {
      if (name(source, i) > i) return i;
    } else if (code <= 32 || (ascii[code] ?? 0) > 0 || '"{},;/.+'.includes(source[i] ?? "")) {
      if (code > 32 || code === 9 || code === 32 || code === LINE_FEED || code === RETURN) return i;
    }
    i += codeUnits(source, i);
  }
  return i;
}

/** 2 for a character outside the Basic Multilingual Plane, else 1. */
function codeUnits(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
