import { wrap } from "../text.ts";
import { type Filling, light, type Style } from "../theme.ts";
import type { Spot } from "../views/types.ts";
import { base, type Chart, inkText, labelText, type Mark, namesWidth, partsOf, softText, TEXT_SIZE } from "./chart.ts";

/** Lying bars in groups: a group for each row, a bar for each series. */
export interface Bars {
  readonly label: string;
  readonly rows: readonly BarRow[];
  readonly series: readonly BarSeries[];
  axis(value: number): string;
}

export interface BarRow {
  readonly title: string;
  readonly at: Spot;
  /** One for each series. */
  readonly values: readonly BarValue[];
}

export interface BarValue {
  readonly value?: number | undefined;
  /** As it is written beside the bar. */
  readonly text: string;
  readonly at?: Spot | undefined;
}

export interface BarSeries {
  readonly label: string;
  readonly style: Style;
}

const THICK = 15;

/** The charts of some bars, none higher than a page. */
export function barCharts(bars: Bars, width: number): readonly Chart[] {
  const told = bars.rows.some(({ values }) => values.some(({ value }) => value !== undefined));
  if (!told) return [];
  const each = bars.series.length * (THICK + 3) + 22;
  const most = Math.max(...bars.rows.flatMap(({ values }) => values.map(({ value }) => value ?? 0)));
  const scale = scaleFor(most, width < 500);
  return partsOf(bars.rows, Math.max(6, Math.floor(760 / each))).map((rows) =>
    chart({ ...bars, rows }, each, scale, width),
  );
}

/** Ends of axes, and how many steps lead there. */
const ends: readonly (readonly [end: number, steps: number])[] = [
  ...([
    [1, 5],
    [1.2, 4],
    [1.5, 3],
    [2, 4],
    [2.5, 5],
    [3, 3],
  ] as const),
  ...([
    [4, 4],
    [5, 5],
    [6, 3],
    [8, 4],
    [10, 5],
  ] as const),
];

interface Scale {
  readonly max: number;
  readonly interval: number;
}

/** The axis for amounts up to some: all parts of a chart have the same. */
function scaleFor(most: number, narrow: boolean): Scale {
  if (most <= 0) return { max: 1, interval: narrow ? 0.5 : 0.2 };
  const unit = 10 ** Math.floor(Math.log10(most));
  const [end, steps] = ends.find(([each]) => each * unit >= most * (1 - 1e-9)) ?? [10, 5];
  const max = Number((end * unit).toPrecision(12));
  return { max, interval: Number((max / (narrow ? 2 : steps)).toPrecision(12)) };
}

function chart(bars: Bars, each: number, scale: Scale, width: number): Chart {
  const left = namesWidth(width) + 12;
  const room = width < 500 ? 58 : 84;
  const names = bars.rows.map(({ title }) => wrap(labelText(title), left - 20, { size: TEXT_SIZE }, 3).join("\n"));
  return {
    width,
    height: bars.rows.length * each + 30,
    label: bars.label,
    marks: bars.series.map((series, i) => bars.rows.map((row) => markOf(series, row, i))),
    option: {
      ...base,
      grid: { left, right: room, top: 4, bottom: 26 },
      xAxis: {
        type: "value",
        ...scale,
        axisLabel: { ...softText, formatter: bars.axis },
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
      series: bars.series.map((series, i) => bar(bars, series, i)),
    },
  };
}

function bar({ rows }: Bars, { style }: BarSeries, i: number) {
  return {
    type: "bar",
    barWidth: THICK,
    barGap: "20%",
    data: rows.map(({ values }) => ({
      value: values[i]?.value ?? 0,
      label: { formatter: () => labelText(values[i]?.text ?? "–") },
    })),
    itemStyle: { ...fillings[style.filling ?? "solid"](light(style.color)), borderRadius: [0, 3, 3, 0] },
    label: { show: true, position: "right", distance: 6, color: light("ink"), fontSize: TEXT_SIZE, opacity: 1 },
  };
}

/** A second sign beside the colour. */
const fillings: Readonly<Record<Filling, (color: string) => object>> = {
  solid: (color) => ({ color }),
  hollow: (color) => ({ color: light("raised"), borderColor: color, borderWidth: 1.5 }),
  slim: (color) => ({ color, borderColor: light("bg"), borderWidth: 4 }),
  pale: (color) => ({ color, opacity: 0.55 }),
};

function markOf(series: BarSeries, row: BarRow, i: number): Mark | undefined {
  const value = row.values[i];
  if (value?.value === undefined) return undefined;
  return { text: `${row.title}, ${series.label}: ${value.text}`, at: value.at ?? row.at };
}
