import type { Kind } from "../../vocabulary/values.ts";
import type { Words } from "./words.ts";

/** What differs between two states of a plan or a shared file, as every rendering gets it. */

/** What a change is about: a declaration, one of the plan's own blocks, or a part of one of them. */
export type SubjectKind =
  | Kind
  | "strategy"
  | "specialization"
  | "posture"
  | "concentration"
  | "persona"
  | "focus"
  /** What the file imports and uses. */
  | "imports";

/** The side of the plan that a change belongs to, in the order in which they are told. */
export const principles = [
  "plan",
  "specialization",
  "differentiation",
  "segmentation",
  "concentration",
  "service",
  "economics",
  "posture",
] as const;

export type Principle = (typeof principles)[number];

/** An item of a list whose level (or rate, or date) is another one now. */
export interface LevelChange {
  readonly item: string;
  readonly before: string;
  readonly after: string;
}

/** One thing that is said differently. Exactly one of the two shapes: a value, or a list. */
export interface FieldChange {
  /** Its keyword, with the block that it stands in: `premium`, `economics.acquisition`. */
  readonly field: string;
  /** As it is written to people; absent where it was not said, or is not said any more. */
  readonly before?: string;
  readonly after?: string;
  /** Of a list: what came, what went, and what has another level. */
  readonly added?: readonly string[];
  readonly removed?: readonly string[];
  readonly levels?: readonly LevelChange[];
}

export interface Change {
  /** `in-play` and `out-of-play`: something of a shared file that the plan now uses, or uses no more. */
  readonly change: "added" | "removed" | "renamed" | "changed" | "in-play" | "out-of-play";
  readonly kind: SubjectKind;
  /** The name now, or the last one of what is gone; absent where the kind has none. */
  readonly name?: string;
  readonly title: string;
  /** The name before, where it is another one. */
  readonly was?: string;
  /** The title before, where it is another one. */
  readonly titleWas?: string;
  /** What a persona belongs to: the name of its segment. */
  readonly of?: string;
  readonly principle: Principle;
  /** The shared file that declares it, where the plan does not do so itself. */
  readonly from?: string;
  /** What is said differently; for something new or gone, what it says or said. */
  readonly fields: readonly FieldChange[];
}

/** A derived number before and after. Numbers that cannot be told are absent. */
export interface NumberChange {
  readonly of: "plan" | "segment" | "usp" | "goal" | "concentration" | "curve";
  /** The name now, or the last one of what is gone. */
  readonly name?: string;
  readonly title?: string;
  /** As in `report --format json`: `share`, `ltvToCac`, `fit`, `satisfaction`. */
  readonly number: string;
  /** What it is counted for: the segment of a fit, the value of an advantage or a verdict. */
  readonly for?: string;
  readonly before?: number | string;
  readonly after?: number | string;
}

export interface Consequence {
  readonly about:
    | "plan"
    | "budget"
    | "share"
    | "usp"
    | "unserved"
    | "satisfaction"
    | "goal"
    | "worth"
    | "fit"
    | "advantage"
    | "excluded"
    | "spread"
    | "alignment";
  /** The names of what it is about, as they are now. */
  readonly names: readonly string[];
  readonly words: Words;
}

/** A finding of the checker, as far as it matters here. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning" | "information" | "hint";
  readonly message: string;
  /** Where it stands, counted from 1; in the base for what is fixed. */
  readonly path: string;
  readonly line: number;
  /** The address of the rule's page. */
  readonly docs: string;
}

/** A `strategy-ignore` comment: a risk that somebody accepts. */
export interface Accepted {
  readonly codes: readonly string[];
  /** What it belongs to: `usp FreshInThree`; absent where it holds for the whole file. */
  readonly where?: string;
  /** The last day, as `2027-03-31`; absent where it holds for good. */
  readonly until?: string;
  readonly reason: string;
  readonly expired: boolean;
}

export interface AcceptedChange {
  readonly change: "added" | "removed" | "changed" | "expired";
  readonly accepted: Accepted;
  /** What it was before, where it changed. */
  readonly before?: Accepted;
}

/** A rule whose severity is another one now, because a configuration changed. */
export interface RuleChange {
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** For how many of the files that were there before. */
  readonly files: number;
}

/** A segment's part of the money on both sides, for the picture. */
export interface SharePair {
  readonly title: string;
  readonly before: number | undefined;
  readonly after: number | undefined;
}

export interface FileDiff {
  /** The path now, or the last one of a file that is gone. */
  readonly path: string;
  /** The path before, where it is another one. */
  readonly was?: string;
  readonly kind: "plan" | "shared";
  /** `affected`: only files that it imports changed. */
  readonly status: "added" | "removed" | "renamed" | "changed" | "affected";
  readonly title: string;
  readonly titleWas?: string;
  /** Of a plan: the changed shared files that it rests on. */
  readonly through: readonly string[];
  /** Of a shared file: the plans that rest on it. */
  readonly affects: readonly { readonly path: string; readonly title: string }[];
  readonly consequences: readonly Consequence[];
  readonly changes: readonly Change[];
  readonly numbers: readonly NumberChange[];
  readonly shares: readonly SharePair[];
  readonly currency?: string;
  readonly findings: { readonly added: readonly Finding[]; readonly fixed: readonly Finding[] };
  readonly accepted: readonly AcceptedChange[];
}

export interface Diff {
  /** What was compared, as it was given: `main`, `the working tree`, `plans/a.strategy`. */
  readonly base: string;
  readonly head: string;
  /** Plans first, then shared files, each by path. Files in which nothing changed that the language speaks of are left out. */
  readonly files: readonly FileDiff[];
  readonly rules: readonly RuleChange[];
  /** Files whose text differs, but not what it says: comments, layout, order. */
  readonly unchanged: readonly string[];
}
