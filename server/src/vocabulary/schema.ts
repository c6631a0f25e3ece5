import type { Kind } from "./values.ts";

/** The blocks of the language: where a keyword may stand. `file` is the file itself. */
export type BlockName =
  | "file"
  | "strategy"
  | "value"
  | "specialization"
  | "usp"
  | "competitor"
  | "segment"
  | "demographics"
  | "psychographics"
  | "persona"
  | "economics"
  | "service"
  | "goal"
  | "posture"
  | "concentration"
  | "focus";

/** The area of codes that a code is from. */
export type CodeList = "currency" | "region" | "language";

/** Limits of a number, as written: percent in percent, both ends included. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
  /** Whether `min` itself is too small. */
  readonly above?: boolean;
}

/** One place in an item: what may stand there. */
export type Slot = (
  | { readonly form: "declared-name" }
  | { readonly form: "title" }
  | { readonly form: "text" }
  | { readonly form: "level" }
  | ({ readonly form: "number" } & Limits)
  | ({ readonly form: "percent" } & Limits)
  | { readonly form: "money" }
  | { readonly form: "duration" }
  | { readonly form: "date" }
  /** A date or a range of dates. */
  | { readonly form: "period" }
  /** A number or a range of numbers. */
  | { readonly form: "number-range" }
  /** An amount or a range of amounts. */
  | { readonly form: "money-range" }
  | { readonly form: "ref"; readonly kind: Kind }
  /** A reference, or a text that need not be declared. */
  | { readonly form: "ref-or-text"; readonly kind: Kind }
  | { readonly form: "word"; readonly words: readonly string[] }
  | { readonly form: "code"; readonly codes: CodeList }
  | { readonly form: "code-or-text"; readonly codes: CodeList }
  /** A free name, such as the unit that `size` counts. */
  | { readonly form: "free-name" }
  /** A name that `use` brings into play: of a USP, service, goal or segment. */
  | { readonly form: "used-name" }
  | ({ readonly form: "percent-or-money" } & Limits)
  | ({ readonly form: "percent-or-duration" } & Limits)
  | ({ readonly form: "percent-or-number" } & Limits)
  | { readonly form: "number-or-percent" }
) & {
  /** Whether it may be left out. */
  readonly optional?: boolean;
  /** What it is called in signature help and pages: `level`, `share`, `url`. */
  readonly label?: string;
};

/** One keyword in one block: the single source of its signature, documentation and example. */
export interface Keyword {
  readonly name: string;
  readonly block: BlockName;
  /** What an item holds, in order. */
  readonly slots: readonly Slot[];
  /** Whether several items may stand there, with commas between. */
  readonly list: boolean;
  /** How often it may stand in its block: exactly once, at most once, any number. */
  readonly times: "1" | "?" | "*";
  /** The block that it opens. */
  readonly opens: BlockName | undefined;
  /** What it means and why it matters, for a product manager; Markdown, one to three sentences. */
  readonly doc: string;
  /** What people often get wrong about it, and what to do instead; Markdown, one or two sentences. */
  readonly mistake: string | undefined;
  /** One line (or a short block) as it would stand in a plan. */
  readonly example: string;
}

/** A block with its keywords, and what it is for. */
export interface BlockSpec {
  readonly name: BlockName;
  readonly keywords: ReadonlyMap<string, Keyword>;
}
