import type { Chart, Mark } from "../../server/src/report/charts/chart.ts";
import { draw } from "../../server/src/report/charts/draw.ts";
import { dataAt } from "../../server/src/report/charts/spot.ts";
import type { ChartDrawing } from "../../server/src/report/components/basics.tsx";
import type { Table } from "../../server/src/report/tables/table.ts";
import { withCustomProperties } from "../../server/src/report/theme.ts";
import type { Spot } from "../../server/src/report/views/types.ts";

/** A path that no file can have: its places stand for the marks of a chart, by number. */
const STAND_IN = "\\";
const standIns = / data-at="\\:(\d+):\d+"/g;

/** How many drawings are remembered: some more than a long report has. */
const MOST = 120;

/**
 * Draws charts and remembers them. To draw one takes longer than all the rest of the page; but most keystrokes change what
 * few charts show, and only move the places in the text that the others lead to.
 */
export class Charts implements ChartDrawing {
  readonly only: "wide" | "narrow";
  readonly #drawings: Map<string, string>;

  /** @param drawings what was drawn before, for another width. */
  constructor(only: "wide" | "narrow", drawings: Map<string, string> = new Map()) {
    this.only = only;
    this.#drawings = drawings;
  }

  /** The same memory for a page of another width. */
  for(only: "wide" | "narrow"): Charts {
    return only === this.only ? this : new Charts(only, this.#drawings);
  }

  draw(chart: Chart, twin: Table): string {
    const spots: Spot[] = [];
    const placeless = placelessOf(chart, spots);
    const key = keyOf(placeless, twin);
    let drawing = this.#drawings.get(key);
    if (drawing === undefined) drawing = withCustomProperties(draw(placeless, { interactive: true }));
    // What was drawn last is forgotten last.
    this.#drawings.delete(key);
    this.#drawings.set(key, drawing);
    for (const old of this.#drawings.keys()) {
      if (this.#drawings.size <= MOST) break;
      this.#drawings.delete(old);
    }
    return drawing.replace(standIns, (_, number) => dataAt(spots[Number(number)]));
  }
}

/** A chart with numbers in place of the places that its marks lead to, which go to `spots`. */
function placelessOf(chart: Chart, spots: Spot[]): Chart {
  const numbered = (mark: Mark | undefined): Mark | undefined => {
    if (mark?.at === undefined) return mark;
    const number = spots.push(mark.at) - 1;
    return { text: mark.text, at: { path: STAND_IN, start: number, end: number } };
  };
  const { marks, streams } = chart;
  return {
    ...chart,
    marks: marks.map((row) => row.map(numbered)),
    ...(streams === undefined ? {} : { streams: { ...streams, marks: streams.marks.map(numbered) } }),
  };
}

/** All that a chart shows: its data, its texts, and the table that says the same. */
function keyOf({ width, height, label, option, marks, streams }: Chart, { rows, columns }: Table): string {
  const texts = rows.map((cells) => cells.map(({ text, missing, why, tone }) => [text, missing, why, tone]));
  return JSON.stringify([width, height, label, marks, streams, columns, texts, option], (_, value: unknown) =>
    typeof value === "function" ? said(value) : value,
  );
}

/** Labels come from functions: what they say belongs to the chart. Those that draw do so from what is in the key already. */
function said(formatter: { readonly length: number }): unknown {
  return typeof formatter !== "function" || formatter.length > 1
    ? undefined
    : Reflect.apply(formatter, undefined, [1_234_567]);
}
