import stringWidth from "string-width";

/** What a reader sees as one character, with the columns that it takes in a terminal. */
export interface Cell {
  readonly text: string;
  /** UTF-16 offset in the line. */
  readonly at: number;
  readonly width: number;
}

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** The characters of a line in any script. */
export function cellsOf(line: string): Cell[] {
  return Array.from(segmenter.segment(line), ({ segment, index }) => ({
    text: segment,
    at: index,
    width: stringWidth(segment),
  }));
}
