import { say } from "../../base/say.ts";
import type { Fix } from "../../model/diagnostic.ts";
import { addDeclaration } from "../../model/edits.ts";
import type { Plan } from "../../model/plan.ts";
import { quoted } from "../../model/wording.ts";
import { defineRule } from "../rule.ts";
import { concentrationSkeleton } from "./skeleton-concentration.ts";
import { segmentSkeleton } from "./skeleton-segment.ts";
import { uspSkeleton } from "./skeleton-usp.ts";
import { specializationSkeleton } from "./skeletons.ts";

interface Principle {
  /** What the fix does. */
  mend(): string;
  /** What a plan without it leaves open, and what to do; with the title of the plan. */
  says(plan: Plan, title: string): string;
  isMissing(plan: Plan): boolean;
  /** The declarations that mend it; undefined where what is there allows none that leaves nothing else to mend. */
  skeleton(plan: Plan): string | undefined;
  /** What only repeats that the principle is missing. */
  readonly silences: readonly string[];
}

const withoutUsp = [
  "need-unanswered",
  "must-unmet",
  "segment-unserved",
  "cost-leader-premium",
  "cost-leader-not-cheapest",
  "differentiation-unbacked",
];
const withoutConcentration = ["segment-unfunded", "goal-unfunded"];

const principles: readonly Principle[] = [
  {
    mend: () => say`Add a specialization`,
    says: (_, title) =>
      say`${title} does not say where it focuses. Add a specialization with the area in which you are narrowest.`,
    isMissing: (plan) => plan.specialization === undefined && !plan.file.mayHold("specialization"),
    skeleton: specializationSkeleton,
    silences: [],
  },
  {
    mend: () => say`Add a USP`,
    says: (_, title) =>
      say`${title} names nothing that you do better than anyone else. Add a USP with the values that it delivers.`,
    isMissing: (plan) => plan.usps.length === 0 && !plan.file.mayHold("usp"),
    skeleton: uspSkeleton,
    silences: withoutUsp,
  },
  {
    mend: () => say`Add a segment`,
    says: (plan, title) =>
      plan.excluded.size > 0
        ? say`${title} names no customers to win: each of its segments is excluded. Add a segment that you want to serve.`
        : say`${title} names no customers to win. Add a segment with those who value most what you do better.`,
    isMissing: (plan) => plan.segments.length === 0 && !plan.file.mayHold("segment"),
    skeleton: segmentSkeleton,
    silences: [],
  },
  {
    mend: () => say`Add a concentration`,
    says: (_, title) => say`
      ${title} does not say where money, time and people go. Add a concentration with a focus on your best segments.`,
    isMissing: (plan) => plan.concentration === undefined && !plan.file.mayHold("concentration"),
    skeleton: concentrationSkeleton,
    silences: withoutConcentration,
  },
];

/**
 * One of the four principles is missing from the plan.
 *
 * ## Why it matters
 *
 * A plan answers four questions: where we focus (specialization), what we do better than anyone (a USP), who values
 * that most (a segment), and whether money and time go to exactly those (concentration). Each answer rests on the
 * others: a USP without a segment pleases nobody in particular, and a segment without money is a wish. A plan that
 * leaves one question open cannot be checked against the others.
 *
 * ## Breaks it
 *
 * ```strategy
 * strategy Lido "City Lido 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Calm "Room to swim"
 *
 * specialization "Lane swimming before work" {
 *   customer "Early swimmers"
 *   focus customer
 * }
 *
 * usp Lanes "Never more than four to a lane" {
 *   delivers Calm 5
 * }
 *
 * segment Swimmers "Early swimmers" {
 *   psychographics {
 *     values Calm 5
 *   }
 * }
 * ```
 *
 * ## Mended
 *
 * ```strategy
 * strategy Lido "City Lido 2027" {
 *   period 2027
 *   currency EUR
 * }
 *
 * value Calm "Room to swim"
 *
 * specialization "Lane swimming before work" {
 *   customer "Early swimmers"
 *   focus customer
 * }
 *
 * usp Lanes "Never more than four to a lane" {
 *   delivers Calm 5
 * }
 *
 * segment Swimmers "Early swimmers" {
 *   psychographics {
 *     values Calm 5
 *   }
 * }
 *
 * concentration {
 *   focus Swimmers 90%
 *   reserve 10%
 * }
 * ```
 *
 * ## Source
 *
 * Brian Tracy's four principles of marketing strategy: specialization, differentiation, segmentation, concentration.
 */
export const principleMissing = defineRule({
  code: "principle-missing",
  section: "structure",
  severity: "warning",
  planOnly: true,
  silences: [...withoutUsp, ...withoutConcentration],
  fixable: true,
  check(plan, report) {
    const { strategy } = plan;
    if (strategy === undefined) return;
    for (const principle of principles) {
      if (!principle.isMissing(plan)) continue;
      report({
        owner: strategy,
        at: strategy.nameAt,
        message: principle.says(plan, quoted(strategy.title)),
        fixes: fixesOf(plan, principle),
        silences: principle.silences,
        about: [],
      });
    }
  },
});

function fixesOf(plan: Plan, principle: Principle): readonly Fix[] {
  const text = principle.skeleton(plan);
  if (text === undefined) return [];
  return [{ title: principle.mend(), safe: false, edits: [addDeclaration(plan.file, text)] }];
}
