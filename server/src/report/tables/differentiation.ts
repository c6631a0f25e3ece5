import { phrases, say } from "../../base/say.ts";
import type { Canvas, CurvePoint, DifferentiationView, PremiumRow, UspCard, UspValue } from "../views/types.ts";
import { type Cell, column, DASH, figureCell, nameCell, numbers, type Table, type Tone, textCell } from "./table.ts";

/** The twin of the strategy canvas. */
export function canvasTable(canvas: Canvas, us: string): Table {
  return {
    caption: say`Strategy canvas: levels from 0 to 5`,
    columns: [
      column(say`Value`),
      numbers(say`Valued, mean`),
      ...canvas.curves.map((curve) => ({
        title: curve.kind === "us" ? say`${us} (us)` : curve.title,
        own: true,
        numeric: true,
      })),
    ],
    rows: canvas.values.map((value, i) => [
      nameCell(value, value.messages),
      figureCell(value.mean),
      ...canvas.curves.map(({ points }) => pointCell(points[i])),
    ]),
  };
}

function pointCell(point: CurvePoint | undefined): Cell {
  return {
    text: point?.level === undefined ? DASH : String(point.level),
    ...(point?.at === undefined ? {} : { at: point.at }),
    ...(point?.missing === undefined ? {} : { missing: point.missing }),
  };
}

/** USPs × values: what each delivers, and how far it is ahead. */
export function uspTable({ canvas, usps }: DifferentiationView): Table {
  const listed = canvas.values.filter(({ name }) =>
    usps.some((usp) => usp.delivers.some((each) => each.name === name)),
  );
  return {
    caption: say`What each USP delivers, and its advantage over the best rival`,
    columns: [
      column(say`USP`),
      ...listed.map(({ title }) => ({ title, own: true, numeric: true })),
      column(say`Best fit`),
    ],
    rows: usps.map((usp) => [
      nameCell(usp, usp.messages),
      ...listed.map(({ name }) => advantageCell(usp.delivers.find((each) => each.name === name))),
      bestFit(usp),
    ]),
  };
}

function advantageCell(value: UspValue | undefined): Cell {
  if (value === undefined) return textCell("");
  const { level, advantage, at, messages } = value;
  const text = advantage.value === undefined ? String(level) : `${level} (${advantage.text})`;
  return { text, at, messages, tone: toneOf(advantage.value) };
}

function toneOf(advantage: number | undefined): Tone {
  if (advantage === undefined || advantage === 0) return "soft";
  return advantage > 0 ? "good" : "bad";
}

function bestFit({ bestFit: best }: UspCard): Cell {
  if (best === undefined) return { text: DASH, missing: "values" };
  return { text: `${best.text} ${best.segment.title}`, own: true, at: best.segment.at };
}

const verdicts = phrases({ within: "within", above: "above what they would pay", untold: "not told" });

/** Prices against what segments would pay. */
export function premiumTable(premiums: readonly PremiumRow[]): Table {
  return {
    caption: say`Premiums against what segments would pay`,
    columns: [
      column(say`USP`),
      column(say`Segment`),
      numbers(say`Premium`),
      numbers(say`Willing to pay`),
      column(say`Verdict`),
    ],
    rows: premiums.map(({ usp, segment, premium, willingness, verdict, messages }) => [
      nameCell(usp, messages),
      nameCell(segment),
      figureCell(premium),
      figureCell(willingness),
      textCell(verdicts[verdict], verdict === "above" ? "bad" : verdict === "within" ? "good" : "soft"),
    ]),
  };
}
