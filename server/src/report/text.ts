import { clean } from "../base/markdown.ts";

export { clean };

/**
 * How wide texts are, and where their lines break, without a browser: pictures are laid out from it. The widths are
 * those of Noto Sans, which pictures are drawn with; it runs wide, so what fits here fits in other fonts, too.
 */

/** The width of each character from the blank to the tilde, in hundredths of the font's size. */
const REGULAR =
  "26,27,41,65,57,83,73,23,30,30,55,57,27,32,27,37,57,57,57,57,57,57,57,57,57,57,27,27,57,57,57,43,90,64,65,63,73,56,52,73,74,34,27,62,52,91,76,78,61,78,62,55,56,73,60,93,59,57,57,33,37,33,57,44,28,56,62,48,62,56,34,62,62,26,26,53,26,94,62,61,62,62,41,48,36,62,51,79,53,51,47,38,55,38,57";
const BOLD =
  "26,28,45,65,57,88,74,25,32,32,55,57,28,32,28,40,57,57,57,57,57,57,57,57,57,57,28,28,57,57,57,46,90,67,66,64,73,56,54,73,76,37,31,65,55,93,79,79,62,79,64,55,57,75,63,95,64,60,58,33,40,33,57,42,33,59,63,50,63,59,37,63,64,28,28,59,28,96,64,62,63,63,43,49,41,64,55,83,56,55,48,39,55,39,57";
const regular = REGULAR.split(",").map(Number);
const bold = BOLD.split(",").map(Number);

/** Chinese, Japanese and Korean signs, and pictures: as wide as they are high. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u;

export interface Type {
  /** In pixels. */
  readonly size: number;
  readonly bold?: boolean;
}

/** How wide a text is, in pixels. */
export function widthOf(text: string, { size, bold: heavy = false }: Type): number {
  const table = heavy ? bold : regular;
  let hundredths = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 127) hundredths += table[code - 32] ?? 0;
    else if (code > 0x2ff && NO_WIDTH.test(char)) hundredths += 0;
    else if (code > 0x10ff && WIDE.test(char)) hundredths += 100;
    else hundredths += heavy ? 63 : 60;
  }
  return (hundredths * size) / 100;
}

/** A text that fits a width: cut, with an ellipsis. */
export function cut(text: string, width: number, type: Type): string {
  if (widthOf(text, type) <= width) return text;
  const chars = graphemes(text);
  let kept = "";
  for (const char of chars) {
    if (widthOf(`${kept}${char}…`, type) > width) break;
    kept += char;
  }
  return `${kept.trimEnd()}…`;
}

/** What people take for one character: an accent or a skin tone is not parted from what it belongs to. */
function graphemes(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text), ({ segment }) => segment);
}

/** Where a line may break: after blanks and hyphens, and anywhere in scripts that write without blanks. */
function pieces(text: string): readonly string[] {
  return (
    text.match(
      /[\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|[^\s\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60-]*(?:-+|\s+|$)|./gu,
    ) ?? []
  );
}

/** Breaks a text into lines of a width; what is over after the last line is cut, with an ellipsis. */
export function wrap(text: string, width: number, type: Type, most = 99): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(clean(text))) {
    if (line === "" || widthOf((line + piece).trimEnd(), type) <= width) line += piece;
    else {
      lines.push(line.trimEnd());
      line = piece;
    }
    while (widthOf(line.trimEnd(), type) > width) {
      const head = longestHead(line, width, type);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  if (line.trim() !== "" || lines.length === 0) lines.push(line.trimEnd());
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most - 1);
  return [...kept, cut(`${lines[most - 1] ?? ""}…`, width, type).replace(/…+$/, "…")];
}

/** As much of a word as fits: at least one character. */
function longestHead(word: string, width: number, type: Type): string {
  let head = "";
  for (const char of graphemes(word)) {
    if (head !== "" && widthOf(head + char, type) > width) break;
    head += char;
  }
  return head;
}

/** A text as it may stand in HTML and SVG, between tags or in an attribute in double quotes. */
export function escaped(text: string): string {
  return forXml(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** Without what XML has no way to write, and without what turns the direction of the text after it. */
export function forXml(text: string): string {
  return text.replace(UNFIT_IN_XML, "");
}

const UNFIT_IN_XML = /(?![\t\n\r])\p{Cc}|[\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu;

/** `1 segment`, `4 segments` */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
