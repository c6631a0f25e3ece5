import { clean, plain } from "../../base/markdown.ts";

/**
 * A sentence in pieces: our own words as they are, and texts of a plan, which may hold anything and which every rendering
 * makes harmless in its own way.
 */
export type Piece = string | { readonly own: string; readonly as: "title" | "text" | "strong" };
export type Words = readonly Piece[];

/** A title in quotes. */
export function title(own: string): Piece {
  return { own, as: "title" };
}

/** A text of the plan without quotes. */
export function text(own: string): Piece {
  return { own, as: "text" };
}

/** The title that a sentence is about, at its start. */
export function strong(own: string): Piece {
  return { own, as: "strong" };
}

/** Puts a sentence together; several pieces in one place are taken as they come. */
export function say(strings: TemplateStringsArray, ...pieces: readonly (Piece | Words | number)[]): Words {
  const words: Piece[] = [];
  strings.forEach((string, i) => {
    if (string !== "") words.push(string);
    const piece = pieces[i];
    if (piece === undefined) return;
    if (typeof piece === "number") words.push(String(piece));
    else if (isWords(piece)) words.push(...piece);
    else words.push(piece);
  });
  return words;
}

function isWords(piece: Piece | Words): piece is Words {
  return Array.isArray(piece);
}

/** `a, b and c`, of sentences. */
export function joined(all: readonly Words[], last = " and "): Words {
  return all.flatMap((words, i) => (i === 0 ? words : [i === all.length - 1 ? last : ", ", ...words]));
}

/** With `separator` between them. */
export function parted(all: readonly Words[], separator: string): Words {
  return all.flatMap((words, i) => (i === 0 ? words : [separator, ...words]));
}

/** How much of a text is shown. */
const LONGEST = 100;

export function short(own: string, longest = LONGEST): string {
  const line = clean(own);
  const chars = [...line];
  return chars.length > longest
    ? `${chars
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : line;
}

/** For terminals and JSON. */
export function inText(words: Words): string {
  return words
    .map((piece) => {
      if (typeof piece === "string") return piece;
      return piece.as === "title" ? `‘${short(piece.own)}’` : short(piece.own);
    })
    .join("");
}

export function inMarkdown(words: Words): string {
  return words
    .map((piece) => {
      if (typeof piece === "string") return piece;
      const own = plain(short(piece.own));
      return piece.as === "title" ? `‘${own}’` : piece.as === "strong" ? `**${own}**` : own;
    })
    .join("");
}
