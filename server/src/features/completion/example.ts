import { keywordOf, vocabulary } from "../../vocabulary/index.ts";
import type { Keyword, Slot } from "../../vocabulary/schema.ts";

/** A statement of an example in the vocabulary. */
export interface Sample {
  readonly keyword: string;
  /** Its values as they stand there, commas left out. */
  readonly values: readonly string[];
  readonly inner: readonly Sample[];
}

/** The example of a keyword, taken apart. Examples are laid out as the formatter does it, one statement a line. */
export function sampleOf(keyword: Keyword): Sample {
  const open: { keyword: string; values: readonly string[]; inner: Sample[] }[] = [];
  let first: Sample | undefined;
  for (const line of keyword.example.split("\n")) {
    const parts = line.match(/"[^"]*"|[{}]|\.\.|(?:(?!\.\.)[^\s",{}])+/g) ?? [];
    const [name, ...values] = parts;
    if (name === undefined) continue;
    if (name === "}") {
      open.pop();
      continue;
    }
    const opens = values.at(-1) === "{";
    const sample = { keyword: name, values: opens ? values.slice(0, -1) : values, inner: [] };
    open.at(-1)?.inner.push(sample);
    first ??= sample;
    if (opens) open.push(sample);
  }
  return first ?? { keyword: keyword.name, values: [], inner: [] };
}

/** A line to write into a new block. */
export interface Line {
  readonly keyword: Keyword;
  readonly sample: Sample;
}

/** The lines that a new block of a keyword begins with: those that it cannot do without, then those of its example. */
export function linesFor(keyword: Keyword, sample: Sample): readonly Line[] {
  const { opens } = keyword;
  if (opens === undefined) return [];
  const lines: Line[] = [];
  for (const known of vocabulary.get(opens)?.keywords.values() ?? []) {
    const isShown = sample.inner.some((inner) => inner.keyword === known.name);
    if (known.times === "1" && !isShown) lines.push({ keyword: known, sample: sampleOf(known) });
  }
  for (const inner of sample.inner) {
    const known = keywordOf(opens, inner.keyword);
    if (known !== undefined) lines.push({ keyword: known, sample: inner });
  }
  return lines;
}

/** The values of a sample that belong to each slot of its first item. */
export function valuesBySlot(keyword: Keyword, sample: Sample): readonly (readonly string[])[] {
  const values = [...sample.values];
  return keyword.slots.map((slot) => values.splice(0, lengthOf(slot, values)));
}

/** How many pieces of an example a slot takes: an amount has a currency, a range has dots. */
function lengthOf(slot: Slot, values: readonly string[]): number {
  const range = slot.form === "period" || slot.form === "number-range" || slot.form === "money-range";
  let count = range && values[1] === ".." ? 3 : 1;
  const money = slot.form === "money" || slot.form === "money-range" || slot.form === "percent-or-money";
  if (money && /^[A-Z]{3}$/.test(values[count] ?? "")) count++;
  return count;
}
