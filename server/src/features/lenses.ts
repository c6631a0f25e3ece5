import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type { Declaration, Plan } from "../model/plan.ts";
import type { SourceFile } from "../model/source.ts";
import { number, percent, plural } from "../model/wording.ts";
import type { Host, Target } from "./host.ts";
import { amount, spread } from "./phrases.ts";
import { partsOf, playCounts } from "./plans-using.ts";

/** A line above a declaration, perhaps with something that happens at a click. */
export interface CodeLens {
  readonly at: Span;
  readonly title: string;
  readonly action?: ReferencesAction | PlansAction;
}

/** Shows the places that name a declaration. */
export interface ReferencesAction {
  readonly kind: "references";
  /** The name of the declaration. */
  readonly target: Target;
  readonly places: readonly Target[];
}

/** Lists the plans in which a declaration is in play. */
export interface PlansAction {
  readonly kind: "plans";
  /** The name of the declaration. */
  readonly target: Target;
}

/** Above the plan and each of its declarations: the numbers that tell most, and how often it is named. */
export function codeLenses(host: Host, path: string): readonly CodeLens[] {
  const plan = host.plan(path);
  if (plan === undefined) return [];
  const { file } = plan;
  const lenses: CodeLens[] = [];
  const { strategy, concentration } = plan;
  if (strategy !== undefined) {
    const title = planTitle(host, plan);
    if (title !== "") lenses.push({ at: spanOf(strategy.nameAt), title });
  }
  const importers = file.declarations.length === 0 ? [] : host.importersOf(file.path);
  const places = placesOf(host, file, importers);
  const plans = importers.length === 0 ? undefined : playCounts(host, file, importers);
  for (const declaration of file.declarations) {
    const at = spanOf(declaration.nameAt);
    const parts = partsOf(plan, declaration);
    if (parts.length > 0) lenses.push({ at, title: parts.join(" · ") });
    const named = places.get(declaration) ?? [];
    if (named.length > 0) {
      const action: ReferencesAction = { kind: "references", target: { file, at }, places: named };
      lenses.push({ at, title: plural(named.length, "reference"), action });
    } else if (isForNaming(declaration)) lenses.push({ at, title: say`no references` });
    const shared = plans === undefined ? "" : sharedTitle(plan, plans.get(declaration) ?? 0);
    if (shared !== "") lenses.push({ at, title: shared, action: { kind: "plans", target: { file, at } } });
  }
  if (concentration !== undefined) {
    const title = concentrationTitle(plan);
    if (title !== "") lenses.push({ at: spanOf(concentration.at), title });
  }
  return lenses.sort((a, b) => a.at.start - b.at.start);
}

/** In how many plans what others import is in play; of a plan's own, in how many besides. */
function sharedTitle({ isPlan }: Plan, count: number): string {
  if (!isPlan) return count === 0 ? say`in play in no plan` : say`in play in ${plural(count, "plan")}`;
  return count > 0 ? say`in play in ${plural(count, "other plan")}` : "";
}

/** Where something stands, without the node that stands there. */
function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Whether it is of little use where nothing names it; a USP, a service or a goal counts without that. */
function isForNaming({ kind }: Declaration): boolean {
  return kind === "value" || kind === "segment" || kind === "competitor";
}

function planTitle(host: Host, plan: Plan): string {
  const findings = host.findings(plan.file.path);
  const of = (severity: string): number => findings.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [of("error"), of("warning")];
  const parts: string[] = [];
  if (errors > 0) parts.push(plural(errors, "error"));
  if (warnings > 0) parts.push(plural(warnings, "warning"));
  if (parts.length === 0) parts.push(say`no errors, no warnings`);
  const { effectiveSegments } = plan.numbers.concentration;
  if (effectiveSegments !== undefined) parts.push(say`money ${spread(effectiveSegments)}`);
  return parts.join(" · ");
}

function concentrationTitle(plan: Plan): string {
  const { budget, hhi, effectiveSegments, alignment } = plan.numbers.concentration;
  const parts: string[] = [];
  if (budget !== undefined) parts.push(amount(plan, budget));
  if (effectiveSegments !== undefined && hhi !== undefined) {
    parts.push(say`${spread(effectiveSegments)} (HHI ${number(hhi)})`);
  }
  if (alignment !== undefined) parts.push(say`follows the opportunities by ${percent(alignment)}`);
  return parts.join(" · ");
}

/** Where the declarations of a file are named: in it and in the files that import it, in the order of the texts. */
function placesOf(
  host: Host,
  file: SourceFile,
  importers: readonly string[],
): ReadonlyMap<Declaration, readonly Target[]> {
  const places = new Map<Declaration, Target[]>();
  const add = (target: Declaration | undefined, place: Target): void => {
    if (target?.file !== file) return;
    const there = places.get(target);
    if (there === undefined) places.set(target, [place]);
    else there.push(place);
  };
  for (const each of [file, ...importers.map((path) => host.plan(path)?.file)]) {
    if (each === undefined) continue;
    for (const { target, start, end } of each.refs) add(target, { file: each, at: { start, end } });
    for (const { name, targets } of each.uses) {
      for (const target of targets) add(target, { file: each, at: { start: name.start, end: name.end } });
    }
  }
  for (const found of places.values()) {
    found.sort((a, b) => (a.file === b.file ? a.at.start - b.at.start : 0));
  }
  return places;
}
