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
const ratioWords = { loss: "costs more than it brings", thin: "little is left", good: "" } as const;

/** What a customer is worth, segment by segment. */
export function economicsTable(rows: readonly EconomicsRow[]): Table {
  return {
    caption: "What a customer is worth",
    columns: [
      ...[column("Segment"), numbers("LTV"), numbers("CAC"), numbers("LTV : CAC"), numbers("Payback")],
      ...[numbers("Lifetime"), numbers("Revenue a year"), numbers("Margin"), numbers("Retention a year")],
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

const reaches = {
  within: ["within reach", "good"],
  "money-short": ["the money wins fewer", "bad"],
  "market-short": ["fewer are left to win", "bad"],
  untold: ["not told", "soft"],
  none: ["", "soft"],
} as const satisfies Readonly<Record<GoalCard["reach"], readonly [string, Tone]>>;

/** Goals against what the money can reach. */
export function goalTable(goals: readonly GoalCard[]): Table {
  return {
    caption: "Goals and what the money can reach",
    columns: [
      ...[column("Goal"), column("For"), numbers("To win"), numbers("The money wins"), numbers("Left to win")],
      ...[column("Reach"), numbers("Keep"), numbers("Revenue"), column("Measure"), column("By")],
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
  return { ...cell, text: `${measure.text}: ${progress.from.text} to ${progress.to.text}` };
}

/** How a goal stands in words. */
export function reachCell(goal: GoalCard): Cell {
  const [text, tone] = reaches[goal.reach];
  return textCell(text, tone);
}
