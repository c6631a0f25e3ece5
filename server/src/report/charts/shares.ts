import { say } from "../../base/say.ts";
import { ours, type Style, styleOf } from "../theme.ts";
import type { Effort, ShareBar } from "../views/types.ts";
import { type BarRow, type BarSeries, barCharts } from "./bars.ts";
import type { ChartSet } from "./chart.ts";

const styles: Readonly<Record<Effort["of"], Style>> = {
  money: ours,
  time: { ...styleOf(0), filling: "slim" },
  people: { ...styleOf(1), filling: "pale" },
};
function recommended(): BarSeries {
  return {
    label: say`Recommended, of money`,
    style: { color: "ink", symbol: "square", dash: [], filling: "hollow" },
  };
}

/** Shares of money, time and people, against what the opportunities recommend. */
export function sharesChart(efforts: readonly Effort[]): ChartSet {
  const first = efforts[0];
  const hasRecommended = efforts.some(({ bars }) => bars.some((bar) => bar.recommended.value !== undefined));
  const own = efforts.map((effort) => ({ label: effort.label, style: styles[effort.of] }));
  // What is recommended is of money, so it stands beside it.
  const series = hasRecommended ? [...own.slice(0, 1), recommended(), ...own.slice(1)] : own;
  return {
    title: say`Shares`,
    hint: say`What each segment gets of the whole, beside what its opportunity recommends.`,
    legend: series.map(({ label, style }) => ({ label, style, as: "box" })),
    draw: (width) =>
      barCharts(
        {
          label: say`Shares of ${efforts.map(({ label }) => label.toLowerCase()).join(", ")} by segment`,
          rows: (first?.bars ?? []).map((bar) => row(bar, efforts, hasRecommended)),
          series,
          axis: (value) => `${Math.round(value * 100)}%`,
        },
        width,
      ),
  };
}

function row(bar: ShareBar, efforts: readonly Effort[], hasRecommended: boolean): BarRow {
  const name = bar.segment.name;
  const own = efforts.map(({ bars }) => bars.find(({ segment }) => segment.name === name));
  const values = own.map((each) => ({ value: each?.share.value, text: each?.share.text ?? "–", at: each?.share.at }));
  return {
    title: bar.excluded ? say`${bar.segment.title} (excluded)` : bar.segment.title,
    at: bar.at,
    values: hasRecommended
      ? [...values.slice(0, 1), { value: bar.recommended.value, text: bar.recommended.text }, ...values.slice(1)]
      : values,
  };
}
