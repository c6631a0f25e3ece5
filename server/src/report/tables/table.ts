import type { Figure, Message, NamedRef, Spot, Words } from "../views/types.ts";

/** What a chart or a view tells, as rows and columns: the twin of every chart, the tables of Markdown and of pictures. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** The title is the plan's, not ours. */
  readonly own?: boolean;
  readonly numeric?: boolean;
}

export type Tone = "good" | "warn" | "bad" | "soft";

export interface Cell {
  readonly text: string;
  /** The text is the plan's, not ours: it may be of any script, and hold anything. */
  readonly own?: boolean;
  readonly at?: Spot;
  /** Of a dash: the keyword that would supply what is missing. */
  readonly missing?: string;
  /** Of a dash: why it is one. */
  readonly why?: string;
  readonly tone?: Tone;
  readonly messages?: readonly Message[];
}

export const DASH = "–";

/** A number, or a dash that says what is missing. */
export function figureCell(figure: Figure, more: Partial<Cell> = {}): Cell {
  const { text, at, missing, why } = figure;
  return {
    text,
    ...(at === undefined ? {} : { at }),
    ...(missing === undefined ? {} : { missing }),
    ...(why === undefined ? {} : { why }),
    ...more,
  };
}

/** What a line says, or a dash that says which line is missing. */
export function wordsCell({ text, at, missing, why, messages }: Words): Cell {
  return {
    text: text ?? DASH,
    own: text !== undefined,
    messages,
    ...(at === undefined ? {} : { at }),
    ...(missing === undefined ? {} : { missing }),
    ...(why === undefined ? {} : { why }),
  };
}

/** A name of the plan. */
export function nameCell({ title, at }: NamedRef, messages?: readonly Message[]): Cell {
  return { text: title, own: true, at, ...(messages === undefined ? {} : { messages }) };
}

/** A text of ours. */
export function textCell(text: string, tone?: Tone): Cell {
  return { text, ...(tone === undefined ? {} : { tone }) };
}

/** Names of the plan in a row; a dash with the keyword where there are none. */
export function namesCell(refs: readonly NamedRef[], missing?: string): Cell {
  return listCell(
    refs.map(({ title }) => title),
    missing,
  );
}

export function listCell(texts: readonly string[], missing?: string): Cell {
  if (texts.length > 0) return { text: texts.join(", "), own: true };
  return { text: DASH, ...(missing === undefined ? {} : { missing }) };
}

export function column(title: string): Column {
  return { title };
}

export function numbers(title: string): Column {
  return { title, numeric: true };
}

/** How many errors and warnings stand at a cell. */
export function gravestOf({ messages = [] }: Cell): { readonly errors: number; readonly warnings: number } {
  const errors = messages.filter(({ severity }) => severity === "error").length;
  const warnings = messages.filter(({ severity }) => severity === "warning").length;
  return { errors, warnings };
}
