import type { Drawable, Figure, Named, NamedRef, View, Words } from "./base.ts";

/** What a customer is worth, and what the plan promises to reach. */

export interface EconomicsView extends View {
  /** A row for each segment, in the order of the text. */
  readonly rows: readonly EconomicsRow[];
  readonly goals: readonly GoalCard[];
}

/** Per customer. `at` is the `economics` block, or the segment where there is none. */
export interface EconomicsRow extends Drawable {
  readonly segment: NamedRef;
  /** `economics` where there is no such block. */
  readonly missing?: string;
  readonly ltv: Figure;
  /** The cost of winning one. */
  readonly cac: Figure;
  readonly ltvToCac: Figure;
  /** How to read it: below 1 each customer costs more than it brings, below 3 little is left. */
  readonly ltvToCacIs?: "loss" | "thin" | "good";
  readonly payback: Figure;
  readonly lifetime: Figure;
  /** A year. */
  readonly revenue: Figure;
  readonly margin: Figure;
  /** A year. */
  readonly retention: Figure;
  /** Revenue times margin, less retention, a year. */
  readonly contribution: Figure;
}

export interface GoalCard extends Named {
  readonly segments: readonly NamedRef[];
  /** `for` where it names none. */
  readonly segmentsMissing?: string;
  readonly acquire: Figure;
  /** What the money wins in its segments. */
  readonly wins: Figure;
  /** Customers left to win in its segments. */
  readonly left: Figure;
  /** Whether the money wins as many, and as many are left; `untold` where one of them is not known. */
  readonly reach: "within" | "money-short" | "market-short" | "untold" | "none";
  readonly retain: Figure;
  readonly revenue: Figure;
  readonly satisfaction: Figure;
  readonly measure: Words;
  readonly by: Words;
  /** From where to where, where it says `to`. */
  readonly progress?: { readonly from: Figure; readonly to: Figure };
}
