import { BarChart, CustomChart, LineChart, SankeyChart, ScatterChart } from "echarts/charts";
import { GridComponent, MarkLineComponent } from "echarts/components";
import { init, setPlatformAPI, use } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import { escaped, forXml, widthOf } from "../text.ts";
import type { Chart, Mark } from "./chart.ts";
import "./safe-names.ts";
import { dataAt } from "./spot.ts";

use([
  ...[BarChart, CustomChart, LineChart, SankeyChart, ScatterChart],
  ...[GridComponent, MarkLineComponent, LabelLayout, SVGRenderer],
]);

// ECharts guesses widths where there is no browser, and asks the browser where there is one. Ours are the same in both.
setPlatformAPI({
  measureText: (text: string, font?: string) => {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font ?? "")?.[1] ?? 12);
    return { width: widthOf(text, { size, bold: /\b(?:bold|[6-9]00)\b/.test(font ?? "") }) };
  },
});

export interface DrawOptions {
  /** Whether marks take part in the keyboard's order. */
  readonly interactive?: boolean;
}

/** A chart as the text of an `svg` element: the same chart, the same text. */
export function draw(chart: Chart, { interactive = false }: DrawOptions = {}): string {
  const { width, height } = chart;
  const instance = init(null, null, { renderer: "svg", ssr: true, width, height });
  try {
    instance.setOption(chart.option);
    return tidied(forXml(instance.renderToSVGString()), chart, interactive);
  } finally {
    instance.dispose();
  }
}

/** Without what only a mouse would need, with ids that do not count up from chart to chart, and with marks that lead somewhere. */
function tidied(svg: string, chart: Chart, interactive: boolean): string {
  const { width, height, label } = chart;
  const body = svg
    .replace(/^<svg[^>]*>\n?/, "")
    .replace(/<\/svg>\s*$/, "")
    .replace(/<style ?><!\[CDATA\[[\s\S]*?\]\]>\s*<\/style>\s*/g, "")
    .replace(/<rect width="\d+" height="\d+" x="0" y="0" fill="(?:none|transparent)"><\/rect>\n?/, "")
    .replace(/ class="zr\d+-cls-\d+"/g, "")
    .replace(/ pointer-events="visible"/g, "")
    // The shapes that others are cut to have a colour that nobody sees.
    .replace(/ fill="#000"/g, "")
    .replace(
      / style="font-size:([\d.]+)px;font-family:[^;"]*;(?:font-weight:(\w+);)?"/g,
      (_, size, weight) => ` font-size="${size}"${weight === undefined ? "" : ` font-weight="${weight}"`}`,
    )
    .replace(
      /<(\w+)([^>]*?) ecmeta_series_index="(\d+)" ecmeta_data_index="(\d+)" ecmeta_ssr_type="chart"([^>]*)><\/\1>/g,
      (whole, tag, before, series, item, after) => {
        const attributes = `${before}${after}`;
        const { streams } = chart;
        const isStream = streams !== undefined && attributes.includes(` fill-opacity="${streams.opacity}"`);
        const mark = isStream ? streams.marks[Number(item)] : chart.marks[Number(series)]?.[Number(item)];
        return withMark({ whole, tag, attributes }, mark, interactive);
      },
    )
    .replace(/ ecmeta_\w+="[^"]*"/g, "");
  const role = interactive ? "group" : "img";
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  const start = `<svg xmlns="http://www.w3.org/2000/svg" class="sr-chart" ${size} role="${role}" aria-label="${escaped(label)}">`;
  return `${start}\n${withStableIds(body, label).trim()}\n</svg>`;
}

function withMark(
  { whole, tag, attributes }: { whole: string; tag: string; attributes: string },
  mark: Mark | undefined,
  interactive: boolean,
): string {
  if (mark === undefined) return whole;
  const focus =
    interactive && mark.at !== undefined ? ` tabindex="0" role="button" aria-label="${escaped(mark.text)}"` : "";
  return `<${tag}${attributes}${interactive ? dataAt(mark.at) : ""}${focus}><title>${escaped(mark.text)}</title></${tag}>`;
}

/** ECharts numbers charts as they come. Here an id says which chart it belongs to by a sum over the chart itself. */
function withStableIds(body: string, label: string): string {
  const stable = body.replace(/\bzr\d+-/g, "zr-");
  if (!stable.includes('id="zr-')) return stable;
  let sum = 0x811c9dc5;
  for (const char of `${label}${stable}`) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  const order = new Map<string, number>();
  return stable.replace(/\bzr-([a-z]+\d+)\b/g, (_, id: string) => {
    if (!order.has(id)) order.set(id, order.size);
    return `sr${sum.toString(36)}-${order.get(id)}`;
  });
}
