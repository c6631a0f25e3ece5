/** Shares of the money, as they are shown and moved. */

export function percentText(share: number): string {
  return `${Number((share * 100).toFixed(1))}%`;
}

/** Whole percents: nobody means more when dragging. */
export function wholePercent(part: number): number {
  return Math.round(within(part) * 100) / 100;
}

/** One decimal of a percent. */
export function rounded(share: number): number {
  return Math.round(within(share) * 1000) / 1000;
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
