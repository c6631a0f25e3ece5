import { say } from "../../base/say.ts";
import { ours, styleOf } from "../theme.ts";
import type { EconomicsRow, GoalCard } from "../views/types.ts";
import { type BarSeries, barCharts } from "./bars.ts";
import { type ChartSet, short } from "./chart.ts";

/** What a customer brings in its lifetime beside what it costs to win one. */
export function valueChart(rows: readonly EconomicsRow[], currency: string | undefined): ChartSet {
  const series: readonly BarSeries[] = [
    { label: say`Lifetime value (LTV)`, style: ours },
    { label: say`Cost of winning one (CAC)`, style: { ...styleOf(0), filling: "hollow" } },
  ];
  const unit = currency === undefined ? "" : `, ${currency}`;
  return {
    title: say`What a customer is worth`,
    hint: say`What a customer brings over its lifetime, beside what winning it costs${unit}.`,
    legend: series.map(({ label, style }) => ({ label, style, as: "box" })),
    draw: (width) =>
      barCharts(
        {
          label: say`Lifetime value and cost of winning a customer by segment${unit}`,
          rows: rows.map(({ segment, at, ltv, cac }) => ({
            title: segment.title,
            at,
            values: [
              { value: ltv.value, text: ltv.value === undefined ? "–" : short(ltv.value) },
              { value: cac.value, text: cac.value === undefined ? "–" : short(cac.value), at: cac.at },
            ],
          })),
          series,
          axis: short,
        },
        width,
      ),
  };
}

/** What goals promise to win beside what the money wins, and who is left. */
export function goalsChart(goals: readonly GoalCard[]): ChartSet {
  const counted = goals.filter(({ acquire }) => acquire.value !== undefined);
  const series: readonly BarSeries[] = [
    { label: say`promised`, style: { ...styleOf(4), filling: "hollow" } },
    { label: say`what the money wins`, style: ours },
  ];
  return {
    title: say`Goals and what the money can reach`,
    hint: say`Customers that a goal promises to win, beside those that the money wins.`,
    legend: counted.length === 0 ? [] : series.map(({ label, style }) => ({ label, style, as: "box" })),
    draw: (width) =>
      barCharts(
        {
          label: say`Customers that goals promise and that the money wins`,
          rows: counted.map(({ title, at, acquire, wins }) => ({
            title,
            at,
            values: [
              { value: acquire.value, text: acquire.value === undefined ? "–" : short(acquire.value), at: acquire.at },
              { value: wins.value, text: wins.value === undefined ? "–" : short(Math.floor(wins.value)) },
            ],
          })),
          series,
          axis: short,
        },
        width,
      ),
  };
}
