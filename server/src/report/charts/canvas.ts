import { say } from "../../base/say.ts";
import { wrap } from "../text.ts";
import { light, ours, type Style, styleOf } from "../theme.ts";
import type { Canvas, Curve } from "../views/types.ts";
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

/** How each curve is drawn: ours stands out, the others differ by colour, symbol and dash. */
export function curveStyles(canvas: Canvas): readonly Style[] {
  let rivals = 0;
  return canvas.curves.map(({ kind }) => (kind === "us" ? ours : styleOf(rivals++)));
}

/** The strategy canvas: what we and others deliver of each value. */
export function canvasChart(canvas: Canvas, us: string): ChartSet {
  const styles = curveStyles(canvas);
  const told = canvas.curves.some(({ points }) => points.some(({ level }) => level !== undefined));
  return {
    title: say`Strategy canvas`,
    hint: say`How much of each value customers get, from 0 to 5. What our segments value most comes first.`,
    legend: canvas.curves.map((curve, i) => ({
      label:
        curve.kind === "us"
          ? say`${us} (us)`
          : curve.kind === "substitute"
            ? say`${curve.title} (substitute)`
            : curve.title,
      style: styles[i] ?? ours,
      as: "line",
      at: curve.at,
    })),
    draw: (width) => {
      if (!told) return [];
      const upright = canvas.values.length * 92 > width;
      const parts = partsOf([...canvas.values.keys()], upright ? 20 : 99);
      return parts.map((part) => (upright ? down(canvas, styles, part, width) : across(canvas, styles, part, width)));
    },
  };
}

type Part = readonly number[];

/** Values from left to right, as long as their names have room. */
function across(canvas: Canvas, styles: readonly Style[], part: Part, width: number): Chart {
  const each = (width - 60) / part.length;
  const names = part.map((i) =>
    wrap(labelText(canvas.values[i]?.title ?? ""), each - 12, { size: TEXT_SIZE }, 4).join("\n"),
  );
  const lines = Math.max(...names.map((name) => name.split("\n").length));
  const bottom = 16 + lines * 16;
  return {
    width,
    height: 250 + bottom,
    ...described(canvas, styles, part),
    option: {
      ...base,
      grid: { left: 34, right: 14, top: 16, bottom },
      xAxis: category(names),
      yAxis: levels(),
      series: series(canvas, styles, part, (level, i) => [i, level]),
    },
  };
}

/** Values from top to bottom, where there are many or the page is narrow. */
function down(canvas: Canvas, styles: readonly Style[], part: Part, width: number): Chart {
  const left = namesWidth(width) + 12;
  const names = part.map((i) =>
    wrap(labelText(canvas.values[i]?.title ?? ""), left - 18, { size: TEXT_SIZE }, 3).join("\n"),
  );
  return {
    width,
    height: 34 + part.length * 50,
    ...described(canvas, styles, part),
    option: {
      ...base,
      grid: { left, right: 14, top: 26, bottom: 8 },
      xAxis: { ...levels(), position: "top" },
      yAxis: { ...category(names), inverse: true },
      series: series(canvas, styles, part, (level, i) => [level, i]),
    },
  };
}

function category(names: readonly string[]) {
  return {
    type: "category",
    data: names,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: light("edge") } },
    axisLabel: { ...inkText, interval: 0, margin: 10, lineHeight: 16 },
    splitLine: { show: true, lineStyle: { color: light("grid") } },
  };
}

function levels() {
  return {
    type: "value",
    min: 0,
    max: 5,
    interval: 1,
    axisLabel: softText,
    splitLine: { lineStyle: { color: light("grid") } },
  };
}

function series(
  canvas: Canvas,
  styles: readonly Style[],
  part: Part,
  place: (level: number, i: number) => readonly number[],
) {
  return canvas.curves.map((curve, n) => {
    const style = styles[n] ?? ours;
    const us = curve.kind === "us";
    return {
      type: "line",
      // A point that is not told leaves a gap in the line.
      data: part.map((value, i) => {
        const level = curve.points[value]?.level;
        return level === undefined ? ["-", "-"] : place(level, i);
      }),
      connectNulls: false,
      symbol: symbolOf(style),
      symbolSize: us ? 11 : 9,
      showAllSymbol: true,
      z: us ? 5 : 3,
      clip: false,
      lineStyle: {
        color: light(style.color),
        width: us ? 3.5 : 2,
        type: style.dash.length === 0 ? "solid" : [...style.dash],
      },
      itemStyle: { color: light(style.color), borderColor: light("raised"), borderWidth: 1 },
    };
  });
}

function described(canvas: Canvas, _styles: readonly Style[], part: Part): Pick<Chart, "label" | "marks"> {
  return {
    label: say`Strategy canvas: levels from 0 to 5 of ${part.length} values for ${canvas.curves.map(({ title }) => title).join(", ")}`,
    marks: canvas.curves.map((curve) => part.map((i) => markOf(canvas, curve, i))),
  };
}

function markOf(canvas: Canvas, curve: Curve, i: number): Mark | undefined {
  const point = curve.points[i];
  if (point?.level === undefined) return undefined;
  return {
    text: `${curve.title}: ${canvas.values[i]?.title ?? point.value} ${point.level}${point.by === undefined ? "" : ` (${point.by.title})`}`,
    at: point.at ?? curve.at,
  };
}
