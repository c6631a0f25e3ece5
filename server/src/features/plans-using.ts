import { say } from "../base/say.ts";
import type { Span } from "../base/span.ts";
import type { Declaration, Plan } from "../model/plan.ts";
import type { SourceFile } from "../model/source.ts";
import type { Host, Place } from "./host.ts";
import { allInPlay, isTemplate, reasonOf } from "./in-play.ts";
import { declarationOf, standingAt } from "./names.ts";
import { competitorParts, goalParts, segmentParts, serviceParts, uspParts, valueParts } from "./phrases.ts";

/** A plan in which a declaration is in play. */
export interface PlanUse {
  readonly plan: Plan;
  /** Where it comes into play: the name that brings it, or else the import. */
  readonly at: Span;
  /** How: `"Same day" is for it`. */
  readonly why: string;
  /** The numbers that tell what it gets there: `fit 82%`, `share 60%`. */
  readonly parts: readonly string[];
  /** Whether the plan excludes it: named, but not served. */
  readonly excluded: boolean;
}

/**
 * The plans of the root in which a declaration is in play, sorted by path; those that only import its file are left out, and templates.
 *
 * @param paths the files to look at; all that can see the declaration where it is left out.
 */
export function plansUsing(
  host: Host,
  declaration: Declaration,
  paths = viewersOf(host, declaration.file),
): readonly PlanUse[] {
  const uses: PlanUse[] = [];
  for (const path of paths) {
    const plan = planAt(host, path);
    if (plan === undefined) continue;
    const excluded = declaration.kind === "segment" && plan.excluded.has(declaration);
    if (!excluded && !allInPlay(plan).includes(declaration)) continue;
    const { at, why } = excluded
      ? { at: exclusionOf(plan, declaration), why: say`the plan excludes it` }
      : reasonOf(plan, declaration);
    uses.push({ plan, at, why, parts: partsOf(plan, declaration), excluded });
  }
  return uses;
}

/**
 * In how many of the plans that import a file each of its declarations is in play, excluded segments left out; those in
 * none are absent.
 *
 * @param importers the files that import it, over any way.
 */
export function playCounts(host: Host, file: SourceFile, importers: readonly string[]): Map<Declaration, number> {
  const counts = new Map<Declaration, number>();
  for (const path of importers) {
    const plan = planAt(host, path);
    for (const declaration of plan === undefined ? [] : allInPlay(plan)) {
      if (declaration.file === file) counts.set(declaration, (counts.get(declaration) ?? 0) + 1);
    }
  }
  return counts;
}

/** The declarations that a name at a place stands for; none where no name stands there, or it is not settled. */
export function declarationsAt(host: Host, { path, offset }: Place): readonly Declaration[] {
  const file = host.plan(path)?.file;
  const standing = file === undefined ? undefined : standingAt(file, offset);
  if (standing?.settled !== true) return [];
  return standing.means.flatMap((named) => declarationOf(named) ?? []);
}

/** What says most of a declaration in a plan. */
export function partsOf(plan: Plan, declaration: Declaration): readonly string[] {
  switch (declaration.kind) {
    case "value":
      return valueParts(plan, declaration);
    case "usp":
      return uspParts(plan, declaration);
    case "competitor":
      return competitorParts(declaration);
    case "segment":
      return segmentParts(plan, declaration);
    case "service":
      return serviceParts(plan, declaration);
    case "goal":
      return goalParts(plan, declaration);
  }
}

/** The files that can have something of a file in play: itself, and those that import it over any way. */
export function viewersOf(host: Host, file: SourceFile): readonly string[] {
  return [file.path, ...host.importersOf(file.path)].sort();
}

/** A plan; undefined for a library and a template. */
function planAt(host: Host, path: string): Plan | undefined {
  return isPlan(host.source(path)) ? host.plan(path) : undefined;
}

/** Whether a file is a plan that people act on. What the text alone says is enough, which is quick. */
export function isPlan(file: SourceFile | undefined): boolean {
  return file?.isPlan === true && !isTemplate(file);
}

/** Where the plan says that it leaves a segment out. */
function exclusionOf({ file, specialization }: Plan, segment: Declaration): Span {
  const ref = file.refs.find(({ target, entry }) => target === segment && entry.meaning.name === "excludes");
  const line = file.content.find("specialization")?.content?.find("excludes");
  const { start, end } = ref ?? line ?? specialization?.at ?? { start: 0, end: 0 };
  return { start, end };
}
