import type { Drawable, Figure, Level, Message, Named, NamedRef, Quote, Spot, View } from "./base.ts";

/** What the plan does better than anyone, and who says so. */

export interface DifferentiationView extends View {
  readonly canvas: Canvas;
  readonly usps: readonly UspCard[];
  /** A statement for each USP and segment that it is for: by USP, then by segment, in the order of the text. */
  readonly statements: readonly Positioning[];
  /** How many more there are than `statements` holds: very large plans are cut. */
  readonly statementsLeft: number;
  /** Prices against what segments would pay: each USP with a `premium`, and each of its segments. */
  readonly premiums: readonly PremiumRow[];
  readonly premiumsLeft: number;
}

/** The strategy canvas: levels 0 to 5 on y, the values on x. */
export interface Canvas {
  /** What our segments value most comes first; equals in the order of the text. */
  readonly values: readonly CanvasValue[];
  /** Ours first (where anything is delivered), then each competitor in the order of the text. */
  readonly curves: readonly Curve[];
  /** Whether no competitor is in play. */
  readonly alone: boolean;
}

export interface CanvasValue extends Named {
  /** `quality`, `price` …, where declared. */
  readonly role?: string;
  readonly measure?: string;
  /** Over all segments that declare `values`, 0 for one that does not list it; not known where none declares any. */
  readonly highest: Figure;
  readonly mean: Figure;
  /** How many segments value it above 0. */
  readonly valuedBy: number;
  /** The segments that take it for granted. */
  readonly mustOf: readonly NamedRef[];
}

export interface Curve {
  readonly kind: "us" | "rival" | "substitute";
  /** The competitor's; ours has the plan's. A competitor may be called `us`: tell ours by `kind`. */
  readonly name: string;
  readonly title: string;
  readonly at: Spot;
  readonly messages: readonly Message[];
  readonly doc?: string;
  /** One for each value of the canvas, in its order. Draw no point where there is no level, and do not join over it. */
  readonly points: readonly CurvePoint[];
  /** Of a competitor: `leader` … */
  readonly role?: string;
  readonly share?: Figure;
  readonly premium?: Figure;
  /** Only http and https; what else stands in `url` is no link. */
  readonly href?: string;
}

export interface CurvePoint {
  /** The value's name. */
  readonly value: string;
  /** 0 to 5; left out where it is not told. */
  readonly level?: number;
  /** The keyword that would tell it: `offers` or `delivers`. */
  readonly missing?: string;
  /** The item that says it; of ours, of the USP or service that delivers it best. */
  readonly at?: Spot;
  /** Of ours: the USP or service that delivers it best. */
  readonly by?: NamedRef;
}

export interface UspCard extends Named {
  readonly segments: readonly NamedRef[];
  /** How many more segments there are than are listed: very long lists are cut. */
  readonly segmentsLeft: number;
  /** Whether it names none, as `for` is left out: then it is for every segment. */
  readonly forEvery: boolean;
  readonly against: readonly NamedRef[];
  readonly againstEvery: boolean;
  readonly premium: Figure;
  readonly because: readonly Quote[];
  readonly proofs: readonly ProofLine[];
  /** A cell for each value that it lists, in the order of the canvas. */
  readonly delivers: readonly UspValue[];
  /** The best fit with any of its segments, and with which. */
  readonly bestFit?: { readonly segment: NamedRef; readonly fit: number; readonly text: string };
}

export interface ProofLine extends Quote {
  /** Only http and https. */
  readonly href?: string;
  /** The address as it is written, also where it is no link. */
  readonly url?: string;
  /** `2026-09`, `2026-Q3`, `2026`, `2026-09-14`. */
  readonly date?: string;
}

export interface UspValue extends Level {
  /** Level less the best rival's; with its sign: `+2`, `−1`, `0`. */
  readonly advantage: Figure;
  /** Of those it is against, who offers most; left out where nobody offers any. */
  readonly rival?: { readonly name: string; readonly title: string; readonly level: number; readonly at: Spot };
}

export interface PremiumRow extends Drawable {
  readonly usp: NamedRef;
  readonly segment: NamedRef;
  readonly premium: Figure;
  readonly willingness: Figure;
  /** `untold` where the segment does not say what it would pay. */
  readonly verdict: "within" | "above" | "untold";
}

/** Moore's statement: for … who … the … is a … that … unlike … we …, made of nothing but what is declared. */
export interface Positioning extends Drawable {
  /** About the claim; what else is said of the USP stands on its card. */
  readonly messages: readonly Message[];
  readonly usp: NamedRef;
  readonly segment: NamedRef;
  /** All seven, in this order: for, who, the, is-a, that, unlike, we. */
  readonly slots: readonly Slot[];
  /** How many of them are gaps. */
  readonly gaps: number;
}

export interface Slot {
  readonly key: "for" | "who" | "the" | "is-a" | "that" | "unlike" | "we";
  /** How the slot begins in this statement: `for`, `who are troubled by`, `we can say so because`. */
  readonly lead: string;
  /** What is declared, as written, with its place; to be joined with commas. Empty where it is a gap. */
  readonly parts: readonly { readonly text: string; readonly at: Spot }[];
  /** Of a gap: the keyword that would fill it. */
  readonly missing?: string;
}
