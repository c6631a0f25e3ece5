const DAYS_A_YEAR = 365.25;

/**
 * The length of a period in years, from its first day to its last (days since 1970-01-01, both included): months
 * count a twelfth each where it runs from the first of a month to the last of one, days else.
 */
export function yearsBetween(first: number, last: number): number {
  const from = new Date(first * 86_400_000);
  const after = new Date((last + 1) * 86_400_000);
  if (from.getUTCDate() === 1 && after.getUTCDate() === 1) {
    const months = (after.getUTCFullYear() - from.getUTCFullYear()) * 12 + after.getUTCMonth() - from.getUTCMonth();
    return months / 12;
  }
  return (last - first + 1) / DAYS_A_YEAR;
}
