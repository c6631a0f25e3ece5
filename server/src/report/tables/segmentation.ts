import { phrases, say } from "../../base/say.ts";
import type { BubbleChart, Heatmap, KotlerTest, SegmentationView } from "../views/types.ts";
import { type Cell, column, DASH, figureCell, nameCell, numbers, type Table, type Tone, textCell } from "./table.ts";

/** The twin of the heatmap. */
export function heatmapTable(heatmap: Heatmap): Table {
  return {
    caption: say`Fit of segments and USPs`,
    columns: [
      column(say`Segment`),
      numbers(say`The whole plan`),
      ...heatmap.usps.map(({ title }) => ({ title, own: true, numeric: true })),
    ],
    rows: heatmap.rows.map(({ segment, messages, plan, cells }) => [
      nameCell(segment, messages),
      figureCell(plan),
      ...cells.map(({ text, meant, missing, fit, edge }): Cell => {
        if (!meant) return textCell("");
        if (fit === undefined) return { text: DASH, ...(missing === undefined ? {} : { missing }) };
        return { text: edge === undefined ? text : `${text} (${signed(edge)})` };
      }),
    ]),
  };
}

function signed(edge: number): string {
  const text = String(Number(Math.abs(edge).toFixed(1)));
  return text === "0" ? "0" : `${edge < 0 ? "−" : "+"}${text}`;
}

/** The twin of the bubble chart: also those that cannot be drawn. */
export function bubbleTable({ bubbles, undrawn }: BubbleChart): Table {
  return {
    caption: say`Fit, opportunity and reachable customers by segment`,
    columns: [
      column(say`Segment`),
      numbers(say`Fit`),
      numbers(say`Opportunity`),
      numbers(say`Reachable`),
      column(say`Gets money`),
    ],
    rows: [
      ...bubbles.map((bubble) => [
        nameCell(bubble, bubble.messages),
        figureCell(bubble.fit),
        figureCell(bubble.opportunity),
        figureCell(bubble.reachable),
        textCell(bubble.funded ? say`yes` : say`no`),
      ]),
      ...undrawn.map(({ segment, missing, why }) => {
        const gap: Cell = {
          text: DASH,
          ...(missing === undefined ? {} : { missing }),
          ...(why === undefined ? {} : { why }),
        };
        return [nameCell(segment), gap, gap, textCell(""), textCell("")];
      }),
    ],
  };
}

const answers = phrases({ yes: "yes", no: "no" });
const tones: Readonly<Record<KotlerTest["answer"], Tone>> = { yes: "good", no: "bad", untold: "soft" };

/** Kotler's five tests, for all segments. */
export function kotlerTable({ cards }: SegmentationView): Table {
  const first = cards[0]?.tests ?? [];
  return {
    caption: say`Kotler's five tests of a segment`,
    columns: [column(say`Segment`), ...first.map(({ label }) => column(label))],
    rows: cards.map((card) => [
      nameCell(card, card.messages),
      ...card.tests.map(
        ({ answer, missing, reason, at }): Cell => ({
          text: answer === "untold" ? DASH : answers[answer],
          tone: tones[answer],
          why: reason,
          ...(missing === undefined ? {} : { missing }),
          ...(at === undefined ? {} : { at }),
        }),
      ),
    ]),
  };
}

/** What is told of every segment, in numbers. */
export function segmentTable({ cards }: SegmentationView): Table {
  return {
    caption: say`Segments in numbers`,
    columns: [
      column(say`Segment`),
      ...[
        numbers(say`Size`),
        numbers(say`Reachable`),
        numbers(say`Customers`),
        numbers(say`Fit`),
        numbers(say`Opportunity`),
        numbers(say`Share`),
      ],
    ],
    rows: cards.map((card) => [
      nameCell(card, card.messages),
      ...[card.size, card.reachable, card.customers, card.fit, card.opportunity, card.share].map((each) =>
        figureCell(each),
      ),
    ]),
  };
}
