import type { Span } from "../base/span.ts";
import type { Fix, Related, Severity } from "../model/diagnostic.ts";
import type { Owner, Plan } from "../model/plan.ts";

export type Section =
  | "language"
  | "structure"
  | "specialization"
  | "differentiation"
  | "segmentation"
  | "concentration"
  | "service"
  | "posture"
  | "economics"
  | "evidence"
  | "suppression";

/** A threshold or list that a team can set in `strategy.config.json`. */
export interface Option<T extends OptionValue = OptionValue> {
  readonly default: T;
  /** What it decides, one sentence for people. */
  readonly doc: string;
  /** How the number is counted, for the pages: `%`, `points`, `months` … */
  readonly unit?: string;
}

/** Numbers, durations such as `12mo`, and lists of words. Percent and points stand as people write them: 5 for 5%. */
export type OptionValue = number | string | readonly string[];

export type OptionValues<O> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? Widen<T> : never };
type Widen<T> = T extends number ? number : T extends string ? string : readonly string[];

/** What a rule says of one place. */
export interface Remark {
  /** What it is about: gives the file, and the name under which an imported thing is shown where it is used. */
  readonly owner: Owner;
  /** The place within the owner's file. */
  readonly at: Span;
  /** What is wrong, with the plan's own names and numbers, then what to do: at most two sentences. */
  readonly message: string;
  /** Everything that the message compares with. */
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /** Where the rule has more than one severity. */
  readonly severity?: Severity;
  /**
   * The things that the remark is about, for `silences`: a remark is silenced by one of another rule that
   * lists its code in `silences` and whose `about` are all among its own. Default: the owner alone.
   * A need of one segment for one value is about `[segment, value]`; a remark about `[]` silences everywhere.
   */
  readonly about?: readonly object[];
  /** In place of the rule's own `silences`, where one clause of a rule silences more than another. */
  readonly silences?: readonly string[];
  /** Shown faded in editors. */
  readonly unnecessary?: boolean;
}

export interface Rule<O extends Record<string, Option> = Record<string, Option>> {
  readonly code: string;
  readonly section: Section;
  readonly severity: Severity;
  /** Every severity that the rule can have, where there are several. */
  readonly severities?: readonly Severity[];
  /** Applies to files with a `strategy` block only. */
  readonly planOnly: boolean;
  readonly silences: readonly string[];
  /** Whether it offers a fix. */
  readonly fixable: boolean;
  readonly options: O;
  check(plan: Plan, report: (remark: Remark) => void, options: OptionValues<O>): void;
}

interface RuleDefinition<O extends Record<string, Option>> {
  readonly code: string;
  readonly section: Section;
  readonly severity: Severity;
  readonly severities?: readonly Severity[];
  readonly planOnly?: boolean;
  readonly silences?: readonly string[];
  readonly fixable?: boolean;
  readonly options?: O;
  check(plan: Plan, report: (remark: Remark) => void, options: OptionValues<O>): void;
}

/** A rule, with what its definition leaves out filled in. */
export function defineRule<const O extends Record<string, Option> = Record<never, Option>>(
  definition: RuleDefinition<O>,
): Rule {
  const { options = {}, check, ...rest } = definition;
  return {
    planOnly: false,
    silences: [],
    fixable: false,
    ...rest,
    options,
    // The configuration gives every option a value of its default's type, so the wider signature is safe.
    check,
  };
}

/** What a rule is called whose diagnostics are found elsewhere: while a file is read and linked, or by the workspace. */
interface PageDefinition {
  readonly code: string;
  readonly severity: Severity;
  readonly fixable?: boolean;
}

/** An error of the language. The reader and the linker find it, so there is nothing to check in a plan. */
export function defineLanguageRule(definition: PageDefinition): Rule {
  return defineRule({ ...definition, section: "language", check() {} });
}

/** What the workspace says about suppressions and configuration files; there is nothing to check in a plan. */
export function defineSuppressionRule(definition: PageDefinition): Rule {
  return defineRule({ ...definition, section: "suppression", check() {} });
}

/**
 * Whether a team may give it another severity or switch it off. The language's own errors stay as they are, and a
 * configuration that hushes what is wrong with it would help nobody.
 */
export function isConfigurable(rule: Rule): boolean {
  return !isLanguageError(rule) && rule.code !== "config-invalid";
}

/** Whether a `strategy-ignore` comment may name it: no error of the language, and nothing that is said of such comments. */
export function isSuppressible(rule: Rule): boolean {
  return !isLanguageError(rule) && rule.section !== "suppression";
}

function isLanguageError(rule: Rule): boolean {
  return rule.section === "language" && rule.severity === "error";
}
