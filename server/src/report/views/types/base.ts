/** What every view is built from. */

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
  /** Those of them that belong to no single thing that is drawn: show them at the head, the others where they belong. */
  readonly own: readonly Message[];
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
