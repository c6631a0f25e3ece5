import fs from "node:fs";
import path from "node:path";
import process from "node:process";
import fc from "fast-check";
import { CASES } from "../support/conformance.ts";

/** Plans that people wrote, and how properties run over them. */

const root = path.resolve(import.meta.dirname, "../..");

/** The files below a folder that end in `.strategy`, with their texts; paths are relative to the project. */
function filesBelow(folder: string): { path: string; text: string }[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".strategy"))
    .sort()
    .map((name) => {
      const full = path.join(folder, name);
      return { path: path.relative(root, full).split(path.sep).join("/"), text: fs.readFileSync(full, "utf8") };
    });
}

export const samples: readonly { readonly path: string; readonly text: string }[] = filesBelow(
  path.join(root, "samples"),
);

export const cases: readonly { readonly path: string; readonly text: string }[] = filesBelow(CASES);

/**
 * How a property runs: the same plans on every run, unless `FUZZ_SEED` asks for others. `FUZZ_FACTOR` multiplies the
 * number of runs, for a long search.
 */
export function runs(numRuns: number): fc.Parameters<unknown> {
  const { FUZZ_FACTOR = "1", FUZZ_SEED = "20261122" } = process.env;
  const factor = Number(FUZZ_FACTOR);
  return { numRuns: Math.ceil(numRuns * factor), seed: Number(FUZZ_SEED), endOnFailure: factor > 1 };
}

/** Tokens that belong nowhere in particular, each on its own. */
export const tokens = ["thing", "17", '"A text"', "5%", "2026-04", "3 EUR", "2h", "1..4", "@@", "..", "Größe", "-3"];

/** A change to a text: so many characters from a place on become others. */
export interface Change {
  readonly offset: number;
  readonly length: number;
  readonly text: string;
}

/** Small pieces that editing puts into a plan, the awkward ones among them. */
const pieces = fc.oneof(
  fc.constantFrom("{", "}", '"', '"""', ",", ";", "\n", "\r", "//", "/*", "*/", "..", "%", "\\", "\u{feff}", "\u2028"),
  fc.constantFrom("usp X", "segment", "for", "values", " 5 ", "2027-13", "// strategy-ignore usp-unvalued: so"),
  fc.string({ maxLength: 6, unit: "grapheme" }),
);

/** A text after a few insertions, deletions, swaps and cuts at random places. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const step = fc.record({
    kind: fc.constantFrom("insert", "delete", "swap", "cut" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    other: fc.double({ min: 0, max: 1, noNaN: true }),
    piece: pieces,
  });
  return fc.tuple(fc.constantFrom(...texts), fc.array(step, { minLength: 1, maxLength: 5 })).map(([text, steps]) =>
    steps.reduce((now, { kind, at, other, piece }) => {
      const from = Math.floor(at * now.length);
      const length = 1 + Math.floor(other * 30);
      if (kind === "insert") return now.slice(0, from) + piece + now.slice(from);
      if (kind === "delete") return now.slice(0, from) + now.slice(from + length);
      if (kind === "cut") return now.slice(0, Math.max(1, from));
      const to = Math.min(now.length, from + length);
      return now.slice(0, from) + now.slice(to, to + length) + now.slice(from, to) + now.slice(to + length);
    }, text),
  );
}

/** Changes to a text of a length, each of which fits the text that the ones before leave. */
export function changesTo(length: number): fc.Arbitrary<Change[]> {
  const raw = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 40 }),
    text: pieces,
  });
  return fc.array(raw, { minLength: 1, maxLength: 6 }).map((all) => {
    let size = length;
    return all.map(({ at, length: wanted, text }) => {
      const offset = Math.floor(at * size);
      const change = { offset, length: Math.min(wanted, size - offset), text };
      size += text.length - change.length;
      return change;
    });
  });
}
