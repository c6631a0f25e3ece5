import { say } from "../../base/say.ts";
import { contentOf } from "../../model/declaration-node.ts";
import { type Field, known } from "../../model/fields.ts";
import type {
  Competitor,
  GivenList,
  Goal,
  Plan,
  Ref,
  Segment,
  Service,
  Usp,
  ValueDeclaration,
} from "../../model/plan.ts";
import { count, day, listed, money, number, percent, years } from "../../model/wording.ts";
import type { WordValue } from "../../vocabulary/values.ts";
import { bullets, paragraphs, plain } from "../markdown.ts";
import { amount, difference, goalParts, level, offersOn, scores, segmentsOf, valuedBy, wonFor } from "../phrases.ts";
import { MOST_ROWS, needs, rowsOf } from "./segment.ts";

/** What the numbers say of a value: our curve against everybody's, and whom it matters to. */
export function valueNumbers(plan: Plan, value: ValueDeclaration): string {
  const highest = plan.numbers.highest(value);
  const rows: string[][] = [[say`**We**`, highest === undefined ? "–" : bar(highest)]];
  for (const { competitor, level: offered } of offersOn(plan, value)) {
    rows.push([plain(competitor.title, 40), bar(offered)]);
  }
  const lines: string[] = [];
  const role = known(value.role)?.value;
  if (role !== undefined) lines.push(say`Role: ${role}`);
  const measure = contentOf(value)?.find("measure")?.first;
  if (measure?.type === "text") lines.push(say`Measured by: ${plain(measure.value, 120)}`);
  const valued = valuedBy(plan, value);
  for (const { segment, level: importance } of valued.slice(0, MOST_ROWS)) {
    const expected = plan.numbers.expectation(segment, value);
    const expects = expected === undefined ? "" : say`, expect ${level(expected)}`;
    lines.push(say`${plain(segment.title, 40)} value it at **${level(importance)}**${expects}`);
  }
  if (valued.length > MOST_ROWS) lines.push(say`and ${valued.length - MOST_ROWS} more segments`);
  if (valued.length === 0 && plan.segments.length > 0) {
    const isSaid = plan.segments.some(({ values }) => values !== undefined);
    lines.push(isSaid ? say`No segment values it` : needs(say`Valued by`, ["values"]));
  }
  return paragraphs(rowsOf([say`Who offers it`, say`Level`], rows), bullets(lines));
}

/** A level as a row of dots: `●●●●○ 4`. */
function bar(value: number): string {
  const full = Math.max(0, Math.min(5, Math.round(value)));
  return `${"●".repeat(full)}${"○".repeat(5 - full)} ${level(value)}`;
}

/** What the numbers say of a USP: how far it is ahead on what it delivers, and for whom that counts. */
export function uspNumbers(plan: Plan, usp: Usp): string {
  const { numbers } = plan;
  const rivals = plan.competitorsOf(usp) ?? [];
  const advantages = scores(usp).map(({ value, level: ours }) => {
    const [best] = offersOn(plan, value, rivals);
    const ahead = numbers.advantage(usp, value);
    return [
      plain(value.title, 40),
      level(ours),
      best === undefined ? "–" : `${level(best.level)} ${plain(best.competitor.title, 24)}`,
      ahead === undefined ? "–" : `**${difference(ahead)}**`,
    ];
  });
  const premium = known(usp.premium)?.value;
  const head = [say`For`, say`Fit`, say`Ahead`, ...(premium === undefined ? [] : [say`Will pay`])];
  const segments = plan.segmentsOf(usp) ?? [];
  const fits = segments.map((segment) => {
    const fit = numbers.uspFit(usp, segment);
    const edge = numbers.edge(usp, segment);
    const willing = known(segment.willingness)?.value;
    return [
      plain(segment.title, 40),
      fit === undefined ? "–" : percent(fit),
      edge === undefined ? "–" : difference(edge),
      willing === undefined ? "–" : signed(willing),
    ];
  });
  const lines: string[] = [];
  if (advantages.length === 0 && usp.delivers === undefined) lines.push(needs(say`Advantage`, ["delivers"]));
  if (premium !== undefined) lines.push(say`Price: ${signed(premium)} against the market`);
  if (usp.against === undefined && rivals.length > 0) lines.push(say`Against every competitor`);
  return paragraphs(
    rowsOf([say`It delivers`, say`We`, say`Best rival`, say`Ahead`], advantages),
    rowsOf(head, fits),
    bullets(lines),
  );
}

function signed(fraction: number): string {
  return `${fraction > 0 ? "+" : ""}${percent(fraction)}`;
}

/** What the numbers say of a competitor: its offers against ours, and its place in the market. */
export function competitorNumbers(plan: Plan, competitor: Competitor): string {
  const rows = (known(competitor.offers)?.items ?? []).map(({ value, level: theirs }) => {
    const ours = plan.numbers.highest(value);
    return [plain(value.title, 40), level(theirs), ours === undefined ? "–" : level(ours)];
  });
  const lines: string[] = [];
  if (known(competitor.type)?.value === "substitute") lines.push(say`A substitute: what customers do instead`);
  const share = known(competitor.share)?.value;
  const role = known(competitor.role)?.value;
  if (role !== undefined) lines.push(say`Role: ${role}`);
  if (share !== undefined) lines.push(say`Share of the market: **${percent(share)}**`);
  const premium = known(competitor.premium)?.value;
  if (premium !== undefined) lines.push(say`Price: ${signed(premium)} against the market`);
  if (competitor.offers === undefined) lines.push(needs(say`Its strengths`, ["offers"]));
  return paragraphs(rowsOf([say`It offers`, say`They`, say`We`], rows), bullets(lines));
}

/** What a service does, for whom, and how fast. */
export function serviceNumbers(plan: Plan, service: Service): string {
  const lines: string[] = [];
  const mode = known(service.mode)?.value;
  const kinds = wordsOf(service.kinds);
  if (mode !== undefined) lines.push(`${mode}${kinds === "" ? "" : `: ${kinds}`}`);
  lines.push(forWhom(service.for, plan.segmentsOf(service)));
  const stage = wordsOf(service.stage);
  if (stage !== "") lines.push(say`${stage} the purchase`);
  const channel = wordsOf(service.channel);
  if (channel !== "") lines.push(say`by ${channel}`);
  const respond = known(service.respond);
  const resolve = known(service.resolve);
  const every = known(service.every);
  if (respond !== undefined) lines.push(say`Answers within **${years(respond.years)}**`);
  if (resolve !== undefined) lines.push(say`Solves within **${years(resolve.years)}**`);
  if (every !== undefined) lines.push(say`Every **${years(every.years)}**`);
  const rows = scores(service).map(({ value, level: ours }) => [plain(value.title, 40), level(ours)]);
  return paragraphs(bullets(lines), rowsOf([say`It delivers`, say`Level`], rows));
}

function forWhom(field: Field<GivenList<Ref<Segment>>>, segments: readonly Segment[] | undefined): string {
  if (field === undefined) return say`For every segment`;
  const titles = (segments ?? []).map(({ title }) => plain(title, 40));
  return titles.length === 0 ? say`For whom: –` : say`For ${listed(titles)}`;
}

function wordsOf(field: Field<GivenList<WordValue>>): string {
  return listed((known(field)?.items ?? []).map(({ value }) => value));
}

/** What a goal promises, against what the money and the market allow. */
export function goalNumbers(plan: Plan, goal: Goal): string {
  const lines: string[] = [];
  const segments = segmentsOf(plan, goal);
  if (goal.for === undefined) lines.push(needs(say`For whom`, ["for"]));
  else lines.push(forWhom(goal.for, segments));
  const acquire = known(goal.acquire)?.value;
  if (acquire !== undefined) {
    const won = wonFor(plan, goal);
    lines.push(say`
      New customers: **${number(acquire)}**${won === undefined ? "" : say`; the money wins **${count(won)}**`}`);
    const left = leftIn(plan, segments);
    if (left !== undefined) lines.push(say`Left to win: ${count(left)}`);
  }
  const retain = known(goal.retain)?.value;
  if (retain !== undefined) lines.push(say`Customers kept a year: **${percent(retain)}**`);
  const revenue = known(goal.revenue);
  if (revenue !== undefined) {
    const ours = plan.numbers.money(revenue);
    const own = revenue.currency === plan.numbers.moneyCode || ours === undefined;
    lines.push(say`Revenue: **${money(revenue.value, revenue.currency)}**${own ? "" : ` = ${amount(plan, ours)}`}`);
  }
  const satisfied = known(goal.satisfaction)?.value;
  if (satisfied !== undefined) lines.push(say`Satisfied customers: **${percent(satisfied)}**`);
  lines.push(...measured(goal));
  const by = known(goal.by);
  if (by !== undefined) lines.push(say`By **${day(by.last)}**`);
  return bullets(lines);
}

function measured(goal: Goal): string[] {
  const lines: string[] = [];
  const measure = known(goal.measure);
  if (measure !== undefined) lines.push(say`Measured by: ${plain(measure.value, 120)}`);
  const from = endOf(goal.from);
  const to = endOf(goal.to);
  if (from !== undefined && to !== undefined) lines.push(say`From ${from} to **${to}**`);
  else if (to !== undefined) lines.push(say`To **${to}**`);
  return lines;
}

function endOf(field: Goal["from"]): string | undefined {
  const end = known(field);
  if (end === undefined) return undefined;
  return end.type === "percent" ? percent(end.value) : number(end.value);
}

function leftIn(plan: Plan, segments: readonly Segment[] | undefined): number | undefined {
  let left = 0;
  for (const segment of segments ?? []) {
    const here = plan.numbers.segment(segment).customersLeft;
    if (here === undefined) return undefined;
    left += here;
  }
  return segments === undefined || segments.length === 0 ? undefined : left;
}

/** The goals of a segment in one line each. */
export function goalsOf(plan: Plan, segment: Segment): string[] {
  return plan.goals
    .filter((goal) => known(goal.for)?.items.some(({ target }) => target === segment) === true)
    .map((goal) => [say`Goal: ${plain(goal.title, 60)}`, ...goalParts(plan, goal)].join(" · "));
}
