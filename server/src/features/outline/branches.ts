import { say } from "../../base/say.ts";
import type { Span } from "../../base/span.ts";
import { known } from "../../model/fields.ts";
import { keywordOf } from "../../model/places.ts";
import type { Declaration, Focus, Owner, Plan, Segment } from "../../model/plan.ts";
import type { SourceFile } from "../../model/source.ts";
import { percent, plural } from "../../model/wording.ts";
import {
  amount,
  bestFit,
  competitorParts,
  customers,
  goalParts,
  ratio,
  segmentParts,
  serviceParts,
  spread,
  uspParts,
  valueParts,
} from "../phrases.ts";
import type { OutlineNode, Principle } from "./types.ts";

/** What a plan declares for a principle, with its numbers in a few words. */
export interface Branch extends Owner {
  readonly file: SourceFile;
  readonly kind: OutlineNode["kind"];
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly nameAt: Span;
  readonly children: readonly Branch[];
}

/** What is in play for a principle: the file's own declarations first. */
export function branchesOf(plan: Plan, principle: Principle): readonly Branch[] {
  switch (principle) {
    case "specialization":
      return specializationBranch(plan);
    case "differentiation":
      return [...plan.values, ...plan.usps, ...plan.competitors].map((each) => declared(plan, each));
    case "segmentation":
      return [...plan.segments, ...plan.excluded].map((each) => declared(plan, each, personas(each)));
    case "concentration":
      return concentrationBranch(plan);
    case "service":
      return plan.services.map((each) => declared(plan, each));
    case "economics":
      return [...plan.goals.map((each) => declared(plan, each)), ...economicsBranches(plan)];
    case "posture":
      return postureBranch(plan);
  }
}

function declared(plan: Plan, declaration: Declaration, children: readonly Branch[] = []): Branch {
  const { file, statement, kind, name, title, nameAt } = declaration;
  return { file, statement, kind, name, title, nameAt, description: descriptionOf(plan, declaration), children };
}

function descriptionOf(plan: Plan, declaration: Declaration): string {
  switch (declaration.kind) {
    case "value":
      return valueParts(plan, declaration).join(" · ");
    case "usp":
      return uspParts(plan, declaration).join(" · ");
    case "competitor":
      return competitorParts(declaration).join(" · ");
    case "segment":
      return segmentParts(plan, declaration).join(" · ");
    case "service":
      return serviceParts(plan, declaration).join(" · ");
    case "goal":
      return goalParts(plan, declaration).join(" · ");
  }
}

function personas(segment: Segment): readonly Branch[] {
  return segment.personas.map(({ file, statement, name, title, nameAt }) => {
    return { file, statement, kind: "persona", name, title, nameAt, description: say`perfect customer`, children: [] };
  });
}

/** What a customer of each segment is worth, where the plan says it. */
function economicsBranches(plan: Plan): readonly Branch[] {
  return plan.segments.flatMap((segment) => {
    const economics = known(segment.economics);
    if (economics === undefined) return [];
    const { file, statement } = economics;
    const { ltv, ltvToCac } = plan.numbers.segment(segment);
    const parts: string[] = [];
    if (ltv !== undefined) parts.push(say`LTV ${amount(plan, ltv)}`);
    if (ltvToCac !== undefined) parts.push(say`LTV : CAC ${ratio(ltvToCac)}`);
    const { name, title } = segment;
    const nameAt = keywordOf(statement);
    return [{ file, statement, kind: "economics", name, title, nameAt, description: parts.join(" · "), children: [] }];
  });
}

function specializationBranch(plan: Plan): readonly Branch[] {
  const { specialization } = plan;
  if (specialization === undefined) return [];
  const { file, statement, title, at } = specialization;
  const description = focusArea(plan);
  return [
    { file, statement, kind: "specialization", name: "specialization", title, nameAt: at, description, children: [] },
  ];
}

function focusArea(plan: Plan): string {
  const area = known(plan.specialization?.focus)?.value;
  return area === undefined ? "" : say`focus on the ${area}`;
}

function postureBranch(plan: Plan): readonly Branch[] {
  const { posture } = plan;
  if (posture === undefined) return [];
  const { file, statement, at } = posture;
  const description = postureWords(plan);
  return [
    { file, statement, kind: "posture", name: "posture", title: say`Posture`, nameAt: at, description, children: [] },
  ];
}

function postureWords(plan: Plan): string {
  const { posture } = plan;
  const words = [known(posture?.generic), known(posture?.market), known(posture?.scope)];
  return words.flatMap((word) => word?.value ?? []).join(" · ");
}

function concentrationBranch(plan: Plan): readonly Branch[] {
  const { concentration } = plan;
  if (concentration === undefined) return [];
  const { file, statement, at, foci } = concentration;
  return [
    {
      file,
      statement,
      kind: "concentration",
      name: "concentration",
      title: concentration.title ?? say`Concentration`,
      nameAt: at,
      description: budgetWords(plan),
      children: foci.map((focus) => focusBranch(plan, focus)),
    },
  ];
}

function budgetWords(plan: Plan): string {
  const { budget, reserve } = plan.numbers.concentration;
  if (budget === undefined) return "";
  return `${amount(plan, budget)}${reserve === undefined || reserve === 0 ? "" : say` · ${percent(reserve)} in reserve`}`;
}

function focusBranch(plan: Plan, focus: Focus): Branch {
  const { file, statement, segment, nameAt, at } = focus;
  const { share, budget } = plan.numbers.focus(focus);
  const parts: string[] = [];
  if (share !== undefined) parts.push(percent(share));
  if (budget !== undefined) parts.push(amount(plan, budget));
  const won = segment === undefined ? undefined : plan.numbers.segment(segment).customersWon;
  if (won !== undefined) parts.push(say`wins ${customers(won)}`);
  return {
    file,
    statement,
    kind: "focus",
    name: segment?.name ?? "focus",
    title: segment?.title ?? say`Focus`,
    nameAt: nameAt ?? at,
    description: parts.join(" · "),
    children: [],
  };
}

/** A principle in one line, with the number that tells most. */
export function summaryOf(plan: Plan, principle: Principle): string {
  switch (principle) {
    case "specialization":
      return focusArea(plan) || (plan.specialization?.title ?? "");
    case "differentiation":
      return joined(plural(plan.usps.length, "USP"), best(plan));
    case "segmentation":
      return joined(plural(plan.segments.length, "segment"), fits(plan));
    case "concentration": {
      const { effectiveSegments, alignment } = plan.numbers.concentration;
      return joined(
        effectiveSegments === undefined ? budgetWords(plan) : say`money ${spread(effectiveSegments)}`,
        alignment === undefined ? "" : say`follows the opportunities by ${percent(alignment)}`,
      );
    }
    case "service":
      return plural(plan.services.length, "service");
    case "economics":
      return joined(plural(plan.goals.length, "goal"), thinnest(plan));
    case "posture":
      return postureWords(plan);
  }
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

/** The best fit of any USP with any of its segments. */
function best(plan: Plan): string {
  let found = -1;
  for (const usp of plan.usps) found = Math.max(found, bestFit(plan, usp)?.fit ?? -1);
  return found < 0 ? "" : say`best fit ${percent(found)}`;
}

/** The lowest LTV : CAC of the segments. */
function thinnest(plan: Plan): string {
  const all = plan.segments.flatMap((segment) => plan.numbers.segment(segment).ltvToCac ?? []);
  if (all.length === 0) return "";
  return say`LTV : CAC ${all.length > 1 ? say`at least ` : ""}${ratio(all.reduce((a, b) => Math.min(a, b)))}`;
}

/** From the worst fit of the plan with a segment to the best. */
function fits(plan: Plan): string {
  const all = plan.segments.flatMap((segment) => plan.numbers.segment(segment).fit ?? []);
  if (all.length === 0) return "";
  const low = all.reduce((a, b) => Math.min(a, b));
  const high = all.reduce((a, b) => Math.max(a, b));
  return low === high ? say`fit ${percent(low)}` : say`fit ${percent(low)} to ${percent(high)}`;
}
