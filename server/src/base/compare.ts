/**
 * Comparisons with a limit, with a tolerance of 1e-9 of the limit's size (at least of 1e-9 × 1e-3 around zero):
 * a number that close is on the limit, so that 0.1 + 0.2 is not above 0.3.
 */
function tolerance(limit: number): number {
  return 1e-9 * Math.max(Math.abs(limit), 1e-3);
}

/** value > limit */
export function above(value: number, limit: number): boolean {
  return value > limit + tolerance(limit);
}

/** value < limit */
export function below(value: number, limit: number): boolean {
  return value < limit - tolerance(limit);
}

/** value ≥ limit */
export function atLeast(value: number, limit: number): boolean {
  return !below(value, limit);
}

/** value ≤ limit */
export function atMost(value: number, limit: number): boolean {
  return !above(value, limit);
}

/** value = limit */
export function same(value: number, limit: number): boolean {
  return !above(value, limit) && !below(value, limit);
}
