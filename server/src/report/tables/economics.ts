import { phrases, say } from "../../base/say.ts";
import type { EconomicsRow, GoalCard } from "../views/types.ts";
import {
  type Cell,
  column,
  figureCell,
  nameCell,
  namesCell,
  numbers,
  type Table,
  type Tone,
  textCell,
  wordsCell,
} from "./table.ts";

const ratios = { loss: "bad", thin: "warn", good: "good" } as const satisfies Readonly<Record<string, Tone>>;
const ratioWords = phrases({ loss: "costs more than it brings", thin: "little is left", good: "" });

/** What a customer is worth, segment by segment. */
export function economicsTable(rows: readonly EconomicsRow[]): Table {
  return {
    caption: say`What a customer is worth`,
    columns: [
      ...[column(say`Segment`), numbers(say`LTV`), numbers(say`CAC`), numbers(say`LTV : CAC`), numbers(say`Payback`)],
      ...[numbers(say`Lifetime`), numbers(say`Revenue a year`), numbers(say`Margin`), numbers(say`Retention a year`)],
    ],
    rows: rows.map((row) => [
      nameCell(row.segment, row.messages),
      figureCell(row.ltv),
      figureCell(row.cac),
      ratioCell(row),
      ...[row.payback, row.lifetime, row.revenue, row.margin, row.retention].map((each) => figureCell(each)),
    ]),
  };
}

function ratioCell({ ltvToCac, ltvToCacIs }: EconomicsRow): Cell {
  if (ltvToCacIs === undefined) return figureCell(ltvToCac);
  const words = ratioWords[ltvToCacIs];
  return figureCell(ltvToCac, {
    text: words === "" ? ltvToCac.text : `${ltvToCac.text}, ${words}`,
    tone: ratios[ltvToCacIs],
  });
}

const reaches = phrases({
  within: "within reach",
  "money-short": "the money wins fewer",
  "market-short": "fewer are left to win",
  untold: "not told",
  none: "",
});
const reachTones: Readonly<Record<GoalCard["reach"], Tone>> = {
  within: "good",
  "money-short": "bad",
  "market-short": "bad",
  untold: "soft",
  none: "soft",
};

/** Goals against what the money can reach. */
export function goalTable(goals: readonly GoalCard[]): Table {
  return {
    caption: say`Goals and what the money can reach`,
    columns: [
      ...[
        column(say`Goal`),
        column(say`For`),
        numbers(say`To win`),
        numbers(say`The money wins`),
        numbers(say`Left to win`),
      ],
      ...[column(say`Reach`), numbers(say`Keep`), numbers(say`Revenue`), column(say`Measure`), column(say`By`)],
    ],
    rows: goals.map((goal) => [
      nameCell(goal, goal.messages),
      namesCell(goal.segments, goal.segmentsMissing),
      figureCell(goal.acquire),
      figureCell(goal.wins),
      figureCell(goal.left),
      reachCell(goal),
      figureCell(goal.retain),
      figureCell(goal.revenue),
      measureCell(goal),
      wordsCell(goal.by),
    ]),
  };
}

function measureCell({ measure, progress }: GoalCard): Cell {
  const cell = wordsCell(measure);
  if (progress === undefined || measure.text === undefined) return cell;
  return { ...cell, text: say`${measure.text}: ${progress.from.text} to ${progress.to.text}` };
}

/** How a goal stands in words. */
export function reachCell(goal: GoalCard): Cell {
  return textCell(reaches[goal.reach], reachTones[goal.reach]);
}
