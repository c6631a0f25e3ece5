import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";

/**
 * JSON with comments, read with the place of everything in it. A reader of its own, because it is loaded with the
 * checker whether a team has a configuration or not, so it has to be small, and because what is wrong is told in
 * plain words. Commas after a last item are allowed, as editors write them.
 */

export interface JsonText extends Span {
  readonly type: "text";
  readonly value: string;
}

export interface JsonNumber extends Span {
  readonly type: "number";
  readonly value: number;
}

export interface JsonList extends Span {
  readonly type: "list";
  readonly items: readonly JsonNode[];
}

/** A name with what it is set to. */
export interface JsonMember {
  readonly key: JsonText;
  readonly value: JsonNode;
}

export interface JsonObject extends Span {
  readonly type: "object";
  /** In the order of the text; a name may stand there twice. */
  readonly members: readonly JsonMember[];
}

/** `true`, `false` or `null`. */
export interface JsonLiteral extends Span {
  readonly type: "literal";
}

/** What is no value at all; the error about it has been told. */
export interface JsonBroken extends Span {
  readonly type: "broken";
}

export type JsonNode = JsonText | JsonNumber | JsonList | JsonObject | JsonLiteral | JsonBroken;

export interface JsonError extends Span {
  readonly message: string;
}

export interface JsonDocument {
  /** Everything that could be read; absent where there is no value at all. */
  readonly root: JsonNode | undefined;
  /** The first place at which the text is no JSON: what follows from it is not told. */
  readonly error: JsonError | undefined;
}

/** Reads a text as JSON with comments. Never throws: what could be read is there beside the error. */
export function parseJson(text: string): JsonDocument {
  return new JsonReader(text).document();
}

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Bounded, because a repeated group overflows its stack on a text of some megabytes. */
const QUOTED = /"(?:[^"\\\r\n]|\\.){0,200}"/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;

/** Deeper than this nothing is read: no configuration needs it, and the call stack would not hold any depth. */
const MOST_DEPTH = 64;

class JsonReader {
  readonly #text: string;
  #at: number;
  #error: JsonError | undefined;
  /** Whether nothing more can be made of the text. */
  #lost = false;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  document(): JsonDocument {
    this.#skip();
    if (this.#ended) {
      this.#fail(
        { start: 0, end: this.#text.length },
        say`This file is empty. Write at least { } into it, or remove it.`,
      );
      return { root: undefined, error: this.#error };
    }
    const root = this.#value();
    this.#skip();
    if (!this.#lost && !this.#ended) {
      this.#fail(
        this.#here(),
        say`The configuration has ended before this. Remove what follows, or move it between { and }.`,
      );
    }
    return { root, error: this.#error };
  }

  get #ended(): boolean {
    return this.#at >= this.#text.length;
  }

  get #char(): string {
    return this.#text[this.#at] ?? "";
  }

  /** The next character, word or text. */
  #here(): Span {
    QUOTED.lastIndex = this.#at;
    if (QUOTED.test(this.#text)) return { start: this.#at, end: QUOTED.lastIndex };
    WORD.lastIndex = this.#at;
    const end = WORD.test(this.#text) ? WORD.lastIndex : this.#at + 1;
    return { start: this.#at, end: Math.min(end, this.#text.length) };
  }

  #fail(at: Span, message: string): void {
    this.#error ??= { start: at.start, end: at.end, message };
  }

  /** Goes past blanks, line breaks and comments. */
  #skip(): void {
    const text = this.#text;
    for (;;) {
      while (" \t\r\n".includes(this.#char) && !this.#ended) this.#at++;
      if (text.startsWith("//", this.#at)) {
        while (!this.#ended && this.#char !== "\n" && this.#char !== "\r") this.#at++;
      } else if (text.startsWith("/*", this.#at)) {
        const end = text.indexOf("*/", this.#at + 2);
        if (end < 0)
          this.#fail({ start: this.#at, end: this.#at + 2 }, say`This comment is never closed. Close it with */.`);
        this.#at = end < 0 ? text.length : end + 2;
      } else return;
    }
  }

  #value(): JsonNode | undefined {
    if (this.#depth >= MOST_DEPTH) {
      this.#fail(this.#here(), say`Too many brackets are open here. A configuration needs no more than four.`);
      this.#lost = true;
      return undefined;
    }
    this.#depth++;
    const node = this.#char === "{" ? this.#object() : this.#char === "[" ? this.#list() : this.#scalar();
    this.#depth--;
    return node;
  }

  #object(): JsonObject {
    const start = this.#at++;
    const members: JsonMember[] = [];
    while (this.#goesOn(start, "}")) {
      const key = this.#key();
      if (key === undefined) break;
      this.#skip();
      if (this.#char === ":") this.#at++;
      else {
        this.#fail(
          this.#here(),
          say`A colon is missing after "${key.value}". Write it as "${key.value}": and what it is set to.`,
        );
        if (!this.#startsValue()) {
          this.#lost = true;
          break;
        }
      }
      this.#skip();
      const value = this.#value();
      if (value !== undefined) members.push({ key, value });
      this.#separator("}");
    }
    return { type: "object", start, end: this.#at, members };
  }

  #list(): JsonList {
    const start = this.#at++;
    const items: JsonNode[] = [];
    while (this.#goesOn(start, "]")) {
      const item = this.#value();
      if (item !== undefined) items.push(item);
      this.#separator("]");
    }
    return { type: "list", start, end: this.#at, items };
  }

  /** Whether one more item follows; goes past the closing bracket where none does. */
  #goesOn(start: number, close: string): boolean {
    if (this.#lost) return false;
    this.#skip();
    if (this.#char === close) {
      this.#at++;
      return false;
    }
    if (!this.#ended) return true;
    const open = this.#text[start] ?? "";
    this.#fail({ start, end: start + 1 }, say`This ${open} is never closed. Add a ${close} where it ends.`);
    this.#lost = true;
    return false;
  }

  /** The comma after an item, which may be left out before the closing bracket. */
  #separator(close: string): void {
    if (this.#lost) return;
    this.#skip();
    if (this.#char === ",") this.#at++;
    else if ("]}".includes(this.#char) && this.#char !== close && !this.#ended) {
      this.#fail(
        this.#here(),
        say`A ${close} is missing before this ${this.#char}. Add it, or remove the ${this.#char}.`,
      );
      this.#lost = true;
    } else if (this.#char !== close && !this.#ended) {
      this.#fail(this.#here(), say`A comma is missing before this. Put one between it and what stands before it.`);
      this.#lost = !this.#startsValue();
    }
  }

  #startsValue(): boolean {
    WORD.lastIndex = this.#at;
    return '"{['.includes(this.#char) ? !this.#ended : WORD.test(this.#text);
  }

  #key(): JsonText | undefined {
    if (this.#char === '"') return this.#quoted();
    const at = this.#here();
    const word = this.#text.slice(at.start, at.end);
    WORD.lastIndex = 0;
    if (!WORD.test(word)) {
      this.#fail(
        at,
        say`A name in quotes is due here, not ${word}. Write "rules": or another name of the configuration.`,
      );
      this.#lost = true;
      return undefined;
    }
    this.#fail(at, say`Names stand in quotes here. Write "${word}".`);
    this.#at = at.end;
    return { type: "text", ...at, value: word };
  }

  #scalar(): JsonNode | undefined {
    if (this.#char === '"') return this.#quoted();
    const at = this.#here();
    const word = this.#text.slice(at.start, at.end);
    if (!this.#startsValue()) {
      this.#fail(
        at,
        say`
          A value is missing here. Write a text in quotes, a number, a list or a
          block${word ? say` before ${word}` : ""}.`,
      );
      this.#lost = true;
      return undefined;
    }
    this.#at = at.end;
    if (NUMBER.test(word)) return { type: "number", ...at, value: Number(word) };
    if (word === "true" || word === "false" || word === "null") return { type: "literal", ...at };
    this.#fail(at, say`${word} means nothing here. Put it in quotes if it is a text.`);
    return { type: "broken", ...at };
  }

  #quoted(): JsonText {
    const start = this.#at;
    const text = this.#text;
    let end = start + 1;
    while (end < text.length && text[end] !== '"' && text[end] !== "\n" && text[end] !== "\r")
      end += text[end] === "\\" ? 2 : 1;
    if (text[end] !== '"') {
      this.#fail({ start, end: start + 1 }, say`This text is never closed. Close it with " on the same line.`);
      this.#lost = true;
      this.#at = text.length;
      return { type: "text", start, end: Math.min(end, text.length), value: text.slice(start + 1, end) };
    }
    this.#at = end + 1;
    const at = { start, end: end + 1 };
    return { type: "text", ...at, value: this.#unescaped(at) };
  }

  #unescaped(at: Span): string {
    const source = this.#text.slice(at.start, at.end);
    try {
      return String(JSON.parse(source));
    } catch {
      this.#fail(
        at,
        say`
          A sign in this text is not allowed as it stands. Write \\\\ for a backslash, \\" for a quote and \\t for a
          tab.`,
      );
      return source.slice(1, -1);
    }
  }
}
