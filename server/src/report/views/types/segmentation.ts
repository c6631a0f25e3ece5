import type { Drawable, Figure, Level, Message, Named, NamedRef, Quote, Spot, View } from "./base.ts";

/** Who values that most. */

export interface SegmentationView extends View {
  readonly cards: readonly SegmentCard[];
  /** Segments that the plan does not serve. */
  readonly excluded: readonly Named[];
  readonly heatmap: Heatmap;
  readonly bubbles: BubbleChart;
}

export interface SegmentCard extends Named {
  readonly demographics: readonly AttributeLine[];
  /** `demographics` where it says nothing. */
  readonly demographicsMissing?: string;
  readonly values: readonly Level[];
  readonly expects: readonly Level[];
  readonly musts: readonly (NamedRef & Drawable)[];
  /** Attitudes, pains, jobs …, in the order of the text. */
  readonly texts: readonly TextLine[];
  /** `psychographics` or `values` where it says nothing of what they value. */
  readonly psychographicsMissing?: string;
  readonly personas: readonly PersonaCard[];
  /** How many exist; `text` with the unit. */
  readonly size: Figure;
  /** What `size` counts: `companies`. */
  readonly unit?: string;
  /** 100% where not said: then without `at`. */
  readonly reach: Figure;
  readonly reachable: Figure;
  readonly customers: Figure;
  readonly left: Figure;
  /** A year. */
  readonly growth: Figure;
  readonly willingness: Figure;
  /** Where they are reached. */
  readonly channels: readonly string[];
  readonly channelsMissing?: string;
  /** Of the whole plan. */
  readonly fit: Figure;
  readonly opportunity: Figure;
  readonly share: Figure;
  readonly notes: readonly Quote[];
  /** Kotler's five, in this order: measurable, substantial, accessible, differentiable, actionable. */
  readonly tests: readonly KotlerTest[];
}

/** One line of demographics, of a persona or of psychographics. */
export interface AttributeLine extends Drawable {
  /** `employees`; `trait` for a trait. */
  readonly keyword: string;
  /** `Employees`; of a trait its own name. */
  readonly label: string;
  /** Readable: `5 to 50`, `DE, AT, CH`, `0.5M to 10M EUR a year`. */
  readonly text: string;
}

export interface TextLine extends Drawable {
  /** `pains`. */
  readonly keyword: string;
  /** `Pains`. */
  readonly label: string;
  readonly texts: readonly string[];
}

export interface PersonaCard extends Drawable {
  readonly name: string;
  readonly title: string;
  readonly doc?: string;
  readonly attributes: readonly AttributeLine[];
  readonly quote?: Quote;
  readonly day?: Quote;
  readonly values: readonly Level[];
}

export type KotlerName = "measurable" | "substantial" | "accessible" | "differentiable" | "actionable";

export interface KotlerTest {
  readonly test: KotlerName;
  /** `Measurable`. */
  readonly label: string;
  /** `Can its size be told?` */
  readonly question: string;
  readonly answer: "yes" | "no" | "untold";
  /** Why, in a few words, with the numbers behind it. */
  readonly reason: string;
  /** Where it is not told: the keyword that would tell. */
  readonly missing?: string;
  /** What the answer rests on. */
  readonly at?: Spot;
}

export interface Heatmap {
  readonly usps: readonly NamedRef[];
  /** A row for each segment, in the order of the text. */
  readonly rows: readonly HeatRow[];
  /** How many segments are left off: very large plans are cut. */
  readonly rowsLeft: number;
}

export interface HeatRow {
  readonly segment: NamedRef;
  readonly messages: readonly Message[];
  /** Fit of the whole plan. */
  readonly plan: Figure;
  /** One for each USP, in the order of `usps`. */
  readonly cells: readonly HeatCell[];
}

export interface HeatCell {
  /** 0 to 1; left out where it is not known, or the USP is not for the segment. */
  readonly fit?: number;
  /** `80%`, or a dash. */
  readonly text: string;
  /** Whether the USP is for the segment; where it is not, draw the cell empty. */
  readonly meant: boolean;
  /** Of a cell that is meant and has no fit: `values` or `delivers`. */
  readonly missing?: string;
  /** Weighted advantage over the competitors. */
  readonly edge?: number;
}

export interface BubbleChart {
  /** Those with both fit and opportunity. */
  readonly bubbles: readonly Bubble[];
  /** Segments that cannot be drawn, and the keyword that it takes. */
  readonly undrawn: readonly { readonly segment: NamedRef; readonly missing?: string; readonly why?: string }[];
  /** Whether opportunity is money (in the plan's currency) or customers, as not every segment tells its revenue. */
  readonly opportunityIs: "money" | "customers";
}

export interface Bubble extends Drawable {
  readonly name: string;
  readonly title: string;
  /** x, 0 to 1. */
  readonly fit: Figure;
  /** y. */
  readonly opportunity: Figure;
  /** The area of the bubble. */
  readonly reachable: Figure;
  readonly funded: boolean;
}
