import type { Scored, ValueDeclaration } from "../plan.ts";

/** Σ w·d ⁄ (5·Σ w): how much of what somebody values is delivered; 0 where every weight is. */
export function fitOf(
  valued: readonly Scored[],
  delivered: (value: ValueDeclaration) => number | undefined,
): number | undefined {
  let met = 0;
  let wanted = 0;
  for (const { value, level } of valued) {
    const given = delivered(value);
    if (given === undefined) return undefined;
    met += level * given;
    wanted += level;
  }
  return wanted > 0 ? met / (5 * wanted) : 0;
}
