import type { Drawable, Figure, Message, Severity, Spot, Verdict, View, ViewName, Words } from "./base.ts";

/** The plan at a glance. */

export interface OverviewView extends View {
  readonly header: PlanHeader;
  /** Specialization, differentiation, segmentation, concentration. */
  readonly principles: readonly PrincipleVerdict[];
  /** What stands around them: service, economics, posture. */
  readonly others: readonly PrincipleVerdict[];
  /** What belongs to none of them: errors of the text, evidence, the plan's own block. Gravest first. */
  readonly rest: readonly Message[];
  /** The few numbers that matter, always the same ones in the same order. */
  readonly facts: readonly Fact[];
  readonly counts: Counts;
}

export type Counts = { readonly [severity in Severity]: number };

export interface PlanHeader extends Drawable {
  readonly name: string;
  readonly title: string;
  readonly doc?: string;
  /** `2027-01-01 to 2028-12-31`, open ends as `open`. */
  readonly period: Words;
  readonly currency: Words;
  readonly owner: Words;
  /** `draft`, `review`, `approved` or `retired`. */
  readonly status: Words;
  /** A day. */
  readonly reviewed: Words;
  readonly version: Words;
  readonly summary: Words;
}

export interface PrincipleVerdict {
  /** The view that shows it. */
  readonly principle: Exclude<ViewName, "overview">;
  /** `Differentiation`. */
  readonly label: string;
  /** `What do we do better than anyone?` */
  readonly question: string;
  readonly verdict: Verdict;
  /** In one line, with the number that tells most; `nothing declared` where that is so. */
  readonly summary: string;
  readonly counts: Counts;
  readonly messages: readonly Message[];
  /** Where its first declaration stands. */
  readonly at?: Spot;
}

export interface Fact {
  readonly id: "budget" | "funded" | "spread" | "alignment" | "best-fit" | "ltv-cac" | "goals";
  /** `Budget`. */
  readonly label: string;
  /** `spread`: effective segments, in words. `ltv-cac`: the lowest, its text the range. `funded`, `goals`: how many. */
  readonly figure: Figure;
  /** More in a few words: `10% in reserve`, `FreshInThree with Small offices`. */
  readonly detail?: string;
  /** The view that tells more. */
  readonly view: ViewName;
  /** What it speaks of. */
  readonly at?: Spot;
}
