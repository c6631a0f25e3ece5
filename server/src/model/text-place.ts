import type { Span } from "../base/span.ts";
import type { TextValue } from "../vocabulary/values.ts";
import type { SourceFile } from "./source.ts";

/** One line of a text as it stands in the file: its characters without the break, and where they start. */
interface Line {
  readonly text: string;
  readonly start: number;
}

const ESCAPE = /^\\(?:["\\nt]|u\{[0-9A-Fa-f]{1,6}\})/;

/**
 * Where a part of a text stands in its file: `index` and `length` count UTF-16 units of the text's value, in which
 * escapes are resolved and the common indentation is dropped. The whole text's place where the part cannot be found.
 */
export function placeInText(file: Pick<SourceFile, "text">, text: TextValue, index: number, length: number): Span {
  const whole = { start: text.start, end: text.end };
  const source = file.text.slice(text.start, text.end);
  if (index < 0 || length < 1 || index + length > text.value.length) return whole;
  if (source.length === text.value.length + 2 && source.slice(1, -1) === text.value) {
    return { start: text.start + 1 + index, end: text.start + 1 + index + length };
  }
  const offsets = source.startsWith('"""') ? offsetsOfBlock(source, text.value) : offsetsOfLine(source, text.value);
  const start = offsets?.[index];
  const end = offsets?.[index + length];
  return start === undefined || end === undefined ? whole : { start: text.start + start, end: text.start + end };
}

/** For each unit of the value, where it starts in `source`, and where the value ends; undefined where they disagree. */
function offsetsOfLine(source: string, value: string): readonly number[] | undefined {
  const end = source.length > 1 && source.endsWith('"') ? source.length - 1 : source.length;
  return offsetsOf([{ text: source.slice(1, end), start: 1 }], value);
}

/**
 * The same for `"""…"""`. How the indentation is taken off is the syntax's business; here the line of the closing
 * quotes, which is dropped where nothing else stands in it, counts for it, too. Should the two disagree, the value
 * does not match and there is no place.
 */
function offsetsOfBlock(source: string, value: string): readonly number[] | undefined {
  const end = source.length >= 6 && source.endsWith('"""') ? source.length - 3 : source.length;
  const lines = linesOf(source, 3, end);
  const first = lines[0];
  if (first === undefined || lines.length === 1) return offsetsOf(lines, value);
  if (isBlank(first)) lines.shift();
  const last = lines[lines.length - 1];
  const measured = lines.filter((line) => line === last || line.text.trim() !== "");
  const indent = Math.min(...measured.map((line) => /^[ \t]*/.exec(line.text)?.[0].length ?? 0));
  if (last !== undefined && isBlank(last)) lines.pop();
  return offsetsOf(
    lines.map((line) => ({ text: line.text.slice(indent), start: line.start + Math.min(indent, line.text.length) })),
    value,
  );
}

function isBlank(line: Line): boolean {
  return /^[ \t]*$/.test(line.text);
}

function linesOf(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  let from = start;
  for (const found of source.slice(start, end).matchAll(/\r\n?|\n/g)) {
    lines.push({ text: source.slice(from, start + found.index), start: from });
    from = start + found.index + found[0].length;
  }
  lines.push({ text: source.slice(from, end), start: from });
  return lines;
}

function offsetsOf(lines: readonly Line[], value: string): readonly number[] | undefined {
  const offsets: number[] = [];
  for (const [number, line] of lines.entries()) {
    if (number > 0) {
      // The break between two lines is one unit, however the file writes it.
      if (value[offsets.length] !== "\n") return undefined;
      const before = lines[number - 1];
      offsets.push(before === undefined ? line.start : before.start + before.text.length);
    }
    for (let at = 0; at < line.text.length; ) {
      const image = line.text[at] === "\\" ? ESCAPE.exec(line.text.slice(at, at + 10))?.[0] : undefined;
      const said = image === undefined ? (line.text[at] ?? "") : unitOf(image);
      if (!value.startsWith(said, offsets.length)) return undefined;
      for (let unit = 0; unit < said.length; unit++) offsets.push(line.start + at);
      at += image?.length ?? 1;
    }
  }
  if (offsets.length !== value.length) return undefined;
  const last = lines[lines.length - 1];
  offsets.push(last === undefined ? 0 : last.start + last.text.length);
  return offsets;
}

/** What an escape stands for; a broken one stands for nothing that a value holds, so that no place is found. */
function unitOf(image: string): string {
  const sign = image[1] ?? "";
  if (sign === "n") return "\n";
  if (sign === "t") return "\t";
  if (sign !== "u") return sign;
  const code = Number.parseInt(image.slice(3, -1), 16);
  return code > 0x10ffff ? "\u0000" : String.fromCodePoint(code);
}
