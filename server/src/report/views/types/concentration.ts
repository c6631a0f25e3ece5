import type { Drawable, Figure, Message, NamedRef, Spot, View } from "./base.ts";

/** Where money, time and people go. */

export interface ConcentrationView extends View {
  readonly at?: Spot;
  readonly title?: string;
  readonly doc?: string;
  readonly budget: Figure;
  /** Years; `text` as written, such as `4,000 hours`. */
  readonly time: Figure;
  readonly people: Figure;
  /** Money, time and people; one whose whole and parts are all unsaid is left out, but money is always there. */
  readonly efforts: readonly Effort[];
  /** A row for each focus, in the order of the text, with everything that trying out another share takes. */
  readonly foci: readonly FocusRow[];
  readonly reserve: Reserve;
  /** Money that no focus gets and no reserve keeps; a negative share where more is given than there is. */
  readonly unplaced: Part;
  readonly flow: Flow;
  /** The Herfindahl–Hirschman index. */
  readonly hhi: Figure;
  /** `as if spread evenly over 1.4 segments`. */
  readonly effective: Figure;
  /** `follows the opportunities by 82%`. */
  readonly alignment: Figure;
  /** Years of the period. */
  readonly years: Figure;
}

/** A share with what it amounts to. */
export interface Part {
  /** A fraction. */
  readonly share: Figure;
  readonly amount: Figure;
}

export interface Reserve extends Part {
  readonly at?: Spot;
  readonly messages: readonly Message[];
}

export interface Effort {
  readonly of: "money" | "time" | "people";
  /** `Money`. */
  readonly label: string;
  /** Every segment in play that has a share or a recommended one, in the order of the text, then excluded ones funded. */
  readonly bars: readonly ShareBar[];
  /** Of money only. */
  readonly reserve?: Figure;
  /** What is not given out. */
  readonly unplaced: Figure;
}

export interface ShareBar extends Drawable {
  readonly segment: NamedRef;
  /** The plan excludes it, and money goes there. */
  readonly excluded: boolean;
  /** 0 where no focus names the segment. */
  readonly share: Figure;
  readonly recommended: Figure;
  /** Share less recommended share, in points: `+12 points`. */
  readonly difference: Figure;
}

export interface FocusRow extends Drawable {
  /** Left out where the name has an error; `written` is what stands there. */
  readonly segment?: NamedRef;
  readonly written: string;
  readonly excluded: boolean;
  readonly share: Figure;
  readonly recommended: Figure;
  readonly amount: Figure;
  readonly timeShare: Figure;
  readonly peopleShare: Figure;
  readonly acquire: Split;
  readonly retain: Split;
  /** Money of the focus that is neither for winning nor for keeping; not known where one of both is not. */
  readonly unsplit: Part;
  /** Costs of winning one customer, and of keeping one a year: with these the preview works out other shares. */
  readonly acquisition: Figure;
  readonly retention: Figure;
  readonly customersLeft: Figure;
  /** What the segment holds of the money, as text that a new value can be put in place of. */
  readonly handle: BudgetHandle;
}

/** The part for winning or for keeping. `customers` is what the money wins or keeps. */
export interface Split extends Part {
  readonly customers: Figure;
}

/** Where to write another share of a focus. */
export interface BudgetHandle {
  /** `none`: nothing is said; a new value goes to the empty place at `at`, after a blank. `unclear`: do not write. */
  readonly unit: "percent" | "money" | "none" | "unclear";
  /** The value, such as `60%` or `300k EUR`. */
  readonly at: Spot;
  /** Of money: its currency as written. */
  readonly currency?: string;
  /** Of money: what one unit of it is worth in the plan's currency; left out where that is not known. */
  readonly rate?: number;
  /** The value as it is written. */
  readonly text: string;
}

/** Budget → segment → win or keep → customers. Amounts are money in the plan's currency, or shares without a budget. */
export interface Flow {
  readonly unit: "money" | "share";
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
}

export interface FlowNode {
  /** Unique: `budget`, `segment:SmallOffices`, `win:SmallOffices`, `keep:…`, `unsplit:…`, `won:…`, `kept:…`, `reserve`, `unplaced`. */
  readonly id: string;
  readonly kind: "budget" | "segment" | "win" | "keep" | "unsplit" | "won" | "kept" | "reserve" | "unplaced";
  /** `Small offices`, `Win`, `1,200 customers won`. */
  readonly label: string;
  /** What flows through it. */
  readonly amount: number;
  /** The amount in words: `360,000 EUR`. */
  readonly text: string;
  readonly at?: Spot;
  readonly messages: readonly Message[];
}

export interface FlowLink {
  /** Ids of nodes. */
  readonly source: string;
  readonly target: string;
  /** Above 0. */
  readonly amount: number;
  readonly text: string;
  readonly at?: Spot;
}
