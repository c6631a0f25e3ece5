import type { EChartsCoreOption } from "echarts/core";
import { clean } from "../text.ts";
import { FONTS, light, type Sign, type Style } from "../theme.ts";
import type { Spot } from "../views/types.ts";

/** A chart that is ready to be drawn, and what its marks lead to. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  /** What it shows, for those who do not see it. */
  readonly label: string;
  readonly option: EChartsCoreOption;
  /** By series, then by number of the item: what a mark says and where it leads. */
  readonly marks: readonly (readonly (Mark | undefined)[])[];
  /** Of a flow: what its streams say. They are told from its nodes by how much one sees through them. */
  readonly streams?: { readonly opacity: number; readonly marks: readonly (Mark | undefined)[] };
}

export interface Mark {
  readonly text: string;
  readonly at?: Spot;
}

/** A key of colours and signs, drawn beside a chart. */
export interface LegendItem {
  readonly label: string;
  readonly style: Style;
  readonly as: "line" | "box" | "tick" | "dot";
  readonly at?: Spot;
}

/** Everything that is drawn for one chart: it may be in parts, so that none is higher than a page. */
export interface ChartSet {
  readonly title: string;
  /** How to read it, in one sentence. */
  readonly hint: string;
  readonly legend: readonly LegendItem[];
  /** The charts, for a width. Empty where there is nothing to draw. */
  draw(width: number): readonly Chart[];
}

export const TEXT_SIZE = 12;

/** What all charts have in common. */
export const base: EChartsCoreOption = {
  animation: false,
  aria: { enabled: false },
  textStyle: { fontFamily: FONTS, fontSize: TEXT_SIZE, color: light("ink") },
  backgroundColor: "transparent",
  stateAnimation: { duration: 0 },
};

export const softText = { color: light("soft"), fontFamily: FONTS, fontSize: TEXT_SIZE } as const;
export const inkText = { color: light("ink"), fontFamily: FONTS, fontSize: TEXT_SIZE } as const;

const symbolNames: Readonly<Record<Sign, string>> = {
  circle: "circle",
  square: "rect",
  triangle: "triangle",
  diamond: "diamond",
  down: "path://M0 0L10 0L5 9Z",
  cross: "path://M2 0L5 3L8 0L10 2L7 5L10 8L8 10L5 7L2 10L0 8L3 5L0 2Z",
};

export function symbolOf(style: Style): string {
  return symbolNames[style.symbol];
}

/** ECharts reads a line feed as a new line, and braces as styles: those of a plan become plain text. */
export function labelText(text: string): string {
  return clean(text).replaceAll("{", "(").replaceAll("}", ")");
}

/** Rows in parts of about the same length, none longer than `most`. */
export function partsOf<T>(rows: readonly T[], most: number): readonly (readonly T[])[] {
  const parts = Math.ceil(rows.length / most);
  const length = Math.ceil(rows.length / Math.max(1, parts));
  return Array.from({ length: parts }, (_, i) => rows.slice(i * length, (i + 1) * length));
}

/** How wide the names beside a chart may run. */
export function namesWidth(width: number): number {
  return Math.round(Math.min(210, Math.max(96, width * 0.28)));
}

/** A number as short as it can be told: `1.2M`, `340k`. */
export function short(value: number): string {
  const size = Math.abs(value);
  const [divisor, unit] =
    size >= 999_500_000 ? [1e9, "bn"] : size >= 999_500 ? [1e6, "M"] : size >= 9_950 ? [1e3, "k"] : [1, ""];
  const scaled = value / divisor;
  const digits = Math.abs(scaled) >= 100 || Number.isInteger(scaled) ? 0 : Math.abs(scaled) >= 10 ? 1 : 2;
  return `${String(Number(scaled.toFixed(digits))).replace(/\B(?=(?:\d{3})+$)/, ",")}${unit}`;
}
