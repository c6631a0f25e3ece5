import { chartLabel } from "../../base/markdown.ts";
import type { SharePair } from "./types.ts";

/** More are no longer told apart in a small chart. */
const MOST = 10;

/**
 * Shares of the money before and now as bars, in the language of Mermaid, which code hosts draw. Empty where no share
 * differs, or where there are too many.
 */
export function sharesChart(shares: readonly SharePair[]): string {
  const rounded = shares.map(({ title, before, after }) => ({
    title,
    before: inPercent(before),
    after: inPercent(after),
  }));
  const moved = rounded.some(({ before, after }) => before !== after);
  if (!moved || rounded.length > MOST) return "";
  const names = new Set<string>();
  const labels: string[] = [];
  const bars: number[] = [];
  for (const [i, { title, before, after }] of rounded.entries()) {
    const base = chartLabel(title) || `Segment ${i + 1}`;
    let name = base;
    for (let n = 2; names.has(name); n++) name = `${base} ${n}`;
    names.add(name);
    labels.push(`"${name}, before"`, `"${name}, now"`);
    bars.push(before, after);
  }
  const top = Math.min(100, Math.ceil(Math.max(...bars) / 10) * 10);
  return [
    "```mermaid",
    "xychart-beta horizontal",
    '  title "Shares of the money before and now, in percent"',
    `  x-axis [${labels.join(", ")}]`,
    `  y-axis "Percent" 0 --> ${Math.max(10, top, Math.ceil(Math.max(...bars)))}`,
    `  bar [${bars.join(", ")}]`,
    "```",
  ].join("\n");
}

function inPercent(share: number | undefined): number {
  return Number(((share ?? 0) * 100).toFixed(1));
}
