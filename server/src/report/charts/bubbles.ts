import { say } from "../../base/say.ts";
import { wrap } from "../text.ts";
import { light, ours } from "../theme.ts";
import type { Bubble, BubbleChart } from "../views/types.ts";
import { base, type Chart, type ChartSet, labelText, short, softText, TEXT_SIZE } from "./chart.ts";

/** Fit × opportunity, the size of a bubble what can be reached: where a segment is worth money, and where it gets some. */
export function bubbleChart(chart: BubbleChart, currency: string | undefined): ChartSet {
  const what =
    chart.opportunityIs === "money"
      ? say`money a year${currency === undefined ? "" : `, ${currency}`}`
      : say`customers`;
  return {
    title: say`Fit and opportunity`,
    hint: say`To the right, what we do fits better; higher up, there is more to win (${what}). The larger, the more customers can be reached.`,
    legend:
      chart.bubbles.length === 0
        ? []
        : [
            { label: say`gets money`, style: ours, as: "dot" },
            { label: say`gets none`, style: { ...ours, filling: "hollow" }, as: "dot" },
          ],
    draw: (width) => (chart.bubbles.length === 0 ? [] : [plot(chart, what, width)]),
  };
}

function plot({ bubbles }: BubbleChart, what: string, width: number): Chart {
  // The largest first, so that a small one lies on top of it.
  const drawn = [...bubbles].sort((a, b) => (b.reachable.value ?? 0) - (a.reachable.value ?? 0));
  const largest = Math.max(1, ...drawn.map(({ reachable }) => reachable.value ?? 0));
  const many = bubbles.length > 12;
  const room = (width < 500 ? 44 : 64) * (many ? 0.6 : 1);
  // Where there are many, only those with most to win have room for their names.
  const most = [...bubbles]
    .sort((a, b) => (b.opportunity.value ?? 0) - (a.opportunity.value ?? 0))
    .slice(0, many ? 6 : 12);

  return {
    width,
    height: width < 500 ? 320 : 360,
    label: say`Fit and opportunity of ${bubbles.length} segments`,
    marks: [drawn.map((bubble) => ({ text: textOf(bubble), at: bubble.at }))],
    option: {
      ...base,
      grid: { left: 52, right: room / 2 + 6, top: 44, bottom: 46 },
      xAxis: {
        ...axis(),
        name: say`Fit`,
        nameLocation: "middle",
        nameGap: 28,
        min: 0,
        max: 1,
        interval: width < 500 ? 0.25 : 0.2,
        axisLabel: { ...softText, formatter: (value: number) => `${Math.round(value * 100)}%` },
      },
      yAxis: {
        ...axis(),
        name: say`Opportunity (${what})`,
        nameLocation: "end",
        nameTextStyle: { ...softText, align: "left", padding: [0, 0, 6, -46] },
        min: 0,
        splitNumber: 4,
        boundaryGap: [0, "12%"],
        axisLabel: { ...softText, formatter: short },
      },
      series: [
        {
          type: "scatter",
          clip: false,
          data: drawn.map((bubble) => item(bubble, largest, room, most.includes(bubble))),
          labelLayout: { hideOverlap: true, moveOverlap: "shiftY" },
        },
      ],
    },
  };
}

function axis() {
  return {
    type: "value",
    nameTextStyle: softText,
    axisLine: { show: true, lineStyle: { color: light("edge") } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: light("grid") } },
  };
}

function item(bubble: Bubble, largest: number, room: number, named: boolean) {
  const reachable = bubble.reachable.value;
  // The area stands for the number, so the radius for its root.
  const size = reachable === undefined ? 12 : Math.max(9, Math.sqrt(reachable / largest) * room);
  const x = bubble.fit.value ?? 0;
  return {
    value: [x, bubble.opportunity.value ?? 0],
    symbolSize: size,
    itemStyle: {
      color: bubble.funded ? light("s0") : "transparent",
      opacity: bubble.funded ? 0.65 : 1,
      borderColor: light("s0"),
      borderWidth: 2,
      borderType: bubble.funded ? "solid" : [4, 3],
    },
    label: {
      show: named,
      opacity: 1,
      position: x > 0.62 ? "left" : "right",
      distance: 6,
      formatter: () => wrap(labelText(bubble.title), 150, { size: TEXT_SIZE }, 2).join("\n"),
      color: light("ink"),
      fontSize: TEXT_SIZE,
      textBorderColor: light("bg"),
      textBorderWidth: 3,
    },
  };
}

function textOf(bubble: Bubble): string {
  const size = bubble.reachable.value === undefined ? "" : say`, ${bubble.reachable.text} can be reached`;
  return say`${bubble.title}: fit ${bubble.fit.text}, opportunity ${bubble.opportunity.text}${size}${bubble.funded ? "" : say`, gets no money`}`;
}
