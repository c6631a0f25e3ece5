import { phrases, say } from "../../base/say.ts";
import { wrap } from "../text.ts";
import { type ColorName, light, type Style } from "../theme.ts";
import type { SatisfactionCell, SatisfactionRow } from "../views/types.ts";
import {
  base,
  type Chart,
  type ChartSet,
  inkText,
  labelText,
  type Mark,
  namesWidth,
  partsOf,
  softText,
  symbolOf,
  TEXT_SIZE,
} from "./chart.ts";

type Result = NonNullable<SatisfactionCell["result"]>;

const expected: Style = { color: "ink", symbol: "square", dash: [] };
const results: Readonly<Record<Result, Style>> = {
  delighted: { color: "s0", symbol: "triangle", dash: [] },
  satisfied: { color: "s2", symbol: "circle", dash: [] },
  dissatisfied: { color: "s1", symbol: "down", dash: [] },
};

const resultWords: Readonly<Record<string, string>> = phrases({
  delighted: "delighted",
  satisfied: "satisfied",
  dissatisfied: "dissatisfied",
});

interface Line {
  readonly name: string;
  readonly segment: string;
  readonly cell: SatisfactionCell;
}

/** What segments expect beside what they get. */
export function satisfactionChart(rows: readonly SatisfactionRow[]): ChartSet {
  const lines = rows.flatMap(({ segment, cells }) =>
    cells.map((cell) => ({ name: `${segment.title}: ${cell.title}`, segment: segment.title, cell })),
  );
  return {
    title: say`Satisfaction`,
    hint: say`What each segment expects of a value, and what it gets, from 0 to 5.`,
    legend:
      lines.length === 0
        ? []
        : [
            { label: say`expected`, style: expected, as: "tick" },
            ...Object.entries(results).map(([result, style]) => ({
              label: say`delivered: ${resultWords[result] ?? result}`,
              style,
              as: "dot" as const,
            })),
          ],
    draw: (width) => partsOf(lines, 24).map((part) => chart(part, width)),
  };
}

function chart(lines: readonly Line[], width: number): Chart {
  const left = Math.min(width * 0.46, namesWidth(width) + 70);
  const names = lines.map(({ name }) => wrap(labelText(name), left - 18, { size: TEXT_SIZE }, 2).join("\n"));
  const dots = Object.entries(results).map(([result, style]) => ({
    type: "scatter",
    symbol: symbolOf(style),
    symbolSize: 13,
    z: 4,
    clip: false,
    itemStyle: { color: light(style.color), borderColor: light("bg"), borderWidth: 1 },
    data: lines.map(({ cell }, y) => [cell.result === result ? (cell.delivered.value ?? "-") : "-", y]),
  }));
  return {
    width,
    height: lines.length * 34 + 34,
    label: say`Expected and delivered levels: ${lines.length} pairs of a segment and a value`,
    marks: [
      lines.map((line) => mark(line, say`expects ${line.cell.expected}`)),
      ...dots.map(() =>
        lines.map((line) =>
          mark(
            line,
            say`gets ${line.cell.delivered.text}: ${line.cell.result === undefined ? say`not known` : (resultWords[line.cell.result] ?? "")}`,
          ),
        ),
      ),
    ],
    option: {
      ...base,
      grid: { left, right: 16, top: 26, bottom: 8 },
      xAxis: {
        type: "value",
        min: 0,
        max: 5,
        interval: 1,
        position: "top",
        axisLabel: softText,
        splitLine: { lineStyle: { color: light("grid") } },
      },
      yAxis: {
        type: "category",
        data: names,
        inverse: true,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: light("edge") } },
        axisLabel: { ...inkText, interval: 0, margin: 10, lineHeight: 15 },
      },
      series: [ticks(lines), ...dots, ...bridges(lines)],
    },
  };
}

function ticks(lines: readonly Line[]) {
  return {
    type: "scatter",
    symbol: "rect",
    symbolSize: [4, 20],
    z: 3,
    clip: false,
    itemStyle: { color: light("ink") },
    data: lines.map(({ cell }, y) => [cell.expected, y]),
  };
}

/** From what is expected to what is delivered: the longer, the further apart they are. */
function bridges(lines: readonly Line[]) {
  return lines.flatMap(({ cell }, y) => {
    const delivered = cell.delivered.value;
    if (delivered === undefined || cell.result === undefined || delivered === cell.expected) return [];
    const color: ColorName = results[cell.result].color;
    return [
      {
        type: "line",
        symbol: "none",
        silent: true,
        z: 2,
        data: [
          [cell.expected, y],
          [delivered, y],
        ],
        lineStyle: { color: light(color), width: 5, opacity: 0.45 },
      },
    ];
  });
}

function mark({ name, cell }: Line, text: string): Mark {
  return { text: `${name}: ${text}`, at: cell.at };
}
