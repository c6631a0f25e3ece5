import type { Span } from "../base/span.ts";
import type { Statement } from "../syntax/tree.ts";
import type {
  DateValue,
  DurationValue,
  Kind,
  MoneyValue,
  NumberValue,
  PercentValue,
  RangeValue,
  TextValue,
  Value,
  WordValue,
} from "../vocabulary/values.ts";
import type { Field } from "./fields.ts";
import type { SourceFile } from "./source.ts";

/** Something that stands in a file: what a diagnostic is about. */
export interface Owner {
  readonly file: SourceFile;
  readonly statement: Statement;
}

/** The place of a statement: its keyword, where "at `premium`" means the word `premium`. */
export interface Placed {
  readonly statement: Statement;
  /** The keyword, or the whole statement where it has none. */
  readonly keyword: Span;
}

/** A value with the statement that gives it; `value.start` and `value.end` are the value's own place. */
export type Given<T> = T & Placed;

/** A statement that gives a list. */
export interface GivenList<T> extends Placed {
  readonly items: readonly T[];
}

/** A reference, resolved. */
export interface Ref<T> extends Span {
  readonly target: T;
}

/** `Freshness 5` in `values`, `expects`, `delivers` or `offers`. `start`..`end` is the whole item. */
export interface Scored extends Span {
  readonly value: ValueDeclaration;
  /** Where the name of the value stands. */
  readonly name: Span;
  /** 0 to 5. */
  readonly level: number;
  /** Where the level stands. */
  readonly levelAt: Span;
}

interface Declared extends Owner {
  readonly kind: Kind;
  /** In Unicode NFC. */
  readonly name: string;
  /** Where the name stands: the place of most diagnostics. */
  readonly nameAt: Span;
  /** The title's text; the name where the title is missing or broken. */
  readonly title: string;
  /** Where the title stands, with its text. */
  readonly titleText: TextValue | undefined;
}

export interface ValueDeclaration extends Declared {
  readonly kind: "value";
  readonly role: Field<Given<WordValue>>;
}

export interface Proof extends Placed {
  readonly text: TextValue;
  readonly url: TextValue | undefined;
  readonly date: DateValue | undefined;
}

export interface Usp extends Declared {
  readonly kind: "usp";
  readonly delivers: Field<GivenList<Scored>>;
  readonly premium: Field<Given<PercentValue>>;
  /** Every `because`; those with an error as `unclear`. */
  readonly because: readonly Field<Given<TextValue>>[];
  readonly proofs: readonly Field<Proof>[];
  readonly for: Field<GivenList<Ref<Segment>>>;
  readonly against: Field<GivenList<Ref<Competitor>>>;
}

export interface Competitor extends Declared {
  readonly kind: "competitor";
  readonly offers: Field<GivenList<Scored>>;
  readonly share: Field<Given<PercentValue>>;
  readonly role: Field<Given<WordValue>>;
  /** `rival` or `substitute`; a rival where the file does not say. */
  readonly type: Field<Given<WordValue>>;
  readonly premium: Field<Given<PercentValue>>;
}

/** One line of `demographics` or of a persona: an attribute and what it says. */
export interface Attribute extends Placed {
  readonly name: string;
  /** One value, or several where it is a list. A `trait` holds two texts. */
  readonly values: readonly Value[];
}

export interface Demographics extends Owner {
  /** Attributes by their keyword, without `trait` and `note`. */
  readonly attributes: ReadonlyMap<string, Field<Attribute>>;
  /** Whether it holds nothing but notes. */
  readonly empty: boolean;
}

export interface Psychographics extends Owner {
  readonly values: Field<GivenList<Scored>>;
  readonly expects: Field<GivenList<Scored>>;
  readonly musts: Field<GivenList<Ref<ValueDeclaration>>>;
  readonly empty: boolean;
}

export interface Persona extends Owner {
  readonly name: string;
  readonly nameAt: Span;
  readonly title: string;
  readonly titleText: TextValue | undefined;
  readonly segment: Segment;
  readonly attributes: ReadonlyMap<string, Field<Attribute>>;
  readonly values: Field<GivenList<Scored>>;
}

/** An amount with how often it counts: `yearly` or `monthly`, a year where the file does not say. */
export interface Rhythmic<T> extends Placed {
  readonly amount: T;
  readonly rhythm: "yearly" | "monthly";
}

export interface Economics extends Owner {
  readonly acquisition: Field<Given<MoneyValue>>;
  readonly retention: Field<Rhythmic<MoneyValue>>;
  readonly revenue: Field<Rhythmic<MoneyValue>>;
  readonly margin: Field<Given<PercentValue>>;
  readonly lifetime: Field<Given<DurationValue>>;
  readonly churn: Field<Rhythmic<PercentValue>>;
}

export interface Segment extends Declared {
  readonly kind: "segment";
  readonly size: Field<Given<NumberValue>>;
  /** What `size` counts, such as `companies`. */
  readonly unit: string | undefined;
  readonly customers: Field<Given<NumberValue>>;
  readonly reach: Field<Given<PercentValue>>;
  readonly channel: Field<GivenList<WordValue>>;
  readonly growth: Field<Given<PercentValue>>;
  readonly willingness: Field<Given<PercentValue>>;
  readonly demographics: Field<Demographics>;
  readonly psychographics: Field<Psychographics>;
  readonly economics: Field<Economics>;
  readonly personas: readonly Persona[];
  /** Shorthands into `psychographics`: unclear where that block's own line is. */
  readonly values: Field<GivenList<Scored>>;
  readonly expects: Field<GivenList<Scored>>;
  readonly musts: Field<GivenList<Ref<ValueDeclaration>>>;
}

export interface Service extends Declared {
  readonly kind: "service";
  readonly mode: Field<Given<WordValue>>;
  /** What it does: complaints, advice … (`kind` in the file). */
  readonly kinds: Field<GivenList<WordValue>>;
  readonly stage: Field<GivenList<WordValue>>;
  readonly channel: Field<GivenList<WordValue>>;
  readonly respond: Field<Given<DurationValue>>;
  readonly resolve: Field<Given<DurationValue>>;
  readonly every: Field<Given<DurationValue>>;
  readonly for: Field<GivenList<Ref<Segment>>>;
  readonly delivers: Field<GivenList<Scored>>;
}

export interface Goal extends Declared {
  readonly kind: "goal";
  readonly for: Field<GivenList<Ref<Segment>>>;
  readonly acquire: Field<Given<NumberValue>>;
  readonly retain: Field<Given<PercentValue>>;
  readonly revenue: Field<Given<MoneyValue>>;
  readonly satisfaction: Field<Given<PercentValue>>;
  readonly measure: Field<Given<TextValue>>;
  readonly from: Field<Given<NumberValue | PercentValue>>;
  readonly to: Field<Given<NumberValue | PercentValue>>;
  readonly by: Field<Given<DateValue>>;
}

export type Declaration = ValueDeclaration | Usp | Competitor | Segment | Service | Goal;

export interface StrategyBlock extends Owner {
  readonly name: string;
  readonly nameAt: Span;
  readonly title: string;
  readonly titleText: TextValue | undefined;
  readonly period: Field<Given<DateValue | RangeValue>>;
  readonly currency: Field<Given<Value>>;
  readonly owner: Field<Given<TextValue>>;
  readonly status: Field<Given<WordValue>>;
  readonly reviewed: Field<Given<DateValue>>;
  readonly review: Field<Given<DurationValue>>;
}

export type Area = "domain" | "product" | "service" | "customer" | "market";

export interface Specialization extends Owner {
  /** Its title's place, else its keyword's: where its diagnostics sit. */
  readonly at: Span;
  readonly title: string;
  readonly titleText: TextValue | undefined;
  readonly areas: ReadonlyMap<Area, Field<Given<TextValue>>>;
  readonly focus: Field<Given<WordValue>>;
  readonly excludes: Field<GivenList<Ref<Segment> | TextValue>>;
}

export interface Posture extends Owner {
  readonly at: Span;
  readonly generic: Field<Given<WordValue>>;
  readonly scope: Field<Given<WordValue>>;
  readonly market: Field<Given<WordValue>>;
  readonly innovation: Field<Given<WordValue>>;
  readonly warfare: Field<GivenList<WordValue>>;
  readonly growth: Field<GivenList<WordValue>>;
  readonly share: Field<Given<PercentValue>>;
}

export interface Focus extends Owner {
  /** The keyword `focus`: where its diagnostics sit. */
  readonly at: Span;
  /** The segment it is on; absent where the name has an error. */
  readonly segment: Segment | undefined;
  /** Where the segment's name stands. */
  readonly nameAt: Span | undefined;
  /** What it gets of the budget, from its own line or from `budget` in its block. */
  readonly budget: Field<Given<PercentValue | MoneyValue>>;
  readonly time: Field<Given<PercentValue | DurationValue>>;
  readonly people: Field<Given<PercentValue | NumberValue>>;
  readonly acquire: Field<Given<PercentValue>>;
  readonly retain: Field<Given<PercentValue>>;
}

export interface Concentration extends Owner {
  readonly at: Span;
  readonly title: string | undefined;
  readonly budget: Field<Given<MoneyValue>>;
  readonly time: Field<Given<DurationValue>>;
  readonly people: Field<Given<NumberValue>>;
  readonly reserve: Field<Given<PercentValue | MoneyValue>>;
  readonly foci: readonly Focus[];
}

/**
 * Everything a rule may look at: one file with all that is in play in it (LANGUAGE.md, section 4).
 * Segments that the specialization excludes are in `excluded` and nowhere else.
 */
export interface Plan {
  readonly file: SourceFile;
  /** Whether the file has a `strategy` block; a library otherwise. */
  readonly isPlan: boolean;
  readonly strategy: StrategyBlock | undefined;
  readonly specialization: Specialization | undefined;
  readonly posture: Posture | undefined;
  readonly concentration: Concentration | undefined;
  /** In play, in the order of the text: the file's own first, then the imported ones. */
  readonly values: readonly ValueDeclaration[];
  readonly usps: readonly Usp[];
  readonly competitors: readonly Competitor[];
  readonly segments: readonly Segment[];
  readonly services: readonly Service[];
  readonly goals: readonly Goal[];
  readonly excluded: ReadonlySet<Segment>;
  /** Whether the file itself declares it (and did not import it). */
  isOwn(declaration: Owner): boolean;
  /** S(u): the segments that the USP, service or goal is for, without the excluded ones; undefined where that is unclear. */
  segmentsOf(owner: Usp | Service): readonly Segment[] | undefined;
  /** C(u): the competitors that the USP is against; undefined where that is unclear. */
  competitorsOf(usp: Usp): readonly Competitor[] | undefined;
  /** The USPs in whose S(u) the segment is; undefined where some USP's `for` is unclear. */
  uspsFor(segment: Segment): readonly Usp[] | undefined;
  servicesFor(segment: Segment): readonly Service[] | undefined;
  /** The focus on a segment, if there is one that names it. */
  focusOn(segment: Segment): Focus | undefined;
  /** Whether a focus names it; undefined where none does and some focus has an error in its name. */
  isFunded(segment: Segment): boolean | undefined;
  /** The funded segments in play (excluded ones left out), in the order of the foci. */
  readonly funded: readonly Segment[];
  readonly numbers: Numbers;
}

/** The derived numbers of LANGUAGE.md, section 5. Each is computed once, and absent (undefined) where an input is. */
export interface Numbers {
  /** Today as days since 1970-01-01. */
  readonly today: number;
  readonly currency: string | undefined;
  /** The currency that sums are in: the plan's, or the one code of all amounts where it names none. */
  readonly moneyCode: string | undefined;
  /** First and last day of the plan's period; an open end is absent. */
  readonly period: { readonly first: number | undefined; readonly last: number | undefined } | undefined;
  /** Length of the period in years. */
  readonly periodYears: number | undefined;
  /** An amount in the plan's currency; undefined where there is no rate for it. */
  money(amount: MoneyValue): number | undefined;
  /** w(s,v): 0 if not listed; undefined where the segment declares no `values`, or unclear ones. */
  importance(segment: Segment, value: ValueDeclaration): number | undefined;
  /** e(s,v): undefined if not listed. */
  expectation(segment: Segment, value: ValueDeclaration): number | undefined;
  /** D(s,v): 0 if nothing for s delivers it; undefined where nothing in play delivers anything or something is unclear. */
  delivered(segment: Segment, value: ValueDeclaration): number | undefined;
  /** The highest level at which anything in play delivers the value, whomever it is for; undefined where nothing does. */
  highest(value: ValueDeclaration): number | undefined;
  /** d(u,v): 0 if not listed; undefined where `delivers` is unclear or missing. */
  delivers(usp: Usp | Service, value: ValueDeclaration): number | undefined;
  /** O(c,v): undefined if not listed. */
  offers(competitor: Competitor, value: ValueDeclaration): number | undefined;
  uspFit(usp: Usp, segment: Segment): number | undefined;
  /** Undefined where C(u) or `delivers` is unclear, or an `offers` in C(u) is. */
  advantage(usp: Usp, value: ValueDeclaration): number | undefined;
  edge(usp: Usp, segment: Segment): number | undefined;
  segment(segment: Segment): SegmentNumbers;
  focus(focus: Focus): FocusNumbers;
  readonly concentration: ConcentrationNumbers;
}

export interface SegmentNumbers {
  /** Fit of the plan with the segment, 0..1. */
  readonly fit: number | undefined;
  readonly reachable: number | undefined;
  readonly customersLeft: number | undefined;
  /** Years. */
  readonly lifetime: number | undefined;
  /** All money in the plan's currency, a customer; revenue and retention a year. */
  readonly acquisition: number | undefined;
  readonly revenue: number | undefined;
  readonly retention: number | undefined;
  readonly ltv: number | undefined;
  readonly ltvToCac: number | undefined;
  /** Months. */
  readonly payback: number | undefined;
  /** revenue·margin − retention a year (0 where absent); undefined where revenue or margin is. */
  readonly yearlyContribution: number | undefined;
  readonly opportunity: number | undefined;
  /** Fraction of the whole budget. */
  readonly share: number | undefined;
  readonly recommendedShare: number | undefined;
  /** Its focus's money. */
  readonly budget: number | undefined;
  readonly customersWon: number | undefined;
  readonly customersKept: number | undefined;
}

export interface FocusNumbers {
  /** Fractions of the whole budget, time and people. */
  readonly share: number | undefined;
  readonly timeShare: number | undefined;
  readonly peopleShare: number | undefined;
  /** Money for the period, in the plan's currency. */
  readonly budget: number | undefined;
}

export interface ConcentrationNumbers {
  /** In the plan's currency. */
  readonly budget: number | undefined;
  /** Fraction of the budget kept back; 0 where there is no `reserve`. */
  readonly reserve: number | undefined;
  readonly hhi: number | undefined;
  readonly effectiveSegments: number | undefined;
  readonly alignment: number | undefined;
}
