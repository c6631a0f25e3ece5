import { say } from "../../base/say.ts";
import { day } from "../../model/wording.ts";
import { dayOf } from "../../vocabulary/figures.ts";
import type { Keyword } from "../../vocabulary/schema.ts";
import type { Word } from "../word.ts";
import { Item, Rank } from "./item.ts";
import type { Scene } from "./scene.ts";

interface Shape {
  readonly text: string;
  readonly means: string;
}

/** The day that the checker takes for today, in numbers. */
function todayOf(scene: Scene): { readonly text: string; readonly year: number; readonly month: number } {
  const text = day(scene.plan.numbers.today);
  return { text, year: Number(text.slice(0, 4)), month: Number(text.slice(5, 7)) };
}

/** The year that a new plan is most likely for: this one, or from October on the next. */
function planYear(scene: Scene): number {
  const { year, month } = todayOf(scene);
  return month >= 10 ? year + 1 : year;
}

/** The period that a new plan is most likely for. */
export function periodOf(scene: Scene): string {
  return String(planYear(scene));
}

/** Keywords whose date lies in the past. */
const past: ReadonlySet<string> = new Set(["reviewed", "proof"]);

/** The date that a keyword most likely takes. */
export function usualDate(scene: Scene, keyword: Keyword): string {
  return shapesFor(scene, keyword)[0]?.text ?? todayOf(scene).text;
}

/** Dates for a place, the likeliest first. */
export function dateItems(scene: Scene, keyword: Keyword, word: Word, part: "start" | "end"): readonly Item[] {
  const shapes = keyword.name === "period" ? periods(scene, part) : shapesFor(scene, keyword);
  return distinct(shapes).map(
    ({ text, means }, i) => new Item({ label: text, kind: "number", at: word, rank: Rank.First + i, detail: means }),
  );
}

/** The last days of the coming months, quarters and years, as `until` in a comment takes them. */
export function comingDates(scene: Scene): readonly Shape[] {
  const { year, month } = todayOf(scene);
  const quarter = Math.ceil(month / 3);
  const next = quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
  const shapes = [
    { text: lastOf(next.year, next.quarter * 3), means: say`end of the next quarter` },
    { text: lastOf(year, month + 1), means: say`end of the next month` },
    { text: lastOf(year, 12), means: say`end of this year` },
    { text: lastOf(year + 1, 12), means: say`end of the next year` },
  ];
  return distinct(shapes);
}

/** Each date once, as what it is first. */
function distinct(shapes: readonly Shape[]): readonly Shape[] {
  const seen = new Set<string>();
  return shapes.filter(({ text }) => !seen.has(text) && seen.add(text));
}

function shapesFor(scene: Scene, keyword: Keyword): readonly Shape[] {
  const { text, year, month } = todayOf(scene);
  const thisMonth = text.slice(0, 7);
  const quarter = `${year}-Q${Math.ceil(month / 3)}`;
  if (past.has(keyword.name)) {
    const today = { text, means: "today" };
    const now = { text: thisMonth, means: say`this month` };
    const rest = [
      { text: quarter, means: say`this quarter` },
      { text: String(year), means: say`this year` },
      { text: String(year - 1), means: say`last year` },
    ];
    return keyword.name === "proof" ? [now, today, ...rest] : [today, now, ...rest];
  }
  const shapes: Shape[] = [];
  const { period, today } = scene.plan.numbers;
  if (period?.last !== undefined && period.last >= today) {
    shapes.push({ text: day(period.last), means: say`end of the plan's period` });
  } else if (period === undefined) {
    shapes.push({ text: lastOf(planYear(scene), 12), means: say`end of ${planYear(scene)}` });
  }
  const from = period?.first !== undefined && period.first > today ? day(period.first) : text;
  const inYear = Number(from.slice(0, 4));
  for (let q = Math.ceil(Number(from.slice(5, 7)) / 3); q <= 4; q++) {
    shapes.push({ text: `${inYear}-Q${q}`, means: say`end of quarter ${q}` });
  }
  shapes.push({ text: lastOf(inYear, 12), means: say`end of ${inYear}` });
  shapes.push(
    { text: from.slice(0, 7), means: say`a month` },
    { text: String(inYear + 1), means: say`end of ${inYear + 1}` },
  );
  return shapes;
}

function periods(scene: Scene, part: "start" | "end"): readonly Shape[] {
  const year = planYear(scene);
  if (part === "end") {
    const from = Number(/(\d{4})[^.]*\.\.\s*$/.exec(scene.file.text.slice(0, scene.offset))?.[1] ?? year);
    return [
      { text: `${from}-12`, means: say`to the end of ${from}` },
      { text: String(from + 1), means: say`to the end of ${from + 1}` },
      { text: String(from + 2), means: say`to the end of ${from + 2}` },
    ];
  }
  return [
    { text: String(year), means: say`a whole year` },
    { text: String(year + 1), means: say`the year after` },
    { text: `${year}..${year + 2}`, means: say`three years` },
    { text: `${year}-01..${year}-06`, means: say`half a year` },
    { text: `${year}-Q1`, means: say`a quarter` },
    { text: `${year}-01`, means: say`a month` },
    { text: String(year - 1), means: say`the year before` },
  ];
}

/** The last day of a month; a month of 13 is January of the next year. */
function lastOf(year: number, month: number): string {
  return day(dayOf(year, month + 1, 1) - 1);
}
