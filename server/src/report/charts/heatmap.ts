import { say } from "../../base/say.ts";
import { wrap } from "../text.ts";
import { type ColorName, FONTS, light } from "../theme.ts";
import type { Heatmap, HeatRow } from "../views/types.ts";
import {
  base,
  type Chart,
  type ChartSet,
  inkText,
  labelText,
  type Mark,
  namesWidth,
  partsOf,
  TEXT_SIZE,
} from "./chart.ts";

const steps = [
  ["heat0", "heat0ink"],
  ["heat1", "heat1ink"],
  ["heat2", "heat2ink"],
  ["heat3", "heat3ink"],
  ["heat4", "heat4ink"],
] as const satisfies readonly (readonly [ColorName, ColorName])[];

/** The ground and the ink of a fit: the darker, the better it fits. The number stands in every cell. */
export function heatOf(fit: number): readonly [ground: ColorName, ink: ColorName] {
  return steps[Math.min(4, Math.floor(fit * 5 + 1e-9))] ?? steps[0];
}

interface Column {
  readonly title: string;
  /** -1 for the whole plan. */
  readonly usp: number;
}

/** How well each USP fits each segment, and how well the plan as a whole does. */
export function heatmapChart(heatmap: Heatmap): ChartSet {
  const columns = [{ title: say`The whole plan`, usp: -1 }, ...heatmap.usps.map(({ title }, usp) => ({ title, usp }))];
  const left = heatmap.rowsLeft === 0 ? "" : say` The first ${heatmap.rows.length} segments are drawn.`;
  return {
    title: say`Fit of segments and USPs`,
    hint: say`How much of what a segment values a USP delivers. The stronger the colour, the more; an empty cell: the USP is not for it.${left}`,
    legend: [],
    draw: (width) => {
      if (heatmap.rows.length === 0) return [];
      const across = Math.max(2, Math.floor((width - namesWidth(width)) / 76));
      return partsOf(columns, across).flatMap((some) =>
        partsOf(heatmap.rows, 24).map((rows) => part(rows, some, width)),
      );
    },
  };
}

function part(rows: readonly HeatRow[], columns: readonly Column[], width: number): Chart {
  const left = namesWidth(width);
  const each = Math.min(150, (width - left - 8) / columns.length);
  const heads = columns.map(({ title }) => wrap(labelText(title), each - 8, { size: TEXT_SIZE }, 4).join("\n"));
  const top = 16 + Math.max(...heads.map((head) => head.split("\n").length)) * 16;
  const cells = rows.flatMap((row, y) => columns.map((column, x) => cellOf(row, column, x, y)));
  return {
    width,
    height: top + rows.length * 38 + 6,
    label: say`Fit of ${rows.length} segments with ${columns.map(({ title }) => title).join(", ")}`,
    marks: [cells.map(({ mark }) => mark)],
    option: {
      ...base,
      grid: { left, top, width: each * columns.length, bottom: 6 },
      xAxis: { ...bare(heads), position: "top", axisLabel: { ...inkText, interval: 0, margin: 8, lineHeight: 16 } },
      yAxis: {
        ...bare(
          rows.map(({ segment }) => wrap(labelText(segment.title), left - 16, { size: TEXT_SIZE }, 2).join("\n")),
        ),
        inverse: true,
        axisLabel: { ...inkText, interval: 0, margin: 10, lineHeight: 15 },
      },
      series: [
        {
          type: "custom",
          clip: false,
          data: cells.map(({ value }) => value),
          renderItem: (params: { dataIndex: number }, api: { coord(value: number[]): number[] }) =>
            drawn(cells[params.dataIndex], api, each),
        },
      ],
    },
  };
}

function bare(data: readonly string[]) {
  return { type: "category", data, axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
}

interface Cell {
  readonly value: readonly number[];
  readonly text: string;
  readonly ground: ColorName | undefined;
  readonly ink: ColorName;
  readonly strong: boolean;
  readonly mark: Mark;
}

function cellOf(row: HeatRow, { title, usp }: Column, x: number, y: number): Cell {
  const cell = usp < 0 ? undefined : row.cells[usp];
  const fit = usp < 0 ? row.plan.value : cell?.fit;
  const missing = usp < 0 ? row.plan.missing : cell?.missing;
  const meant = usp < 0 || cell?.meant === true;
  const known = meant && fit !== undefined;
  const text = known ? (usp < 0 ? row.plan.text : (cell?.text ?? "")) : meant ? "–" : "";
  const [ground, ink] = known ? heatOf(fit) : ([undefined, "soft"] as const);
  const told = known
    ? text
    : !meant
      ? say`not meant`
      : say`not known${missing === undefined ? "" : say`: ${missing} is missing`}`;
  const mark = { text: `${row.segment.title}, ${title}: ${told}`, at: row.segment.at };
  return { value: [x, y], text, ground, ink, strong: usp < 0, mark };
}

const CELL = 34;

/** A cell with its number; one without a fit has an outline only. */
function drawn(cell: Cell | undefined, api: { coord(value: number[]): number[] }, each: number) {
  if (cell === undefined) return null;
  const [x = 0, y = 0] = api.coord([...cell.value]);
  const shape = { x: x - each / 2 + 2, y: y - CELL / 2, width: each - 4, height: CELL, r: 4 };
  const ground = cell.ground === undefined ? { fill: "none", stroke: light("line") } : { fill: light(cell.ground) };
  const number = {
    type: "text",
    silent: true,
    style: {
      text: cell.text,
      x,
      y,
      fill: light(cell.ink),
      align: "center",
      verticalAlign: "middle",
      // In parts, which become attributes: a page may not allow styles in its text.
      fontSize: 13,
      fontFamily: FONTS,
      ...(cell.strong ? { fontWeight: "bold" } : {}),
    },
  };
  return { type: "group", children: [{ type: "rect", shape, style: ground }, ...(cell.text === "" ? [] : [number])] };
}
