import { money, number, percent } from "../../model/wording.ts";
import type { FileDiff, NumberChange } from "./types.ts";

/** Derived numbers as people read them, for the tables of before and after. */

export interface FigureRow {
  /** What it is about: a title of the plan; empty for the plan as a whole. */
  readonly about: string;
  /** In our own words, up to what `of` names. */
  readonly label: string;
  /** What it is counted for: a title or name of the plan. */
  readonly of: string;
  readonly before: string;
  readonly after: string;
}

type Write = (value: number, currency: string | undefined) => string;

const percents: Write = (value) => percent(value);
const whole: Write = (value) => number(Math.floor(value + 1e-9), 0);
const decimals: Write = (value) => number(value, 2);

/** In the order in which they are shown; what is not in it stands in the JSON alone. */
const shown: readonly (readonly [of: NumberChange["of"], number: string, label: string, write: Write])[] = [
  ["concentration", "budget", "Budget", money],
  ["concentration", "reserve", "Reserve", percents],
  ["concentration", "effectiveSegments", "Segments in effect", decimals],
  ["concentration", "hhi", "Concentration index (HHI)", decimals],
  ["concentration", "alignment", "Money follows opportunities", percents],
  ["segment", "share", "Share of the money", percents],
  ["segment", "recommendedShare", "Recommended share", percents],
  ["segment", "budget", "Money", money],
  ["segment", "customersWon", "Customers the money wins", whole],
  ["segment", "customersKept", "Customers the money keeps", whole],
  ["segment", "fit", "Fit", percents],
  ["segment", "opportunity", "Opportunity", money],
  ["segment", "reachable", "Reachable customers", whole],
  ["segment", "ltv", "Lifetime value", money],
  ["segment", "ltvToCac", "Lifetime value : cost to win", decimals],
  ["segment", "paybackMonths", "Payback in months", decimals],
  ["segment", "delivered", "Delivered: ", decimals],
  ["segment", "satisfaction", "Satisfaction: ", decimals],
  ["usp", "fit", "Fit with ", percents],
  ["usp", "advantage", "Advantage: ", decimals],
];

export function figureRows({ numbers, currency }: Pick<FileDiff, "numbers" | "currency">): readonly FigureRow[] {
  const order = new Map(shown.map(([of, name], i) => [`${of} ${name}`, i]));
  const groups = ["plan", "concentration", "segment", "usp", "goal", "curve"];
  const abouts = new Map<string, number>();
  const rows = numbers.flatMap((change) => {
    const at = order.get(`${change.of} ${change.number}`);
    const spec = at === undefined ? undefined : shown[at];
    if (spec === undefined) return [];
    const about = `${change.of} ${change.name ?? ""}`;
    if (!abouts.has(about)) abouts.set(about, groups.indexOf(change.of) * 10_000 + abouts.size);
    const [, , label, write] = spec;
    const text = (value: number | string | undefined): string =>
      value === undefined ? "–" : typeof value === "string" ? value : write(value, currency);
    const row = {
      about: change.title ?? change.name ?? "",
      label,
      of: change.for ?? "",
      before: text(change.before),
      after: text(change.after),
    };
    return row.before === row.after ? [] : [{ row, group: abouts.get(about) ?? 0, at: at ?? 0 }];
  });
  return rows.sort((a, b) => a.group - b.group || a.at - b.at).map(({ row }) => row);
}
