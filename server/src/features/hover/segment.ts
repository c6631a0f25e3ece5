import { say } from "../../base/say.ts";
import { type Field, known, unclear } from "../../model/fields.ts";
import type { Persona, Plan, Segment, SegmentNumbers } from "../../model/plan.ts";
import { count, number, percent, years } from "../../model/wording.ts";
import { bullets, code, paragraphs, plain, table } from "../markdown.ts";
import { amount, customers, difference, level, months, ratio, satisfaction, verdictName } from "../phrases.ts";

/** How many rows a table of a hover has; the rest is counted. */
export const MOST_ROWS = 8;

/** What the numbers say of a segment: whom it reaches, what a customer is worth, what the plan does for it. */
export function segmentNumbers(plan: Plan, segment: Segment): string {
  const numbers = plan.numbers.segment(segment);
  if (plan.excluded.has(segment)) {
    return bullets([say`Excluded: the plan does not serve it`, reachLine(segment, numbers)]);
  }
  const lines = [
    ...standing(plan, segment, numbers),
    ...effects(plan, segment, numbers),
    reachLine(segment, numbers),
    ...worth(plan, segment),
  ];
  return paragraphs(bullets(lines), uspTable(plan, segment), satisfactionTable(plan, segment));
}

/** What is absent, with the keywords that would give it. */
export function needs(label: string, keywords: readonly string[]): string {
  return say`${label}: – *(needs ${keywords.map((each) => `\`${each}\``).join(", ")})*`;
}

function standing(plan: Plan, segment: Segment, numbers: SegmentNumbers): string[] {
  const lines: string[] = [];
  if (numbers.fit !== undefined) lines.push(say`Fit of the plan: **${percent(numbers.fit)}**`);
  else if (segment.values === undefined) lines.push(needs(say`Fit of the plan`, ["values"]));
  const { share, recommendedShare, budget } = numbers;
  const advice = recommendedShare === undefined ? "" : say`, recommended **${percent(recommendedShare)}**`;
  if (share !== undefined) {
    const money = budget === undefined ? "" : ` (${amount(plan, budget)})`;
    lines.push(say`Share of the money: **${percent(share)}**${money}${advice}`);
  } else if (budget !== undefined) {
    lines.push(say`Money: **${amount(plan, budget)}**`);
  } else if (plan.isPlan && plan.isFunded(segment) === false) {
    lines.push(`${needs(say`Share of the money`, ["focus"])}${advice}`);
  }
  return lines;
}

function effects(plan: Plan, segment: Segment, numbers: SegmentNumbers): string[] {
  const { customersWon, customersKept, budget } = numbers;
  const lines: string[] = [];
  if (customersWon !== undefined) lines.push(say`The money wins **${customers(customersWon)}**`);
  else if (budget !== undefined) {
    const missing = [
      ...absent("acquire", plan.focusOn(segment)?.acquire),
      ...absent("acquisition", known(segment.economics)?.acquisition),
    ];
    if (missing.length > 0) lines.push(needs(say`Customers won`, missing));
  }
  if (customersKept !== undefined) lines.push(say`The money keeps **${customers(customersKept)}**`);
  return lines;
}

function reachLine(segment: Segment, { reachable, customersLeft }: SegmentNumbers): string {
  const size = known(segment.size)?.value;
  if (reachable === undefined || size === undefined) {
    return segment.size === undefined ? needs(say`Within reach`, ["size"]) : say`Within reach: –`;
  }
  const of = reachable === size ? "" : say` of ${number(size)}`;
  const unit = segment.unit === undefined ? "" : ` ${plain(segment.unit)}`;
  const left =
    segment.customers === undefined || customersLeft === undefined ? "" : say`, ${count(customersLeft)} left to win`;
  return say`Within reach: **${count(reachable)}**${of}${unit}${left}`;
}

/** What one customer is worth, and what it costs to win one. */
export function worth(plan: Plan, segment: Segment): string[] {
  const { ltv, lifetime, acquisition, ltvToCac, payback } = plan.numbers.segment(segment);
  const economics = known(segment.economics);
  if (economics === undefined) {
    return segment.economics === unclear ? [] : [needs(say`Worth of a customer (LTV)`, ["economics"])];
  }
  const lines: string[] = [];
  if (ltv !== undefined) {
    const worth = amount(plan, ltv);
    lines.push(
      lifetime === undefined
        ? say`Worth of a customer (LTV): **${worth}**`
        : say`Worth of a customer (LTV): **${worth}** in ${years(lifetime)}`,
    );
  } else {
    const missing = [
      ...absent("revenue", economics.revenue),
      ...absent("margin", economics.margin),
      ...(economics.churn === undefined ? absent("lifetime", economics.lifetime) : []),
    ];
    if (missing.length > 0) lines.push(needs(say`Worth of a customer (LTV)`, missing));
  }
  if (acquisition !== undefined) {
    const back = payback === undefined ? "" : say`, back after ${months(payback)}`;
    lines.push(say`Winning one (CAC): **${amount(plan, acquisition)}**${back}`);
  } else
    lines.push(...absent("acquisition", economics.acquisition).map((each) => needs(say`Winning one (CAC)`, [each])));
  if (ltvToCac !== undefined) lines.push(say`LTV : CAC: **${ratio(ltvToCac)}**`);
  return lines;
}

function absent<T>(keyword: string, field: Field<T>): string[] {
  return field === undefined ? [keyword] : [];
}

function uspTable(plan: Plan, segment: Segment): string | undefined {
  const rows: string[][] = [];
  for (const usp of plan.uspsFor(segment) ?? []) {
    const fit = plan.numbers.uspFit(usp, segment);
    const edge = plan.numbers.edge(usp, segment);
    if (fit === undefined) continue;
    rows.push([plain(usp.title, 40), percent(fit), edge === undefined ? "–" : difference(edge)]);
  }
  return rowsOf([say`USP for them`, say`Fit`, say`Ahead`], rows);
}

/** A table, cut where it is long; undefined where it has no rows. */
export function rowsOf(head: readonly string[], rows: readonly (readonly string[])[]): string | undefined {
  if (rows.length === 0) return undefined;
  if (rows.length <= MOST_ROWS) return table(head, rows);
  return table(head, [...rows.slice(0, MOST_ROWS - 1), [say`and ${rows.length - MOST_ROWS + 1} more`]]);
}

function satisfactionTable(plan: Plan, segment: Segment): string | undefined {
  const rows = (known(segment.expects)?.items ?? []).map(({ value, level: expected }) => {
    const delivered = plan.numbers.delivered(segment, value);
    const name = plain(value.title, 40);
    if (delivered === undefined) return [name, level(expected), "–", ""];
    return [name, level(expected), level(delivered), verdictName[satisfaction(expected, delivered)]];
  });
  return rowsOf([say`They expect`, say`Level`, say`Get`, say`So they are`], rows);
}

/** Whom a persona stands for, and what it says. */
export function personaNumbers(plan: Plan, persona: Persona): string {
  const { segment, statement, file } = persona;
  const lines = [say`Perfect customer of **${plain(segment.title)}** ${code(segment.name)}`];
  const { fit } = plan.numbers.segment(segment);
  if (fit !== undefined && !plan.excluded.has(segment)) lines.push(say`Fit of the plan with them: **${percent(fit)}**`);
  const attributes: string[] = [];
  for (const [name, field] of persona.attributes) {
    const attribute = known(field);
    const [first] = attribute?.values ?? [];
    const last = attribute?.values[attribute.values.length - 1];
    if (first === undefined || last === undefined) continue;
    attributes.push(`${name} ${plain(file.text.slice(first.start, last.end), 40)}`);
  }
  if (attributes.length > 0) lines.push(attributes.slice(0, MOST_ROWS).join(" · "));
  return paragraphs(quoteOf(file.text, statement), bullets(lines));
}

/** What the persona says of itself, in quotes. */
function quoteOf(text: string, { block }: Persona["statement"]): string | undefined {
  for (const statement of block?.statements ?? []) {
    const [value] = statement.parts;
    if (statement.keyword?.text !== "quote" || value === undefined) continue;
    return `> ${plain(text.slice(value.start, value.end).replace(/^"+|"+$/g, ""), 200)}`;
  }
  return undefined;
}
