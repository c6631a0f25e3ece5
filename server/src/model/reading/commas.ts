import { say } from "../../base/say.ts";
import { AtomKind, type Atoms } from "../../syntax/tree.ts";
import type { MarkRepair } from "../mark.ts";

/**
 * What to say where a comma stands within a number, as many countries write decimals and thousands: `20,5%`, `18,000 EUR`.
 *
 * @param i a part of the statement that does not fit; the comma may stand before or after it.
 * @param end where the statement ends.
 * @returns undefined where no comma stands between two digits without a blank.
 */
export function commaInNumber(
  atoms: Atoms,
  i: number,
  end: number,
): { message: string; repairs: readonly MarkRepair[] } | undefined {
  const { source, kinds, starts, ends } = atoms;
  const comma = [i + 1, i - 1].find(
    (c) =>
      c + 1 < end &&
      kinds[c] === AtomKind.Comma &&
      /^\d,\d$/.test(source.slice((starts[c] ?? 0) - 1, (ends[c] ?? 0) + 1)),
  );
  if (comma === undefined) return undefined;
  const at = { start: starts[comma] ?? 0, end: ends[comma] ?? 0 };
  const left = atoms.textAt(comma - 1);
  const right = atoms.textAt(comma + 1);
  const newText = /^\d{3}(?!\d)/.test(right) ? "_" : ".";
  const isPlain = /^[+-]?[\d_]+$/.test(left);
  return {
    message: say`
      The comma in ${left},${right} ends the value. Write decimals with a point, as in 20.5, and thousands with _, as in
      48_000.`,
    repairs: isPlain ? [{ title: say`Write ${`${left}${newText}${right}`}`, ...at, newText, safe: false }] : [],
  };
}

/** Whether what a person typed has a comma within a number. */
export function hasCommaInNumber(text: string): boolean {
  return /\d,\d/.test(text);
}
