import type { Severity } from "../model/diagnostic.ts";
import { type Facets, lookedAt } from "../model/facets.ts";
import type { Plan } from "../model/plan.ts";
import { forgetLastPlan } from "./once-per-plan.ts";
import type { Option, OptionValue, OptionValues, Remark, Rule } from "./rule.ts";
import type { Settings } from "./settings.ts";

/** A remark with the rule that made it and the severity that it has in this file. */
export interface Judgement {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly remark: Remark;
}

/** A rule that failed: our fault, and told as such; it costs its own remarks and no others. */
export interface RuleFailure {
  readonly code: string;
  readonly error: unknown;
}

/**
 * What each rule looked at in a plan about which it said nothing. While the plan is edited, such a rule is left out until
 * something changes that it looked at. A rule that said something is asked again each time, since its places and mends
 * are those of the text as it was.
 */
export class Quiet {
  readonly #rules = new Map<Rule, Facets>();
  /** What has changed since the rules were asked. */
  #changed: Facets = 0;

  /** Takes note of a change. */
  changed(facets: Facets): void {
    this.#changed |= facets;
  }

  /** Forgets everything: other rules may hold, or other things may be in play. */
  forget(): void {
    this.#rules.clear();
    this.#changed = 0;
  }

  /** Forgets the rules that have looked at what has changed. */
  begin(): void {
    for (const [rule, facets] of this.#rules) if ((facets & this.#changed) !== 0) this.#rules.delete(rule);
    this.#changed = 0;
  }

  has(rule: Rule): boolean {
    return this.#rules.has(rule);
  }

  add(rule: Rule, facets: Facets): void {
    this.#rules.set(rule, facets);
  }
}

/**
 * Runs rules over a plan and drops what another remark says already.
 *
 * @param onFailure called for a rule that throws.
 * @param quiet rules that need not be asked again, and where those are kept that say nothing now.
 */
export function runRules(
  rules: readonly Rule[],
  plan: Plan,
  settings: Settings,
  onFailure: (failure: RuleFailure) => void,
  quiet?: Quiet,
): Judgement[] {
  const made: Judgement[] = [];
  quiet?.begin();
  for (const rule of rules) {
    if ((rule.planOnly && !plan.isPlan) || quiet?.has(rule) === true) continue;
    const { severity, options } = settings(rule.code);
    if (severity === "off") continue;
    const before = made.length;
    const report = (remark: Remark): void => {
      made.push({ rule, severity: severity ?? remark.severity ?? rule.severity, remark });
    };
    try {
      const facets = lookedAt(() => rule.check(plan, report, valuesOf(rule, options)));
      if (made.length === before) quiet?.add(rule, facets);
    } catch (error) {
      made.length = before;
      onFailure({ code: rule.code, error });
    }
  }
  forgetLastPlan();
  return withoutSilenced(made);
}

const defaults = new WeakMap<Rule, Record<string, OptionValue>>();

function valuesOf(rule: Rule, set: Readonly<Record<string, OptionValue>>): OptionValues<Record<string, Option>> {
  let values = defaults.get(rule);
  if (values === undefined) {
    values = {};
    for (const [name, option] of Object.entries(rule.options)) values[name] = option.default;
    defaults.set(rule, values);
  }
  for (const _ in set) return { ...values, ...set };
  return values;
}

/** What a remark about everything is listed under. */
const everything = {};

/** Drops each remark whose code another one silences for things that it is about. */
function withoutSilenced(made: Judgement[]): Judgement[] {
  const silencers = new Map<string, Map<object, (readonly object[])[]>>();
  for (const { rule, remark } of made) {
    const codes = remark.silences ?? rule.silences;
    if (codes.length === 0) continue;
    const about = aboutOf(remark);
    const key = about[0] ?? everything;
    for (const code of codes) {
      let of = silencers.get(code);
      if (of === undefined) {
        of = new Map();
        silencers.set(code, of);
      }
      const there = of.get(key);
      if (there === undefined) of.set(key, [about]);
      else there.push(about);
    }
  }
  if (silencers.size === 0) return made;
  return made.filter(({ rule, remark }) => {
    const of = silencers.get(rule.code);
    return of === undefined || !isSilenced(of, aboutOf(remark));
  });
}

function aboutOf(remark: Remark): readonly object[] {
  return remark.about ?? [remark.owner];
}

function isSilenced(of: ReadonlyMap<object, (readonly object[])[]>, about: readonly object[]): boolean {
  if (of.has(everything)) return true;
  for (const thing of about) {
    for (const silencer of of.get(thing) ?? []) if (silencer.every((each) => about.includes(each))) return true;
  }
  return false;
}
