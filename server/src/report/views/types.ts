/**
 * What the pictures of a plan show, as plain data: it goes over the wire to the preview and into files. Nothing here
 * is of the model, nothing is `undefined` or not finite (what is not there is left out), so that a view is the same
 * after `JSON.parse(JSON.stringify(view))`.
 *
 * All texts of a plan stand here as they are written, unescaped: whoever draws them escapes them. Names are ids, titles
 * are for people. Titles may be long, empty, right-to-left, or hold markup.
 */

// ---------------------------------------------------------------- what everything is built from

/** A place in a file: UTF-16 offsets in the text of the file at `path`, which may be one that the plan imports. */
export interface Spot {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

export type Severity = "error" | "warning" | "information" | "hint";

/** What the checker says of a place. */
export interface Message {
  readonly severity: Severity;
  /** The rule, such as `usp-unvalued`. */
  readonly code: string;
  readonly text: string;
  /** Where the checker puts it: of things that are imported, where the plan names them. */
  readonly at: Spot;
}

/** Whatever is drawn and can be clicked. */
export interface Drawable {
  /** The whole statement, its block included; of an item of a list the item. */
  readonly at: Spot;
  /** What the checker says of places within it, the gravest first. */
  readonly messages: readonly Message[];
}

/** A declared thing by its name: enough to find it elsewhere in the views, to name it, and to lead to it. */
export interface NamedRef {
  readonly name: string;
  readonly title: string;
  /** Where it is declared, the whole statement. */
  readonly at: Spot;
}

/** A declaration of the plan, or one that it imports. */
export interface Named extends Drawable {
  readonly name: string;
  readonly title: string;
  /** Whether it stands in another file; `at` leads there. */
  readonly imported: boolean;
  /** Its `///` comment, Markdown as written: to be made safe by whoever shows it as such. */
  readonly doc?: string;
}

/**
 * A number, as said or derived. Either `value` is there or it is not known: then `text` is a dash, and `missing` or `why`
 * say what it takes.
 */
export interface Figure {
  /** Shares, fits and percents are fractions; money is in the plan's currency; durations are years, paybacks months. */
  readonly value?: number;
  /** As people write it, with its unit: `600,000 EUR`, `15.5%`, `4 years`. `–` where it is not known. */
  readonly text: string;
  /** The keyword that would supply it, such as `size`. */
  readonly missing?: string;
  /** Why it is not known where no keyword is missing: `a customer brings nothing a year`. */
  readonly why?: string;
  /** Where it is said, the line of its keyword; left out for what is derived. */
  readonly at?: Spot;
}

/** A text, word or date that a line gives; without `text` it is a gap that `missing` names the keyword of. */
export interface Words {
  /** As it is written, or readable: `approved`, `2027-01-01 to 2028-12-31`. */
  readonly text?: string;
  /** The keyword that would supply it. */
  readonly missing?: string;
  /** Why it is not known where its line is there, but has an error. */
  readonly why?: string;
  /** The line. */
  readonly at?: Spot;
  /** What the checker says of the line. */
  readonly messages: readonly Message[];
}

/** A text with its place: a reason, a pain, a note. */
export interface Quote extends Drawable {
  readonly text: string;
}

/** A value with a level from 0 to 5, as `values`, `expects`, `delivers` and `offers` list them. `name` is the value's. */
export interface Level extends Drawable {
  readonly name: string;
  readonly title: string;
  readonly level: number;
}

/** `missing` where nothing is declared for it and nothing is said against it. */
export type Verdict = "sound" | "remarks" | "warnings" | "errors" | "missing";

/** What every view begins with. */
export interface View {
  readonly verdict: Verdict;
  /** What the checker says about this side of the plan: by its rules' section, or of its declarations; gravest first. */
  readonly messages: readonly Message[];
  /** Where nothing is declared for it: the keyword that would begin it, such as `specialization`. */
  readonly missing?: string;
}

/** The eight views, in the order in which they are shown. */
export type ViewName =
  | "overview"
  | "specialization"
  | "differentiation"
  | "segmentation"
  | "concentration"
  | "service"
  | "economics"
  | "posture";

export interface PlanViews {
  readonly version: 1;
  /** The plan's file. */
  readonly path: string;
  readonly name: string;
  readonly title: string;
  /** The currency that sums are in. */
  readonly currency?: string;
  readonly overview: OverviewView;
  readonly specialization: SpecializationView;
  readonly differentiation: DifferentiationView;
  readonly segmentation: SegmentationView;
  readonly concentration: ConcentrationView;
  readonly service: ServiceView;
  readonly economics: EconomicsView;
  readonly posture: PostureView;
}

// ---------------------------------------------------------------- 1 overview

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

// ---------------------------------------------------------------- 2 specialization

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

// ---------------------------------------------------------------- 3 differentiation

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
  /** Whether it names them; `for` left out means every segment. */
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
  readonly usp: NamedRef;
  readonly segment: NamedRef;
  /** All seven, in this order: for, who, the, is-a, that, unlike, we. */
  readonly slots: readonly Slot[];
  /** How many of them are gaps. */
  readonly gaps: number;
}

export interface Slot {
  readonly key: "for" | "who" | "the" | "is-a" | "that" | "unlike" | "we";
  /** How the slot begins in this statement: `for`, `who are troubled by`, `we are ahead on`. */
  readonly lead: string;
  /** What is declared, as written, with its place; to be joined with commas. Empty where it is a gap. */
  readonly parts: readonly { readonly text: string; readonly at: Spot }[];
  /** Of a gap: the keyword that would fill it. */
  readonly missing?: string;
}

// ---------------------------------------------------------------- 4 segmentation

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

// ---------------------------------------------------------------- 5 concentration

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
  /** What is given to none. */
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

// ---------------------------------------------------------------- 6 service and satisfaction

export type StageName = "before" | "during" | "after";

export interface ServiceView extends View {
  readonly services: readonly ServiceCard[];
  /** A row for each segment in the order of the text, with its three stages. */
  readonly rows: readonly ServiceRow[];
  /** Services that name no stage: they may stand in any, and are in no cell. */
  readonly unstaged: readonly NamedRef[];
  /** A row for each segment that expects something. */
  readonly satisfaction: readonly SatisfactionRow[];
  /** Segments that say nothing of what they expect; the keyword is `expects`. */
  readonly expectsMissing: readonly NamedRef[];
}

export interface ServiceCard extends Named {
  /** `reactive` or `proactive`. */
  readonly mode: Words;
  readonly kinds: readonly string[];
  readonly stages: readonly StageName[];
  readonly stagesMissing?: string;
  readonly channels: readonly string[];
  readonly channelsMissing?: string;
  /** Years; `text` such as `2 hours`. `missing` only where it answers customers. */
  readonly respond: Figure;
  readonly resolve: Figure;
  /** `missing` only where it is proactive. */
  readonly every: Figure;
  readonly segments: readonly NamedRef[];
  readonly forEvery: boolean;
  readonly delivers: readonly Level[];
}

export interface ServiceRow {
  readonly segment: NamedRef;
  readonly messages: readonly Message[];
  /** The segment's own channels. */
  readonly channels: readonly string[];
  /** before, during, after. */
  readonly stages: readonly StageCell[];
}

export interface StageCell {
  readonly stage: StageName;
  readonly reactive: readonly ServiceRef[];
  readonly proactive: readonly ServiceRef[];
  /** Services whose mode is not told. */
  readonly unclear: readonly ServiceRef[];
  /** Whether no service is there for the segment at this stage. */
  readonly gap: boolean;
}

export interface ServiceRef extends NamedRef {
  readonly channels: readonly string[];
  /** Which of them are the segment's own; left out where the segment names none. */
  readonly shared?: readonly string[];
  readonly messages: readonly Message[];
}

export interface SatisfactionRow {
  readonly segment: NamedRef;
  /** In the order of the text. */
  readonly cells: readonly SatisfactionCell[];
}

/** `at` is the item of `expects`. */
export interface SatisfactionCell extends Drawable {
  readonly value: string;
  readonly title: string;
  readonly expected: number;
  readonly delivered: Figure;
  readonly result?: "dissatisfied" | "satisfied" | "delighted";
  /** Delivered less expected. */
  readonly gap: Figure;
  /** Whether the segment takes the value for granted. */
  readonly must: boolean;
  /** How much it matters to the segment, 0 to 5. */
  readonly importance: Figure;
}

// ---------------------------------------------------------------- 7 economics and goals

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

// ---------------------------------------------------------------- 8 posture

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
