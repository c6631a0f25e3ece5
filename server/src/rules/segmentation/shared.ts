import { above, atLeast } from "../../base/compare.ts";
import type { Plan, Segment } from "../../model/plan.ts";

/** A number as it is written in a plan, at most two decimals: `48_000`, `0.5`. */
export function figure(value: number): string {
  const [whole = "0", fraction] = value
    .toFixed(2)
    .replace(/\.?0+$/, "")
    .split(".");
  const grouped = whole.replace(/^-/, "").length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, "_") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Figures with commas between thousands, as messages and titles have them: `48,000 EUR`. */
export function shown(figures: string): string {
  return figures.replaceAll("_", ",");
}

/** Beyond this many funded segments the comparison of shares costs more than a fix is worth. */
const mostFunded = 100;

/**
 * Whether `budget-misaligned` may appear once the segment has the given fit (0 to 1) and a known opportunity: a fix
 * that would bring it about is not offered.
 */
export function mayMisalign(plan: Plan, segment: Segment, fit: number | undefined): boolean {
  const own = plan.numbers.segment(segment);
  if (own.share === undefined || fit === undefined) return false;
  if (plan.funded.length > mostFunded) return true;
  for (const other of plan.funded) {
    if (other === segment) continue;
    const { fit: otherFit, share, opportunity } = plan.numbers.segment(other);
    if (otherFit === undefined || share === undefined || opportunity === undefined) continue;
    const fitGap = fit - otherFit;
    const shareGap = own.share - share;
    if (fitGap * shareGap < 0 && atLeast(Math.abs(fitGap), 0.1) && above(Math.abs(shareGap), 0.1)) return true;
  }
  return false;
}
