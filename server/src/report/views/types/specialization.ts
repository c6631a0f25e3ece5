import type { Drawable, NamedRef, Spot, View, Words } from "./base.ts";

/** Where the plan focuses, and what it leaves out. */

export type AreaName = "domain" | "product" | "service" | "customer" | "market";

export interface SpecializationView extends View {
  readonly at?: Spot;
  readonly doc?: string;
  readonly title: Words;
  /** The area that it is narrowest in. */
  readonly focus: Words;
  /** All five, in the order of AreaName. */
  readonly areas: readonly AreaBox[];
  /** Whom and what the plan will not serve, in the order of the text. */
  readonly excludes: readonly Excluded[];
  /** Whether there is an `excludes` line: a plan that excludes nothing has a gap here. */
  readonly excludesMissing: boolean;
}

export interface AreaBox {
  readonly area: AreaName;
  /** `Customer`. */
  readonly label: string;
  readonly words: Words;
  readonly focused: boolean;
}

export interface Excluded extends Drawable {
  /** A segment's title, or the text. */
  readonly text: string;
  /** The segments that it takes out: the one named, or those called like the text. */
  readonly segments: readonly NamedRef[];
}
