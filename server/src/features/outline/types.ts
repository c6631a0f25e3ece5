import type { Kind } from "../../vocabulary/values.ts";

/** What goes over the wire: plain data, without anything of the model. */

/** A plan as a tree: its principles, and below each what the plan declares for it, with what the checker says. */
export interface PlanOutline {
  /** The name of the plan; of a library its path. */
  readonly name: string;
  readonly title: string;
  readonly kind: "plan" | "library";
  readonly start: number;
  readonly end: number;
  readonly counts: OutlineCounts;
  readonly verdict: OutlineVerdict;
  readonly principles: readonly OutlinePrinciple[];
}

export interface OutlineCounts {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** The worst that the checker says; hints do not count. */
export type OutlineVerdict = "sound" | "remarks" | "warnings" | "errors" | "missing";

export type Principle =
  | "specialization"
  | "differentiation"
  | "segmentation"
  | "concentration"
  | "service"
  | "economics"
  | "posture";

export interface OutlinePrinciple {
  readonly principle: Principle;
  readonly label: string;
  readonly question: string;
  /** `missing` where the plan declares nothing for it, and nothing worse is said. */
  readonly verdict: OutlineVerdict;
  /** One line with the number that tells most. */
  readonly summary: string;
  readonly counts: OutlineCounts;
  readonly children: readonly OutlineNode[];
}

export interface OutlineNode {
  readonly kind: Kind | "persona" | "economics" | "focus" | "specialization" | "posture" | "concentration";
  readonly name: string;
  readonly title: string;
  /** The numbers that tell most. */
  readonly description: string;
  /** Where it is declared, where that is not the file of the outline; the offsets are those of that file. */
  readonly path?: string;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly verdict: OutlineVerdict;
  /** The worst few things that the checker says of it. */
  readonly messages: readonly string[];
  readonly children?: readonly OutlineNode[];
}
