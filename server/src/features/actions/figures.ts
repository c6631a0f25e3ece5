/** How figures are written into a plan. */

/** A fraction as it stands in a plan: 0.125 is `12.5%`. */
export function percentText(fraction: number): string {
  return `${Number((fraction * 100).toFixed(4))}%`;
}

/** A number as it stands in a plan, with at most two decimals: `48_000`, `19.9`. */
export function figureText(value: number): string {
  const [whole = "0", decimals = ""] = value.toFixed(2).split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, "_") : whole;
  const rest = decimals.replace(/0+$/, "");
  return rest === "" ? grouped : `${grouped}.${rest}`;
}

/** Whether a number can be written with two decimals and stays what it is. */
export function isShort(value: number): boolean {
  return Number.isFinite(value) && Math.abs(value) < 1e15 && Math.abs(value - Number(value.toFixed(2))) < 1e-9;
}

/**
 * Divides a whole (a fraction) in the proportion of some parts, in whole percents. They add up to the whole exactly: what
 * rounding leaves over goes to those that lost most by it. Decimals come in where the whole has some, or where a small
 * part would vanish without; undefined where there is nothing to go by.
 */
export function shared(parts: readonly number[], whole: number): readonly number[] | undefined {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (!(sum > 0) || parts.some((part) => part < 0)) return undefined;
  for (let decimals = 0; decimals <= 4; decimals++) {
    const unit = 100 * 10 ** decimals;
    const total = whole * unit;
    const exact = parts.map((part) => (part / sum) * total);
    const fits = Math.abs(total - Math.round(total)) < 1e-6;
    if (!fits || exact.some((amount, index) => (parts[index] ?? 0) > 0 && amount < 1)) continue;
    return largestRemainder(exact, Math.round(total)).map((count) => count / unit);
  }
  return undefined;
}

/** Whole numbers near some others that add up to a total. */
function largestRemainder(exact: readonly number[], total: number): readonly number[] {
  const counts = exact.map((amount) => Math.floor(amount + 1e-9));
  let left = total - counts.reduce((all, count) => all + count, 0);
  const lost = (index: number): number => (exact[index] ?? 0) - (counts[index] ?? 0);
  for (const index of [...counts.keys()].sort((a, b) => lost(b) - lost(a) || a - b)) {
    if (left <= 0) break;
    counts[index] = (counts[index] ?? 0) + 1;
    left--;
  }
  return counts;
}
