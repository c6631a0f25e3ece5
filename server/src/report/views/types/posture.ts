import type { Figure, Quote, Spot, View, Words } from "./base.ts";

/** The generic posture of the plan. */

export interface PostureView extends View {
  readonly at?: Spot;
  readonly doc?: string;
  readonly generic: Words;
  readonly scope: Words;
  readonly market: Words;
  readonly innovation: Words;
  /** In the order of the text. */
  readonly warfare: readonly Move[];
  readonly warfareMissing?: string;
  readonly growth: readonly Quote[];
  readonly growthMissing?: string;
  readonly share: Figure;
  /** All moves there are, attacks first: which of them fit the role, and which the plan makes. */
  readonly moves: readonly MoveOption[];
}

/** A move of the plan. */
export interface Move extends Quote {
  readonly kind: "attack" | "defence";
  /** Left out where no role is declared. */
  readonly fits?: boolean;
}

export interface MoveOption {
  readonly move: string;
  readonly kind: "attack" | "defence";
  /** Left out where no role is declared. */
  readonly fits?: boolean;
  readonly chosen: boolean;
}
