import { say } from "../../base/say.ts";
import { widthOf, wrap } from "../text.ts";
import { type ColorName, light } from "../theme.ts";
import type { Flow, FlowLink, FlowNode } from "../views/types.ts";
import { base, type Chart, type ChartSet, labelText, type Mark, short, TEXT_SIZE } from "./chart.ts";

const kinds: Readonly<Record<FlowNode["kind"], ColorName>> = {
  budget: "s7",
  segment: "s0",
  win: "s1",
  keep: "s2",
  unsplit: "edge",
  won: "s1",
  kept: "s2",
  reserve: "edge",
  unplaced: "s4",
};

/** How much one sees of the streams. */
const STREAM = 0.16;

/** How many segments are drawn by themselves. */
const MOST = 6;

/** Where the money goes: from the budget to segments, to winning and keeping, to customers. */
export function flowChart(flow: Flow, currency: string | undefined): ChartSet {
  const drawn = gathered(flow);
  return {
    title: say`Where the money goes`,
    hint: say`From the budget to segments, on to winning and keeping customers, and how many that makes${unitOf(flow, currency)}.`,
    legend: [],
    draw: (width) => (drawn.links.length === 0 ? [] : [width < 500 ? narrow(drawn, width) : wide(drawn, width)]),
  };
}

function unitOf(flow: Flow, currency: string | undefined): string {
  return flow.unit === "money" && currency !== undefined ? say`, in ${currency}` : "";
}

/** Columns from left to right; names beside their nodes. */
function wide(flow: Flow, width: number): Chart {
  const right = 170;
  const ends = flow.nodes.filter(({ id }) => !flow.links.some(({ source }) => source === id)).length;
  return sankey(flow, width, Math.max(180, ends * 54), right, 150);
}

/** On a narrow page the names are cut sooner. */
function narrow(flow: Flow, width: number): Chart {
  const ends = flow.nodes.filter(({ id }) => !flow.links.some(({ source }) => source === id)).length;
  return sankey(flow, width, Math.max(240, ends * 62), 92, 66);
}

function sankey(flow: Flow, width: number, height: number, right: number, room: number): Chart {
  const drawn = flow.nodes.map((node) => {
    const { id, kind } = node;
    const shown = {
      name: id,
      itemStyle: { color: light(kinds[kind]) },
      label: { formatter: () => nameOf(node, room) },
    };
    return { shown, mark: nodeMark(node), unseen: fillerOf(node, flow.links) };
  });
  const links = flow.links.map(({ source, target, amount }) => ({ source, target, value: amount }));
  return {
    width,
    height: height + 36,
    label: say`Where the money goes: ${flow.nodes.length} places and ${flow.links.length} streams`,
    marks: [drawn.flatMap(({ mark, unseen }) => [mark, ...unseen.nodes.map(() => undefined)])],
    streams: { opacity: STREAM, marks: flow.links.map((link) => streamMark(link, flow.nodes)) },
    option: {
      ...base,
      series: [
        {
          type: "sankey",
          left: 4,
          right,
          top: 16,
          bottom: 20,
          nodeWidth: 10,
          nodeGap: 32,
          nodeAlign: "left",
          // The order is that of the plan: to look for another one would part what belongs together.
          layoutIterations: 0,
          data: drawn.flatMap(({ shown, unseen }) => [shown, ...unseen.nodes]),
          links: [...links, ...drawn.flatMap(({ unseen }) => unseen.links)],
          lineStyle: { color: light("s7"), opacity: STREAM, curveness: 0.5 },
          label: {
            color: light("ink"),
            fontSize: TEXT_SIZE,
            lineHeight: 15,
            position: "right",
            distance: 6,
            textBorderColor: light("bg"),
            textBorderWidth: 3,
          },
          emphasis: { disabled: true },
        },
      ],
    },
  };
}

function nodeMark({ label, text, at }: FlowNode): Mark {
  return { text: text === "" ? label : `${label}: ${text}`, ...(at === undefined ? {} : { at }) };
}

function streamMark({ source, target, text, at }: FlowLink, nodes: readonly FlowNode[]): Mark {
  const label = (id: string): string => nodes.find((node) => node.id === id)?.label ?? "";
  return { text: say`${label(source)} to ${label(target)}: ${text}`, ...(at === undefined ? {} : { at }) };
}

/** How many columns lie between a kind of node and the last one. */
const columnsLeft: Readonly<Partial<Record<FlowNode["kind"], number>>> = { segment: 2, win: 1, keep: 1, unsplit: 1 };

/**
 * What ends early goes on unseen to the last column: so the streams below it keep their height, and none has to climb past
 * another.
 */
function fillerOf({ id, kind, amount }: FlowNode, links: readonly FlowLink[]) {
  const filler: { nodes: object[]; links: object[] } = { nodes: [], links: [] };
  if (links.some(({ source }) => source === id)) return filler;
  let before = id;
  for (let column = 0; column < (columnsLeft[kind] ?? 0); column++) {
    const name = `${id}\u0000${column}`;
    filler.nodes.push({ name, itemStyle: { opacity: 0 }, label: { show: false } });
    filler.links.push({ source: before, target: name, value: amount, lineStyle: { opacity: 0 } });
    before = name;
  }
  return filler;
}

function nameOf(node: FlowNode, room: number): string {
  // Customers have their number in their name.
  if (node.kind === "won" || node.kind === "kept")
    return wrap(labelText(node.label), room, { size: TEXT_SIZE }, 3).join("\n");
  const words = node.kind === "unsplit" && room < 100 ? say`Neither` : labelText(node.label);
  const label = wrap(words, room, { size: TEXT_SIZE }, room < 100 ? 2 : 1);
  const amount = node.text !== "" && widthOf(node.text, { size: TEXT_SIZE }) <= room ? node.text : short(node.amount);
  return [...label, amount].join("\n");
}

/** A flow to many segments: the smaller ones are drawn as one. */
function gathered(flow: Flow): Flow {
  const segments = flow.nodes.filter(({ kind }) => kind === "segment");
  if (segments.length <= MOST + 1) return flow;
  const others = new Set(
    [...segments]
      .sort((a, b) => b.amount - a.amount)
      .slice(MOST)
      .map(({ id }) => id.slice("segment:".length)),
  );
  const name = (id: string): string => {
    const [kind, ...rest] = id.split(":");
    return others.has(rest.join(":")) ? `${kind}:\u0000others` : id;
  };
  const nodes = new Map<string, FlowNode>();
  for (const node of flow.nodes) {
    const id = name(node.id);
    const before = nodes.get(id);
    if (id === node.id) nodes.set(id, node);
    else
      nodes.set(id, {
        id,
        kind: node.kind,
        messages: [],
        amount: (before?.amount ?? 0) + node.amount,
        label: labelOf(node, others.size),
        text: "",
      });
  }
  const links = new Map<string, FlowLink>();
  for (const link of flow.links) {
    const [source, target] = [name(link.source), name(link.target)];
    const key = `${source}\u0000${target}`;
    links.set(key, { ...link, source, target, amount: (links.get(key)?.amount ?? 0) + link.amount });
  }
  // The joined ones stand below those that are told apart.
  const last = ({ id, kind }: FlowNode): number =>
    id.endsWith("\u0000others") ? 1 : kind === "reserve" || kind === "unplaced" ? 2 : 0;
  return { ...flow, nodes: [...nodes.values()].sort((x, y) => last(x) - last(y)), links: [...links.values()] };
}

function labelOf({ kind, label }: FlowNode, count: number): string {
  if (kind === "segment") return say`${count} other segments`;
  if (kind === "won") return say`Customers won`;
  return kind === "kept" ? say`Customers kept` : label;
}
