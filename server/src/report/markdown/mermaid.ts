import { chartLabel } from "../../base/markdown.ts";
import { say } from "../../base/say.ts";
import type { BubbleChart, Effort, Flow, FlowNode } from "../views/types.ts";

/** Charts that code hosts draw from text. */

function fence(lines: readonly string[]): string {
  return ["```mermaid", ...lines, "```"].join("\n");
}

/** More than these are no longer told apart in a small chart. */
const MOST = 12;

/** Shares of the money as a pie. */
export function sharesPie(effort: Effort | undefined): string {
  if (effort === undefined) return "";
  const parts: (readonly [string, number | undefined])[] = effort.bars.map(({ segment, share }) => [
    segment.title,
    share.value,
  ]);
  parts.push([say`Reserve`, effort.reserve?.value], [say`Not given out`, effort.unplaced.value]);
  const known = distinct(
    parts.flatMap(([name, value]) => (value === undefined || value <= 0 ? [] : [{ name, value }])),
  );
  if (known.length === 0 || known.length > MOST) return "";
  return fence([
    `pie showData title ${say`${effort.label}, in percent`}`,
    ...known.map(({ name, value }) => `  "${name}" : ${percent(value)}`),
  ]);
}

function percent(value: number): string {
  return String(Number((value * 100).toFixed(1)));
}

/** Names as labels, made different where two of them look the same. */
function distinct<T extends { readonly name: string }>(items: readonly T[]): readonly T[] {
  const seen = new Set<string>();
  return items.map((item, i) => {
    const base = chartLabel(item.name) || `Segment ${i + 1}`;
    let name = base;
    for (let n = 2; seen.has(name); n++) name = `${base} ${n}`;
    seen.add(name);
    return { ...item, name };
  });
}

/** Fit × opportunity, the highest opportunity at the top. */
export function fitQuadrants({ bubbles }: BubbleChart): string {
  const points = bubbles.flatMap(({ title, fit, opportunity }) =>
    fit.value === undefined || opportunity.value === undefined
      ? []
      : [{ name: title, x: fit.value, y: opportunity.value }],
  );
  const most = Math.max(...points.map(({ y }) => y));
  if (points.length === 0 || points.length > MOST || most <= 0) return "";
  const place = (value: number): string => String(Number(Math.min(0.97, Math.max(0.03, value)).toFixed(3)));
  return fence([
    "quadrantChart",
    `  x-axis ${say`Fits little`} --> ${say`Fits well`}`,
    `  y-axis ${say`Little to win`} --> ${say`Much to win`}`,
    ...distinct(points).map(({ name, x, y }) => `  "${name}": [${place(x)}, ${place((y / most) * 0.95)}]`),
  ]);
}

/** Where the money goes. */
export function flowSankey({ nodes, links }: Flow): string {
  if (links.length === 0 || nodes.length > MOST * 4) return "";
  const names = new Map(
    distinct(nodes.map((node) => ({ id: node.id, name: nodeName(node, nodes) }))).map(({ id, name }) => [id, name]),
  );
  const row = (id: string): string => `"${names.get(id) ?? ""}"`;
  const lines = links.map(
    ({ source, target, amount }) => `${row(source)},${row(target)},${Number(amount.toPrecision(6))}`,
  );
  return fence(["sankey-beta", "", ...lines]);
}

/** `Win Small offices`: what stands in several places has its segment beside it. */
function nodeName({ id, kind, label: own }: FlowNode, nodes: readonly FlowNode[]): string {
  if (kind === "budget" || kind === "segment" || kind === "reserve" || kind === "unplaced") return own;
  const segment = nodes.find((node) => node.id === `segment:${id.slice(id.indexOf(":") + 1)}`);
  return segment === undefined ? own : `${own} - ${segment.label}`;
}
