import { say } from "../base/say.ts";
import type { Edit } from "../model/diagnostic.ts";
import { addTo, insert, replace } from "../model/edits.ts";
import { known } from "../model/fields.ts";
import type { Concentration, Focus, Plan, Segment } from "../model/plan.ts";
import { figureText, percentText } from "./actions/figures.ts";
import { lineEndOf, startOfText } from "./lines.ts";

/** Another share of the money, to be tried out. */
export interface Wish {
  /** The segment's name. */
  readonly segment: string;
  /** A fraction of the whole budget, from 0 to 1. */
  readonly share: number;
}

/** A wish that cannot be written, and why, in words for the user. */
export interface Refusal {
  readonly segment: string;
  readonly why: string;
}

export interface WhatIf {
  /** What it takes to write the wishes into the plan's own file; what stands there already takes nothing. */
  readonly edits: readonly Edit[];
  readonly refused: readonly Refusal[];
}

/**
 * Writes other shares of the money into a plan. A percentage stays one, an amount stays an amount in its own currency, a
 * focus that says nothing yet gets a percentage, and a segment without a focus gets one.
 */
export function whatIf(plan: Plan, wishes: readonly Wish[]): WhatIf {
  const edits: Edit[] = [];
  const refused: Refusal[] = [];
  const added: string[] = [];
  // The last wish for a segment counts.
  for (const { segment, share } of new Map(wishes.map((wish) => [wish.segment, wish])).values()) {
    const made = writing(plan, segment, share);
    if (typeof made === "string") refused.push({ segment, why: made });
    else if ("focus" in made) added.push(made.focus);
    else edits.push(...made.edits);
  }
  const { concentration } = plan;
  if (concentration !== undefined && added.length > 0) edits.push(addFoci(plan, concentration, added));
  return { edits, refused };
}

/** How a wish is written: changes of a focus, a focus to add, or why it cannot be. */
function writing(plan: Plan, name: string, share: number): { edits: Edit[] } | { focus: string } | string {
  const { concentration } = plan;
  if (concentration === undefined) return say`There is no concentration to share the money in.`;
  if (!(share >= 0 && share <= 1)) return say`A share is from 0% to 100%.`;
  const segment = segmentOf(plan, name);
  if (segment === undefined) return say`There is no segment ${name} any more.`;
  const focus = plan.focusOn(segment);
  if (focus !== undefined) return written(plan, focus, share);
  if (plan.isFunded(segment) === undefined) return say`A focus has an error in its name: it may be the one meant.`;
  return share === 0 ? { edits: [] } : { focus: `focus ${name} ${percentText(share)}` };
}

function segmentOf(plan: Plan, name: string): Segment | undefined {
  const isIt = (segment: Segment): boolean => segment.name === name;
  return plan.segments.find(isIt) ?? [...plan.excluded].find(isIt);
}

function written(plan: Plan, focus: Focus, share: number): { edits: Edit[] } | string {
  const { file, budget, nameAt } = focus;
  const text = percentText(share);
  if (budget === undefined) {
    return nameAt === undefined
      ? say`The name of the segment has an error.`
      : { edits: [insert(file, nameAt.end, ` ${text}`)] };
  }
  const given = known(budget);
  if (given === undefined) return say`What the focus gets has an error.`;
  if (given.type === "percent") {
    return { edits: Math.abs(given.value - share) < 1e-9 ? [] : [replace(file, given, text)] };
  }
  const whole = plan.numbers.concentration.budget;
  if (whole === undefined || !(whole > 0))
    return say`The whole budget is not known, so an amount cannot be worked out.`;
  const one = plan.numbers.money({ ...given, value: 1 });
  if (one === undefined || !(one > 0)) return say`There is no rate for ${given.currency}.`;
  const amount = (share * whole) / one;
  const isSame = Math.abs(amount - given.value) < 0.005;
  return { edits: isSame ? [] : [replace(file, given, `${figureText(amount)} ${given.currency}`)] };
}

/** New foci stand after those that are there, so that a reserve stays last. */
function addFoci(plan: Plan, { foci, statement }: Concentration, added: readonly string[]): Edit {
  const { file } = plan;
  const last = foci.at(-1)?.statement;
  if (last === undefined) return withLineEnds(addTo(file, statement, added.join("\n")));
  const start = startOfText(file, last.start);
  if (start !== last.start) return insert(file, last.end, `; ${added.join("; ")}`);
  const line = file.lines.startOf(file.lines.lineOf(last.start));
  const indent = file.text.slice(line, start).replace("\ufeff", "");
  return insert(file, last.end, added.map((focus) => `${lineEndOf(file.text)}${indent}${focus}`).join(""));
}

function withLineEnds(edit: Edit): Edit {
  return { ...edit, newText: edit.newText.replace(/\r\n|\r|\n/g, lineEndOf(edit.file.text)) };
}
