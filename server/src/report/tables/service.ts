import { phrases, say } from "../../base/say.ts";
import type { SatisfactionRow, ServiceRef, ServiceView, StageCell } from "../views/types.ts";
import {
  type Cell,
  column,
  DASH,
  figureCell,
  listCell,
  nameCell,
  namesCell,
  numbers,
  type Table,
  type Tone,
  textCell,
  wordsCell,
} from "./table.ts";

export const stageLabels = phrases({ before: "Before", during: "During", after: "After" });

/** Segments × stages: who answers, and who comes by itself. */
export function stageTable({ rows }: ServiceView): Table {
  return {
    caption: say`Services by segment and stage`,
    columns: [column(say`Segment`), column(say`Before`), column(say`During`), column(say`After`)],
    rows: rows.map(({ segment, messages, stages }) => [nameCell(segment, messages), ...stages.map(stageCell)]),
  };
}

function stageCell(cell: StageCell): Cell {
  if (cell.gap) return { text: DASH, missing: "service" };
  const parts = [
    ...named(say`answers`, cell.reactive),
    ...named(say`comes by itself`, cell.proactive),
    ...named(say`mode not told`, cell.unclear),
  ];
  return { text: parts.join("; "), own: true };
}

function named(word: string, services: readonly ServiceRef[]): readonly string[] {
  return services.map(({ title, channels }) => `${title} (${[word, ...channels].join(", ")})`);
}

const resultWords: Readonly<Record<string, string>> = phrases({
  delighted: "delighted",
  satisfied: "satisfied",
  dissatisfied: "dissatisfied",
});
const tones: Readonly<Record<string, Tone>> = { dissatisfied: "bad", satisfied: "good", delighted: "good" };

/** The twin of satisfaction. */
export function satisfactionTable(rows: readonly SatisfactionRow[]): Table {
  return {
    caption: say`Satisfaction by segment and value`,
    columns: [
      ...[
        column(say`Segment`),
        column(say`Value`),
        numbers(say`Matters`),
        numbers(say`Expected`),
        numbers(say`Delivered`),
      ],
      column(say`Result`),
    ],
    rows: rows.flatMap(({ segment, cells }) =>
      cells.map((cell) => [
        nameCell(segment),
        { text: cell.must ? say`${cell.title} (a must)` : cell.title, own: true, at: cell.at, messages: cell.messages },
        figureCell(cell.importance),
        textCell(String(cell.expected)),
        figureCell(cell.delivered),
        cell.result === undefined
          ? textCell(DASH)
          : textCell(resultWords[cell.result] ?? cell.result, tones[cell.result]),
      ]),
    ),
  };
}

/** What is told of every service. */
export function serviceTable({ services }: ServiceView): Table {
  return {
    caption: say`Services`,
    columns: [
      ...[column(say`Service`), column(say`Mode`), column(say`Kinds`), column(say`Stages`), column(say`Channels`)],
      ...[column(say`Answers in`), column(say`Solves in`), column(say`Comes every`), column(say`For`)],
    ],
    rows: services.map((service) => [
      nameCell(service, service.messages),
      wordsCell(service.mode),
      listCell(service.kinds),
      listCell(service.stages, service.stagesMissing),
      listCell(service.channels, service.channelsMissing),
      figureCell(service.respond),
      figureCell(service.resolve),
      figureCell(service.every),
      service.forEvery ? textCell(say`every segment`) : namesCell(service.segments, "for"),
    ]),
  };
}
