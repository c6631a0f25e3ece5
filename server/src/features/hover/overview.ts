import { say } from "../../base/say.ts";
import { known } from "../../model/fields.ts";
import type { Focus, Plan } from "../../model/plan.ts";
import { count, day, number, percent, plural } from "../../model/wording.ts";
import type { Host } from "../host.ts";
import { bullets, paragraphs, plain } from "../markdown.ts";
import { amount, customers, spread } from "../phrases.ts";
import { rowsOf } from "./segment.ts";

/** A plan at a glance: where the money goes, how well that fits, and what the checker says. */
export function overview(host: Host, plan: Plan): string {
  const lines: string[] = [];
  const { period } = plan.numbers;
  if (period !== undefined) lines.push(say`Period: ${dayOr(period.first)} to ${dayOr(period.last)}`);
  lines.push(...concentrationLines(plan));
  lines.push(
    [
      plural(plan.segments.length, "segment"),
      plural(plan.usps.length, "USP"),
      plural(plan.competitors.length, "competitor"),
      plural(plan.services.length, "service"),
      plural(plan.goals.length, "goal"),
    ].join(", "),
  );
  const findings = host.findings(plan.file.path);
  const of = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  lines.push(`${plural(of("error"), "error")}, ${plural(of("warning"), "warning")}`);
  return paragraphs(bullets(lines), shares(plan));
}

function dayOr(value: number | undefined): string {
  return value === undefined ? say`open` : day(value);
}

/** The budget, how it is spread, and how well that follows the opportunities. */
export function concentrationLines(plan: Plan): string[] {
  const { budget, reserve, effectiveSegments, hhi, alignment } = plan.numbers.concentration;
  const lines: string[] = [];
  if (budget !== undefined) {
    const kept = reserve === undefined || reserve === 0 ? "" : say`, ${percent(reserve)} in reserve`;
    lines.push(say`Budget: **${amount(plan, budget)}**${kept}`);
  }
  if (effectiveSegments !== undefined && hhi !== undefined) {
    lines.push(say`The money is **${spread(effectiveSegments)}** (HHI ${number(hhi)})`);
  }
  if (alignment !== undefined) lines.push(say`It follows the opportunities by **${percent(alignment)}**`);
  return lines;
}

/** Who gets how much, against what the opportunities recommend. */
export function shares(plan: Plan): string | undefined {
  const rows: string[][] = [];
  for (const segment of plan.segments) {
    const { share, recommendedShare, fit } = plan.numbers.segment(segment);
    if (share === undefined && recommendedShare === undefined && fit === undefined) continue;
    rows.push([plain(segment.title, 40), percentOr(share), percentOr(recommendedShare), percentOr(fit)]);
  }
  return rowsOf([say`Segment`, say`Share`, say`Recommended`, say`Fit`], rows);
}

function percentOr(value: number | undefined): string {
  return value === undefined ? "–" : percent(value);
}

/** What a focus gets, and what that does. */
export function focusLines(plan: Plan, focus: Focus): string[] {
  const { segment } = focus;
  if (segment === undefined) return [];
  const { share, budget } = plan.numbers.focus(focus);
  const { recommendedShare, customersWon, customersKept } = plan.numbers.segment(segment);
  const lines: string[] = [];
  if (budget !== undefined) {
    lines.push(
      say`
        ${plain(segment.title, 40)} get
        **${amount(plan, budget)}**${share === undefined ? "" : ` (${percent(share)})`}`,
    );
  }
  if (recommendedShare !== undefined) lines.push(say`By opportunity it would be **${percent(recommendedShare)}**`);
  const acquire = known(focus.acquire)?.value;
  if (customersWon !== undefined && acquire !== undefined) {
    lines.push(say`${percent(acquire)} of it wins **${customers(customersWon)}**`);
  }
  const retain = known(focus.retain)?.value;
  if (customersKept !== undefined && retain !== undefined) {
    lines.push(say`${percent(retain)} of it keeps **${count(customersKept)}**`);
  }
  return lines;
}
